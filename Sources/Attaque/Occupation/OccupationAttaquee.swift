/// On which side of the boundary of the QPV a zone lies: its addresses say it.
package enum CoteDuQPV: String, Sendable, CaseIterable {
    case en = "EN"
    case hors = "HORS"
    /// Dwellings on both sides.
    case cheval
}

/// The donnees.csv of an occupancy diagnosis, and what a reader knows of the places.
package struct OccupationAttaquee: Sendable {
    /// Where the file is.
    package let chemin: String
    /// Its name in messages.
    package let nom: String
    /// By level and code of a printed zone; what is not there is not known.
    package let cotes: [PositionAttaquee.Code: CoteDuQPV]
    /// The zones where as many households are of one person as are of a person alone: one count gives the other.
    package let personnesSeules: Set<PositionAttaquee.Code>
    /// Per cent of answers under which a figure is `q`, which the notice of the diagnosis tells; nil when not known.
    package let tauxDeReponse: Int?

    /// A file and what is known besides.
    package init(
        chemin: String, nom: String, cotes: [PositionAttaquee.Code: CoteDuQPV] = [:],
        personnesSeules: Set<PositionAttaquee.Code> = [], tauxDeReponse: Int? = nil
    ) {
        self.chemin = chemin
        self.nom = nom
        self.cotes = cotes
        self.personnesSeules = personnesSeules
        self.tauxDeReponse = tauxDeReponse
    }

    /// What messages point to when nothing is nearer.
    var origine: Systeme.Origine { Systeme.Origine(fichier: nom, ligne: 1) }

    /// The key of a figure.
    ///
    /// - Parameters:
    ///   - zone: level and code; of a part of it, `qpv` and the side besides.
    ///   - modalite: nil for the total of the zone.
    package static func cle(
        _ siren: String, _ mesure: String, _ zone: [PositionAttaquee.Code], _ modalite: PositionAttaquee.Code?
    ) -> CleAttaquee {
        let codes = zone + (modalite.map { [$0] } ?? [])
        return CleAttaquee(
            territoire: siren, mesure: "\(ZoneAttaquee.section)/\(mesure)", reservataire: Nomenclature.ensemble,
            position: PositionAttaquee(Dictionary(codes.map { ($0.axe, $0.modalite) }, uniquingKeysWith: { $1 })))
    }

    /// The codes that a merged one holds, among those it may hold: `5+6+` is `5` and `6+`; nil when it holds another.
    package static func parties(_ code: String, parmi codes: some Collection<String>) -> [String]? {
        if codes.contains(code) { return [code] }
        for debut in codes.sorted() where code.hasPrefix(debut + "+") {
            if let suite = parties(String(code.dropFirst(debut.count + 1)), parmi: codes.filter { $0 != debut }) {
                return [debut] + suite
            }
        }
        return nil
    }
}

/// A zone, or the part of it on one side of the boundary of the QPV.
struct ZoneAttaquee: Hashable, Comparable {
    /// Widest first.
    enum Niveau: String, CaseIterable {
        case epci, commune, qpv, residence
    }

    /// Of the occupancy diagnosis in donnees.csv.
    static let section = "O"
    /// What the merged zones of an EPCI are named by.
    static let autres = "AUTRES"

    let niveau: Niveau
    let code: String
    /// nil for the whole of it.
    var cote: CoteDuQPV?

    var codes: [PositionAttaquee.Code] {
        [PositionAttaquee.Code(axe: niveau.rawValue, modalite: code)]
            + (cote.map { [PositionAttaquee.Code(axe: Niveau.qpv.rawValue, modalite: $0.rawValue)] } ?? [])
    }

    /// What its code begins with: the SIREN of its EPCI, or its commune.
    var lieu: String {
        let fin = code.firstIndex { $0 == "/" || $0 == "+" } ?? code.endIndex
        return String(code[..<fin])
    }

    static func < (left: ZoneAttaquee, right: ZoneAttaquee) -> Bool {
        left.codes.lexicographicallyPrecedes(right.codes)
    }
}
