import Parc

extension Typologie {
    /// The category of a code as people write it (`T3`; `T5` is `T5+`); nil for anything else, `NR` too.
    init?(code: String) {
        let code = code.uppercased()
        let cherche = code == "T5" ? Typologie.t5Plus.modalite.code : code
        guard let trouvee = Typologie.allCases.first(where: { $0.modalite.code == cherche }),
            trouvee != .nonRenseignee
        else { return nil }
        self = trouvee
    }
}

extension Financement {
    /// The category of a code as people write it (`PLAI`); nil for anything else, `NR` too.
    init?(code: String) {
        let code = code.uppercased()
        guard let trouve = Financement.allCases.first(where: { $0.modalite.code == code }), trouve != .nonRenseigne
        else { return nil }
        self = trouve
    }
}
