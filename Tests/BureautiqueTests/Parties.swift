import Testing

@testable import Bureautique

/// The text of a part of a workbook.
func texte(_ nom: String, _ parties: [Partie], _ emplacement: SourceLocation = #_sourceLocation) throws -> String {
    let partie = try #require(parties.first { $0.nom == nom }, "\(nom)", sourceLocation: emplacement)
    return String(decoding: partie.octets, as: UTF8.self)
}

/// A workbook of one sheet.
func classeur(
    _ lignes: [[Feuille.Cellule]] = [], nom: String = "Feuille", forme: Feuille.Forme = .tableau,
    piedDePage: String = "Pied", date: DateCivile? = nil
) -> Classeur {
    Classeur(
        proprietes: Classeur.Proprietes(
            titre: "Titre", sujet: "Sujet", auteur: "Auteur", application: "essai 1", date: date),
        piedDePage: piedDePage,
        feuilles: [
            Feuille(
                nom: nom, titre: "Un titre", explications: ["Une explication"], forme: forme,
                colonnes: [Feuille.Colonne("Nom", largeur: 20), Feuille.Colonne("Valeur", largeur: 10, .nombre)],
                lignes: lignes)
        ])
}

/// The first sheet of the .xlsx, and the texts it shares.
func feuilleXlsx(_ classeur: Classeur) throws -> (feuille: String, textes: String) {
    let parties = try ClasseurXlsx.parties(classeur)
    return (try texte("xl/worksheets/sheet1.xml", parties), try texte("xl/sharedStrings.xml", parties))
}

/// content.xml of the .ods.
func contenuOds(_ classeur: Classeur) throws -> String { try texte("content.xml", ClasseurOds.parties(classeur)) }
