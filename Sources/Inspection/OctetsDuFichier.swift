import Glibc

/// What the bytes of a file say before they are fields: its ends of lines, its mark of order.
package struct OctetsDuFichier: Sendable, Equatable {
    package private(set) var taille = 0
    /// Whether it begins with the mark of UTF-8.
    package private(set) var marque = false
    /// Ends of lines: CR LF, LF alone, CR alone.
    package private(set) var crlf = 0, lf = 0, cr = 0
    private var finitParCR = false

    /// Looks at the next bytes of the file.
    mutating func lire(_ octets: UnsafeRawBufferPointer) {
        if taille == 0 { marque = octets.starts(with: [0xEF, 0xBB, 0xBF]) }
        compterLesLF(octets)
        compterLesCR(octets)
        taille += octets.count
        finitParCR = octets.last.map { $0 == 0x0D } ?? finitParCR
    }

    private mutating func compterLesLF(_ octets: UnsafeRawBufferPointer) {
        OctetsDuFichier.parcourir(octets, 0x0A) { place in
            let precede = place == 0 ? finitParCR : octets[place - 1] == 0x0D
            if precede { crlf += 1 } else { lf += 1 }
            // A CR at the end of the block before was taken for one alone.
            if place == 0, finitParCR { cr -= 1 }
        }
    }

    private mutating func compterLesCR(_ octets: UnsafeRawBufferPointer) {
        OctetsDuFichier.parcourir(octets, 0x0D) { place in
            if place + 1 == octets.count || octets[place + 1] != 0x0A { cr += 1 }
        }
    }

    private static func parcourir(_ octets: UnsafeRawBufferPointer, _ octet: Int32, _ visiter: (Int) -> Void) {
        guard let debut = octets.baseAddress else { return }
        var place = 0
        while place < octets.count, let trouve = memchr(debut + place, octet, octets.count - place) {
            let ici = UnsafeRawPointer(trouve) - debut
            visiter(ici)
            place = ici + 1
        }
    }
}
