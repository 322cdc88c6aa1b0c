/// What the tool says in each case, asked for once.
actor MessagesDuCatalogue {
    static let communs = MessagesDuCatalogue()

    private var demandes: [String: Task<String, any Error>] = [:]

    /// What it says in one: the kept message when only a unit test can give it.
    func message(_ cas: CasDuCatalogue) async throws -> String {
        let demande =
            demandes[cas.regle]
            ?? Task.detached { try cas.essaiUnitaire == nil ? cas.executer() : cas.lire("message.txt") ?? "" }
        demandes[cas.regle] = demande
        return try await demande.value
    }
}
