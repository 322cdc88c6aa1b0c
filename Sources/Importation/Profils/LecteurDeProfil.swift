import Diagnostics
import Parc
import TOMLKit
import Tabular

/// Reads a profile: strict keys, typed values, every problem with its line.
struct LecteurDeProfil: LecteurTOML {
    var fichier: FichierTOML
    private let colonnes: [String]

    /// Reads the profile of a table.
    ///
    /// - Parameters:
    ///   - dossier: the campaign's.
    ///   - chemin: as the campaign names it.
    ///   - table: the key of the table under `[fichiers]`.
    static func lire(
        dossier: String, _ chemin: String, table: FichierDeCampagne,
        tap: (String, UnsafeRawBufferPointer) -> Void = { _, _ in }
    ) throws(ImportError) -> Profil {
        let colonnes = table.colonnes
        var lecteur = LecteurDeProfil(
            fichier: try FichierTOML(
                ClesDeProfil.definition(chemin, colonnes: colonnes),
                dossier: chemin.hasPrefix("/") ? "" : dossier, tap: tap), colonnes: colonnes)
        let profil = lecteur.construire(table)
        guard lecteur.fichier.problemes.isEmpty else { throw .campagne(lecteur.fichier.problemes.sorted()) }
        return profil
    }

    private mutating func construire(_ table: FichierDeCampagne) -> Profil {
        verifierLesCles()
        if let nommee = texte("", "table", requis: true), nommee != table.rawValue {
            refuser("", "table", "\"\(table.rawValue)\" est attendu : c’est la clé de ce profil sous [profils]")
        }
        if fichier.table["evenements"] != nil, table != .journal {
            refuser("", "evenements", "seul un profil de \"journal\" peut en avoir")
        }
        return Profil(
            nom: fichier.definition.nom, separateur: lireSeparateur(),
            ligneDEntete: entier("lecture", "entete", 1...TableLayout.leadingLines), colonnes: lireColonnes(),
            constantes: lireConstantes(), codes: lireCodes(), dates: lireDates(), evenements: lireEvenements())
    }

    private mutating func lireSeparateur() -> Separator? {
        guard let texte = texte("lecture", "separateur") else { return nil }
        switch texte {
        case ";": return .semicolon
        case ",": return .comma
        case "tabulation", "\t": return .tab
        default:
            refuser("lecture", "separateur", "\";\", \",\" ou \"tabulation\" est attendu")
            return nil
        }
    }

    private mutating func lireColonnes() -> [String: [String]] {
        var lues: [String: [String]] = [:]
        for cle in fichier.sousTable("colonnes")?.keys.sorted() ?? [] { lues[cle] = textes("colonnes", cle) }
        return lues
    }

    private mutating func lireConstantes() -> [String: String] {
        var lues: [String: String] = [:]
        for cle in fichier.sousTable("constantes")?.keys.sorted() ?? [] { lues[cle] = texte("constantes", cle) }
        return lues
    }

    private mutating func lireCodes() -> [String: [String: String]] {
        var lus: [String: [String: String]] = [:]
        for colonne in fichier.sousTable("codes")?.keys.sorted() ?? [] {
            guard let table = fichier.sousTable("codes")?[colonne]?.table else {
                refuser("codes", colonne, "une section [codes.\(colonne)] est attendue")
                continue
            }
            var codes: [String: String] = [:]
            for code in table.keys.sorted() {
                guard let vers = table[code]?.string else {
                    refuser("codes.\(colonne)", code, "un texte entre guillemets est attendu")
                    continue
                }
                let ancien = codes.updateValue(vers, forKey: Header.normalized(code))
                if let ancien, ancien != vers {
                    refuser(
                        "codes.\(colonne)", code,
                        "ce code a deux traductions : il ne diffère d’un autre que par la casse ou les accents")
                }
            }
            lus[colonne] = codes
        }
        return lus
    }

    private mutating func lireDates() -> [FormatDeDate] {
        guard fichier.sousTable("dates")?["formats"] != nil else { return [] }
        let formats = textes("dates", "formats")
        let lus = formats.compactMap { FormatDeDate($0) }
        if lus.count != formats.count {
            refuser("dates", "formats", "jj, mm et aaaa (ou aa) sont attendus, une fois chacun : \"jj.mm.aaaa\"")
        }
        return lus
    }

    private mutating func lireEvenements() -> [EvenementDeduit] {
        guard let valeur = fichier.table["evenements"] else { return [] }
        guard let entrees = valeur.array, entrees.allSatisfy({ $0.table != nil }) else {
            refuser("", "evenements", "des sections [[evenements]] sont attendues")
            return []
        }
        return entrees.enumerated().compactMap { rang, entree in
            entree.table.flatMap { self.lireEvenement($0, rang + 1) }
        }
    }

    private mutating func lireEvenement(_ table: TOMLTable, _ rang: Int) -> EvenementDeduit? {
        func refuser(_ attendu: String) -> EvenementDeduit? {
            self.refuser("", "evenements", "n° \(rang) : \(attendu)")
            return nil
        }
        if let inconnue = table.keys.sorted().first(where: { !ClesDeProfil.evenement.contains($0) }) {
            return refuser("la clé « \(inconnue) » est inconnue")
        }
        guard let type = table["type"]?.string.flatMap(TypeEvenement.init), type != .annulation else {
            let types = TypeEvenement.allCases.filter { $0 != .annulation }.map(\.rawValue)
            return refuser("« type » : un de \(types.joined(separator: ", "))")
        }
        let dates = table["date"].flatMap(LecteurDeProfil.textes) ?? []
        if dates.isEmpty { return refuser("« date » : le nom de la colonne qui porte la date est attendu") }
        guard let colonnes = LecteurDeProfil.parColonne(table["colonnes"], parmi: self.colonnes),
            let constantes = LecteurDeProfil.parColonne(table["constantes"], parmi: self.colonnes)
        else { return refuser("« colonnes » et « constantes » : { colonne du journal = \"texte\" }") }
        guard let si = LecteurDeProfil.conditions(table["si"]), let sauf = LecteurDeProfil.conditions(table["sauf"])
        else { return refuser("« si » et « sauf » : { \"colonne\" = [\"valeur\", \"\"] }") }
        return EvenementDeduit(
            type: type, dates: dates, colonnes: colonnes, constantes: constantes, si: si, sauf: sauf)
    }

    // MARK: Values

    /// A text or a list of texts, none of them empty.
    private mutating func textes(_ section: String, _ cle: String) -> [String] {
        guard let valeur = valeur(section, cle) else { return [] }
        guard let textes = LecteurDeProfil.textes(valeur), !textes.isEmpty, !textes.contains("") else {
            refuser(section, cle, "un texte, ou une liste de textes, est attendu")
            return []
        }
        return textes
    }

    private static func textes(_ valeur: any TOMLValueConvertible) -> [String]? {
        if let texte = valeur.string { return [texte] }
        guard let textes = valeur.array?.map(\.string), !textes.contains(nil) else { return nil }
        return textes.compactMap(\.self)
    }

    /// An inline table of texts by column of the log; empty without, nil when it is something else.
    private static func parColonne(
        _ valeur: (any TOMLValueConvertible)?, parmi colonnes: [String]
    ) -> [String: String]? {
        guard let valeur else { return [:] }
        guard let table = valeur.table else { return nil }
        var lues: [String: String] = [:]
        for cle in table.keys {
            guard colonnes.contains(cle), let texte = table[cle]?.string else { return nil }
            lues[cle] = texte
        }
        return lues
    }

    private static func conditions(_ valeur: (any TOMLValueConvertible)?) -> [String: Set<String>]? {
        guard let valeur else { return [:] }
        guard let table = valeur.table else { return nil }
        var lues: [String: Set<String>] = [:]
        for cle in table.keys {
            guard let textes = table[cle].flatMap(textes) else { return nil }
            lues[cle] = Set(textes.map(Header.normalized))
        }
        return lues
    }
}
