internal import CScan
internal import Glibc

/// A set of short byte strings, each with the number given to it: the identifiers of a file.
///
/// Open addressing over an arena: no allocation a look-up, some sixteen bytes an entry beside the string itself.
package struct ByteTable: Sendable {
    private var arena: [UInt8] = []
    /// Where each string ends in the arena, by its number.
    private var ends: [Int] = []
    /// A power of two of them: the hash of a string above its number + 1; 0 when free.
    private var slots: [UInt64]

    /// An empty table.
    package init() { slots = [UInt64](repeating: 0, count: 64) }

    /// How many strings it holds.
    package var count: Int { ends.count }

    /// The number of a string (from 0, in the order of arrival), given now if it is new.
    ///
    /// - Parameter hash: `ByteTable.hash` of it.
    /// - Returns: its number, and whether it was new.
    package mutating func insert(_ bytes: UnsafeBufferPointer<UInt8>, hash: UInt32) -> (number: Int, isNew: Bool) {
        if ends.count * 3 >= slots.count * 2 { grow() }
        let slot = slotIndex(bytes, hash)
        if slots[slot] != 0 { return (ByteTable.number(slots[slot]), false) }
        arena.append(contentsOf: bytes)
        ends.append(arena.count)
        slots[slot] = UInt64(hash) << 32 | UInt64(ends.count)
        return (ends.count - 1, true)
    }

    /// Asks for the memory where a string of that hash belongs, ahead of its insertion: a large table is in no cache.
    package func prefetch(hash: UInt32) {
        slots.withUnsafeBufferPointer { slots in
            cscan_prefetch(slots.baseAddress.unsafelyUnwrapped + (Int(hash) & (slots.count - 1)))
        }
    }

    /// The same for the string itself, once `prefetch` is done, if the table has one of that hash.
    package func prefetchContent(hash: UInt32) {
        let slot = slots[Int(hash) & (slots.count - 1)]
        guard slot >> 32 == hash else { return }
        let start = bytes(ByteTable.number(slot)).lowerBound
        arena.withUnsafeBufferPointer { cscan_prefetch($0.baseAddress.unsafelyUnwrapped + start) }
    }

    /// `insert`, hashed here.
    package mutating func insert(_ bytes: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
        insert(bytes, hash: ByteTable.hash(bytes))
    }

    /// The number of a string, nil when it was never inserted.
    ///
    /// - Parameter hash: `ByteTable.hash` of it.
    package func find(_ bytes: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int? {
        let slot = slots[slotIndex(bytes, hash)]
        return slot == 0 ? nil : ByteTable.number(slot)
    }

    /// The same, hashed here.
    package func find(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? { find(bytes, hash: ByteTable.hash(bytes)) }

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

    /// Hands a string, by its number, to `body`.
    package func with(_ number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        arena.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[bytes(number)])) }
    }

    private func bytes(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

    private static func number(_ slot: UInt64) -> Int { Int(UInt32(truncatingIfNeeded: slot)) - 1 }

    private func slotIndex(_ wanted: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int {
        let mask = slots.count - 1
        return slots.withUnsafeBufferPointer { slots in
            var slot = Int(hash) & mask
            while slots[slot] != 0 {
                if slots[slot] >> 32 == hash, matches(ByteTable.number(slots[slot]), wanted) { break }
                slot = (slot + 1) & mask
            }
            return slot
        }
    }

    private func matches(_ number: Int, _ wanted: UnsafeBufferPointer<UInt8>) -> Bool {
        let range = bytes(number)
        guard range.count == wanted.count, let content = wanted.baseAddress else { return range.count == wanted.count }
        return arena.withUnsafeBufferPointer {
            memcmp($0.baseAddress.unsafelyUnwrapped + range.lowerBound, content, range.count) == 0
        }
    }

    private mutating func grow() {
        let old = slots
        slots = [UInt64](repeating: 0, count: old.count * 2)
        let mask = slots.count - 1
        for entry in old where entry != 0 {
            var slot = Int(entry >> 32) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = entry
        }
    }

    /// What a table finds a string by.
    package static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let content = UnsafeRawBufferPointer(bytes)
        var value = UInt64(bytes.count)
        var offset = 0
        while offset + 8 <= content.count {
            value = mixed(value ^ UInt64(littleEndian: content.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
            offset += 8
        }
        var rest: UInt64 = 0
        while offset < content.count {
            rest = rest << 8 | UInt64(content[offset])
            offset += 1
        }
        return UInt32(truncatingIfNeeded: mixed(value ^ rest) >> 32)
    }

    /// A multiplication, its two halves folded: every bit depends on all.
    private static func mixed(_ value: UInt64) -> UInt64 {
        let product = (value ^ 0x9e37_79b9_7f4a_7c15).multipliedFullWidth(by: 0xd6e8_feb8_6659_fd93)
        return product.high ^ product.low
    }
}
