import Tabular

/// A line of donnees.csv.
struct LigneDeDonnees: Sendable {
    /// `E/attributions_mutation`.
    let mesure: String
    let reservataire: String
    /// No code for a total.
    let codes: [String: String]
    /// nil when it is withheld.
    let valeur: Int?
    /// nil without.
    let base: Int?
    let statut: Statut
    let ligne: Int

    enum Statut: String, Sendable {
        /// Printed.
        case publie = "V"
        /// Withheld.
        case retenu = "S"
        /// Response rate too low: no secret, nothing known.
        case qualite = "q"
    }
}

/// Reads the lines of a donnees.csv, trusting nothing.
struct LecteurDeDonnees {
    private static let lignesMaximales = 2_000_000
    /// Sums of so many figures still fit 64 bits, and the solver's doubles.
    private static let valeurMaximale = 999_999_999
    private static let colonnes = [
        "section", "mesure", "reservataire", "axe", "modalite", "axe2", "modalite2", "valeur", "base", "statut",
    ]

    private let nom: String
    private let positions: [Int]

    /// The lines of a file, in its order.
    ///
    /// - Parameter nom: its name in messages.
    static func lire(_ chemin: String, nom: String) throws(AttaqueError) -> [LigneDeDonnees] {
        let lecteur = try ouvrir(chemin, nom)
        let lecture = try LecteurDeDonnees(lecteur.header, nom)
        var lignes: [LigneDeDonnees] = []
        var faute: AttaqueError?
        do {
            try lecteur.readInOrder { record in
                guard faute == nil else { return }
                do throws(AttaqueError) {
                    guard lignes.count < lignesMaximales else { throw .tropDeLignes(fichier: nom) }
                    if let ligne = try lecture.ligne(record) { lignes.append(ligne) }
                } catch {
                    faute = error
                }
            }
        } catch {
            throw .fichier(error)
        }
        if let faute { throw faute }
        return lignes
    }

    private static func ouvrir(_ chemin: String, _ nom: String) throws(AttaqueError) -> CSVReader {
        do { return try CSVReader(path: chemin, file: nom) } catch { throw .fichier(error) }
    }

    private init(_ header: Header, _ nom: String) throws(AttaqueError) {
        self.nom = nom
        var positions: [Int] = []
        for colonne in LecteurDeDonnees.colonnes {
            guard let position = header.position(colonne) else {
                throw .colonneAbsente(fichier: nom, colonne: colonne)
            }
            positions.append(position)
        }
        self.positions = positions
    }

    /// nil for a blank line.
    private func ligne(_ record: Record) throws(AttaqueError) -> LigneDeDonnees? {
        if record.fieldCount == 1, record[0].isEmpty { return nil }
        let illisible = AttaqueError.ligneIllisible(fichier: nom, ligne: record.line)
        if record.defect != nil { throw illisible }
        var textes: [String] = []
        for position in positions {
            guard let texte = String(validating: record[position].bytes, as: UTF8.self) else {
                throw .encodage(fichier: nom, ligne: record.line)
            }
            textes.append(texte)
        }
        guard !textes[0].isEmpty, !textes[1].isEmpty, !textes[2].isEmpty,
            let codes = LecteurDeDonnees.codes(Array(textes[3...6])),
            let statut = LigneDeDonnees.Statut(rawValue: textes[9])
        else { throw illisible }
        let comptee = LecteurDeDonnees.compte("\(textes[0])/\(textes[1])", codes)
        let valeur = try nombre(textes[7], comptee, record.line)
        let base = try nombre(textes[8], comptee, record.line)
        // A figure that is said withheld and is there all the same is printed: what is written is what is read.
        guard valeur != nil || (statut != .publie && base == nil) else { throw illisible }
        if let base, base <= 0 { throw .nombre(fichier: nom, ligne: record.line) }
        return LigneDeDonnees(
            mesure: "\(textes[0])/\(textes[1])", reservataire: textes[2], codes: codes, valeur: valeur, base: base,
            statut: valeur == nil ? statut : .publie, ligne: record.line)
    }

    /// nil when the four fields are none of: a total, one axis, two different axes.
    private static func codes(_ champs: [String]) -> [String: String]? {
        switch (champs[0], champs[1], champs[2], champs[3]) {
        case (Nomenclature.total, "", "", ""): [:]
        case (let axe, let code, "", "") where !axe.isEmpty && !code.isEmpty && axe != Nomenclature.total: [axe: code]
        case (let un, let code, let deux, let code2)
        where !un.isEmpty && !code.isEmpty && !deux.isEmpty && !code2.isEmpty && un != deux:
            [un: code, deux: code2]
        default: nil
        }
    }

    /// Whether the attack counts with a figure; the exact quantities of the annex may be as long as they like.
    private static func compte(_ mesure: String, _ codes: [String: String]) -> Bool {
        MesuresAttaquees.taux[mesure] != nil || MesuresAttaquees.estComptee(mesure, codes)
            || mesure.hasPrefix("\(ZoneAttaquee.section)/")
    }

    /// nil for an empty field; a figure that is not counted with is only checked to be a number.
    private func nombre(_ texte: String, _ comptee: Bool, _ ligne: Int) throws(AttaqueError) -> Int? {
        if texte.isEmpty { return nil }
        let refus = AttaqueError.nombre(fichier: nom, ligne: ligne)
        if let valeur = Int(texte), valeur.magnitude <= LecteurDeDonnees.valeurMaximale { return valeur }
        let chiffres = texte.utf8.drop { $0 == 0x2D }
        guard !comptee, (1...40).contains(chiffres.count), chiffres.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw refus
        }
        return LecteurDeDonnees.valeurMaximale
    }
}
