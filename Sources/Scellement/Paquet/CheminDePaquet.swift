/// The path of a file in a bag, told apart from others by its very bytes (Swift's strings are equal in all Unicode forms).
package struct CheminDePaquet: Sendable, Hashable, Comparable {
    /// Below the root of the bag: `/` between names.
    package let texte: String

    /// A path.
    package init(_ texte: String) { self.texte = texte }

    package static func == (left: Self, right: Self) -> Bool { left.texte.utf8.elementsEqual(right.texte.utf8) }

    package func hash(into hasher: inout Hasher) {
        for octet in texte.utf8 { hasher.combine(octet) }
    }

    /// In the order of bytes, as `LC_ALL=C sort` has it.
    package static func < (left: Self, right: Self) -> Bool {
        left.texte.utf8.lexicographicallyPrecedes(right.texte.utf8)
    }

    /// What it has in common with the paths that some disks take for the same one: neither letter case nor Unicode form.
    var confondu: String { texte.lowercased() }

    /// Whether it is below `data/`.
    var estDeLaCharge: Bool { texte.utf8.starts(with: "data/".utf8) }

    /// Whether it stays in the folder that it starts from, on any system: no empty name, `.`, `..`, `~` at the start, root, drive
    /// or backslash (RFC 8493, section 5.1.2).
    var estDansLePaquet: Bool {
        let octets = Array(texte.utf8)
        if octets.first == UInt8(ascii: "~") || octets.contains(UInt8(ascii: "\\")) || octets.contains(0) {
            return false
        }
        if octets.count > 1, octets[1] == UInt8(ascii: ":") { return false }
        return octets.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy {
            !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8)
        }
    }

    /// How a manifest writes it: CR, LF and % in hexadecimal (RFC 8493, section 2.1.3).
    var code: String {
        var code = ""
        for scalaire in texte.unicodeScalars {
            switch scalaire {
            case "\r": code += "%0D"
            case "\n": code += "%0A"
            case "%": code += "%25"
            default: code.unicodeScalars.append(scalaire)
            }
        }
        return code
    }

    /// The path that a manifest writes so.
    ///
    /// - Parameter strict: of version 1.0, where each % is written %25; before, it was left as it is.
    /// - Returns: nil for a % that stands for nothing.
    init?(code: String, strict: Bool) {
        var texte = String.UnicodeScalarView()
        var reste = Substring(code).unicodeScalars
        while let scalaire = reste.popFirst() {
            guard scalaire == "%" else {
                texte.append(scalaire)
                continue
            }
            switch String(String.UnicodeScalarView(reste.prefix(2))).uppercased() {
            case "0D": texte.append("\r")
            case "0A": texte.append("\n")
            case "25" where strict: texte.append("%")
            default:
                if strict { return nil }
                texte.append("%")
                continue
            }
            reste.removeFirst(2)
        }
        self.init(String(texte))
    }
}
