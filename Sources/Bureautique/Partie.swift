package import XMLPort
package import ZipPort

/// What can stop the writing of a document: no memory, or a defect of ours.
package enum BureautiqueError: Error, Sendable, Equatable {
    /// A part of the document could not be written.
    case xml(partie: String, XMLError)
    /// The archive that the document is could not be written.
    case archive(ZipError)

    /// Whether there was no memory left.
    package var isOutOfMemory: Bool {
        switch self {
        case .xml(_, let erreur): erreur == .outOfMemory
        case .archive(let erreur): erreur == .outOfMemory
        }
    }
}

/// A file of a document, before it is put in the archive.
package struct Partie: Sendable {
    package let nom: String
    package let octets: [UInt8]

    /// Already written.
    package init(nom: String, octets: [UInt8]) {
        self.nom = nom
        self.octets = octets
    }

    /// An XML document.
    package init(
        _ nom: String, _ corps: (inout XMLWriter) -> Void
    ) throws(BureautiqueError) {
        var writer = XMLWriter(indented: false)
        corps(&writer)
        do {
            octets = try writer.finish()
        } catch {
            throw .xml(partie: nom, error)
        }
        self.nom = nom
    }

    /// The archive of some parts, in their order.
    ///
    /// - Parameter telle: the name of one that is not deflated.
    package static func archive(_ parties: [Partie], telle: String? = nil) throws(BureautiqueError) -> [UInt8] {
        do {
            var zip = try ZipWriter()
            for partie in parties { try zip.add(partie.nom, partie.octets, partie.nom == telle ? .stored : .deflated) }
            return try zip.finish()
        } catch {
            throw .archive(error)
        }
    }
}

extension XMLWriter {
    /// Writes a whole element with its attributes, and text in it.
    package mutating func element(_ nom: String, _ attributs: KeyValuePairs<String, String> = [:], texte: String? = nil)
    {
        start(nom)
        for (cle, valeur) in attributs { attribute(cle, valeur) }
        if let texte { text(texte) }
        end()
    }

    /// Starts an element with its attributes.
    package mutating func start(_ nom: String, _ attributs: KeyValuePairs<String, String>) {
        start(nom)
        for (cle, valeur) in attributs { attribute(cle, valeur) }
    }
}
