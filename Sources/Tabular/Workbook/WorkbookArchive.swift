import XMLPort
import ZipPort

/// The handler of one part of a workbook.
protocol PartHandler: XMLHandler {
    /// Whether nothing more is wanted of the part.
    var isDone: Bool { get }
    /// What is wrong with the part, once something is; the part is named by the archive.
    var fault: PartFault? { get }
}

/// What is wrong with a part that is well-formed XML.
enum PartFault {
    /// It is not built as it should be; the line is that of its XML.
    case structure(line: Int)
    case refusal(WorkbookRefusal)
}

/// The parts of a workbook, each of which is parsed as it is inflated.
struct WorkbookArchive {
    private let zip: ZipReader
    /// The workbook, as the campaign names it.
    private let file: String
    /// Bytes inflated so far, all parts together.
    private var inflated = 0

    init(_ bytes: [UInt8], file: String) throws(TabularError) {
        self.file = file
        if Workbook.isCompoundFile(bytes.prefix(8)) { throw .workbook(file: file, .protectedOrOld) }
        guard Workbook.isArchive(bytes.prefix(8)) else { throw .workbook(file: file, .notArchive) }
        do throws(ZipReadingError) {
            zip = try ZipReader(bytes)
        } catch {
            throw .workbook(file: file, WorkbookArchive.refusal(error, "[Content_Types].xml"))
        }
    }

    /// Whether the part is there.
    func contains(_ part: String) -> Bool { zip.contains(part) }

    /// The error of this file.
    func error(_ refusal: WorkbookRefusal) -> TabularError { .workbook(file: file, refusal) }

    /// Parses a part to its end, or until its handler is done.
    ///
    /// - Parameters:
    ///   - limit: bytes that it may inflate to.
    ///   - make: makes the handler, with the names of the document it is to receive.
    mutating func parse<Handler: PartHandler>(
        _ part: String, limit: Int = Workbook.smallPartLimit, _ make: (borrowing XMLStream) -> Handler
    ) throws(TabularError) -> Handler {
        let stream = XMLStream(limits: XMLLimits(bytes: limit, depth: 64, token: 1 << 20))
        let handler = make(stream)
        try inflate(part, limit: limit) { piece throws(XMLReadingError) in
            try stream.push(piece, to: handler)
            return !handler.isDone && handler.fault == nil
        }
        if !handler.isDone, handler.fault == nil {
            do throws(XMLReadingError) { try stream.finish(to: handler) } catch {
                throw self.error(.xml(part: part, error))
            }
        }
        switch handler.fault {
        case nil: return handler
        case .structure(let line): throw error(.structure(part: part, line: line))
        case .refusal(let refusal): throw error(refusal)
        }
    }

    /// The first bytes of a part; no more than `limit`.
    mutating func start(of part: String, limit: Int) throws(TabularError) -> [UInt8] {
        var start: [UInt8] = []
        try inflate(part, limit: Workbook.inflatedLimit) { piece in
            start.append(contentsOf: piece.prefix(limit - start.count))
            return start.count < limit
        }
        return start
    }

    private mutating func inflate(
        _ part: String, limit: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(XMLReadingError) -> Bool
    ) throws(TabularError) {
        var refused: XMLReadingError?
        let total = Workbook.inflatedLimit - inflated
        do throws(ZipReadingError) {
            inflated += try zip.read(part, limit: min(limit, total)) { piece in
                do throws(XMLReadingError) {
                    return try body(piece)
                } catch {
                    refused = error
                    return false
                }
            }
        } catch {
            throw self.error(WorkbookArchive.refusal(error, part))
        }
        if let refused { throw error(refused.cause == .tooLarge ? .tooLarge(part: part) : .xml(part: part, refused)) }
    }

    private static func refusal(_ error: ZipReadingError, _ part: String) -> WorkbookRefusal {
        switch error {
        case .noDirectory: .truncated
        case .damagedDirectory: .damaged(part: part)
        case .duplicateName(let name): .duplicatePart(name)
        case .encrypted: .protectedOrOld
        case .unsupported(let name), .missing(let name), .damaged(let name): .damaged(part: name)
        case .tooLarge(let name): .tooLarge(part: name)
        }
    }
}
