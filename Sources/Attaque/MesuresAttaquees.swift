/// What the names of the measures say: which are counts that add up, which count persons, what a rate is made of.
enum MesuresAttaquees {
    /// A rate, as counts over counts.
    struct Taux: Sendable {
        let nombre: [String]
        let base: [String]
    }

    /// The rates that bear on persons (TAUX-1, QUO-1 to QUO-3), by their measure.
    static let taux: [String: Taux] = {
        var taux = [
            "B/taux_attribution": Taux(nombre: ["B/attribues"], base: ["B/mises_a_disposition"]),
            "B/taux_refus": Taux(nombre: ["B/refus"], base: ["B/refus", "B/baux_signes"]),
            "B/taux_baux": Taux(nombre: ["B/baux_signes"], base: ["B/attribues"]),
        ]
        for base in ["baux", "attributions"] {
            for quota in ["q1", "q2", "q3"] {
                taux["G/\(quota)_taux_\(base)"] = Taux(
                    nombre: ["G/\(quota)_retenus_\(base)"], base: ["G/\(quota)_base_\(base)"])
            }
        }
        return taux
    }()

    /// Whether its figures are counts that add up along every axis and over the réservataires.
    static func estAdditive(_ mesure: String) -> Bool {
        let octets = mesure.utf8
        guard let section = octets.first, sectionsComptees.contains(section), octets.dropFirst().first == barre else {
            return false
        }
        let nom = octets.dropFirst(2)
        return !calculs.contains { nom.starts(with: $0) }
            && !nom.indices.contains { nom[$0] == marqueDeTaux[0] && nom[$0...].starts(with: marqueDeTaux) }
    }

    // On bytes: every line of every file is asked.
    private static let sectionsComptees = Array("ABCDEFGI".utf8)
    private static let barre = UInt8(ascii: "/")
    private static let calculs = ["objectif", "atteinte_", "delai_"].map { Array($0.utf8) }
    private static let marqueDeTaux = Array("taux_".utf8)

    /// The delays whose number of cases (statistique EFFECTIF) is a count of persons: each has one holder, so the numbers of
    /// the réservataires make that of `*` (DEL-1); the delay to the first offer has several.
    static func effectif(_ mesure: String) -> Bool { mesure == "I/delai_decision" || mesure == "I/delai_bail" }

    /// Whether a figure is a count that the attack adds up.
    static func estComptee(_ mesure: String, _ codes: [String: String]) -> Bool {
        estAdditive(mesure) || (effectif(mesure) && codes == ["statistique": "EFFECTIF"])
    }

    /// Whether its figures count households or decisions about them (spec of the registry: nature `personnes`).
    static func estProtegee(_ mesure: String) -> Bool {
        switch mesure.first {
        case "D", "E", "F", "G", "O": true
        case "A": mesure.hasPrefix("A/attributions_")
        case "B", "C", "I": personnes.contains(String(mesure.dropFirst(2)))
        default: false
        }
    }

    private static let personnes: Set<String> = [
        "attribues", "baux_signes", "refus", "taux_attribution", "taux_refus", "taux_baux", "cohorte",
        "offres_moins_de_trois", "delai_decision", "delai_bail",
    ]
}
