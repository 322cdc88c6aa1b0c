/// How wide a text is, never less than it shows, without its font: programs do not all shrink what is too long.
enum LargeurDeTexte {
    /// A line of text, in hundredths of its size.
    static let interligne = 120

    /// So many lines of letters of that size.
    static func hauteur(_ lignes: Int, _ corps: Corps) -> Longueur { points(lignes * corps * interligne) / 100 }

    /// Points to hundredths of a millimetre.
    static func points(_ points: Int) -> Longueur { (points * 3528 + 99) / 100 }

    /// On one line.
    static func de(_ texte: some StringProtocol, _ corps: Corps, gras: Bool = false) -> Longueur {
        texte.reduce(0) { $0 + largeur($1, corps, gras) }
    }

    /// The lines that a text takes in a column; together they are the text. A word longer than the column is cut.
    static func lignes(_ texte: String, _ corps: Corps, dans colonne: Longueur, gras: Bool = false) -> [Substring] {
        var lignes: [Substring] = []
        var debut = texte.startIndex
        var coupure: String.Index?
        var (largeur, depuisLaCoupure) = (0, 0)
        for place in texte.indices {
            let caractere = texte[place]
            let sienne = self.largeur(caractere, corps, gras)
            if caractere != " ", largeur + sienne > colonne, place > debut {
                let fin = coupure ?? place
                lignes.append(texte[debut..<fin])
                debut = fin
                largeur = coupure == nil ? 0 : depuisLaCoupure
                coupure = nil
                depuisLaCoupure = 0
            }
            largeur += sienne
            depuisLaCoupure += sienne
            if caractere == " " || caractere == "-" { (coupure, depuisLaCoupure) = (texte.index(after: place), 0) }
        }
        lignes.append(texte[debut...])
        return lignes
    }

    /// The widest of its words.
    static func mot(_ texte: String, _ corps: Corps, gras: Bool = false) -> Longueur {
        texte.split(separator: " ").reduce(0) { max($0, de($1, corps, gras: gras)) }
    }

    private static func largeur(_ caractere: Character, _ corps: Corps, _ gras: Bool) -> Longueur {
        let milliemes = milliemes(caractere)
        return points(corps * (gras ? milliemes * 107 / 100 : milliemes)) / 1000 + 1
    }

    /// Of the size of the letters, as common sans-serif fonts have them, a little more.
    private static func milliemes(_ caractere: Character) -> Int {
        guard let scalaire = caractere.unicodeScalars.first else { return 0 }
        return switch scalaire {
        case " ", "i", "j", "l", "t", "f", "I", ".", ",", ";", ":", "'", "’", "|", "!", "\u{A0}", "\u{202F}", "(", ")",
            "/", "-":
            320
        case "r": 350
        case "c", "k", "s", "v", "x", "y", "z", "?", "ç": 510
        case "m", "w", "M", "W", "%", "@", "…", "—": 940
        case "A"..."Z", "À"..."Ý", "&", "Œ", "œ", "æ": 730
        case "\u{0}"..."\u{24F}": 563
        case "\u{250}"..."\u{10FF}", "\u{2010}"..."\u{206F}": 700
        default: 1100
        }
    }
}
