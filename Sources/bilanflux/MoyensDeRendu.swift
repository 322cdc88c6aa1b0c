import Rendu

/// What rendering needs that no campaign says: templates and schemas, compiled once for all the bilans.
struct MoyensDeRendu: Sendable {
    let gabarits: Gabarits
    let xml: BilanXML
    let xmlDeConference: ConferenceXML

    /// - Parameter dossier: the user's templates; nil for those of the program only.
    init(gabarits dossier: String?) throws(RenduError) {
        gabarits = try Gabarits(dossier: dossier)
        xml = try BilanXML()
        xmlDeConference = try ConferenceXML()
    }
}
