import Comptage
import Mustache
import Parc

/// What the landlord says under a heading (commentaires.csv): its own words, as they are.
struct Commentaires: MustacheParent {
    let id: String
    let titre: String
    let textes: [Texte]

    /// One comment.
    struct Texte: MustacheParent {
        /// Its lines that are not blank.
        let paragraphes: [String]
        /// What it says of the gap to the objective.
        let constat: String?

        init(_ commentaire: CommentaireDuBilan) {
            paragraphes = commentaire.texte.split(whereSeparator: \.isNewline).map(String.init)
                .filter { !$0.allSatisfy(\.isWhitespace) }
            constat = commentaire.ecartJustifie.map {
                $0 ? "Écart à l’objectif justifié." : "Écart à l’objectif non justifié."
            }
        }

        func child(named nom: String) -> Any? {
            switch nom {
            case "paragraphes": paragraphes
            case "constat": constat ?? false
            default: nil
            }
        }
    }

    func child(named nom: String) -> Any? {
        switch nom {
        case "id": id
        case "titre": titre
        case "textes": textes
        default: nil
        }
    }

    /// Under the lead of a section; nil when nothing was said of it.
    static func de(_ section: Section, _ bilan: Bilan) -> Commentaires? {
        let siens = bilan.commentaires.filter { $0.section == section }
        return siens.isEmpty
            ? nil
            : Commentaires(
                id: "commentaires-\(section.rawValue.lowercased())",
                titre: siens.count == 1 ? "Commentaire du bailleur" : "Commentaires du bailleur",
                textes: siens.map(Texte.init))
    }

    /// The first chapter: the comments on the whole bilan, then those of a section that has no chapter; nil without any.
    static func chapitre(_ bilan: Bilan, sansChapitre: [Section]) -> Chapitre? {
        let generaux = bilan.commentaires.filter { $0.section == nil }.map(Texte.init)
        var groupes =
            generaux.isEmpty ? [] : [Commentaires(id: "commentaires-bilan", titre: "Sur l’ensemble", textes: generaux)]
        groupes += sansChapitre.compactMap { section in
            de(section, bilan).map {
                Commentaires(
                    id: $0.id, titre: "\(section.rawValue). \(Typographie.soignee(section.titre))", textes: $0.textes)
            }
        }
        guard !groupes.isEmpty else { return nil }
        var chapitre = Chapitre(
            id: "commentaires", titre: "Commentaires du bailleur", chapeau: "Ce que le bailleur dit de cette année.",
            groupes: [])
        chapitre.commentaires = groupes
        return chapitre
    }
}
