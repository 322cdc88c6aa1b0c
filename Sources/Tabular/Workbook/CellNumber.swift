/// A decimal number of at most fifteen significant digits, as a spreadsheet shows it: `digits` times ten to the `exponent`.
struct CellNumber: Equatable {
    let isNegative: Bool
    /// Without trailing zero; 0 for zero, which is not negative.
    let digits: Int
    let exponent: Int

    /// Reads a number as XML writes one (`-12.5E-3`), rounded to fifteen digits; nil when it is not one.
    init?(_ text: UnsafeBufferPointer<UInt8>) {
        var scan = Scan(text)
        let negative = scan.sign()
        guard let mantissa = scan.mantissa(), let power = scan.exponent(), scan.isAtEnd else { return nil }
        var (digits, exponent) = mantissa
        exponent += power
        guard digits != 0 else {
            (isNegative, self.digits, self.exponent) = (false, 0, 0)
            return
        }
        while digits % 10 == 0 { (digits, exponent) = (digits / 10, exponent + 1) }
        (isNegative, self.digits, self.exponent) = (negative, digits, exponent)
    }

    /// How many digits stand before the point; 0 or less for a number under 1.
    private var magnitude: Int { CellNumber.count(digits) + exponent }

    /// Whether it has more digits before the point than a spreadsheet keeps.
    var hasLostDigits: Bool { digits != 0 && magnitude > 15 }

    /// The whole part, signless; the number must not have lost digits.
    var wholePart: Int {
        guard magnitude > 0 else { return 0 }
        var whole = digits
        for _ in 0..<abs(exponent) { whole = exponent < 0 ? whole / 10 : whole * 10 }
        return whole
    }

    var isWhole: Bool { exponent >= 0 }

    /// Appends it with a decimal point, and without exponent unless it is minute; it must not have lost digits.
    func write(to bytes: inout [UInt8]) {
        if isNegative { bytes.append(0x2D) }
        let zeros = magnitude > -15 ? max(0, -magnitude) : 0
        if exponent < 0, magnitude <= 0, magnitude > -15 {
            bytes += [0x30, 0x2E]
            bytes.append(contentsOf: repeatElement(0x30, count: zeros))
        }
        writeDigits(to: &bytes)
        if exponent > 0 {
            bytes.append(contentsOf: repeatElement(0x30, count: exponent))
        } else if magnitude <= -15 {
            bytes += Array("E\(exponent)".utf8)
        }
    }

    /// The digits, with the point among them when it is there.
    private func writeDigits(to bytes: inout [UInt8]) {
        var place = CellNumber.count(digits)
        var divisor = 1
        for _ in 1..<place { divisor *= 10 }
        while place > 0 {
            bytes.append(0x30 + UInt8(digits / divisor % 10))
            (divisor, place) = (divisor / 10, place - 1)
            if place == -exponent, place > 0 { bytes.append(0x2E) }
        }
    }

    fileprivate static func count(_ digits: Int) -> Int {
        var (count, rest) = (1, digits / 10)
        while rest > 0 { (count, rest) = (count + 1, rest / 10) }
        return count
    }
}

/// Walks the characters of a number.
private struct Scan {
    private let text: UnsafeBufferPointer<UInt8>
    private var offset = 0

    init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

    var isAtEnd: Bool { offset == text.count }

    private var next: UInt8? { offset < text.count ? text[offset] : nil }

    /// Whether a minus sign was there.
    mutating func sign() -> Bool {
        guard next == 0x2D || next == 0x2B else { return false }
        offset += 1
        return text[offset - 1] == 0x2D
    }

    /// The digits, fifteen at most, the sixteenth rounding them; nil when there is none.
    mutating func mantissa() -> (digits: Int, exponent: Int)? {
        var (digits, exponent, seen, kept, roundsUp) = (0, 0, false, 0, false)
        var behindPoint = false
        while let byte = next {
            if byte == 0x2E, !behindPoint {
                behindPoint = true
            } else if (0x30...0x39).contains(byte) {
                seen = true
                let digit = Int(byte - 0x30)
                if kept < 15 {
                    digits = digits * 10 + digit
                    if digits > 0 { kept += 1 }
                    exponent -= behindPoint ? 1 : 0
                } else {
                    if kept == 15 { roundsUp = digit >= 5 }
                    kept += 1
                    exponent += behindPoint ? 0 : 1
                }
            } else {
                break
            }
            offset += 1
        }
        return seen ? (digits + (roundsUp ? 1 : 0), exponent) : nil
    }

    /// The power of ten that follows, 0 without one; nil when it has no digits.
    mutating func exponent() -> Int? {
        guard next == 0x45 || next == 0x65 else { return 0 }
        offset += 1
        let negative = sign()
        var (value, seen) = (0, false)
        while let byte = next, (0x30...0x39).contains(byte) {
            value = min(value * 10 + Int(byte - 0x30), 100_000)
            seen = true
            offset += 1
        }
        return seen ? (negative ? -value : value) : nil
    }
}
