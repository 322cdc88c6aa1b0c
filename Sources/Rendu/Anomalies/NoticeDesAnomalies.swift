import Diagnostics
import XlsxPort

/// The first sheet: what there is to mend, and how to go about it.
struct NoticeDesAnomalies {
    let titre: String
    let constats: [Diagnostic]
    /// How many findings are not in the sheet.
    let horsFeuille: Int

    static let nom = LisezMoiDuClasseur.nom
    private static let colonnes: [RedactionDAnomalies.Colonne] = [.init("", 24), .init("", 100)]
    private static let emploi = [
        (
            "Par où commencer",
            "« Par règle » dit combien de fois chaque problème se répète : le même remède vaut souvent pour toutes ses lignes. "
                + "« Par fichier » dit quel fichier en a le plus. « Anomalies » les a toutes, une par ligne, avec des filtres."
        ),
        (
            "Où corriger",
            "Dans le logiciel d’où vient le fichier, ou dans le fichier ; jamais dans ce classeur, que bilanflux ne relit pas. "
                + "Relancer ensuite « bilanflux controler »."
        ),
        (
            "Ligne, position, champ",
            "La ligne se compte depuis le début du fichier, titres compris ; la position est celle du premier caractère en cause "
                + "dans cette ligne, telle que la montre un éditeur de texte ; le champ est le titre de la colonne. Vides, le "
                + "constat vaut pour tout le fichier."
        ),
        ("Fait", "Mettre x en face de ce qui est corrigé : le filtre de la colonne montre alors ce qui reste."),
        (
            "Ce qui n’y est pas",
            "Le contenu des cellules, qui peut être personnel : chaque constat dit où il est, jamais ce qui y est écrit."
        ),
    ]

    func ecrire(_ redaction: RedactionDAnomalies, _ xlsx: inout XlsxWriter) {
        redaction.feuille(Self.nom, Self.colonnes.map(\.largeur), &xlsx)
        xlsx.beginRow(height: 22)
        xlsx.text("Anomalies", column: 0, redaction.titre)
        paire("Campagne", titre, redaction, &xlsx)
        for gravite in Severity.allCases.reversed() {
            let nombre = constats.count { $0.rule.severity == gravite }
            let texte = "\(NombreFrancais.accord(nombre, "constat", "constats")). \(gravite.sens)"
            xlsx.beginRow(height: RedactionDAnomalies.points(1))
            redaction.gravite(gravite, colonne: 0, &xlsx)
            xlsx.text(Typographie.soignee(texte), column: 1, redaction.texte)
        }
        if horsFeuille > 0 { paire("Coupé", FeuilleDesAnomalies.suite(horsFeuille), redaction, &xlsx) }
        xlsx.beginRow(height: RedactionDAnomalies.points(1))
        for (titre, texte) in Self.emploi { paire(titre, Typographie.soignee(texte), redaction, &xlsx) }
    }

    private func paire(_ titre: String, _ texte: String, _ redaction: RedactionDAnomalies, _ xlsx: inout XlsxWriter) {
        xlsx.beginRow(
            height: RedactionDAnomalies.points(RedactionDAnomalies.hauteur(zip([titre, texte], Self.colonnes))))
        xlsx.text(titre, column: 0, redaction.gras)
        xlsx.text(texte, column: 1, redaction.texte)
    }
}
