import Graphique
import Mustache

/// A part of a page with its heading: a section (`h2`) and its groups of tables (`h3`).
struct Chapitre: MustacheParent {
    let id: String
    let titre: String
    var chapeau: String
    private(set) var groupes: [Groupe]
    /// What the landlord says of it.
    var commentaires: [Commentaires] = []

    /// Tables under one heading.
    struct Groupe: MustacheParent {
        let id: String
        let titre: String
        var texte: String?
        /// Before the tables.
        var figures: [Figure] = []
        var tableaux: [Tableau]

        func child(named nom: String) -> Any? {
            switch nom {
            case "id": id
            case "titre": titre
            case "texte": texte ?? false
            case "figures": figures
            case "tableaux": tableaux
            default: nil
            }
        }
    }

    /// The same, each definition given under the first table that needs it, which the later ones point to.
    var definiUneFois: Chapitre {
        var chapitre = self
        var dites: [Tableau.Definition: Tableau.Renvoi] = [:]
        for groupe in groupes.indices {
            for rang in groupes[groupe].tableaux.indices {
                chapitre.groupes[groupe].tableaux[rang].taireLesRedites(&dites)
            }
        }
        return chapitre
    }

    /// The same with drawings fit for `cadre`.
    func dessine(dans cadre: Cadre) -> Chapitre {
        var chapitre = self
        for groupe in groupes.indices {
            for rang in groupes[groupe].figures.indices { chapitre.groupes[groupe].figures[rang].cadre = cadre }
        }
        return chapitre
    }

    func child(named nom: String) -> Any? {
        switch nom {
        case "id": id
        case "titre": titre
        case "chapeau": chapeau
        case "commentaires": commentaires
        case "groupes": groupes
        case "avecGroupes": !groupes.isEmpty
        case "attribut": groupes.isEmpty ? " class=\"chapitre bref\"" : " class=\"chapitre\""
        default: nil
        }
    }
}
