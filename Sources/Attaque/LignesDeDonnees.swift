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
    /// What the columns hold on the line being read.
    private var textes = [String](repeating: "", count: colonnes.count)
    /// That of the line before: the lines of a measure follow one another.
    private var mesure = MesureVue(section: "", id: "")

    /// The measure of a line.
    private struct MesureVue {
        let section: String
        let id: String
        let nom: String
        /// Whether the attack counts with all its figures.
        let comptee: Bool

        init(section: String, id: String) {
            (self.section, self.id) = (section, id)
            nom = "\(section)/\(id)"
            comptee =
                MesuresAttaquees.taux[nom] != nil || MesuresAttaquees.estAdditive(nom)
                || nom.hasPrefix("\(ZoneAttaquee.section)/")
        }
    }

    /// The lines of a file, in its order.
    ///
    /// - Parameter nom: its name in messages.
    static func lire(_ chemin: String, nom: String) throws(AttaqueError) -> [LigneDeDonnees] {
        let lecteur = try ouvrir(chemin, nom)
        var lecture = try LecteurDeDonnees(lecteur.header, nom)
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
    private mutating func ligne(_ record: Record) throws(AttaqueError) -> LigneDeDonnees? {
        if record.fieldCount == 1, record[0].isEmpty { return nil }
        let illisible = AttaqueError.ligneIllisible(fichier: nom, ligne: record.line)
        if record.defect != nil { throw illisible }
        for (rang, position) in positions.enumerated() {
            guard let texte = LecteurDeDonnees.texte(record[position].bytes) else {
                throw .encodage(fichier: nom, ligne: record.line)
            }
            textes[rang] = texte
        }
        guard !textes[0].isEmpty, !textes[1].isEmpty, !textes[2].isEmpty,
            let codes = LecteurDeDonnees.codes(textes[3], textes[4], textes[5], textes[6]),
            let statut = LigneDeDonnees.Statut(rawValue: textes[9])
        else { throw illisible }
        if textes[0] != mesure.section || textes[1] != mesure.id {
            mesure = MesureVue(section: textes[0], id: textes[1])
        }
        // The exact quantities of the annex, which are not counted with, may be as long as they like.
        let comptee = mesure.comptee || MesuresAttaquees.estComptee(mesure.nom, codes)
        let valeur = try LecteurDeDonnees.nombre(textes[7], comptee, record.line, nom)
        let base = try LecteurDeDonnees.nombre(textes[8], comptee, record.line, nom)
        // A figure that is said withheld and is there all the same is printed: what is written is what is read.
        guard valeur != nil || (statut != .publie && base == nil) else { throw illisible }
        if let base, base <= 0 { throw .nombre(fichier: nom, ligne: record.line) }
        return LigneDeDonnees(
            mesure: mesure.nom, reservataire: textes[2], codes: codes, valeur: valeur, base: base,
            statut: valeur == nil ? statut : .publie, ligne: record.line)
    }

    /// The text of a field; nil when it is not UTF-8. Most are ASCII, and many are asked for.
    private static func texte(_ octets: UnsafeBufferPointer<UInt8>) -> String? {
        octets.allSatisfy { $0 < 0x80 }
            ? String(decoding: octets, as: UTF8.self) : String(validating: octets, as: UTF8.self)
    }

    /// nil when the four fields are none of: a total, one axis, two different axes.
    private static func codes(_ axe: String, _ code: String, _ axe2: String, _ code2: String) -> [String: String]? {
        switch (axe, code, axe2, code2) {
        case (Nomenclature.total, "", "", ""): [:]
        case (let axe, let code, "", "") where !axe.isEmpty && !code.isEmpty && axe != Nomenclature.total: [axe: code]
        case (let un, let code, let deux, let code2)
        where !un.isEmpty && !code.isEmpty && !deux.isEmpty && !code2.isEmpty && un != deux:
            [un: code, deux: code2]
        default: nil
        }
    }

    /// nil for an empty field; a figure that is not counted with is only checked to be a number.
    private static func nombre(
        _ texte: String, _ comptee: Bool, _ ligne: Int, _ nom: String
    ) throws(AttaqueError) -> Int? {
        if texte.isEmpty { return nil }
        let refus = AttaqueError.nombre(fichier: nom, ligne: ligne)
        if let valeur = Int(texte), valeur.magnitude <= valeurMaximale { return valeur }
        let chiffres = texte.utf8.drop { $0 == 0x2D }
        guard !comptee, (1...40).contains(chiffres.count), chiffres.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw refus
        }
        return valeurMaximale
    }
}
