import Comptage
import Parc
import Regles
import Secret

/// The row and the columns that a withheld figure stands in: true, printed, and in the two whole tables. Each adds up.
struct VoisinageDuChiffre {
    /// A whole and its parts.
    struct Tableau {
        let titre: String
        let lignes: [Ligne]
    }

    /// One figure, or several that are printed and the same everywhere.
    struct Ligne {
        let nom: String
        let vrai: Int
        /// nil when it is withheld.
        let imprime: Int?
        let premier: Int
        let second: Int
        let estLeChiffre: Bool

        /// Whether anybody can tell that the table is not the true one.
        var bouge: Bool { premier != vrai || second != vrai }
    }

    /// Those where something moves: by réservataire, then by axis.
    private(set) var tableaux: [Tableau] = []

    /// What they are about: the figure, or the one that it protects when nothing else moves around it.
    let centre: ChiffreProtege
    let estDuPremier: Bool

    private let temoins: (premier: TableauxPossibles, second: TableauxPossibles)
    private let chiffres: [ChiffreProtege]

    /// nil for a figure that is not withheld.
    init?(_ figure: FigureDeLEdition) {
        guard let temoins = figure.temoins, case .retenu(let chiffre, _) = figure.sort else { return nil }
        let sien = VoisinageDuChiffre(chiffre, false, figure, temoins)
        let autre = figure.edition.chiffres().first { $0.cle == figure.prouvee }
        self = sien.tableaux.isEmpty ? autre.map { VoisinageDuChiffre($0, true, figure, temoins) } ?? sien : sien
    }

    private init(
        _ centre: ChiffreProtege, _ estDuPremier: Bool, _ figure: FigureDeLEdition,
        _ temoins: (premier: TableauxPossibles, second: TableauxPossibles)
    ) {
        self.centre = centre
        self.estDuPremier = estDuPremier
        self.temoins = temoins
        chiffres = figure.edition.chiffres(centre.mesure)
        let tous = [parReservataire()] + (centre.codes.isEmpty ? parVentilation() : parAxe())
        tableaux = tous.filter { $0.lignes.count > 1 && $0.lignes.contains(where: \.bouge) }
    }

    // MARK: Tables

    private func parReservataire() -> Tableau {
        let siens = chiffres.filter { $0.ventilation == centre.ventilation && $0.codes == centre.codes }
        let parties = siens.filter { $0.reservataire != Convention.codeEnsemble }
        return tableau(
            "Par réservataire", siens.first { $0.reservataire == Convention.codeEnsemble }, parties, \.reservataire)
    }

    /// For each axis, the categories that stand beside it.
    private func parAxe() -> [Tableau] {
        let memeLigne = chiffres.filter { $0.reservataire == centre.reservataire }
        return centre.ventilation.axes.indices.map { rang in
            var (axes, codes) = (centre.ventilation.axes, centre.codes)
            let axe = axes.remove(at: rang)
            codes.remove(at: rang)
            let parties = memeLigne.filter { chiffre in
                guard chiffre.ventilation == centre.ventilation else { return false }
                var siens = chiffre.codes
                siens.remove(at: rang)
                return siens == codes
            }
            let tout = memeLigne.first { $0.ventilation.axes == axes && $0.codes == codes }
            return tableau("Par \(axe.rawValue)", tout, parties) { VoisinageDuChiffre.nom($0.modalites[rang]) }
        }
    }

    /// For a total, the breakdowns by one axis.
    private func parVentilation() -> [Tableau] {
        let memeLigne = chiffres.filter { $0.reservataire == centre.reservataire }
        let tout = memeLigne.first { $0.ventilation == .total }
        return centre.mesure.ventilations.filter { $0.axes.count == 1 }.map { ventilation in
            tableau(
                "Par \(ventilation.axes[0].rawValue)", tout, memeLigne.filter { $0.ventilation == ventilation }
            ) { VoisinageDuChiffre.nom($0.modalites[0]) }
        }
    }

    private func tableau(
        _ titre: String, _ tout: ChiffreProtege?, _ parties: [ChiffreProtege], _ nom: (ChiffreProtege) -> String
    ) -> Tableau {
        let lignes = parties.map { ligne(nom($0), $0) }
        let montrees = lignes.filter { $0.imprime == nil || $0.bouge || $0.estLeChiffre }
        let autres = lignes.filter { $0.imprime != nil && !$0.bouge && !$0.estLeChiffre && $0.vrai > 0 }
        let somme = autres.reduce(0) { $0 + $1.vrai }
        let reste =
            autres.isEmpty
            ? []
            : [
                Ligne(
                    nom: autres.count == 1 ? autres[0].nom : "les \(autres.count) autres", vrai: somme, imprime: somme,
                    premier: somme, second: somme, estLeChiffre: false)
            ]
        return Tableau(titre: titre, lignes: (tout.map { [ligne("ensemble", $0)] } ?? []) + montrees + reste)
    }

    private func ligne(_ nom: String, _ chiffre: ChiffreProtege) -> Ligne {
        Ligne(
            nom: nom, vrai: chiffre.valeur, imprime: chiffre.estRetenu ? nil : chiffre.valeur,
            premier: temoins.premier[chiffre.cle] ?? chiffre.valeur,
            second: temoins.second[chiffre.cle] ?? chiffre.valeur,
            estLeChiffre: chiffre.cle == centre.cle)
    }

    /// The code and the label, as far as there is room.
    private static func nom(_ modalite: Modalite) -> String {
        let complet = modalite.libelle == modalite.code ? modalite.code : "\(modalite.code) \(modalite.libelle)"
        return complet.count <= 34 ? complet : "\(complet.prefix(33))…"
    }
}

extension ChiffreProtege {
    /// One per axis.
    var codes: [String] { modalites.map(\.code) }
}
