package import Tabular

/// What a protected edition withheld, read back from its donnees.csv: nothing is trusted before it is checked.
package struct EditionRelue: Sendable {
    /// In the order of the file.
    package let retenus: [ChiffreRetenu]

    /// A figure that was withheld.
    package struct ChiffreRetenu: Sendable, Hashable {
        /// `section/id`.
        package let mesure: String
        /// `*`, a code, or what several were merged into.
        package let reservataire: String
        /// Axis to code; none for a total.
        package let codes: [String: String]
    }

    /// Why a file is no edition that was left as it was written.
    package enum Faute: Error, Equatable {
        /// No table at all: unreadable, binary, empty.
        case fichier(TabularError)
        /// Other columns than those of donnees.csv.
        case colonnes
        /// A line that donnees.csv cannot have, or that is there twice.
        case ligne(Int)
    }

    private static let colonnes = [
        "section", "mesure", "reservataire", "axe", "modalite", "axe2", "modalite2", "valeur", "base", "statut",
    ]
    private static let total = "total"

    /// Reads a file whole.
    ///
    /// - Parameters:
    ///   - fichier: its name in messages.
    ///   - tap: is shown every byte once, in order.
    package init(
        chemin: String, fichier: String, tap: @escaping (UnsafeRawBufferPointer) -> Void
    ) throws(Faute) {
        var faute: Faute?
        var retenus: [ChiffreRetenu] = []
        var vues: Set<ChiffreRetenu> = []
        do throws(TabularError) {
            let lecteur = try CSVReader(path: chemin, file: fichier, tap: tap)
            if lecteur.header.names != EditionRelue.colonnes { faute = .colonnes }
            // A bad line does not end the reading: its digest is that of the whole file.
            try lecteur.readInOrder { record in
                guard faute == nil else { return }
                guard let lue = EditionRelue.chiffre(record), vues.insert(lue.chiffre).inserted else {
                    faute = .ligne(record.line)
                    return
                }
                if lue.estRetenu { retenus.append(lue.chiffre) }
            }
        } catch {
            throw .fichier(error)
        }
        if let faute { throw faute }
        self.retenus = retenus
    }

    /// nil for what donnees.csv of an edition cannot hold.
    private static func chiffre(_ record: Record) -> (chiffre: ChiffreRetenu, estRetenu: Bool)? {
        guard record.defect == nil, record.fieldCount == colonnes.count else { return nil }
        let champs = (0..<colonnes.count).map { record[$0].text }
        guard !champs[0].isEmpty, !champs[1].isEmpty, !champs[2].isEmpty, let codes = codes(champs[3...6].map(\.self))
        else { return nil }
        let chiffre = ChiffreRetenu(mesure: "\(champs[0])/\(champs[1])", reservataire: champs[2], codes: codes)
        switch champs[9] {
        case "V" where estUnNombre(champs[7]) && (champs[8].isEmpty || estUnNombre(champs[8])): return (chiffre, false)
        case "S" where champs[7].isEmpty && champs[8].isEmpty: return (chiffre, true)
        default: return nil
        }
    }

    /// Whole, as long as it likes: the fractions of an annex are.
    private static func estUnNombre(_ texte: String) -> Bool {
        let chiffres = texte.utf8.first == 0x2D ? texte.utf8.dropFirst() : texte.utf8[...]
        return !chiffres.isEmpty && chiffres.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// nil when four fields are none of: a total, one axis, two different axes.
    private static func codes(_ champs: [String]) -> [String: String]? {
        switch (champs[0], champs[1], champs[2], champs[3]) {
        case (total, "", "", ""): [:]
        case (let axe, let code, "", "") where !axe.isEmpty && !code.isEmpty && axe != total: [axe: code]
        case (let un, let code, let deux, let code2)
        where !un.isEmpty && !code.isEmpty && !deux.isEmpty && !code2.isEmpty && un != deux: [un: code, deux: code2]
        default: nil
        }
    }
}
