import Diagnostics
import Parc
import Tabular

/// Columns of territoires.csv.
package enum ColonneDesTerritoires: String, ColonneDeTable {
    case codeCommune = "code_commune"
    case nomCommune = "nom_commune"
    case codeEPCI = "code_epci"
    case nomEPCI = "nom_epci"
    case departement

    package var estRequise: Bool { self != .departement }
}

/// Columns of passage.csv.
package enum ColonneDuPassage: String, ColonneDeTable {
    case ancien, nouveau

    package var estRequise: Bool { true }
}

/// territoires.csv and passage.csv: the communes of the year.
enum TerritoiresImport {
    static let codeInvalide = DiagnosticRule(
        "TER-01", .erreur, "code de commune invalide",
        consequence:
            "la ligne est rejetée : les logements de ce code restent sans nom de commune ni EPCI, donc hors du "
            + "bilan d’un EPCI et de l’édition de sa CIL",
        remedy: "donner le code INSEE, cinq caractères : 84007")
    static let communeDouble = DiagnosticRule(
        "TER-02", .erreur, "commune déjà lue, avec un autre EPCI ou un autre département",
        consequence: "la ligne est rejetée : les logements de la commune comptent dans l’EPCI et le département de la "
            + "première",
        remedy: "ne garder que la ligne du COG de l’année")
    static let passageDouble = DiagnosticRule(
        "TER-03", .erreur, "ancien code déjà lu dans passage.csv, avec un autre nouveau code",
        consequence: "la ligne est rejetée : les logements de l’ancien code comptent dans la commune de la première",
        remedy: "ne garder que la commune où sont les logements de l’ancienne")

    /// Reads territoires.csv.
    static func communes(
        _ table: consuming TableImport, _ log: inout ImportLog
    ) throws(ImportError) -> ([Commune], CompteDeLignes) {
        let entete = table.entete(ColonneDesTerritoires.self)
        let (code, nom) = (entete[.codeCommune], entete[.nomCommune])
        let (epci, nomEPCI) = (entete[.codeEPCI], entete[.nomEPCI])
        let departement = entete[.departement]
        var communes: [Commune] = []
        var vues: [CodeCommune: Int] = [:]
        let compte = try table.read(&log) { ligne, log in
            guard let lu = CodeCommune(bytes: ligne[code].bytes) else {
                log.reject(codeInvalide, ligne.position(code), value: ligne[code].text)
                return .rejetee
            }
            let commune = Commune(
                code: lu, nom: ligne[nom].isEmpty ? lu.texte : ligne[nom].text, epci: siren(ligne[epci].text),
                nomEPCI: ligne[nomEPCI].text, departement: codeDepartement(ligne[departement].text) ?? lu.departement)
            if let rang = vues[lu] {
                let premiere = communes[rang]
                if premiere.epci == commune.epci, premiere.departement == commune.departement { return .utilisee }
                let fautif = premiere.epci == commune.epci ? departement : epci
                log.reject(communeDouble, ligne.position(fautif), value: ligne[fautif].text)
                return .rejetee
            }
            vues[lu] = communes.count
            communes.append(commune)
            return .utilisee
        }
        return (communes, compte)
    }

    /// Reads passage.csv: former code to new code.
    static func passage(
        _ table: consuming TableImport, _ log: inout ImportLog
    ) throws(ImportError) -> ([CodeCommune: CodeCommune], CompteDeLignes) {
        let entete = table.entete(ColonneDuPassage.self)
        let (ancien, nouveau) = (entete[.ancien], entete[.nouveau])
        var passage: [CodeCommune: CodeCommune] = [:]
        let compte = try table.read(&log) { ligne, log in
            guard let de = CodeCommune(bytes: ligne[ancien].bytes), let vers = CodeCommune(bytes: ligne[nouveau].bytes)
            else {
                let fautif = CodeCommune(bytes: ligne[ancien].bytes) == nil ? ancien : nouveau
                log.reject(codeInvalide, ligne.position(fautif))
                return .rejetee
            }
            if let premier = passage[de], premier != vers {
                log.reject(passageDouble, ligne.position(nouveau), value: ligne[nouveau].text)
                return .rejetee
            }
            passage[de] = vers
            return .utilisee
        }
        return (passage, compte)
    }

    /// A SIREN with its lost leading zeros.
    static func siren(_ texte: String) -> String {
        (7...8).contains(texte.utf8.count) ? String(repeating: "0", count: 9 - texte.utf8.count) + texte : texte
    }

    private static func codeDepartement(_ texte: String) -> String? {
        if texte.isEmpty { return nil }
        return (texte.utf8.count == 1 ? "0" + texte : texte).uppercased()
    }
}
