import Foundation

/// A `DiagnosticRule` as the sources declare it.
struct RegleDeclaree: Sendable {
    let id: String
    let titre: String

    /// The letters of the identifier: `JOU` of `JOU-03`.
    var famille: String { String(id.prefix { $0 != "-" }) }

    /// All of them, by family and number; one that is declared twice stands twice.
    static let toutes: [RegleDeclaree] = {
        let sources = (try? Depot.sources("Sources")) ?? []
        let motif = #/DiagnosticRule\(\s*"([A-Z]+-[0-9]+)",\s*\.[a-z]+,\s*"([^"]*)"/#
        return sources.flatMap { texte in
            texte.matches(of: motif).map { RegleDeclaree(id: String($0.1), titre: String($0.2)) }
        }.sorted { ($0.famille, $0.id.count, $0.id) < ($1.famille, $1.id.count, $1.id) }
    }()

    /// How many declarations there are, whatever their form.
    static let nombre = ((try? Depot.sources("Sources")) ?? []).reduce(0) { total, texte in
        total + texte.matches(of: #/DiagnosticRule\(\s*"/#).count
    }
}
