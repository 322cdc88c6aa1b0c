/// A set of short byte strings, each with the number given to it: the identifiers of a file.
///
/// Open addressing over an arena: no allocation a look-up, a few bytes an entry beside the string itself.
package struct ByteTable: Sendable {
    private var arena: [UInt8] = []
    /// Where each string ends in the arena, by its number.
    private var ends: [Int] = []
    /// Number + 1 of the string in each slot, 0 when free; a power of two of them.
    private var slots: [Int32]

    /// An empty table.
    package init() { slots = [Int32](repeating: 0, count: 64) }

    /// How many strings it holds.
    package var count: Int { ends.count }

    /// The number of a string (from 0, in the order of arrival), given now if it is new.
    ///
    /// - Returns: its number, and whether it was new.
    package mutating func insert(_ bytes: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
        if ends.count * 2 >= slots.count { grow() }
        let slot = slotIndex(bytes)
        if slots[slot] > 0 { return (Int(slots[slot]) - 1, false) }
        arena.append(contentsOf: bytes)
        ends.append(arena.count)
        slots[slot] = Int32(ends.count)
        return (ends.count - 1, true)
    }

    /// The number of a string, nil when it was never inserted.
    package func find(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let slot = slotIndex(bytes)
        return slots[slot] > 0 ? Int(slots[slot]) - 1 : nil
    }

    /// The same from text.
    package mutating func insert(_ text: String) -> (number: Int, isNew: Bool) {
        var copy = text
        return copy.withUTF8 { insert($0) }
    }

    /// The same from text.
    package func find(_ text: String) -> Int? {
        var copy = text
        return copy.withUTF8 { find($0) }
    }

    /// A string by its number, as UTF-8 text.
    package func text(_ number: Int) -> String { String(decoding: arena[bytes(number)], as: UTF8.self) }

    /// A string by its number, as it was inserted.
    package func content(_ number: Int) -> [UInt8] { Array(arena[bytes(number)]) }

    private func bytes(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

    private func slotIndex(_ wanted: UnsafeBufferPointer<UInt8>) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: ByteTable.hash(wanted)) & mask
        while slots[slot] > 0, !matches(Int(slots[slot]) - 1, wanted) { slot = (slot + 1) & mask }
        return slot
    }

    private func matches(_ number: Int, _ wanted: UnsafeBufferPointer<UInt8>) -> Bool {
        let range = bytes(number)
        guard range.count == wanted.count else { return false }
        return arena.withUnsafeBufferPointer { arena in
            for index in 0..<wanted.count where arena[range.lowerBound + index] != wanted[index] { return false }
            return true
        }
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: slots.count * 4)
        let mask = slots.count - 1
        arena.withUnsafeBufferPointer { arena in
            for number in ends.indices {
                let content = UnsafeBufferPointer(rebasing: arena[bytes(number)])
                var slot = Int(truncatingIfNeeded: ByteTable.hash(content)) & mask
                while slots[slot] > 0 { slot = (slot + 1) & mask }
                slots[slot] = Int32(number + 1)
            }
        }
    }

    // FNV-1a, then a mix so that the low bits depend on all the others.
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var value: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
        value ^= value >> 32
        return value &* 0x9e37_79b9_7f4a_7c15 >> 7
    }
}
