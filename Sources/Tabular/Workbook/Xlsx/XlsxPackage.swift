import XMLPort

/// What of an .xlsx is read before its rows.
struct XlsxPackage {
    private let main: XlsxMain
    private let relations: XlsxRelations
    /// Its sheets, in the order of their tabs.
    let sheets: [WorkbookSheet]

    /// Reads the main part.
    init(_ workbook: String, in archive: inout WorkbookArchive) throws(TabularError) {
        main = try archive.parse(workbook) { XlsxMain($0) }
        relations = try archive.parse(XlsxRelations.part(of: workbook)) { XlsxRelations($0, of: workbook) }
        sheets = main.sheets.map { [relations] sheet in
            WorkbookSheet(
                name: sheet.name, isHidden: sheet.isHidden, hasCells: relations[sheet.relation]?.type == "worksheet")
        }
    }

    /// What the rows of a sheet that has cells are read with.
    func sheet(_ position: Int, in archive: inout WorkbookArchive) throws(TabularError) -> XlsxSheet {
        guard let (part, _) = relations[main.sheets[position].relation] else { throw archive.error(.notWorkbook) }
        var styles: [XlsxStyles.Kind] = []
        if let part = relations.first(ofType: "styles") { styles = try archive.parse(part) { XlsxStyles($0) }.kinds }
        var strings = SharedStrings()
        if let part = relations.first(ofType: "sharedStrings") {
            strings = try archive.parse(part, limit: Workbook.sharedStringsLimit) { XlsxStrings($0) }.strings
        }
        return XlsxSheet(part: part, origin: main.origin, styles: styles, strings: strings)
    }
}

/// What the rows of a sheet are read with.
struct XlsxSheet {
    let part: String
    let origin: CellDate.Origin
    /// By style of cell.
    let styles: [XlsxStyles.Kind]
    let strings: SharedStrings
}

/// The namespaces of SpreadsheetML: that of Office, and that of the strict form of ISO/IEC 29500.
struct XlsxNamespaces {
    private let transitional: XMLName
    private let strict: XMLName

    init(_ stream: borrowing XMLStream) {
        transitional = stream.name("http://schemas.openxmlformats.org/spreadsheetml/2006/main")
        strict = stream.name("http://purl.oclc.org/ooxml/spreadsheetml/main")
    }

    func contain(_ namespace: XMLName) -> Bool { namespace == transitional || namespace == strict }
}

/// The main part of an .xlsx: its sheets, and the origin of its dates.
final class XlsxMain: PartHandler {
    /// A sheet, by the identifier of the relation that gives its part.
    struct Sheet {
        let name: String
        let isHidden: Bool
        let relation: String
    }

    private let spaces: XlsxNamespaces
    private let relationSpaces: [XMLName]
    private let names: (workbook: XMLName, sheet: XMLName, properties: XMLName)
    private let attributes: (name: XMLName, state: XMLName, id: XMLName, date1904: XMLName)
    private(set) var sheets: [Sheet] = []
    private(set) var origin = CellDate.Origin.of1900
    private var hasRoot = false
    let isDone = false
    private(set) var fault: PartFault?

    init(_ stream: borrowing XMLStream) {
        spaces = XlsxNamespaces(stream)
        relationSpaces = [
            stream.name("http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
            stream.name("http://purl.oclc.org/ooxml/officeDocument/relationships"),
        ]
        names = (stream.name("workbook"), stream.name("sheet"), stream.name("workbookPr"))
        attributes = (stream.name("name"), stream.name("state"), stream.name("id"), stream.name("date1904"))
    }

    func start(_ tag: XMLTag) {
        let isOurs = spaces.contain(tag.namespace)
        if !hasRoot, !isOurs || tag.name != names.workbook { fault = .refusal(.notWorkbook) }
        hasRoot = true
        guard isOurs else { return }
        if tag.name == names.properties {
            if tag.isTrue(attributes.date1904) { origin = .of1904 }
        } else if tag.name == names.sheet {
            let relation = relationSpaces.lazy.compactMap { [attributes] in tag.text(attributes.id, namespace: $0) }
                .first
            guard let name = tag.text(attributes.name), let relation, sheets.count < Workbook.sheetLimit else {
                fault = .structure(line: tag.line)
                return
            }
            let isHidden = tag.text(attributes.state).map { $0 != "visible" } ?? false
            sheets.append(Sheet(name: name, isHidden: isHidden, relation: relation))
        }
    }

    func end(_ name: XMLName, namespace: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
