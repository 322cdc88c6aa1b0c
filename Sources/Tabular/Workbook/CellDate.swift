/// The dates of spreadsheets: days counted from an origin.
enum CellDate {
    /// Which day is counted 0.
    enum Origin {
        /// Excel for Windows, which believes that 1900 had a 29th of February.
        case of1900
        /// Excel for Mac, of old.
        case of1904
    }

    /// Appends the day of that number as `aaaa-mm-jj`; false when there is none.
    static func write(day: Int, since origin: Origin, to bytes: inout [UInt8]) -> Bool {
        switch origin {
        case .of1900:
            // Day 60 is the 29th of February 1900; the days before it are one too far from the origin.
            guard day > 0, day != 60, day <= 2_958_465 else { return false }
            write(daysFrom1970: day - 25_569 + (day < 60 ? 1 : 0), to: &bytes)
        case .of1904:
            guard day >= 0, day <= 2_957_003 else { return false }
            write(daysFrom1970: day - 24_107, to: &bytes)
        }
        return true
    }

    /// The day that starts an ISO 8601 text (`2024-01-31T00:00:00`); nil when none does.
    static func day(of text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
        guard text.count == 10 || text.count > 10 && (text[10] == 0x54 || text[10] == 0x20) else { return nil }
        for (index, byte) in text.prefix(10).enumerated() {
            let isSeparator = index == 4 || index == 7
            guard isSeparator ? byte == 0x2D : (0x30...0x39).contains(byte) else { return nil }
        }
        return UnsafeBufferPointer(rebasing: text[..<10])
    }

    /// Gregorian calendar, in the era of 400 years that starts on a 1st of March.
    private static func write(daysFrom1970: Int, to bytes: inout [UInt8]) {
        let days = daysFrom1970 + 719_468
        let (era, dayOfEra) = days.quotientAndRemainder(dividingBy: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        write(year, width: 4, to: &bytes)
        bytes.append(0x2D)
        write(month, width: 2, to: &bytes)
        bytes.append(0x2D)
        write(dayOfYear - (153 * shifted + 2) / 5 + 1, width: 2, to: &bytes)
    }

    private static func write(_ number: Int, width: Int, to bytes: inout [UInt8]) {
        var divisor = 1
        for _ in 1..<width { divisor *= 10 }
        while divisor > 0 {
            bytes.append(0x30 + UInt8(number / divisor % 10))
            divisor /= 10
        }
    }
}
