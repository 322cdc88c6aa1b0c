import Bureautique
import Diagnostics
import XlsxPort

/// The sheet of the findings, one a line, in the order of `diagnostics.csv`.
struct FeuilleDesAnomalies {
    /// Those that the sheet shows.
    private let constats: ArraySlice<Diagnostic>
    /// How many it cannot hold.
    let horsFeuille: Int

    static let nom = "Anomalies"
    private static let regle = 1, message = 6, consequence = 7, remede = 8, fait = 9
    private static let colonnes: [RedactionDAnomalies.Colonne] = [
        .init("Gravité", 14), .init("Règle", 10), .init("Fichier", 20), .init("Ligne", 9), .init("Position", 10),
        .init("Champ", 18), .init("Problème", 46), .init("Conséquence", 34), .init("Remède", 46), .init("Fait", 7),
    ]

    /// - Parameter auPlus: lines below the heads.
    init(_ constats: [Diagnostic], auPlus lignes: Int) {
        // The last line is then the one that says what is missing.
        self.constats = constats.prefix(constats.count > lignes ? lignes - 1 : lignes)
        horsFeuille = constats.count - self.constats.count
    }

    func ecrire(_ redaction: RedactionDAnomalies, _ xlsx: inout XlsxWriter) {
        redaction.commencer(Self.nom, Self.colonnes, lignes: constats.count, &xlsx)
        xlsx.choice(
            "x", column: Self.fait, rows: constats.count, title: "Fait",
            message: "Mettre x une fois l’anomalie corrigée, ou laisser vide.")
        var hauteurs: [ObjectIdentifier: Int] = [:]
        for constat in constats {
            let cle = ObjectIdentifier(constat.rule)
            let hauteur = hauteurs[cle] ?? Self.hauteur(constat.rule)
            hauteurs[cle] = hauteur
            ecrire(constat, hauteur, redaction, &xlsx)
        }
        guard horsFeuille > 0 else { return }
        xlsx.beginRow(height: RedactionDAnomalies.points(2))
        xlsx.text(Self.suite(horsFeuille), column: Self.message, redaction.gras)
    }

    /// What the sheet does not hold, in a sentence.
    static func suite(_ nombre: Int) -> String {
        "Et \(NombreFrancais.accord(nombre, "constat", "constats")) de plus, dans diagnostics.csv : une feuille n’en contient pas plus."
    }

    private func ecrire(
        _ constat: Diagnostic, _ hauteurDeLaRegle: Int, _ redaction: RedactionDAnomalies, _ xlsx: inout XlsxWriter
    ) {
        let (position, regle, style) = (constat.position, constat.rule, redaction.texte)
        // Never the value that the terminal may show.
        let message = TexteDeCellule.limite(RejectedLine(constat).reason)
        let textes = [(position.file, 2), (position.field ?? "", 5), (message, Self.message)]
        let hauteur = RedactionDAnomalies.hauteur(textes.lazy.map { ($0, Self.colonnes[$1]) })
        xlsx.beginRow(height: RedactionDAnomalies.points(max(hauteur, hauteurDeLaRegle)))
        redaction.gravite(regle.severity, colonne: 0, &xlsx)
        xlsx.text(regle.id, column: Self.regle, style)
        for (texte, colonne) in textes { xlsx.text(TexteDeCellule.limite(texte), column: colonne, style) }
        redaction.nombre(position.line, colonne: 3, &xlsx)
        redaction.nombre(position.column, colonne: 4, &xlsx)
        xlsx.text(regle.consequence, column: Self.consequence, style)
        xlsx.text(regle.remedy, column: Self.remede, style)
        xlsx.blank(column: Self.fait, redaction.aCocher)
    }

    /// What all the findings of a rule take.
    private static func hauteur(_ regle: DiagnosticRule) -> Int {
        RedactionDAnomalies.hauteur([
            (regle.consequence, colonnes[consequence]), (regle.remedy, colonnes[remede]),
        ])
    }
}
