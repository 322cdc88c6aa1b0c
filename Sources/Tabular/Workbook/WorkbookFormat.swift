import XMLPort

/// Which kind of workbook an archive is.
enum WorkbookFormat {
    /// With the name of its main part.
    case xlsx(String)
    case ods

    /// Recognises a workbook by what says so inside, never by the name of its file.
    init(_ archive: inout WorkbookArchive) throws(TabularError) {
        if archive.contains("mimetype") {
            let type = try archive.start(of: "mimetype", limit: 100)
            guard type.starts(with: Array("application/vnd.oasis.opendocument.spreadsheet".utf8)) else {
                throw archive.error(.notWorkbook)
            }
            try WorkbookFormat.refuseProtected(&archive)
            self = .ods
            return
        }
        guard archive.contains("_rels/.rels") else { throw archive.error(.notWorkbook) }
        let relations = try archive.parse("_rels/.rels") { XlsxRelations($0, of: "") }
        guard let main = relations.first(ofType: "officeDocument") else { throw archive.error(.notWorkbook) }
        if main.hasSuffix(".bin") { throw archive.error(.binaryWorkbook) }
        self = .xlsx(main)
    }

    private static func refuseProtected(_ archive: inout WorkbookArchive) throws(TabularError) {
        if archive.contains("encrypted-package") { throw archive.error(.protectedOrOld) }
        guard archive.contains("META-INF/manifest.xml") else { return }
        let manifest = try archive.parse("META-INF/manifest.xml") { OdsManifest($0) }
        if manifest.isEncrypted { throw archive.error(.protectedOrOld) }
    }
}
