import Importation
import Parc

/// What a cell says, as the importer reads it (Importation), over an expression that is a trimmed text and never null.
struct Cellules {
    let dialecte: Dialecte

    /// Without blanks nor tabs at either end; what is missing is empty.
    func nettoyee(_ colonne: String) -> String { "coalesce(trim(BOTH ' ' || chr(9) FROM \(colonne)), '')" }

    /// Whether it says nothing.
    func manque(_ x: String) -> String {
        "lower(\(x)) IN (\(dialecte.textes(["", "z", "na", "nc", "na/na", "non renseigné", "non renseignÉ", "non renseigne"])))"
    }

    /// The same for a coded field, where 0 says nothing either.
    func codeManque(_ x: String) -> String { "\(manque(x)) OR \(dialecte.correspond(x, "^0*$"))" }

    /// The text, null when it says nothing.
    func renseignee(_ x: String) -> String { "CASE WHEN \(manque(x)) THEN NULL ELSE \(x) END" }

    /// A whole number of nine digits at most, null for anything else.
    func entier(_ x: String) -> String {
        "CASE WHEN \(dialecte.correspond(x, "^[0-9]{1,9}$")) THEN CAST(\(x) AS INTEGER) END"
    }

    /// A coded whole number, null when it says nothing.
    func codeEntier(_ x: String) -> String {
        "CASE WHEN \(codeManque(x)) THEN NULL WHEN \(dialecte.correspond(x, "^[0-9]{1,9}$")) THEN CAST(\(x) AS INTEGER) END"
    }

    /// Whether it says yes.
    func oui(_ x: String) -> String { "upper(\(x)) IN ('O', 'OUI', '1', 'VRAI', 'TRUE')" }

    /// The INSEE code of a commune, its lost zero restored; null when it is none.
    func commune(_ x: String) -> String {
        "CASE WHEN \(dialecte.correspond(x, "^([0-9]{4,5}|2[ABab][0-9]{3})$")) THEN lpad(upper(\(x)), 5, '0') END"
    }

    /// The département read off a commune code.
    func departement(_ code: String) -> String {
        "CASE WHEN substr(\(code), 1, 2) IN ('97', '98') THEN substr(\(code), 1, 3) ELSE substr(\(code), 1, 2) END"
    }

    /// A free code on one line, empty when it says nothing or is longer than what is printed.
    func codeLibre(_ x: String) -> String {
        let uneLigne = ["chr(10)", "chr(13)", "chr(9)", "chr(160)"].reduce(x) { "replace(\($0), \($1), ' ')" }
        return """
            CASE WHEN \(manque(x)) OR upper(\(x)) = 'NR' OR length(\(sansRepetition(uneLigne))) > 80 THEN ''
                    ELSE \(sansRepetition(uneLigne)) END
            """
    }

    /// One blank where there were up to eight.
    func sansRepetition(_ x: String) -> String {
        "trim(" + (1...3).reduce(x) { x, _ in "replace(\(x), '  ', ' ')" } + ")"
    }

    /// The eight digits `aaaammjj` of what is written as a day; null for anything else. Days are compared as texts.
    func chiffresDuJour(_ x: String) -> String {
        """
        CASE WHEN \(dialecte.correspond(x, "^[0-9]{4}[-/][0-9]{2}[-/][0-9]{2}$"))
                    THEN substr(\(x), 1, 4) || substr(\(x), 6, 2) || substr(\(x), 9, 2)
                WHEN \(dialecte.correspond(x, "^[0-9]{2}[-/][0-9]{2}[-/][0-9]{4}$"))
                    THEN substr(\(x), 7, 4) || substr(\(x), 4, 2) || substr(\(x), 1, 2) END
        """
    }

    /// The same for a day that may be given by its month or its year alone: their first or last day.
    func chiffresDuJour(_ x: String, finDePeriode: Bool) -> String {
        let finDuMois = dernierJour(annee: "substr(\(x), 4, 4)", mois: "substr(\(x), 1, 2)")
        return """
            CASE WHEN \(dialecte.correspond(x, "^[0-9]{4}$")) THEN \(x) || '\(finDePeriode ? "1231" : "0101")'
                WHEN \(dialecte.correspond(x, "^[0-9]{2}/[0-9]{4}$"))
                    THEN substr(\(x), 4, 4) || substr(\(x), 1, 2) || \(finDePeriode ? finDuMois : "'01'")
                ELSE \(chiffresDuJour(x)) END
            """
    }

    /// A day that exists, null otherwise, from a column of eight digits or null.
    func jour(_ chiffres: String) -> String {
        let mois = "substr(\(chiffres), 5, 2)"
        let fin = dernierJour(annee: "substr(\(chiffres), 1, 4)", mois: mois)
        return """
            CASE WHEN \(chiffres) >= '1000' AND \(mois) BETWEEN '01' AND '12'
                    AND substr(\(chiffres), 7, 2) BETWEEN '01' AND \(fin) THEN \(chiffres) END
            """
    }

    private func dernierJour(annee: String, mois: String) -> String {
        let annee = "CAST(\(annee) AS INTEGER)"
        return """
            CASE WHEN \(mois) IN ('04', '06', '09', '11') THEN '30' WHEN \(mois) <> '02' THEN '31'
                    WHEN \(annee) % 4 = 0 AND (\(annee) % 100 <> 0 OR \(annee) % 400 = 0) THEN '29' ELSE '28' END
            """
    }
}

extension Jour {
    /// `20231231`: what the script compares days as.
    var chiffres: String { String(code) }
}
