/// How cells look, the same in every kind of file; the raw value is the rank of the style in a file.
enum StyleDeCellule: Int, CaseIterable {
    case normal, titre, explication, entete, enteteDeNombre, texte, intertitre, entier, decimal, taux, date, retenu

    /// Name in files that name their styles.
    var nom: String { StyleDeCellule.noms[rawValue] }

    private static let noms = allCases.map { "\($0)" }

    /// The style of the cells of a kind.
    init(_ cellule: Feuille.Cellule) {
        self =
            switch cellule {
            case .vide: .normal
            case .texte: .texte
            case .intertitre: .intertitre
            case .entier(let nombre): NombreEcrit.estSur(nombre) ? .entier : .retenu
            case .decimal: .decimal
            case .taux: .taux
            case .date: .date
            case .retenu: .retenu
            }
    }

    /// The style of the head of a column.
    init(tete contenu: Feuille.Colonne.Contenu) {
        self =
            switch contenu {
            case .texte: .entete
            case .nombre, .taux: .enteteDeNombre
            }
    }

    var gras: Bool {
        switch self {
        case .titre, .entete, .enteteDeNombre, .intertitre: true
        case .normal, .explication, .texte, .entier, .decimal, .taux, .date, .retenu: false
        }
    }

    /// In points.
    var corps: Int { self == .titre ? 14 : 10 }

    /// Against the right edge.
    var aDroite: Bool {
        switch self {
        case .enteteDeNombre, .entier, .decimal, .taux, .retenu: true
        case .normal, .titre, .explication, .entete, .texte, .intertitre, .date: false
        }
    }

    /// Goes on under itself in a column that is too narrow.
    var aLaLigne: Bool {
        switch self {
        case .entete, .enteteDeNombre, .texte, .intertitre: true
        case .normal, .titre, .explication, .entier, .decimal, .taux, .date, .retenu: false
        }
    }

    /// The colours and the rule of heads.
    var teteDeColonne: Bool { self == .entete || self == .enteteDeNombre }

    /// Behind heads, in hexadecimal; dark text stands out on it by more than 12:1.
    static let fondDesTetes = "E3E9F0"
    /// Under heads.
    static let filetDesTetes = "5B6B7C"
    /// The font of all cells, that LibreOffice has everywhere and others replace by one of the same widths.
    static let police = "Arial"
}
