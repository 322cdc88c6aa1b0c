/// An exact fraction: no rate, share or objective of this tool passes through floating point.
///
/// Always reduced, the denominator positive. In 128 bits: an objective is a sum of products of rates, each over thousands.
package struct Rationnel: Sendable, Hashable {
    package let numerateur: Int128
    package let denominateur: Int128

    /// What both parts stay under.
    private static let limite: UInt128 = 1 << 126

    /// The reduced fraction, or nil when the denominator is 0 or a part leaves 126 bits.
    package init?(_ numerateur: Int128, _ denominateur: Int128) {
        guard denominateur != 0, denominateur.magnitude < Rationnel.limite, numerateur.magnitude < Rationnel.limite
        else { return nil }
        let diviseur = Rationnel.gcd(abs(numerateur), abs(denominateur)) * (denominateur < 0 ? -1 : 1)
        self.numerateur = numerateur / diviseur
        self.denominateur = denominateur / diviseur
    }

    /// The same from ordinary numbers: nil only when the denominator is 0.
    package init?(_ numerateur: Int, _ denominateur: Int) { self.init(Int128(numerateur), Int128(denominateur)) }

    /// A whole number.
    package init(_ entier: Int) {
        numerateur = Int128(entier)
        denominateur = 1
    }

    package static let zero = Rationnel(0)

    /// The sum, or nil when it leaves 126 bits.
    package func plus(_ other: Rationnel) -> Rationnel? {
        let commun = Rationnel.gcd(denominateur, other.denominateur)
        let (a, overflowA) = numerateur.multipliedReportingOverflow(by: other.denominateur / commun)
        let (b, overflowB) = other.numerateur.multipliedReportingOverflow(by: denominateur / commun)
        let (sum, overflowS) = a.addingReportingOverflow(b)
        let (base, overflowD) = denominateur.multipliedReportingOverflow(by: other.denominateur / commun)
        return overflowA || overflowB || overflowS || overflowD ? nil : Rationnel(sum, base)
    }

    /// The difference, or nil when it leaves 126 bits.
    package func minus(_ other: Rationnel) -> Rationnel? {
        Rationnel(-other.numerateur, other.denominateur).flatMap { plus($0) }
    }

    /// The product, or nil when it leaves 126 bits.
    package func times(_ other: Rationnel) -> Rationnel? {
        let (top, overflowT) = numerateur.multipliedReportingOverflow(by: other.numerateur)
        let (base, overflowB) = denominateur.multipliedReportingOverflow(by: other.denominateur)
        return overflowT || overflowB ? nil : Rationnel(top, base)
    }

    /// The quotient, or nil when the divisor is 0 or the result leaves 126 bits.
    package func divided(by other: Rationnel) -> Rationnel? {
        guard let inverse = Rationnel(other.denominateur, other.numerateur) else { return nil }
        return times(inverse)
    }

    /// It when it is a whole number that an `Int` holds.
    package var entier: Int? { denominateur == 1 ? Int(exactly: numerateur) : nil }

    /// Reads `11,73`, `11.73`, `-3`: an optional sign, digits, and at most nine decimals.
    package init?(decimal text: some StringProtocol) {
        var negative = false
        var digits = 0
        var scale = 1
        var seenMark = false
        var seenDigit = false
        for (index, byte) in text.utf8.enumerated() {
            switch byte {
            case 0x2D where index == 0: negative = true
            case 0x2B where index == 0: break
            case 0x2C where !seenMark, 0x2E where !seenMark: seenMark = true
            case 0x30...0x39:
                guard digits < 1_000_000_000_000, scale < 1_000_000_000 else { return nil }
                seenDigit = true
                digits = digits * 10 + Int(byte - 0x30)
                if seenMark { scale *= 10 }
            default: return nil
            }
        }
        guard seenDigit else { return nil }
        self.init(negative ? -digits : digits, scale)
    }

    /// The nearest whole number of `10^decimals`-ths, halves away from zero (*arrondi au plus proche*); nil beyond an `Int`.
    package func rounded(decimals: Int) -> Int? {
        let scale = (0..<decimals).reduce(Int128(1)) { scale, _ in scale * 10 }
        guard let scaled = Rationnel(scale, 1).flatMap(times) else { return nil }
        let (doubled, overflow) = scaled.numerateur.magnitude.multipliedReportingOverflow(by: 2)
        guard !overflow else { return nil }
        let magnitude = (doubled + scaled.denominateur.magnitude) / (scaled.denominateur.magnitude * 2)
        return Int(exactly: scaled.numerateur < 0 ? -Int128(magnitude) : Int128(magnitude))
    }

    /// The largest whole number that is not above it.
    package var plancher: Int {
        let quotient = numerateur / denominateur
        return Int(clamping: numerateur < 0 && quotient * denominateur != numerateur ? quotient - 1 : quotient)
    }

    /// Its whole part, the fraction dropped: towards 0.
    package var partieEntiere: Int { Int(clamping: numerateur / denominateur) }

    private static func gcd(_ a: Int128, _ b: Int128) -> Int128 {
        var (x, y) = (a, b)
        while y != 0 { (x, y) = (y, x % y) }
        return max(x, 1)
    }
}

extension Rationnel: Comparable {
    /// Exact, whatever the parts.
    package static func < (left: Rationnel, right: Rationnel) -> Bool {
        let a = left.numerateur.multipliedFullWidth(by: right.denominateur)
        let b = right.numerateur.multipliedFullWidth(by: left.denominateur)
        return a.high != b.high ? a.high < b.high : a.low < b.low
    }
}
