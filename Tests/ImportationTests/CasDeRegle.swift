import Diagnostics
import TestSupport
import Testing

/// The smallest input that gives a rule, and what must be said of it.
struct CasDeRegle: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let regle: String
    private let fichier: String
    private let ligne: Int
    private let colonne: String?
    /// Whether the byte where the field starts is known too.
    private let situe: Bool
    /// Lines read, used, rejected, out of the perimeter.
    private let compte: [Int]
    /// Rules that come with it.
    private let avec: Set<String>
    private let campagne: CampagneMinimale

    /// A case.
    ///
    /// - Parameters:
    ///   - colonne: the field at fault; nil when the line as a whole is.
    ///   - situe: false for what is only known once everything is read, which tells the field without its byte.
    ///   - avec: other rules that the same input gives.
    ///   - compte: lines read, used, rejected, out of the perimeter.
    init(
        _ regle: String, _ description: String, _ fichier: String, ligne: Int, colonne: String? = nil,
        situe: Bool = true, avec: Set<String> = [], compte: [Int], _ changer: (inout CampagneMinimale) -> Void
    ) {
        testDescription = "\(regle) : \(description)"
        self.regle = regle
        self.fichier = fichier
        self.ligne = ligne
        self.colonne = colonne
        self.situe = situe && colonne != nil
        self.avec = avec
        self.compte = compte
        campagne = CampagneMinimale(changer)
    }

    /// Imports the campaign and checks that the rule, and it alone, says what it must.
    func verifier() throws {
        let importee = try CampagneImportee(campagne)
        let trouves = importee.diagnostics(regle)
        #expect(trouves.count == 1)
        #expect(Set(importee.diagnostics.map(\.rule.id)) == avec.union([regle]))
        let diagnostic = try #require(trouves.first)
        #expect(diagnostic.position.file == fichier)
        #expect(diagnostic.position.line == ligne)
        #expect(diagnostic.position.field == colonne)
        #expect(diagnostic.position.column == (situe ? try debutDuChamp() : 0))
        #expect(diagnostic.value == nil)
        #expect(importee.compte(fichier) == compte)
        let rejete = importee.rejets.contains { avec.union([regle]).contains($0.ruleID) && $0.position.line == ligne }
        #expect(rejete == (diagnostic.rule.severity >= .erreur), "une erreur rejette sa ligne, et elle seule")
    }

    /// The byte where the field starts, found by cutting the line at its `;`.
    private func debutDuChamp() throws -> Int {
        let lignes = try #require(campagne[fichier]).split(separator: "\n", omittingEmptySubsequences: false)
        let rang = try #require(lignes[0].split(separator: ";").firstIndex { $0 == colonne ?? "" })
        let champs = lignes[ligne - 1].split(separator: ";", omittingEmptySubsequences: false)
        return champs[..<rang].reduce(1) { $0 + $1.utf8.count + 1 }
    }
}
