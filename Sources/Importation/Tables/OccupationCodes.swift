import Parc
import Tabular

/// The spellings of the codes of one column, each with its rank: looked up by bytes, without decoding a cell.
struct CodesDeColonne {
    private var vus = ByteTable()
    private var rangs: [UInt8] = []
    private let normalises: [String: UInt8]

    /// Spellings are compared without case nor accents, blanks being underscores.
    init(_ codes: [(String, UInt8)]) {
        normalises = Dictionary(
            codes.map { (CodesDeColonne.normal($0.0), $0.1) }, uniquingKeysWith: { first, _ in first })
    }

    /// The codes and the labels of categories, with further spellings.
    init(_ modalites: [Modalite], _ autres: [(String, UInt8)] = []) {
        self.init(
            modalites.enumerated().flatMap { [($1.code, UInt8($0)), ($1.libelle, UInt8($0))] } + autres)
    }

    /// The rank of a field, nil when it is none of them.
    mutating func rang(_ field: Field) -> UInt8? {
        if let numero = vus.find(field.bytes) { return rangs[numero] }
        guard field.bytes.count <= CodesDeColonne.plusLong, let rang = normalises[CodesDeColonne.normal(field.text)]
        else { return nil }
        _ = vus.insert(field.bytes)
        rangs.append(rang)
        return rang
    }

    /// The rank of a word, nil when it is none of them.
    func rang(_ mot: Substring) -> UInt8? { normalises[CodesDeColonne.normal(String(mot))] }

    private static let plusLong = 80

    private static func normal(_ texte: String) -> String {
        Header.normalized(texte).split { $0 == " " || $0 == "_" || $0 == "\u{A0}" }.joined(separator: "_")
    }
}
