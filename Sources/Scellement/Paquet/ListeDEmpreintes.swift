import CryptoPort

/// A manifest: the files of a bag and their digests.
struct ListeDEmpreintes: Sendable {
    /// One line of it.
    struct Entree: Sendable {
        /// Lower-case hexadecimal digits.
        let empreinte: String
        let chemin: CheminDePaquet
    }

    let fichier: CheminDePaquet
    let algorithme: AlgorithmeDePaquet
    private(set) var entrees: [Entree] = []
    /// What is wrong with its lines.
    private(set) var fautes: [FauteDePaquet] = []

    /// The algorithm that the name of a file gives, `manifest-sha512.txt` with its prefix `manifest-`; nil for another name.
    static func algorithme(_ nom: CheminDePaquet, prefixe: String) -> String? {
        let nom = nom.texte
        guard nom.hasPrefix(prefixe), nom.hasSuffix(".txt"), !nom.contains("/") else { return nil }
        return String(nom.dropFirst(prefixe.count).dropLast(4)).lowercased()
    }

    /// What `sha512sum` writes of files, in the order of bytes.
    static func ecrire(_ fichiers: [FichierScelle]) throws(CryptoError) -> [UInt8] {
        var lignes: [(chemin: CheminDePaquet, ligne: String)] = []
        for fichier in fichiers {
            let chemin = CheminDePaquet(fichier.chemin)
            let empreinte = try SHA512Digest.of(fichier.octets).hexadecimal
            lignes.append((chemin, "\(empreinte)  \(chemin.code)\n"))
        }
        return Array(lignes.sorted { $0.chemin < $1.chemin }.map(\.ligne).joined().utf8)
    }

    /// Reads a manifest; a line that is none becomes a fault.
    init(_ texte: String, fichier: CheminDePaquet, algorithme: AlgorithmeDePaquet, strict: Bool) {
        self.fichier = fichier
        self.algorithme = algorithme
        var vus: [String: CheminDePaquet] = [:]
        for (index, ligne) in TexteDePaquet.lignes(texte).enumerated() {
            guard let entree = lire(ligne, strict) else {
                fautes.append(.ligneDeManifeste(fichier: fichier, ligne: index + 1))
                continue
            }
            guard entree.chemin.estDansLePaquet else {
                fautes.append(.horsDuPaquet(fichier: fichier, chemin: entree.chemin))
                continue
            }
            if let autre = vus.updateValue(entree.chemin, forKey: entree.chemin.confondu) {
                fautes.append(.deuxFois(fichier: fichier, chemin: entree.chemin, autre: autre))
            }
            entrees.append(entree)
        }
    }

    private func lire(_ ligne: String, _ strict: Bool) -> Entree? {
        let scalaires = ligne.unicodeScalars
        let empreinte = scalaires.prefix { $0.properties.isASCIIHexDigit }
        var reste = scalaires[empreinte.endIndex...]
        guard empreinte.count == algorithme.chiffres, let blanc = reste.first, blanc == " " || blanc == "\t" else {
            return nil
        }
        while let premier = reste.first, premier == " " || premier == "\t" { reste.removeFirst() }
        // Drafts tolerated what md5sum -b and find write; the standard has neither.
        if !strict, reste.first == "*" { reste.removeFirst() }
        if !strict, reste.starts(with: "./".unicodeScalars) { reste.removeFirst(2) }
        guard let chemin = CheminDePaquet(code: String(reste), strict: strict), !chemin.texte.isEmpty else {
            return nil
        }
        return Entree(empreinte: String(empreinte).lowercased(), chemin: chemin)
    }
}
