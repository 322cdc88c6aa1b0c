import Diagnostics
import Tabular
import TestSupport
import Testing

/// One record as a test sees it: its texts, its line, its defect.
struct Lu: Equatable, Sendable, CustomTestStringConvertible {
    var champs: [String]
    var ligne: Int
    var defaut: RecordDefect?

    init(_ champs: [String], ligne: Int, _ defaut: RecordDefect? = nil) {
        self.champs = champs
        self.ligne = ligne
        self.defaut = defaut
    }

    init(_ record: Record) {
        self.init(
            record.defect == nil ? (0..<record.fieldCount).map { record[$0].text } : [], ligne: record.line,
            record.defect)
    }

    var testDescription: String { "\(ligne): \(champs) \(defaut.map { "\($0)" } ?? "")" }
}

/// Reads a file whole, by one thread in order, or by several with small blocks, with the instructions of each kind of
/// processor that this machine can play: every case goes through all of them.
enum Lecture {
    static func entete(_ octets: [UInt8]) throws(TabularError) -> [String] {
        let dossier = DossierTemporaire()
        return try CSVReader(path: dossier.ecrire("f.csv", octets), file: "f.csv").header.names
    }

    static func enOrdre(_ octets: [UInt8], bloc: Int = CSVReader.defaultBlockSize) throws(TabularError) -> [Lu] {
        let dossier = DossierTemporaire()
        let chemin = dossier.ecrire("f.csv", octets)
        return try memes { scan throws(TabularError) in
            var lus: [Lu] = []
            try CSVReader(path: chemin, file: "f.csv", blockSize: bloc, scan: scan).readInOrder { lus.append(Lu($0)) }
            return lus
        }
    }

    static func aPlusieurs(_ octets: [UInt8], bloc: Int, fils: Int) throws(TabularError) -> [Lu] {
        let dossier = DossierTemporaire()
        let chemin = dossier.ecrire("f.csv", octets)
        return try memes { scan throws(TabularError) in
            var lus: [Lu] = []
            try CSVReader(path: chemin, file: "f.csv", blockSize: bloc, scan: scan).read(threads: fils) {
                [Lu]()
            } parse: { lus, records in
                records.walk { lus.append(Lu($0)) }
            } merge: {
                lus += $0
            }
            return lus
        }
    }

    /// The records read, the same whatever the instructions.
    private static func memes(
        _ lire: (StructuralScan) throws(TabularError) -> [Lu]
    ) throws(TabularError) -> [Lu] {
        let lus = try lire(.best)
        for scan in StructuralScan.runnable { #expect(try lire(scan) == lus, "\(scan)") }
        return lus
    }
}
