import Parc

/// What designates a figure within its measure, as the columns of donnees.csv do.
package struct CleDeChiffre: Sendable, Hashable {
    /// `*`, a code, or BAILLEUR.
    package let reservataire: String
    /// `total` for the total.
    package let axe: String
    package let modalite: String
    package let axe2: String
    package let modalite2: String

    /// A figure of a breakdown; empty texts where there is none.
    package init(
        reservataire: String, axe: String = CleDeChiffre.total, modalite: String = "", axe2: String = "",
        modalite2: String = ""
    ) {
        self.reservataire = reservataire
        self.axe = axe
        self.modalite = modalite
        self.axe2 = axe2
        self.modalite2 = modalite2
    }

    /// The axis of a total.
    package static let total = "total"

    package var estUnTotal: Bool { axe == CleDeChiffre.total }

    /// The breakdown it belongs to.
    var axes: AxesLus { AxesLus(axe: axe, axe2: axe2.isEmpty ? nil : axe2) }

    /// In the order in which two unknown categories are told apart.
    var textes: [String] { [reservataire, axe, axe2, modalite, modalite2] }
}

/// Every figure of one measure of a bilan, ready to be set beside that of another.
struct TableauLu {
    let section: Section
    let mesure: String
    let libelle: String
    let forme: FormeLue
    private(set) var chiffres: [CleDeChiffre: Fraction] = [:]
    /// The breakdowns that have a figure.
    private(set) var ventilations: Set<AxesLus> = []

    private init(_ section: Section, _ mesure: String, _ libelle: String, _ forme: FormeLue) {
        self.section = section
        self.mesure = mesure
        self.libelle = libelle
        self.forme = forme
    }

    /// Whether something is counted: every breakdown of a count then has a figure, since it adds up to the total.
    ///
    /// One of rates or quantities may have none all the same: it is said to be missing beside one that has some.
    var compte: Bool { chiffres.contains { $0.key.estUnTotal && $0.value.valeur > 0 } }

    /// Those of a section, in order; the sums that stand beside the measures of section A follow them.
    static func tous(_ bilan: BilanLu, _ section: Section) -> [TableauLu] {
        let mesures = bilan.sections.filter { $0.section == section }.flatMap(\.mesures)
        let siens = mesures.map { TableauLu($0, section) }
        switch section {
        case .a: return siens + sommes(bilan)
        case .b, .c, .d, .e, .f, .g, .h, .i, .j, .k, .m: return siens
        }
    }

    /// That of one measure of a section.
    init(_ mesure: MesureLue, _ section: Section) {
        self.init(section, mesure.id, mesure.libelle, mesure.forme)
        for ligne in mesure.lignes {
            chiffres[CleDeChiffre(reservataire: ligne.reservataire)] = ligne.total
            for ventilation in ligne.ventilations {
                ventilations.insert(ventilation.axes)
                for chiffre in ventilation.cases {
                    let cle = CleDeChiffre(
                        reservataire: ligne.reservataire, axe: ventilation.axes.axe, modalite: chiffre.modalite,
                        axe2: ventilation.axes.axe2 ?? "", modalite2: chiffre.modalite2 ?? "")
                    chiffres[cle] = chiffre.valeur
                }
            }
        }
    }
}

// MARK: - What bilan.xml holds beside its measures, under the names of its elements

extension TableauLu {
    /// The row of the whole perimeter.
    static let ensemble = "*"

    /// The axes of `composition` and `etats`, which the nomenclatures of a bilan do not hold.
    static func axesPropres(_ bilan: BilanLu) -> [AxeLu] {
        [("terme", "Terme", bilan.composition), ("etat", "État", bilan.etats)].map { code, libelle, termes in
            AxeLu(code: code, libelle: libelle, modalites: termes.map { LibelleLu(code: $0.code, libelle: $0.libelle) })
        }
    }

    private static func sommes(_ bilan: BilanLu) -> [TableauLu] {
        var composition = TableauLu(.a, "composition", "Composition de l’assiette", .nombre)
        var etats = TableauLu(.a, "etats", "État des logements libérés", .nombre)
        composition.ajouter(bilan.composition, axe: "terme")
        etats.ajouter(bilan.etats, axe: "etat")
        return [composition, etats]
    }

    private mutating func ajouter(_ termes: [TermeLu], axe: String) {
        for terme in termes {
            let cle = CleDeChiffre(reservataire: TableauLu.ensemble, axe: axe, modalite: terme.code)
            chiffres[cle] = Fraction(Rationnel(terme.nombre))
        }
    }
}
