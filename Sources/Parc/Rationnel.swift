/// An exact fraction: no rate, share or objective of this tool passes through floating point.
///
/// Always reduced, the denominator positive.
package struct Rationnel: Sendable, Hashable {
    package let numerateur: Int
    package let denominateur: Int

    /// The reduced fraction, or nil when the denominator is 0 or a part leaves 62 bits.
    package init?(_ numerateur: Int, _ denominateur: Int) {
        let limit: UInt = 1 << 62
        guard denominateur != 0, denominateur.magnitude < limit, numerateur.magnitude < limit else { return nil }
        let divisor = Rationnel.gcd(abs(numerateur), abs(denominateur)) * (denominateur < 0 ? -1 : 1)
        self.numerateur = numerateur / divisor
        self.denominateur = denominateur / divisor
    }

    /// A whole number.
    package init(_ entier: Int) {
        numerateur = entier
        denominateur = 1
    }

    package static let zero = Rationnel(0)

    /// The sum, or nil when it leaves 62 bits.
    package func plus(_ other: Rationnel) -> Rationnel? {
        let (a, overflowA) = numerateur.multipliedReportingOverflow(by: other.denominateur)
        let (b, overflowB) = other.numerateur.multipliedReportingOverflow(by: denominateur)
        let (sum, overflowS) = a.addingReportingOverflow(b)
        let (base, overflowD) = denominateur.multipliedReportingOverflow(by: other.denominateur)
        return overflowA || overflowB || overflowS || overflowD ? nil : Rationnel(sum, base)
    }

    /// The product, or nil when it leaves 62 bits.
    package func times(_ other: Rationnel) -> Rationnel? {
        let (top, overflowT) = numerateur.multipliedReportingOverflow(by: other.numerateur)
        let (base, overflowB) = denominateur.multipliedReportingOverflow(by: other.denominateur)
        return overflowT || overflowB ? nil : Rationnel(top, base)
    }

    /// The quotient, or nil when the divisor is 0 or the result leaves 62 bits.
    package func divided(by other: Rationnel) -> Rationnel? {
        guard let inverse = Rationnel(other.denominateur, other.numerateur) else { return nil }
        return times(inverse)
    }

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

    /// The nearest whole number of `10^decimals`-ths, halves away from zero (*arrondi au plus proche*); nil beyond 62 bits.
    package func rounded(decimals: Int) -> Int? {
        var scale = 1
        for _ in 0..<decimals { scale *= 10 }
        guard let scaled = times(Rationnel(scale)) else { return nil }
        let (doubled, overflow) = abs(scaled.numerateur).multipliedReportingOverflow(by: 2)
        let (sum, overflowS) = doubled.addingReportingOverflow(scaled.denominateur)
        let (divisor, overflowD) = scaled.denominateur.multipliedReportingOverflow(by: 2)
        guard !overflow, !overflowS, !overflowD else { return nil }
        let magnitude = sum / divisor
        return scaled.numerateur < 0 ? -magnitude : magnitude
    }

    /// The largest whole number that is not above it.
    package var plancher: Int {
        let quotient = numerateur / denominateur
        return numerateur < 0 && quotient * denominateur != numerateur ? quotient - 1 : quotient
    }

    /// Its whole part, the fraction dropped: towards 0.
    package var partieEntiere: Int { numerateur / denominateur }

    /// The difference, or nil when it leaves 62 bits.
    package func minus(_ other: Rationnel) -> Rationnel? {
        Rationnel(-other.numerateur, other.denominateur).flatMap { plus($0) }
    }

    private static func gcd(_ a: Int, _ b: Int) -> Int {
        var (x, y) = (a, b)
        while y != 0 { (x, y) = (y, x % y) }
        return max(x, 1)
    }
}
