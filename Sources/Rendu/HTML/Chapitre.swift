import Mustache

/// A part of a page with its heading: a section (`h2`) and its groups of tables (`h3`).
struct Chapitre: MustacheParent {
    let id: String
    let titre: String
    let chapeau: String
    let groupes: [Groupe]

    /// Tables under one heading.
    struct Groupe: MustacheParent {
        let id: String
        let titre: String
        var texte: String?
        let tableaux: [Tableau]

        func child(named nom: String) -> Any? {
            switch nom {
            case "id": id
            case "titre": TexteHTML.valeur(titre)
            case "texte": texte.map { TexteHTML.valeur($0) as Any } ?? false
            case "tableaux": tableaux
            default: nil
            }
        }
    }

    func child(named nom: String) -> Any? {
        switch nom {
        case "id": id
        case "titre": TexteHTML.valeur(titre)
        case "chapeau": TexteHTML.valeur(chapeau)
        case "groupes": groupes
        default: nil
        }
    }
}
