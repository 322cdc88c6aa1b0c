import Importation

/// campagne.toml of the model: every key, commented; those that may be left out behind a `#`.
struct CampagneToml {
    private let connu: Preremplissage

    init(_ connu: Preremplissage) { self.connu = connu }

    /// The file.
    var texte: String { RedactionTOML(connu).texte(CampagneToml.presentation, sections) }

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
                presentation:
                    "Les fichiers de la campagne, entre guillemets : des chemins, à partir de ce dossier. D’un classeur, la première feuille visible "
                    + "est lue, ou celle qui est nommée : \"export.xlsx#Logements\", \"export.ods#2\".",
                cles: RangDeFichier.allCases.flatMap(\.fichiers).map(cle)),
            SectionDuModele(
                nom: "profils",
                presentation:
                    "Les profils des exports qui ne sont pas comme \(Modele.notice) les décrit : colonnes, codes et dates à leur "
                    + "façon. « bilanflux inspecter FICHIER » en propose un, prêt à enregistrer dans ce dossier.",
                cles: cles.profils),
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
            SectionDuModele(
                nom: "archive", presentation: "L’archive des bilans signés.", cles: cles.archive),
        ]
    }

    private func cle(_ fichier: FichierDeCampagne) -> CleDuModele {
        let fiche = fichier.fiche
        let requis = FichierDeCampagne.requis.contains(fichier)
        return CleDuModele(
            nom: fichier.rawValue, sens: fiche.titre, format: "", defaut: requis ? nil : "",
            valeur: TOML.texte(fiche.nom), estARemplir: false, reserve: CampagneToml.reserve(fichier))
    }

    private static func reserve(_ fichier: FichierDeCampagne) -> String {
        switch fichier.emploi {
        case .bilans: ""
        case .occupation: " Lu par « bilanflux occupation » seulement."
        }
    }
}
