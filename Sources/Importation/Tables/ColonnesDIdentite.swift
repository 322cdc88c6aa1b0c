import Tabular

/// Columns whose name tells of a person: they are signalled, and never read.
package enum ColonnesDIdentite {
    private static let mots: Set<String> = [
        "nom", "prenom", "naissance", "nir", "telephone", "tel", "mail", "courriel", "email", "adresse",
    ]

    /// Those among the names of a header, in its order.
    package static func parmi(_ noms: [String]) -> [String] {
        noms.filter { nom in
            Header.normalized(nom).split { $0 == "_" || $0 == " " || $0 == "-" }
                .contains { mots.contains(String($0)) }
        }
    }
}
