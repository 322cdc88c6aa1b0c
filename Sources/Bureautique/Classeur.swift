/// A workbook: what its writers (`ClasseurXlsx`, `ClasseurOds`) put in a file.
package struct Classeur: Sendable {
    package let proprietes: Proprietes
    /// At the foot of each printed page, before the name of the sheet and the page number.
    package let piedDePage: String
    /// At least one.
    package let feuilles: [Feuille]

    /// What the file says of itself.
    package struct Proprietes: Sendable {
        package let titre: String
        package let sujet: String
        package let auteur: String
        /// The program that makes the file.
        package let application: String
        /// When the document was made, nil when nobody says: never the clock.
        package let date: DateCivile?

        /// The properties of a document in French.
        package init(titre: String, sujet: String, auteur: String, application: String, date: DateCivile?) {
            self.titre = titre
            self.sujet = sujet
            self.auteur = auteur
            self.application = application
            self.date = date
        }
    }

    /// A workbook; names of sheets are made fit for every program (`NomsDeFeuilles`).
    package init(proprietes: Proprietes, piedDePage: String, feuilles: [Feuille]) {
        self.proprietes = proprietes
        self.piedDePage = piedDePage
        let noms = NomsDeFeuilles.propres(feuilles.map(\.nom))
        self.feuilles = zip(noms, feuilles).map { $1.renommee($0) }
    }
}

/// One sheet: a title, explanations, then a table or plain lines.
package struct Feuille: Sendable {
    package let nom: String
    package let titre: String
    /// Lines between the title and the rows.
    package let explications: [String]
    package let forme: Forme
    package let colonnes: [Colonne]
    /// As many cells as there are columns, or fewer.
    package let lignes: [[Cellule]]
    /// How high each row is, in lines of text.
    let hauteurs: [Int]

    /// What the rows are.
    package enum Forme: Sendable {
        /// Under heads that stay in sight, are filtered on, and are printed again on each page.
        case tableau
        /// Lines to read, without heads.
        case texte
    }

    /// A column.
    package struct Colonne: Sendable {
        package let titre: String
        /// In characters.
        package let largeur: Int
        /// What most of its cells hold.
        package let contenu: Contenu

        /// Numbers align right, rates have their format.
        package enum Contenu: Sendable {
            case texte, nombre, taux
        }

        /// A column of a sheet.
        package init(_ titre: String, largeur: Int, _ contenu: Contenu = .texte) {
            self.titre = titre
            self.largeur = largeur
            self.contenu = contenu
        }
    }

    /// A sheet.
    package init(
        nom: String, titre: String, explications: [String] = [], forme: Forme = .tableau, colonnes: [Colonne],
        lignes: [[Cellule]]
    ) {
        self.nom = nom
        self.titre = titre
        self.explications = explications
        self.forme = forme
        self.colonnes = colonnes
        self.lignes = lignes
        hauteurs = HauteurDeLigne.lignes(lignes, colonnes)
    }

    private init(_ feuille: Feuille, nom: String) {
        self.nom = nom
        titre = feuille.titre
        explications = feuille.explications
        forme = feuille.forme
        colonnes = feuille.colonnes
        lignes = feuille.lignes
        hauteurs = feuille.hauteurs
    }

    func renommee(_ nom: String) -> Feuille { Feuille(self, nom: nom) }

    /// The title, the explanations and an empty line.
    var lignesDeTete: Int { explications.count + 2 }

    /// From 1, that of the heads of a table.
    var ligneDesTitres: Int { lignesDeTete + 1 }

    /// From 1, the last one.
    var derniereLigne: Int { lignesDeTete + (forme == .tableau ? 1 : 0) + lignes.count }
}

extension Feuille {
    /// What a cell holds; numbers are exact until they are written.
    package enum Cellule: Sendable, Hashable {
        case vide
        /// Never a formula, whatever it starts with.
        case texte(String)
        /// A text that opens lines.
        case intertitre(String)
        case entier(Int128)
        /// A number that need not be whole, shown with two decimals; the divisor is above 0.
        case decimal(Int128, sur: Int128)
        /// A rate, shown as a percentage with one decimal; the divisor is above 0.
        case taux(Int128, sur: Int128)
        case date(DateCivile)
        /// `s`: a figure that is withheld. Nothing of it is in the file.
        case retenu

        /// The words in it, nil when it holds none.
        package var texte: String? {
            switch self {
            case .texte(let texte), .intertitre(let texte): texte
            case .vide, .entier, .decimal, .taux, .date, .retenu: nil
            }
        }
    }
}

/// A day of the Gregorian calendar; whoever makes one knows that it exists.
package struct DateCivile: Sendable, Hashable {
    package let annee: Int
    package let mois: Int
    package let jour: Int

    /// A day after 1 March 1900, before which spreadsheets disagree.
    package init(annee: Int, mois: Int, jour: Int) {
        self.annee = annee
        self.mois = mois
        self.jour = jour
    }

    /// `2024-12-31`.
    var iso: String {
        let deux = [mois, jour].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(annee)-\(deux[0])-\(deux[1])"
    }

    /// Days since 30 December 1899: how spreadsheets write it.
    var serie: Int {
        // Years that start in March have their leap day last.
        let decalee = mois > 2 ? annee : annee - 1
        let moisDepuisMars = (mois + 9) % 12
        let jours = 365 * decalee + decalee / 4 - decalee / 100 + decalee / 400 + (153 * moisDepuisMars + 2) / 5 + jour
        return jours - 693_900
    }
}
