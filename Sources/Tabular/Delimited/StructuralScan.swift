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

/// Room for the marks of one block after the other: one a thread.
final class ScanMarks {
    private var ends = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: 0)
    private var lines = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: 0)
    /// Entries that the scans may write behind the last one.
    private static let spare = 64

    deinit {
        ends.deallocate()
        lines.deallocate()
    }

    /// Where the fields of whole records end, and which of these ends are those of lines; nil when quotes ask for a
    /// reading byte by byte.
    func fields(
        _ bytes: UnsafeBufferPointer<UInt8>, _ scan: StructuralScan, separator: UInt8
    ) -> (ends: UnsafeMutableBufferPointer<UInt32>, count: Int, lines: UnsafeMutableBufferPointer<UInt32>)? {
        reserve(bytes.count)
        let found = cscan_fields(
            scan.variant, bytes.baseAddress, bytes.count, separator, ends.baseAddress, lines.baseAddress)
        if found.irregular { return nil }
        return (ends, found.ends, UnsafeMutableBufferPointer(rebasing: lines[..<found.lines]))
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
