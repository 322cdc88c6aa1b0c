internal import CScan

/// The scan of separators, line ends and quotes, with the instructions of one kind of processor.
package struct StructuralScan: Sendable, CustomStringConvertible {
    let variant: cscan_variant
    package let description: String

    /// The fastest one that this machine can run.
    package static let best = StructuralScan(cscan_best())

    /// Those that this machine can run, for tests: all give the same records.
    package static let runnable = [CSCAN_SCALAR, CSCAN_SSE2, CSCAN_AVX2, CSCAN_AVX512, CSCAN_NEON].filter(cscan_runs)
        .map(StructuralScan.init)

    private init(_ variant: cscan_variant) {
        self.variant = variant
        description =
            switch variant {
            case CSCAN_SSE2: "SSE2"
            case CSCAN_AVX2: "AVX2"
            case CSCAN_AVX512: "AVX-512"
            case CSCAN_NEON: "NEON"
            default: "scalar"
            }
    }

    /// How many LF there are.
    func lines(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        bytes.isEmpty ? 0 : cscan_count_lines(variant, bytes.baseAddress, bytes.count)
    }
}

/// Room for what is found in one block after the other: one a thread.
final class ScanMarks {
    let packing: Packing
    private var rows = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: 0)
    private var ends = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: 0)
    private var lines = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: 0)
    /// Entries that the scans may write behind the last one.
    private static let spare = 64

    init(_ packing: Packing = Packing()) { self.packing = packing }

    deinit {
        rows.deallocate()
        ends.deallocate()
        lines.deallocate()
    }

    /// The records of a chunk of whole ones; nil when quotes ask for a reading byte by byte.
    func regular(
        _ chunk: Chunk, _ scan: StructuralScan, separator: UInt8, expectedFields: ClosedRange<Int>
    ) -> RegularRecords? {
        let bytes = chunk.bytes
        reserve(bytes.count)
        var found = cscan_fields(
            scan.variant, bytes.baseAddress, bytes.count, separator, ends.baseAddress, lines.baseAddress)
        if found.irregular { return nil }
        // The last line of a file may have no end.
        let ended = found.lines == 0 ? 0 : Int(ends[Int(lines[found.lines - 1])]) + 1
        if ended < bytes.count {
            ends[found.ends] = UInt32(bytes.count)
            lines[found.lines] = UInt32(found.ends)
            (found.ends, found.lines) = (found.ends + 1, found.lines + 1)
        }
        return RegularRecords(
            bytes: bytes, ends: UnsafeBufferPointer(rebasing: ends[..<found.ends]),
            lines: UnsafeBufferPointer(rebasing: lines[..<found.lines]), expectedFields: expectedFields,
            firstLine: chunk.firstLine)
    }

    /// The same with what is wanted of each.
    func packed(_ records: RegularRecords) -> PackedRecords {
        let needed = max(1, records.lines.count * packing.width)
        if rows.count < needed {
            rows.deallocate()
            rows = .allocate(capacity: needed + needed / 4)
        }
        return PackedRecords(records, packing, rows: rows.baseAddress.unsafelyUnwrapped)
    }

    /// The places of separators, line ends and quotes, and whether there is a NUL.
    func structure(
        _ bytes: UnsafeBufferPointer<UInt8>, _ scan: StructuralScan, separator: UInt8
    ) -> (places: UnsafeBufferPointer<UInt32>, hasNuls: Bool) {
        reserve(bytes.count)
        var nuls = 0
        let count = cscan_structure(
            scan.variant, bytes.baseAddress, bytes.count, separator, ends.baseAddress, &nuls)
        return (UnsafeBufferPointer(rebasing: ends[..<count]), nuls > 0)
    }

    private func reserve(_ count: Int) {
        guard ends.count < count + ScanMarks.spare else { return }
        ends.deallocate()
        lines.deallocate()
        ends = .allocate(capacity: count + ScanMarks.spare)
        lines = .allocate(capacity: count + ScanMarks.spare)
    }
}
