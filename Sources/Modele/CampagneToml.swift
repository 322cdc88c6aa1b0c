import Diagnostics
import Importation

/// campagne.toml of the model: every key, commented; those that may be left out behind a `#`.
struct CampagneToml {
    private let connu: Preremplissage

    /// Longest line of a comment, in characters.
    private static let largeur = 100

    init(_ connu: Preremplissage) { self.connu = connu }

    /// The file.
    var texte: String {
        commentaire(CampagneToml.presentation) + "\n" + sections.map(bloc).joined(separator: "\n")
    }

    private static let presentation = [
        "campagne.toml : ce que bilanflux doit savoir de votre campagne de bilans.",
        "Remplissez d’abord les lignes marquées « À REMPLIR », puis les fichiers que nomme [fichiers] : \(Modele.notice) les "
            + "décrit un par un. Contrôlez ensuite avec « bilanflux controler », autant de fois qu’il le faut.",
        "Une ligne qui commence par # n’est pas lue. Pour donner une clé facultative, ôtez le # collé à son nom et changez la "
            + "valeur ; chaque clé reste dans sa section. Une clé que l’outil ne connaît pas est une erreur.",
    ]

    /// Every key, by section, in the order of the file.
    var sections: [SectionDuModele] {
        let cles = ClesDuModele(connu: connu)
        return [
            SectionDuModele(nom: "", presentation: "", cles: cles.tete),
            SectionDuModele(nom: "bailleur", presentation: "Le bailleur.", cles: cles.bailleur),
            SectionDuModele(
                nom: "fichiers",
                presentation: "Les fichiers de la campagne, entre guillemets : des chemins, à partir de ce dossier.",
                cles: RangDeFichier.allCases.flatMap(\.fichiers).map(cle)),
            SectionDuModele(
                nom: "regles",
                presentation:
                    "Ce que ni la loi ni les conventions ne fixent. Chaque bilan imprime les valeurs qu’il emploie.",
                cles: cles.regles),
            SectionDuModele(
                nom: "protection", presentation: "Le secret statistique des éditions qui circulent.",
                cles: cles.protection),
            SectionDuModele(nom: "cil", presentation: "La présentation aux CIL.", cles: cles.cil),
            SectionDuModele(nom: "quartile", presentation: "Le premier quartile de ressources.", cles: cles.quartile),
        ]
    }

    private func cle(_ fichier: FichierDeCampagne) -> CleDuModele {
        let fiche = fichier.fiche
        let requis = FichierDeCampagne.requis.contains(fichier)
        return CleDuModele(
            nom: fichier.rawValue, sens: fiche.titre, format: "", defaut: requis ? nil : "",
            valeur: TOML.texte(fiche.nom),
            estARemplir: false)
    }

    private func bloc(_ section: SectionDuModele) -> String {
        let titre = section.nom.isEmpty ? "" : commentaire([section.presentation]) + "[\(section.nom)]\n\n"
        return titre + section.cles.map { bloc($0, section.nom) }.joined(separator: "\n")
    }

    private func bloc(_ cle: CleDuModele, _ section: String) -> String {
        var lignes = [cle.sens]
        if !cle.format.isEmpty { lignes.append("Format : \(cle.format).") }
        lignes.append(situation(cle, section))
        let affectation = "\(cle.nom) = \(cle.valeur)"
        let ligne = cle.defaut == nil ? affectation : "#" + affectation
        return commentaire(lignes) + ligne + (cle.estARemplir ? "   # À REMPLIR" : "") + "\n"
    }

    /// Required or not, what holds without it, and whether this version does anything with it.
    private func situation(_ cle: CleDuModele, _ section: String) -> String {
        guard let defaut = cle.defaut else { return "Obligatoire." }
        let sans = defaut.isEmpty ? "Facultatif." : "Facultatif. Par défaut : \(defaut)."
        return ([sans] + CampagneToml.reserve(cle.nom, section)).joined(separator: " ")
    }

    private static func reserve(_ cle: String, _ section: String) -> [String] {
        guard section == "fichiers", let fichier = FichierDeCampagne(rawValue: cle) else { return [] }
        switch fichier.emploi {
        case .bilans: return []
        case .occupation: return ["Lu par « bilanflux occupation » seulement."]
        case .aucun: return ["Sans effet dans cette version."]
        }
    }

    private func commentaire(_ paragraphes: [String]) -> String {
        paragraphes.map {
            "# " + TextWrapper(width: CampagneToml.largeur - 2).fold(connu.dater($0)).replacing("\n", with: "\n# ")
                + "\n"
        }.joined()
    }
}
