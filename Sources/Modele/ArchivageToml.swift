import Importation
import Parc

/// archivage.toml of the model: every key, commented; those that only a transfer needs behind a `#`.
struct ArchivageToml {
    private let connu: Preremplissage

    init(_ connu: Preremplissage) { self.connu = connu }

    /// The file.
    var texte: String {
        let cles = CleDArchivage.allCases.map(ArchivageToml.cle)
        return RedactionTOML(connu).texte(
            ArchivageToml.presentation, [SectionDuModele(nom: "", presentation: "", cles: cles)])
    }

    private static let presentation = [
        "archivage.toml : combien de temps vos bilans sont gardés, et ce qu’ils deviennent ensuite.",
        "Aucun texte de la gestion en flux ne le fixe : les deux premières clés viennent de votre tableau de gestion des "
            + "archives, et n’ont pas de valeur par défaut ; les autres, de votre accord avec le service d’archives qui reçoit les "
            + "bilans, et ne servent qu’à les lui verser. Chaque paquet archivé garde une copie de ces valeurs.",
    ]

    private static func cle(_ cle: CleDArchivage) -> CleDuModele {
        let nom = cle.rawValue
        switch cle {
        case .dua:
            let (premiere, derniere) = (ClesDArchivage.dua.lowerBound, ClesDArchivage.dua.upperBound)
            // Refused until replaced: no retention is assumed.
            return .requise(
                nom, nil, sinon: "-1",
                format: "un nombre entier d’années, de \(premiere) à \(derniere), sans guillemets",
                "La durée d’utilité administrative (DUA) : combien d’années un bilan est gardé après la fin de son année."
            )
        case .sortFinal:
            return .requise(
                nom, nil, sinon: TOML.texte(""), format: TOML.choix(SortFinal.self),
                "Ce que le bilan devient à la fin de la DUA. Une destruction demande un visa : l’outil n’en décide jamais."
            )
        case .statutJuridique:
            return .facultative(
                nom, TOML.texte(StatutJuridique.publiques.rawValue), defaut: pasDeVersement,
                format: TOML.choix(StatutJuridique.self),
                "Si les bilans sont des archives publiques ou privées (code du patrimoine, art. L.211-4) : cela dépend de "
                    + "l’organisme. Ci-dessous, un exemple.")
        case .serviceProducteur:
            return service(nom, "Le service qui a fait les bilans.")
        case .serviceVersant:
            return service(nom, "Le service qui verse les bilans, souvent le même.")
        case .serviceArchives:
            return service(nom, "Le service d’archives qui les reçoit.")
        case .accordDeVersement:
            return reference(nom, "ACCORD-2024-01", defaut: rienDeDit, "Votre accord de versement.")
        case .regleDeDUA:
            return reference(
                nom, "APP-00001", defaut: "la durée elle-même, comme P10Y pour dix ans",
                "La règle qui porte cette DUA dans le référentiel du service d’archives.")
        case .regleDAcces:
            return reference(
                nom, "ACC-00001", defaut: rienDeDit,
                "La règle de communicabilité des bilans dans le même référentiel.")
        }
    }

    private static let pasDeVersement = "aucun, et un versement au format SEDA est refusé"

    private static let rienDeDit = "le versement n’en dit rien"

    private static func service(_ nom: String, _ sens: String) -> CleDuModele {
        .facultative(
            nom, TOML.texte("FRAN_0000"), defaut: pasDeVersement, format: "son identifiant, entre guillemets",
            sens + " Ci-dessous, un exemple.")
    }

    private static func reference(_ nom: String, _ exemple: String, defaut: String, _ sens: String) -> CleDuModele {
        .facultative(
            nom, TOML.texte(exemple), defaut: defaut, format: "son identifiant, entre guillemets",
            sens + " Ci-dessous, un exemple.")
    }
}
