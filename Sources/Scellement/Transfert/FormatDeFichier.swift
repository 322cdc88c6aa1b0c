/// A file format that a bilan may be in, by its name in the PRONOM registry of The National Archives (looked up in November 2026).
enum FormatDeFichier: String, CaseIterable {
    case xml = "fmt/101"
    case html = "fmt/471"
    case csv = "x-fmt/18"
    case xlsx = "fmt/214"
    case pptx = "fmt/215"
    /// OpenDocument 1.3, as the two that this tool writes.
    case ods = "fmt/1755"
    case odp = "fmt/1754"
    case json = "fmt/817"
    case pdfA3a = "fmt/479"
    case pdfA3b = "fmt/480"
    case pdfA3u = "fmt/481"
    case pdf14 = "fmt/18"
    case pdf15 = "fmt/19"
    case pdf16 = "fmt/20"
    case pdf17 = "fmt/276"
    case pdf20 = "fmt/1129"

    /// The format of a file, by the end of its name and, for a PDF, by what it says of itself; nil for any other.
    init?(_ fichier: FichierScelle) {
        guard let point = fichier.chemin.lastIndex(of: ".") else { return nil }
        switch fichier.chemin[point...].dropFirst().lowercased() {
        case "xml": self = .xml
        case "html": self = .html
        case "csv": self = .csv
        case "xlsx": self = .xlsx
        case "pptx": self = .pptx
        case "ods": self = .ods
        case "odp": self = .odp
        case "json": self = .json
        case "pdf": self.init(pdf: fichier.octets)
        default: return nil
        }
    }

    /// For a program.
    var mime: String {
        switch self {
        case .xml: "application/xml"
        case .html: "text/html"
        case .csv: "text/csv"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation"
        case .ods: "application/vnd.oasis.opendocument.spreadsheet"
        case .odp: "application/vnd.oasis.opendocument.presentation"
        case .json: "application/json"
        case .pdfA3a, .pdfA3b, .pdfA3u, .pdf14, .pdf15, .pdf16, .pdf17, .pdf20: "application/pdf"
        }
    }

    /// For people.
    var nom: String {
        switch self {
        case .xml: "XML 1.0"
        case .html: "HTML 5"
        case .csv: "CSV"
        case .xlsx: "Office Open XML, classeur"
        case .pptx: "Office Open XML, présentation"
        case .ods: "OpenDocument 1.3, classeur"
        case .odp: "OpenDocument 1.3, présentation"
        case .json: "JSON"
        case .pdfA3a: "PDF/A-3a"
        case .pdfA3b: "PDF/A-3b"
        case .pdfA3u: "PDF/A-3u"
        case .pdf14: "PDF 1.4"
        case .pdf15: "PDF 1.5"
        case .pdf16: "PDF 1.6"
        case .pdf17: "PDF 1.7"
        case .pdf20: "PDF 2.0"
        }
    }

    // MARK: PDF

    private init?(pdf octets: [UInt8]) {
        if FormatDeFichier.apres("pdfaid:part", octets, parmi: "0123456789") == "3" {
            switch FormatDeFichier.apres("pdfaid:conformance", octets, parmi: "ABU") {
            case "A": self = .pdfA3a
            case "B": self = .pdfA3b
            case "U": self = .pdfA3u
            default: return nil
            }
            return
        }
        switch octets.prefix(8) {
        case _ where octets.starts(with: "%PDF-1.4".utf8): self = .pdf14
        case _ where octets.starts(with: "%PDF-1.5".utf8): self = .pdf15
        case _ where octets.starts(with: "%PDF-1.6".utf8): self = .pdf16
        case _ where octets.starts(with: "%PDF-1.7".utf8): self = .pdf17
        case _ where octets.starts(with: "%PDF-2.0".utf8): self = .pdf20
        default: return nil
        }
    }

    /// The first of some characters behind a property of the metadata, which PDF/A keeps uncompressed.
    private static func apres(_ propriete: String, _ octets: [UInt8], parmi attendus: String) -> Character? {
        guard let fin = octets.firstRange(of: Array(propriete.utf8))?.upperBound else { return nil }
        return octets[fin...].prefix(8).first { attendus.utf8.contains($0) }.map { Character(Unicode.Scalar($0)) }
    }
}
