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

/// How the figures of a measure read.
package enum SorteDeChiffre: Sendable {
    /// A number of dwellings, decisions or lines; what is not there is 0.
    case nombre
    /// A number that a convention may leave undefined.
    case objectif
    /// A rate that may be undefined.
    case taux
}

/// Every figure of one measure of a bilan, ready to be set beside that of another.
struct TableauLu {
    let section: Section
    let mesure: String
    let libelle: String
    let sorte: SorteDeChiffre
    private(set) var chiffres: [CleDeChiffre: Rationnel] = [:]
    /// The breakdowns that have a figure.
    private(set) var ventilations: Set<AxesLus> = []

    private init(_ section: Section, _ mesure: String, _ libelle: String, _ sorte: SorteDeChiffre) {
        self.section = section
        self.mesure = mesure
        self.libelle = libelle
        self.sorte = sorte
    }

    /// Whether something is counted: every breakdown of the measure then has a figure, since it adds up to the total.
    var compte: Bool { chiffres.contains { $0.key.estUnTotal && $0.value.numerateur > 0 } }

    /// Those of a section, in order; the sums and objectives that stand beside the measures follow them.
    static func tous(_ bilan: BilanLu, _ section: Section) -> [TableauLu] {
        let mesures = bilan.sections.filter { $0.section == section }.flatMap(\.mesures)
        let siens = mesures.map { TableauLu($0, section) }
        switch section {
        case .a: return siens + sommes(bilan)
        case .b: return siens + objectifs(bilan)
        case .c, .d, .e, .f, .g, .h, .i, .j, .k, .m: return siens
        }
    }

    private init(_ mesure: MesureLue, _ section: Section) {
        self.init(section, mesure.id, mesure.libelle, .nombre)
        for ligne in mesure.lignes {
            chiffres[CleDeChiffre(reservataire: ligne.reservataire)] = Rationnel(ligne.total)
            for ventilation in ligne.ventilations {
                ventilations.insert(ventilation.axes)
                for chiffre in ventilation.cases {
                    let cle = CleDeChiffre(
                        reservataire: ligne.reservataire, axe: ventilation.axes.axe, modalite: chiffre.modalite,
                        axe2: ventilation.axes.axe2 ?? "", modalite2: chiffre.modalite2 ?? "")
                    chiffres[cle] = Rationnel(chiffre.valeur)
                }
            }
        }
    }
}

// MARK: - What bilan.xml holds beside its measures, under the names of its elements

extension TableauLu {
    private static let ensemble = "*"

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
            chiffres[cle] = Rationnel(terme.nombre)
        }
    }

    private static func objectifs(_ bilan: BilanLu) -> [TableauLu] {
        let tableaux: [(TableauLu, (ObjectifLu) -> Rationnel?)] = [
            (
                TableauLu(.b, "objectif", "Objectif de mises à disposition", .objectif),
                { $0.chiffres["objectif"] }
            ),
            (
                TableauLu(.b, "atteinte_prevue", "Atteinte de l’objectif prévu", .taux),
                { $0.chiffres["atteinte_prevue"] }
            ),
            (
                TableauLu(.b, "atteinte_reelle", "Atteinte au regard du flux réel", .taux),
                { $0.chiffres["atteinte_reelle"] }
            ),
            (
                TableauLu(
                    .b, "objectif_mises_a_disposition", "Mises à disposition sur le périmètre de l’objectif", .objectif),
                { Rationnel($0.misesADisposition) }
            ),
            (
                TableauLu(.b, "objectif_flux_reel", "Flux réel sur le périmètre de l’objectif", .objectif),
                { Rationnel($0.fluxReel) }
            ),
        ]
        return tableaux.map { vide, chiffre in
            var tableau = vide
            for objectif in bilan.objectifs {
                tableau.chiffres[CleDeChiffre(reservataire: objectif.reservataire)] = chiffre(objectif)
            }
            return tableau
        }
    }
}
