import Diagnostics
import Parc
import Relecture
import Rendu

/// The figures that differ, section by section and measure by measure, in columns.
struct ChiffresCompares {
    private let comparaison: Comparaison
    /// How many differences of a measure are shown; nil for all.
    private let lignesParMesure: Int?
    private let wrapper: TextWrapper

    /// One line: the three values, and what they are of.
    private struct Ligne {
        let valeurs: [String]
        let objet: String
    }

    private static let titres = ["A", "B", "écart"]

    init(_ comparaison: Comparaison, lignesParMesure: Int?, largeur: Int) {
        self.comparaison = comparaison
        self.lignesParMesure = lignesParMesure
        wrapper = TextWrapper(width: largeur)
    }

    /// Nothing when no figure differs.
    var lignes: [String] {
        var lignes: [String] = []
        for section in Section.allCases {
            let mesures = comparaison.mesures.filter { $0.section == section }
            guard let titre = mesures.first?.titreDeSection else { continue }
            if !lignes.isEmpty { lignes.append("") }
            lignes.append(wrapper.fold("SECTION \(section.rawValue) : \(titre)".surUneLigne))
            lignes += self.lignes(mesures)
        }
        return lignes
    }

    private func lignes(_ mesures: [MesureComparee]) -> [String] {
        let montrees = mesures.map { mesure in (mesure, choisies(mesure).map { ligne($0, mesure.forme) }) }
        let largeurs = ChiffresCompares.titres.indices.map { rang in
            max(7, montrees.flatMap(\.1).map { $0.valeurs[rang].count }.max() ?? 0)
        }
        return montrees.flatMap { mesure, lignes in
            let nombre = NombreFrancais.accord(mesure.ecarts.count, "différence", "différences")
            let titre = wrapper.paragraph("\(mesure.id) : \(mesure.libelle) (\(nombre))".surUneLigne, indent: 2)
            let reste = mesure.ecarts.count - lignes.count
            return [titre, colonnes(ChiffresCompares.titres, largeurs)]
                + lignes.map { ligne in
                    let debut = colonnes(ligne.valeurs, largeurs)
                    return wrapper.paragraph(debut, ligne.objet.surUneLigne, hanging: debut.count + 2)
                }
                + (reste > 0
                    ? ["    … et \(NombreFrancais.accord(reste, "autre", "autres")) (--tout pour les voir)"] : [])
        }
    }

    /// The totals first, whatever the order of the rest: they are never among those that are cut.
    private func choisies(_ mesure: MesureComparee) -> [EcartDeChiffre] {
        let rangees = mesure.ecarts.filter(\.cle.estUnTotal) + mesure.ecarts.filter { !$0.cle.estUnTotal }
        return lignesParMesure.map { Array(rangees.prefix($0)) } ?? rangees
    }

    private func colonnes(_ textes: [String], _ largeurs: [Int]) -> String {
        "  "
            + zip(textes, largeurs).map { texte, largeur in
                "  " + String(repeating: " ", count: max(0, largeur - texte.count)) + texte
            }.joined()
    }

    private func ligne(_ ecart: EcartDeChiffre, _ forme: FormeLue) -> Ligne {
        Ligne(valeurs: valeurs(ecart, forme), objet: objet(ecart.cle))
    }

    // MARK: Numbers

    private func valeurs(_ ecart: EcartDeChiffre, _ forme: FormeLue) -> [String] {
        let paire = PaireDeChiffres(ecart.a, ecart.b, enTaux: forme == .taux)
        let difference = paire.exacts ? ecart.ecart.map(PaireDeChiffres.exact) ?? "" : difference(ecart.ecart, forme)
        return [paire.a, paire.b, difference]
    }

    private func difference(_ nombre: Rationnel?, _ forme: FormeLue) -> String {
        guard let nombre else { return "" }
        let signe = nombre.numerateur > 0 ? "+" : ""
        switch forme {
        case .nombre, .quantite: return signe + (NombreFrancais.decimal(nombre) ?? PaireDeChiffres.exact(nombre))
        case .taux:
            return signe + (ChiffresCompares.points(nombre) ?? PaireDeChiffres.exact(nombre))
        }
    }

    /// Points of percentage with one decimal, as the rates beside them; two when one would read as no difference.
    private static func points(_ nombre: Rationnel) -> String? {
        guard let milliemes = nombre.rounded(decimals: 3) else { return nil }
        let arrondi = milliemes == 0 ? nombre.times(Rationnel(100)) : Rationnel(milliemes, 10)
        return arrondi.flatMap { NombreFrancais.decimal($0) }.map { "\($0)\u{A0}pt" }
    }

    // MARK: What a figure is of

    private func objet(_ cle: CleDeChiffre) -> String {
        let qui = cle.reservataire == "*" ? "ensemble" : cle.reservataire
        let axes = [(cle.axe, cle.modalite), (cle.axe2, cle.modalite2)].filter { !$0.0.isEmpty && !cle.estUnTotal }
        let nomenclature = comparaison.nomenclature
        return ([qui] + axes.map { "\(nomenclature.libelle(axe: $0)) : \(nomenclature.libelle($1, axe: $0))" })
            .joined(separator: ", ")
    }
}
