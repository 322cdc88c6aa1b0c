import XMLPort

/// The schema of an XML output: nothing that does not fit it is given out.
struct SchemaDeSortie: Sendable {
    private let schema: XMLSchema

    /// Compiles it, once for all the documents.
    ///
    /// - Parameter fichier: the output, as messages name it.
    init(_ octets: [UInt8], nom: String, de fichier: String) throws(RenduError) {
        do {
            schema = try XMLSchema(bytes: octets, name: nom)
        } catch .invalidSchema(_, let raisons) {
            throw .schemaInvalide(nom: nom, raisons: raisons)
        } catch {
            throw .xmlNonEcrit(fichier: fichier, error)
        }
    }

    /// Writes a document and validates it.
    ///
    /// - Throws: `xmlInvalide` when it does not fit.
    func document(
        _ fichier: String, _ ecrire: () throws(XMLError) -> [UInt8]
    ) throws(RenduError) -> [UInt8] {
        let document: [UInt8]
        do {
            document = try ecrire()
        } catch {
            throw .xmlNonEcrit(fichier: fichier, error)
        }
        let raisons = schema.validate(document)
        guard raisons.isEmpty else { throw .xmlInvalide(fichier: fichier, raisons: raisons) }
        return document
    }
}
