package import Comptage
import Parc
import Templates
import XMLPort

/// `bilan.xml`: the whole bilan in the open format that `Templates/xsd/bilan-1.xsd` documents.
package struct BilanXML: Sendable {
    /// The namespace; from version 1.0 on, a change that breaks a reader takes a new number.
    package static let espaceDeNoms = "urn:bilanflux:bilan:1"

    /// Its name in messages.
    private static let fichier = "bilan.xml"

    private let schema: SchemaDeSortie

    /// Compiles the schema, once for all bilans.
    package init() throws(RenduError) {
        schema = try SchemaDeSortie(SchemaEmbarque.bilan1, nom: "bilan-1.xsd", de: BilanXML.fichier)
    }

    /// Writes a bilan and validates it.
    ///
    /// - Throws: `xmlInvalide` when the document does not fit its schema: it is then never delivered.
    package func render(_ bilan: Bilan, _ edition: Edition) throws(RenduError) -> [UInt8] {
        try schema.document(BilanXML.fichier) { () throws(XMLError) -> [UInt8] in
            try BilanXML.document(bilan, edition)
        }
    }

    private static func document(_ bilan: Bilan, _ edition: Edition) throws(XMLError) -> [UInt8] {
        var writer = XMLWriter(indented: true)
        writer.start("bilan")
        writer.attribute("xmlns", espaceDeNoms)
        writer.attribute("version", 1)
        XMLDeLIdentification(bilan: bilan, edition: edition).write(to: &writer)
        XMLDesChiffres(bilan: bilan).write(to: &writer)
        XMLDesPreuves(bilan: bilan).write(to: &writer)
        writer.end()
        return try writer.finish()
    }
}
