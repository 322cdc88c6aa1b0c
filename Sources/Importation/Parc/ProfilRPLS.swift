import Tabular

/// Columns of an RPLS file that the bilan needs.
package enum ColonneDuParc: String, ColonneDeTable {
    case identRep = "IDENT_REP"
    case identInt = "IDENT_INT"
    case depcom = "DEPCOM"
    case codePostal = "CODEPOSTAL"
    case qpv = "QPV"
    case typeConst = "TYPECONST"
    case nbPiece = "NBPIECE"
    case construct = "CONSTRUCT"
    case finan = "FINAN"
    case conv = "CONV"
    case pmr = "PMR"
    case sortiePatrim = "SORTIEPATRIM"

    /// Without the others the assiette or a breakdown of the law would be wrong.
    package var estRequise: Bool { ![.identRep, .identInt, .codePostal, .pmr, .sortiePatrim].contains(self) }

    /// With the `_red` suffix of the 2018 detail file, or the `_CODE` of DiDo.
    package var noms: [String] {
        [rawValue, rawValue + "_red", rawValue + "_CODE"] + (self == .depcom ? ["DEPCOM_ARM"] : [])
    }
}

/// A layout of RPLS export, told by its header; columns are found by name, for their order differs between years.
struct ProfilRPLS: Sendable {
    let nom: Nom
    let identRep, identInt, depcom, codePostal, qpv, typeConst, nbPiece, construct, finan, conv, pmr, sortiePatrim: Int?

    /// The layouts that are told apart.
    enum Nom: String, Sendable {
        case sdesDeclaration = "sdes-declaration"
        case sdesDetail = "sdes-detail"
        case opendata47 = "opendata-47"
        case opendataGeoloc = "opendata-geoloc"
        case dido
    }

    /// The layout of a header.
    ///
    /// - Returns: the profile, or the required columns that are missing.
    static func reconnaitre(_ header: Header) -> Result<ProfilRPLS, ColonnesAbsentes> {
        let absentes = Entete<ColonneDuParc>(header).absentes
        return absentes.isEmpty ? .success(ProfilRPLS(header)) : .failure(ColonnesAbsentes(noms: absentes))
    }

    /// The name of the layout that a header is of.
    private static func nom(_ header: Header, identifie: Bool) -> Nom {
        if header.names == DeclarationRPLS.colonnes { return .sdesDeclaration }
        if header.position("REG_CODE", "FINAN_CODE") != nil { return .dido }
        if identifie { return .sdesDetail }
        return header.position("PLG_QP") != nil || header.position("PMR") != nil ? .opendataGeoloc : .opendata47
    }

    /// Required columns that a header lacks.
    struct ColonnesAbsentes: Error {
        let noms: [String]
    }

    /// Whether lines are named by the landlord; else the tool names them `file:line`.
    var identifie: Bool { identRep != nil || identInt != nil }

    /// Where a coded column is.
    func place(_ colonne: ColonneCodee) -> Int? {
        switch colonne {
        case .finan: finan
        case .nbPiece: nbPiece
        case .qpv: qpv
        case .construct: construct
        case .pmr: pmr
        case .conv: conv
        case .typeConst: typeConst
        case .sortiePatrim: sortiePatrim
        }
    }

    /// Where the identifier of a name space is.
    func place(_ espace: EspaceDeNoms) -> Int? {
        switch espace {
        case .repertoire: identRep
        case .interne: identInt
        }
    }

    private init(_ header: Header) {
        let entete = Entete<ColonneDuParc>(header)
        identRep = entete[.identRep]
        identInt = entete[.identInt]
        depcom = entete[.depcom]
        codePostal = entete[.codePostal]
        qpv = entete[.qpv]
        typeConst = entete[.typeConst]
        nbPiece = entete[.nbPiece]
        construct = entete[.construct]
        finan = entete[.finan]
        conv = entete[.conv]
        pmr = entete[.pmr]
        sortiePatrim = entete[.sortiePatrim]
        nom = ProfilRPLS.nom(header, identifie: identRep != nil || identInt != nil)
    }
}
