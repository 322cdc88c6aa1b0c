import Diagnostics
import Parc
import XlsxPort

/// The sheet of the rules that found something: the heaviest first, then the most frequent.
struct AnomaliesParRegle {
    static let nom = "Par règle"
    private static let colonnes: [RedactionDAnomalies.Colonne] = [
        .init("Gravité", 14), .init("Règle", 10), .init("Problème", 56), .init("Nombre", 10), .init("Conséquence", 44),
        .init("Remède", 56),
    ]
    private let regles: [(regle: DiagnosticRule, nombre: Int)]

    init(_ constats: [Diagnostic]) {
        var parRegle: [String: (regle: DiagnosticRule, nombre: Int)] = [:]
        for constat in constats { parRegle[constat.rule.id, default: (constat.rule, 0)].nombre += 1 }
        regles = parRegle.values.sorted { a, b in
            (b.regle.severity.rawValue, b.nombre, a.regle.id) < (a.regle.severity.rawValue, a.nombre, b.regle.id)
        }
    }

    func ecrire(_ redaction: RedactionDAnomalies, _ xlsx: inout XlsxWriter) {
        redaction.commencer(Self.nom, Self.colonnes, lignes: regles.count, &xlsx)
        for (regle, nombre) in regles {
            let textes = [(regle.id, 1), (regle.title, 2), (regle.consequence, 4), (regle.remedy, 5)]
            xlsx.beginRow(
                height: RedactionDAnomalies.points(
                    RedactionDAnomalies.hauteur(textes.lazy.map { ($0, Self.colonnes[$1]) })))
            redaction.gravite(regle.severity, colonne: 0, &xlsx)
            for (texte, colonne) in textes { xlsx.text(texte, column: colonne, redaction.texte) }
            xlsx.number(nombre, column: 3, redaction.nombre)
        }
    }
}

/// The sheet of the files: what became of their lines, and how many findings of each severity they have.
struct AnomaliesParFichier {
    static let nom = "Par fichier"
    private static let gravites = Array(Severity.allCases.reversed())
    private static let colonnes: [RedactionDAnomalies.Colonne] =
        [
            .init("Fichier", 36), .init("Lignes lues", 12), .init("Utilisées", 12), .init("Rejetées", 12),
            .init("Hors périmètre", 12),
        ] + ["Bloquants", "Erreurs", "Avertissements", "Informations"].map { .init($0, 16) }

    private let comptes: [CompteDeLignes]
    /// What is no table, or is not of the campaign.
    private let autres: [String]
    private let parGravite: [String: [Severity: Int]]

    init(_ constats: [Diagnostic], _ comptes: [CompteDeLignes]) {
        self.comptes = comptes
        var parGravite: [String: [Severity: Int]] = [:]
        for constat in constats {
            parGravite[constat.position.file, default: [:]][constat.rule.severity, default: 0] += 1
        }
        self.parGravite = parGravite
        autres = Set(parGravite.keys).subtracting(comptes.map(\.fichier)).sorted()
    }

    func ecrire(_ redaction: RedactionDAnomalies, _ xlsx: inout XlsxWriter) {
        redaction.commencer(Self.nom, Self.colonnes, lignes: comptes.count + autres.count, &xlsx)
        for compte in comptes {
            ecrire(
                compte.fichier, [compte.lues, compte.utilisees, compte.rejetees, compte.horsPerimetre], redaction, &xlsx
            )
        }
        for fichier in autres { ecrire(fichier, [], redaction, &xlsx) }
    }

    private func ecrire(
        _ fichier: String, _ lignes: [Int], _ redaction: RedactionDAnomalies, _ xlsx: inout XlsxWriter
    ) {
        xlsx.beginRow(height: RedactionDAnomalies.points(RedactionDAnomalies.hauteur([(fichier, Self.colonnes[0])])))
        xlsx.text(fichier, column: 0, redaction.texte)
        for (rang, nombre) in lignes.enumerated() { xlsx.number(nombre, column: 1 + rang, redaction.nombre) }
        for (rang, gravite) in Self.gravites.enumerated() {
            xlsx.number(parGravite[fichier]?[gravite] ?? 0, column: 5 + rang, redaction.nombre)
        }
    }
}
