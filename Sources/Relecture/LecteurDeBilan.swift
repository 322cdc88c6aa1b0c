import Templates
package import XMLPort

/// Reads bilan.xml files back into values, foreign ones as well: nothing is trusted before it is checked.
package struct LecteurDeBilan: Sendable {
    /// The namespaces of the formats of every version, but for their number.
    private static let famille = "urn:bilanflux:bilan:"
    private static let espaceDeNoms = famille + "1"
    /// The largest file that is read, in bytes.
    package static let tailleMaximale = XMLLimits().bytes
    /// The first version of the tool whose bilans fit the present schema.
    private static let premiereVersion: [UInt16] = [0, 3, 0]
    /// How much is read at once.
    private static let morceau = 1 << 16

    private let schema: XMLSchema
    private let limites: XMLLimits

    /// Compiles the schema, once for all bilans.
    package init(limites: XMLLimits = XMLLimits()) throws(RelectureError) {
        do {
            schema = try XMLSchema(bytes: SchemaEmbarque.bilan1, name: "bilan-1.xsd")
        } catch {
            throw .schemaInvalide
        }
        self.limites = limites
    }

    /// The bilan that a file holds.
    ///
    /// - Parameter octets: the whole file.
    package func lire(_ octets: [UInt8]) throws(RelectureError) -> BilanLu {
        // The limits first: the validation has none of its own on what a tag may hold.
        let version = try verifierLaForme(octets)
        if let anomalie = schema.validate(octets, limit: 1).first {
            if let version, LecteurDeBilan.estAnterieure(version) { throw .formatAnterieur(version: version) }
            throw .nonConforme(ligne: anomalie.line)
        }
        var lecture = LectureDeBilan()
        try parcourir(octets) { (element) throws(RelectureError) in try lecture.lire(element) }
        return lecture.bilan
    }

    /// Whether a version of the tool is one before the present format.
    private static func estAnterieure(_ version: String) -> Bool {
        let nombres = version.split(separator: ".", omittingEmptySubsequences: false).map { UInt16($0) }
        guard nombres.count == premiereVersion.count, nombres.allSatisfy({ $0 != nil }) else { return false }
        return nombres.compactMap { $0 }.lexicographicallyPrecedes(premiereVersion)
    }

    /// Well-formed, within the limits, and a bilan of this format; the version of the tool that it says it is of.
    private func verifierLaForme(_ octets: [UInt8]) throws(RelectureError) -> String? {
        var racineVue = false
        var version: String?
        try parcourir(octets) { (element) throws(RelectureError) in
            guard !racineVue else {
                if version == nil, element.name == "edition" { version = element["version"] }
                return
            }
            racineVue = true
            guard element.name == "bilan", let espace = element.namespace, espace.hasPrefix(LecteurDeBilan.famille)
            else { throw .pasUnBilan }
            let format = element["version"].flatMap(LectureDeBilan.entier)
            guard espace == LecteurDeBilan.espaceDeNoms, format == nil || format == 1 else { throw .autreFormat }
        }
        return version
    }

    /// Every start of an element, in order.
    private func parcourir(
        _ octets: [UInt8], _ lire: (XMLElement) throws(RelectureError) -> Void
    ) throws(RelectureError) {
        var lecteur = XMLReader(limits: limites)
        var reste = octets[...]
        while !reste.isEmpty {
            let morceau = reste.prefix(LecteurDeBilan.morceau)
            reste = reste.dropFirst(LecteurDeBilan.morceau)
            for evenement in try LecteurDeBilan.lus({ () throws(XMLReadingError) in try lecteur.push(morceau) }) {
                if case .start(let element) = evenement { try lire(element) }
            }
        }
        // What still waited is an end: every start tag was whole before.
        _ = try LecteurDeBilan.lus { () throws(XMLReadingError) in try lecteur.finish() }
    }

    private static func lus(
        _ pousser: () throws(XMLReadingError) -> [XMLEvent]
    ) throws(RelectureError) -> [XMLEvent] {
        do {
            return try pousser()
        } catch {
            throw .illisible(error)
        }
    }
}
