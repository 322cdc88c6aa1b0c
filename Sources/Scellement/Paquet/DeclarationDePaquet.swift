/// `bagit.txt`: the version of the format and the encoding of the other texts.
struct DeclarationDePaquet: Sendable, Equatable {
    /// Name of the file.
    static let fichier = CheminDePaquet("bagit.txt")
    /// What is written.
    static let ecrite = Array("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".utf8)

    /// The drafts differ in nothing that a reader sees.
    private static let versions: Set<String> = ["0.93", "0.94", "0.95", "0.96", "0.97", "1.0"]

    let version: String
    let encodage: TexteDePaquet.Encodage

    /// Whether it is of the standard itself, whose rules are stricter than those of the drafts.
    var estStricte: Bool { version == "1.0" }

    /// What is wrong with a declaration.
    enum Refus: Error, Equatable {
        case forme
        case version(String)
        case encodage(String)
    }

    /// Reads the two lines, which are so to the byte.
    init(_ octets: [UInt8]) throws(Refus) {
        guard let texte = TexteDePaquet.decoder(octets, .utf8) else { throw .forme }
        let lignes = TexteDePaquet.lignes(texte)
        guard lignes.count == 2, let version = Self.valeur(lignes[0], "BagIt-Version: "),
            let encodage = Self.valeur(lignes[1], "Tag-File-Character-Encoding: ")
        else { throw .forme }
        let nombres = version.split(separator: ".", omittingEmptySubsequences: false)
        guard nombres.count == 2, nombres.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.estUnChiffre) }) else {
            throw .forme
        }
        guard Self.versions.contains(version) else { throw .version(version) }
        guard let connu = TexteDePaquet.Encodage(nom: encodage) else { throw .encodage(encodage) }
        self.version = version
        self.encodage = connu
    }

    private static func estUnChiffre(_ octet: UInt8) -> Bool { (0x30...0x39).contains(octet) }

    private static func valeur(_ ligne: String, _ nom: String) -> String? {
        guard ligne.utf8.starts(with: nom.utf8) else { return nil }
        let valeur = String(ligne.dropFirst(nom.count))
        return valeur.isEmpty || valeur.contains(where: \.isWhitespace) ? nil : valeur
    }
}
