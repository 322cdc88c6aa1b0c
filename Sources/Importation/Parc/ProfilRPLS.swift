import Tabular

/// A layout of RPLS export, told by its header; columns are found by name, for their order differs between years.
struct ProfilRPLS: Sendable {
    let nom: Nom
    let identRep, identInt, depcom, qpv, typeConst, nbPiece, construct, finan, conv, pmr, sortiePatrim: Int?

    /// The layouts that are told apart.
    enum Nom: String, Sendable {
        case sdesDetail = "sdes-detail"
        case opendata47 = "opendata-47"
        case opendataGeoloc = "opendata-geoloc"
    }

    /// Columns without which the assiette or a breakdown of the law would be wrong.
    static let requises = ["DEPCOM", "QPV", "TYPECONST", "NBPIECE", "CONSTRUCT", "FINAN", "CONV"]

    /// The layout of a header.
    ///
    /// - Returns: the profile, or the required columns that are missing.
    static func reconnaitre(_ header: Header) -> Result<ProfilRPLS, ColonnesAbsentes> {
        let absentes = requises.filter { position($0, header) == nil }
        return absentes.isEmpty ? .success(ProfilRPLS(header)) : .failure(ColonnesAbsentes(noms: absentes))
    }

    /// Required columns that a header lacks.
    struct ColonnesAbsentes: Error {
        let noms: [String]
    }

    /// Whether lines are named by the landlord; else the tool names them `file:line`.
    var identifie: Bool { identRep != nil || identInt != nil }

    private init(_ header: Header) {
        identRep = ProfilRPLS.position("IDENT_REP", header)
        identInt = ProfilRPLS.position("IDENT_INT", header)
        depcom = ProfilRPLS.position("DEPCOM", header)
        qpv = ProfilRPLS.position("QPV", header)
        typeConst = ProfilRPLS.position("TYPECONST", header)
        nbPiece = ProfilRPLS.position("NBPIECE", header)
        construct = ProfilRPLS.position("CONSTRUCT", header)
        finan = ProfilRPLS.position("FINAN", header)
        conv = ProfilRPLS.position("CONV", header)
        pmr = ProfilRPLS.position("PMR", header)
        sortiePatrim = ProfilRPLS.position("SORTIEPATRIM", header)
        nom =
            if identRep != nil || identInt != nil {
                .sdesDetail
            } else {
                header.position("PLG_QP") != nil || header.position("PMR") != nil ? .opendataGeoloc : .opendata47
            }
    }

    /// A column by its name, with the `_red` suffix of the 2018 detail file, or the name DiDo gives the commune.
    private static func position(_ nom: String, _ header: Header) -> Int? {
        header.position([nom, nom + "_red"] + (nom == "DEPCOM" ? ["DEPCOM_CODE", "DEPCOM_ARM"] : []))
    }
}
