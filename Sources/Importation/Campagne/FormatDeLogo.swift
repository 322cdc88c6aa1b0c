import Parc
import XMLPort

/// Why a file is not taken for a logo.
struct RefusDeLogo: Error {
    let raison: String

    init(_ raison: String) { self.raison = raison }
}

/// Tells the picture in a file, and refuses what could do anything but be shown.
enum FormatDeLogo {
    private static let cotesAuPlus = 4096
    private static let espace = "http://www.w3.org/2000/svg"

    static func format(_ octets: [UInt8]) throws(RefusDeLogo) -> Charte.Logo.Format {
        if octets.starts(with: signaturePNG) {
            try verifierPNG(octets)
            return .png
        }
        try verifierSVG(octets)
        return .svg
    }

    // MARK: PNG (ISO/IEC 15948)

    private static let signaturePNG: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// A header of reasonable size, then whole chunks, then the end and nothing after.
    private static func verifierPNG(_ octets: [UInt8]) throws(RefusDeLogo) {
        let abime = RefusDeLogo("ce PNG est abîmé")
        var rang = signaturePNG.count
        var type = ""
        while type != "IEND" {
            guard rang + 12 <= octets.count else { throw abime }
            let longueur = entier(octets, rang)
            let debut = type.isEmpty
            type = String(decoding: octets[(rang + 4)..<(rang + 8)], as: UTF8.self)
            guard longueur <= octets.count - rang - 12, debut == (type == "IHDR") else { throw abime }
            if debut {
                guard longueur == 13 else { throw abime }
                let cotes = [entier(octets, rang + 8), entier(octets, rang + 12)]
                guard cotes.allSatisfy({ (1...cotesAuPlus).contains($0) }) else {
                    throw RefusDeLogo("ce PNG fait plus de \(cotesAuPlus) points de côté")
                }
            }
            rang += 12 + longueur
        }
        guard rang == octets.count else { throw abime }
    }

    private static func entier(_ octets: [UInt8], _ rang: Int) -> Int {
        octets[rang..<(rang + 4)].reduce(0) { $0 << 8 | Int($1) }
    }

    // MARK: SVG

    /// A drawing that runs nothing and calls nothing: no script, no handler, no foreign content, no address but its own.
    private static func verifierSVG(_ octets: [UInt8]) throws(RefusDeLogo) {
        let evenements: [XMLEvent]
        do throws(XMLReadingError) {
            var lecteur = XMLReader(
                limits: XMLLimits(bytes: Charte.Logo.octetsAuPlus, depth: 64, token: Charte.Logo.octetsAuPlus))
            evenements = try lecteur.push(octets[...]) + lecteur.finish()
        } catch {
            throw RefusDeLogo("ce n’est ni un PNG ni un SVG lisible (\(error.message))")
        }
        var textes = ""
        for (rang, evenement) in evenements.enumerated() {
            switch evenement {
            case .start(let element):
                guard rang > 0 || (element.name == "svg" && element.namespace == espace) else {
                    throw RefusDeLogo("ce XML n’est pas un SVG")
                }
                try verifier(element)
            case .end: continue
            case .text(let texte): textes += texte
            }
        }
        guard !appelle(textes) else { throw RefusDeLogo("ce SVG appelle un autre fichier") }
    }

    private static func verifier(_ element: XMLElement) throws(RefusDeLogo) {
        guard !interdits.contains(element.name.lowercased()) else {
            throw RefusDeLogo("ce SVG contient « \(element.name) », qui est refusé")
        }
        for attribut in element.attributes {
            let nom = attribut.name.lowercased()
            guard !nom.hasPrefix("on") else { throw RefusDeLogo("ce SVG réagit à des événements (\(attribut.name))") }
            let adresse = nom == "href" || nom == "src"
            guard !(adresse ? !estInterne(attribut.value) : appelle(attribut.value)) else {
                throw RefusDeLogo("ce SVG appelle un autre fichier (\(attribut.name))")
            }
        }
    }

    /// In small letters.
    private static let interdits: Set<String> = [
        "script", "foreignobject", "iframe", "object", "embed", "audio", "video", "handler", "listener", "animate",
        "animatecolor", "animatemotion", "animatetransform", "set",
    ]

    /// A part of the same drawing, or a picture that it carries itself.
    private static func estInterne(_ adresse: String) -> Bool {
        adresse.hasPrefix("#") || adresse.hasPrefix("data:image/png;base64,")
            || adresse.hasPrefix("data:image/jpeg;base64,")
    }

    /// Whether a style calls something outside; one that hides its letters (`\\75rl`) or its sense in comments is taken to.
    private static func appelle(_ texte: String) -> Bool {
        // Byte by byte: a combining mark behind a parenthesis hides nothing.
        let style = Array(texte.lowercased().utf8)
        if ["\\", "@import", "image-set("].contains(where: { style.firstRange(of: Array($0.utf8)) != nil }) {
            return true
        }
        let appel = Array("url(".utf8)
        var reste = style[...]
        while let debut = reste.firstRange(of: appel)?.upperBound {
            reste = reste[debut...]
            guard reste.drop(while: { " \t\n\r\"'".utf8.contains($0) }).first == UInt8(ascii: "#") else { return true }
        }
        return false
    }
}
