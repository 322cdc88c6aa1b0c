/// What a package is called: `2024/299300160-BAGNOLS-v1`, `2024/299300160+consolide-v1` or `2024/299300160+cil-200068567-v1`.
package struct NomDePaquet: Sendable, Hashable {
    /// Its folder in the archive, and its name in the journal.
    package let texte: String
    /// Year of the bilan.
    package let annee: Int
    /// 1, or the rank of a correction.
    package let version: Int

    /// Reads a name; nil for anything else.
    package init?(_ texte: String) {
        let octets = Array(texte.utf8)
        guard (16...200).contains(octets.count), octets.allSatisfy({ Self.admis.contains($0) }),
            octets.count(where: { $0 == UInt8(ascii: "/") }) == 1, octets[4] == UInt8(ascii: "/"),
            let annee = Self.nombre(octets[..<4]), Self.nombre(octets[5..<14]) != nil,
            let trait = octets.lastIndex(of: UInt8(ascii: "-")), trait > 14,
            octets[(trait + 1)...].first == UInt8(ascii: "v")
        else { return nil }
        let rang = String(decoding: octets[(trait + 2)...], as: UTF8.self)
        guard let version = Int(rang), version > 0, String(version) == rang,
            Self.estUnBilan(String(decoding: octets[14..<trait], as: UTF8.self))
        else { return nil }
        self.texte = texte
        self.annee = annee
        self.version = version
    }

    /// What follows the SIREN of the landlord.
    private static func estUnBilan(_ texte: String) -> Bool {
        if texte.hasPrefix("-") { return texte.count > 1 && !texte.contains("+") }
        let epci = Array(texte.utf8.dropFirst("+cil-".count))
        return texte == "+consolide" || texte.hasPrefix("+cil-") && epci.count == 9 && nombre(epci[...]) != nil
    }

    private static let admis = Set(
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz._-+/".utf8)

    private static func nombre(_ chiffres: ArraySlice<UInt8>) -> Int? {
        guard chiffres.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return chiffres.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// The version before this one, nil for the first.
    package var precedent: NomDePaquet? {
        version == 1 ? nil : NomDePaquet("\(texte.dropLast(String(version).count))\(version - 1)")
    }

    /// Folder of the archive that it is in.
    var dossierDeLAnnee: String { String(texte.prefix(4)) }

    /// Its name in the root of the archive while it is on its way in or out.
    func enAttente(_ etat: Attente) -> String { etat.rawValue + texte.replacing("/", with: "+", maxReplacements: 1) }

    /// The package whose name in the root is given, and which way it goes; nil for another name.
    static func enAttente(_ nom: String) -> (paquet: NomDePaquet, etat: Attente)? {
        for etat in Attente.allCases where nom.hasPrefix(etat.rawValue) {
            let reste = String(nom.dropFirst(etat.rawValue.count)).replacing("+", with: "/", maxReplacements: 1)
            return NomDePaquet(reste).map { ($0, etat) }
        }
        return nil
    }

    /// Which way a package goes.
    enum Attente: String, CaseIterable {
        case versement = ".partiel-"
        case elimination = ".elimine-"
    }
}
