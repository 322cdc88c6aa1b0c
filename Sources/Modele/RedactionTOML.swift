import Diagnostics

/// How the model writes a TOML file: each key under what explains it, those that may be left out behind a `#`.
struct RedactionTOML {
    private let connu: Preremplissage

    /// Longest line of a comment, in characters.
    private static let largeur = 100

    init(_ connu: Preremplissage) { self.connu = connu }

    /// The file: what it is, paragraph by paragraph, then its keys.
    func texte(_ presentation: [String], _ sections: [SectionDuModele]) -> String {
        commentaire(presentation) + "\n" + sections.map(bloc).joined(separator: "\n")
    }

    private func bloc(_ section: SectionDuModele) -> String {
        let titre = section.nom.isEmpty ? "" : commentaire([section.presentation]) + "[\(section.nom)]\n\n"
        return titre + section.cles.map(bloc).joined(separator: "\n")
    }

    private func bloc(_ cle: CleDuModele) -> String {
        var lignes = [cle.sens]
        if !cle.format.isEmpty { lignes.append("Format : \(cle.format).") }
        lignes.append(situation(cle))
        let affectation = "\(cle.nom) = \(cle.valeur)"
        let ligne = cle.defaut == nil ? affectation : "#" + affectation
        return commentaire(lignes) + ligne + (cle.estARemplir ? "   # À REMPLIR" : "") + "\n"
    }

    /// Required or not, what holds without it, and whether this version does anything with it.
    private func situation(_ cle: CleDuModele) -> String {
        guard let defaut = cle.defaut else { return "Obligatoire." }
        return (defaut.isEmpty ? "Facultatif." : "Facultatif. Par défaut : \(defaut).") + cle.reserve
    }

    private func commentaire(_ paragraphes: [String]) -> String {
        paragraphes.map {
            "# " + TextWrapper(width: RedactionTOML.largeur - 2).fold(connu.dater($0)).replacing("\n", with: "\n# ")
                + "\n"
        }.joined()
    }
}
