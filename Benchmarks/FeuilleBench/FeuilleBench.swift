import Foundation
import Tabular

/// How long a sheet takes to read, and how much memory; or what is read in it, for a judge.
@main struct FeuilleBench {
    private static let usage = """
        Reads a sheet of a workbook.

        feuille-bench CLASSEUR [FEUILLE]             rows, cells, time, processor's time and peak memory
        feuille-bench --imprimer CLASSEUR [FEUILLE]  its rows, as JSON: number, then its fields; or the refusal

        """

    static func main() throws {
        var arguments = Array(CommandLine.arguments.dropFirst())
        let prints = arguments.first == "--imprimer"
        if prints { arguments.removeFirst() }
        guard let path = arguments.first, !path.hasPrefix("-") else {
            print(usage, terminator: "")
            return
        }
        let sheet = arguments.dropFirst().first.flatMap { SheetChoice($0) }
        do throws(TabularError) {
            try prints ? printRows(path, sheet) : measure(path, sheet)
        } catch {
            print(error.message)
            exit(3)
        }
    }

    private static func measure(_ path: String, _ sheet: SheetChoice?) throws(TabularError) {
        let start = ContinuousClock.now
        var reader = try SheetReader(bytes(path), file: path, sheet: sheet)
        var (rows, cells) = (0, 0)
        try reader.read { record in
            rows += 1
            for position in 0..<record.fieldCount where !record[position].isEmpty { cells += 1 }
            return true
        }
        let time = (ContinuousClock.now - start).components
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        let processor =
            Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
            + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
        print(
            "\(rows) rows, \(cells) cells, \(Int(Double(time.seconds) * 1e3 + Double(time.attoseconds) / 1e15)) ms, "
                + "\(Int(processor * 1e3)) ms of processor, peak \(usage.ru_maxrss / 1024) MiB")
    }

    private static func printRows(_ path: String, _ sheet: SheetChoice?) throws(TabularError) {
        var reader = try SheetReader(bytes(path), file: path, sheet: sheet)
        var failure: (any Error)?
        try reader.read { record in
            let fields = (0..<record.fieldCount).map { record[$0].text }
            do {
                let notes = record.notes.map { "\($0.position) \($0.defect)" }
                let line = try JSONEncoder().encode(["\(record.line)"] + fields + (notes.isEmpty ? [] : ["!"] + notes))
                print(String(decoding: line, as: UTF8.self))
                return true
            } catch {
                failure = error
                return false
            }
        }
        if let failure { throw .unreadable(file: path, reason: "\(failure)") }
        for remark in reader.remarks { print("# \(remark)") }
    }

    private static func bytes(_ path: String) throws(TabularError) -> [UInt8] {
        // It makes room for the limit: no more than the file has.
        let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
        return try WholeFile.read(path: path, file: path, limit: size ?? 0)
    }
}
