/// The dates that a program takes from the clock: the same inputs are to give the same bytes.
enum Horloge {
    private static let cles = ["/CreationDate", "/ModDate"].flatMap { ["\($0) (D:", "\($0)(D:"] }.map { Array($0.utf8) }
    /// Fourteen digits, as a date of a PDF has them.
    private static let date = Array("20000101000000".utf8)

    /// A PDF with the same date in the place of each, of the same length: offsets stay true.
    static func effacee(_ pdf: [UInt8]) -> [UInt8] {
        var octets = pdf
        for cle in cles {
            var debut = 0
            while let trouvee = octets[debut...].firstRange(of: cle) {
                debut = trouvee.upperBound
                for rang in date.indices {
                    guard debut + rang < octets.count, (0x30...0x39).contains(octets[debut + rang]) else { break }
                    octets[debut + rang] = date[rang]
                }
            }
        }
        effacerLIdentifiant(&octets)
        return octets
    }

    /// The second identifier of a file is a digest that the clock is in: it becomes the first.
    private static func effacerLIdentifiant(_ octets: inout [UInt8]) {
        guard let debut = octets.firstRange(of: Array("/ID [(".utf8))?.upperBound else { return }
        let (premier, second) = (debut..<(debut + 32), (debut + 35)..<(debut + 67))
        guard second.upperBound < octets.count,
            octets[premier.upperBound..<second.lowerBound].elementsEqual(") (".utf8),
            octets[second.upperBound] == UInt8(ascii: ")")
        else { return }
        octets.replaceSubrange(second, with: Array(octets[premier]))
    }
}
