/// The few words of donnees.csv that say more than a name.
enum Nomenclature {
    static let total = "total"
    static let ensemble = "*"
    static let bailleur = "BAILLEUR"
    /// In `EditionAttaquee.contingents`: of no class of section G.
    static let horsContingent = EditionAttaquee.horsContingent
    static let commune = "commune"
    static let qpv = "qpv"
    static let enQPV = "EN"

    /// Whether a code of the axis `commune` is one commune (INSEE) and not a merge or a missing value.
    static func estUneCommune(_ code: String) -> Bool {
        let octets = Array(code.utf8)
        guard octets.count == 5 else { return false }
        let corse = octets[1] == 0x41 || octets[1] == 0x42
        return octets.enumerated().allSatisfy { (0x30...0x39).contains($1) || ($0 == 1 && corse) }
    }

    /// Whether a code stands for several: `T1+T2` says which, `AUTRES` does not.
    static func estFusionnee(_ code: String) -> Bool { code.utf8.contains(0x2B) || code.hasPrefix("AUTRES") }

    /// The codes that a merged one says it holds; nil when it does not say.
    static func membres(_ code: String) -> [String]? {
        code.utf8.contains(0x2B) ? code.split(separator: "+").map(String.init) : nil
    }
}
