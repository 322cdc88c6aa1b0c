import Comptage
import Graphique
import Parc
import Regles
import Secret

/// What the page and the slides of a protected edition read of it: a figure, or that it is withheld.
struct PresentationDeConference: ChiffresDeLogements {
    let bilan: BilanDiffusable
    let edition: Edition
    private let mesures: [Mesure.Cle: MesureDiffusable]
    private let nomenclatures: [Axe: [Modalite]]

    init(bilan: BilanDiffusable, edition: Edition) {
        self.bilan = bilan
        self.edition = edition
        mesures = Dictionary(bilan.mesures.map { ($0.mesure.cle, $0) }) { premiere, _ in premiere }
        nomenclatures = Dictionary(bilan.nomenclatures.map { ($0.axe, $0.modalites) }) { premieres, _ in premieres }
    }

    var bailleur: Bailleur { bilan.bailleur }
    var exercice: Exercice { bilan.exercice }
    var code: String? { nil }
    var sujetLu: String { bilan.epci.nom }

    /// Those whom some figure names one by one, BAILLEUR left out.
    var titulaires: [Modalite] {
        let nommes = Set((mesure(MisesADisposition.flux.mesure)?.lignes ?? []).map(\.reservataire))
        return bilan.reservataires.filter { nommes.contains($0.code) && $0.code != Convention.codeBailleur }
    }

    var objectifsChiffres: [ObjectifLu] {
        titulaires.compactMap { titulaire in
            guard let objectif = total(Objectifs.objectif, titulaire.code),
                let fait = total(Objectifs.misesADisposition, titulaire.code),
                let prevue = part(Objectifs.atteintePrevue, titulaire.code)
            else { return nil }
            return ObjectifLu(
                nom: titulaire.libelle, fait: fait, objectif: objectif,
                atteint: prevue.taux >= Rationnel(1))
        }
    }

    /// Champ and Source of what bears on the dwellings of the EPCI.
    var provenance: Tableau.Provenance { provenance(champ: "logements sociaux du bailleur dans \(bilan.epci.nom)") }

    func modalites(_ axe: Axe) -> [Modalite] {
        axe.modalites(exercice.tranches) ?? nomenclatures[axe] ?? []
    }

    func total(_ mesure: Mesure, _ reservataire: String) -> Int? { nombre(chiffre(mesure, reservataire)) }

    func nombres(_ mesure: Mesure, _ axe: Axe, _ reservataire: String) -> [Int]? {
        guard let cases = ligne(mesure, reservataire)?.cases else { return nil }
        let siennes = cases.filter { $0.ventilation == Ventilation(axe) }
        var parCode: [String: Int] = [:]
        for figure in siennes {
            guard let nombre = figure.chiffre.flatMap({ nombre(.publie($0)) }) else { return nil }
            parCode[figure.modalites[0].code] = nombre
        }
        let modalites = modalites(axe)
        // A merged category would be left out: no figure of dwellings has one.
        guard parCode.keys.allSatisfy({ code in modalites.contains { $0.code == code } }) else { return nil }
        return modalites.map { parCode[$0.code] ?? 0 }
    }

    /// The measure in the edition; nil when it is not there.
    func mesure(_ mesure: Mesure) -> MesureDiffusable? { mesures[mesure.cle] }

    /// One figure; a count that is not listed is 0.
    func chiffre(
        _ mesure: Mesure, _ reservataire: String, _ ventilation: Ventilation = .total, _ categorie: [Modalite] = []
    ) -> ChiffreMontre {
        guard let ligne = ligne(mesure, reservataire) else { return .absent }
        guard
            let figure = ligne.cases.first(where: { $0.ventilation == ventilation && $0.modalites == categorie })
        else { return mesure.forme == .nombre ? .publie(.quantite(.zero)) : .absent }
        return figure.chiffre.map(ChiffreMontre.publie) ?? .retenu
    }

    /// A published share; nil when it is withheld or absent.
    func part(
        _ mesure: Mesure, _ reservataire: String, _ ventilation: Ventilation = .total, _ categorie: [Modalite] = []
    ) -> Proportion? {
        guard case .publie(.taux(let part)) = chiffre(mesure, reservataire, ventilation, categorie) else { return nil }
        return part
    }

    private func ligne(_ mesure: Mesure, _ reservataire: String) -> LigneDeConference? {
        self.mesure(mesure)?.lignes.first { $0.reservataire == reservataire }
    }

    private func nombre(_ chiffre: ChiffreMontre) -> Int? {
        guard case .publie(.quantite(let quantite)) = chiffre else { return nil }
        return quantite.entier
    }
}

/// A figure of a protected edition where a table or a chart shows it.
enum ChiffreMontre: Hashable {
    case publie(Chiffre)
    case retenu
    case absent

    /// As a chart or a slide shows it.
    ///
    /// - Parameter taux: a quantity is a rate that rights and stocks make.
    func valeur(taux: Bool = false) -> Valeur {
        switch self {
        case .publie(.taux(let part)): .part(part)
        case .publie(.quantite(let quantite)):
            taux ? .tauxCalcule(quantite) : .quantite(quantite)
        case .retenu: .retenue
        case .absent: .sansObjet
        }
    }
}

extension Valeur {
    /// A quantity that need not be whole, in hundredths.
    static func quantite(_ quantite: Rationnel) -> Valeur {
        if let entier = quantite.entier { return .nombre(entier) }
        guard let texte = NombreFrancais.quantite(quantite), let centiemes = quantite.rounded(decimals: 2) else {
            return sansObjet
        }
        return .connue(centiemes, texte: texte)
    }

    /// A rate that rights and stocks make, in hundred-thousandths.
    static func tauxCalcule(_ taux: Rationnel) -> Valeur {
        guard let texte = NombreFrancais.tauxCalcule(taux), let places = taux.rounded(decimals: 5) else {
            return sansObjet
        }
        return .connue(places, texte: texte)
    }
}
