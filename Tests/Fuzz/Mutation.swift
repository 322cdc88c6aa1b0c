import TestSupport

/// Ways of damaging bytes.
enum Mutation {
    /// What readers may stumble over.
    private static let pieges: [String] = [
        "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "&amp;", "&#0;", "&#x41;", "<![CDATA[", "]]>", "<!--", "-->",
        "<?a ?>", "\0",
        "<c>", "</c>", "<v>", "</v>", "<row>", "</row>", "<t>", "</is>", "<r>", "<rPh>", " r=\"XFD1048576\"", " r=\"\"",
        " t=\"s\"", " t=\"inlineStr\"", " s=\"99999\"", " hidden=\"1\"", " min=\"1\" max=\"999999999\" hidden=\"1\"",
        "<text:p>", "</text:p>", "<text:s text:c=\"999999999\"/>", "<table:table-cell>", "</table:table-row>",
        "<table:table>",
        " table:number-rows-repeated=\"999999999\"", " table:number-columns-repeated=\"16384\"",
        " table:number-columns-repeated=\"999999999\"", " office:value-type=\"float\"", " office:value-type=\"time\"",
        "_x0000_", "_xD800_", "_x", "1E308", "-1E-308", "99999999999999999999", "-1", "0", "60", "2958466", "1.", ".",
        "PT",
        "\"", ";", "\r\n", "\u{FEFF}", "é", "\t", "xmlns=\"\"", "encoding=\"UTF-16\"", "encoding=\"x\"",
    ]

    /// Damages bytes once.
    static func abimer(_ octets: inout [UInt8], _ hasard: inout SplitMix64) {
        let (debut, fin) = plage(octets, &hasard)
        switch Int.random(in: 0..<9, using: &hasard) {
        case 0: for place in debut..<fin { octets[place] = .random(in: 0...255, using: &hasard) }
        case 1: if debut < fin { octets[debut] ^= 1 << UInt8.random(in: 0..<8, using: &hasard) }
        case 2: octets.removeSubrange(debut..<fin)
        case 3: octets.removeSubrange(debut...)
        case 4: octets.insert(contentsOf: octets[debut..<fin], at: .random(in: 0...octets.count, using: &hasard))
        case 5:
            let fois = Int.random(in: 1...300, using: &hasard)
            octets.insert(contentsOf: repeatElement(octets[debut..<fin], count: fois).joined(), at: debut)
        case 6:
            // Another number in the place of one.
            let chiffres = octets[debut...].prefix(200).firstIndex { (0x30...0x39).contains($0) } ?? debut
            let suite = octets[chiffres...].firstIndex { !(0x30...0x39).contains($0) } ?? octets.count
            octets.replaceSubrange(chiffres..<suite, with: nombre(&hasard).utf8)
        default: octets.insert(contentsOf: pieges.randomElement(using: &hasard)?.utf8 ?? "".utf8, at: debut)
        }
    }

    /// A place and another a little further, mostly.
    private static func plage(_ octets: [UInt8], _ hasard: inout SplitMix64) -> (Int, Int) {
        let debut = Int.random(in: 0...octets.count, using: &hasard)
        let longueur = Int.random(in: 1...(Bool.random(using: &hasard) ? 4 : 200), using: &hasard)
        return (debut, min(debut + longueur, octets.count))
    }

    private static func nombre(_ hasard: inout SplitMix64) -> String {
        let puissance = Int.random(in: 0..<62, using: &hasard)
        return String((1 << puissance) + Int.random(in: -1...1, using: &hasard))
    }
}
