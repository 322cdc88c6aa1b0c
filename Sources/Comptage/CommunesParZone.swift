import Parc

/// The communes of each perimeter, found without asking all of them: a country has thousands of both.
struct CommunesParZone {
    /// By code.
    private let toutes: [CodeCommune]
    private let connues: Set<CodeCommune>
    private let parEPCI: [String: [CodeCommune]]
    /// The arrondissements of Paris, Lyon and Marseille.
    private let parCommuneEntiere: [CodeCommune: [CodeCommune]]

    init(_ communes: Set<CodeCommune>, _ territoires: Territoires) {
        connues = communes
        toutes = communes.sorted()
        parEPCI = Dictionary(grouping: toutes) { territoires.commune($0)?.epci ?? "" }
        parCommuneEntiere = Dictionary(grouping: toutes.filter { $0.communeDeLArrondissement != nil }) {
            $0.communeDeLArrondissement ?? $0
        }
    }

    /// Those that a perimeter has (`Territoires.contient`), by code.
    func communes(_ perimetre: Perimetre) -> [CodeCommune] {
        guard case .zones(let communes, let epci) = perimetre else { return toutes }
        let nommees = communes.filter(connues.contains) + communes.flatMap { parCommuneEntiere[$0] ?? [] }
        return Set(nommees + epci.flatMap { parEPCI[$0] ?? [] }).sorted()
    }
}
