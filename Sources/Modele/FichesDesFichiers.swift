import Importation

extension FichierDeCampagne {
    /// What the model says of this input.
    var fiche: FicheDeFichier {
        switch self {
        case .parc: .parc
        case .conventions: .conventions
        case .territoires: .territoires
        case .journal: .journal
        case .demandeurs: .demandeurs
        case .attributions: .attributions
        case .parcSuivant: .parcSuivant
        case .exclusions: .exclusions
        case .programmes: .programmes
        case .droits: .droits
        case .souhaits: .souhaits
        case .prevision: .prevision
        case .rotations: .rotations
        case .commentaires: .commentaires
        case .occupation: .occupation
        case .passage: .passage
        case .bilanPrecedent: .bilanPrecedent
        }
    }
}

// MARK: Required

extension FicheDeFichier {
    fileprivate static let parc = FicheDeFichier(
        nom: "parc.csv", titre: "Le parc au 1er janvier {N} : votre fichier RPLS.",
        provenance:
            "l’export RPLS que vous avez déposé pour l’enquête au 1er janvier {N}, avec sa ligne d’en-tête ; mettez-le "
            + "à la place de celui-ci. L’ordre des colonnes est libre, les autres colonnes ne sont pas lues, le suffixe _red "
            + "est admis.",
        contenu:
            "Un logement par ligne. C’est le patrimoine dont on part, tel qu’il était au 31 décembre {N-1} : l’assiette du "
            + "flux et toutes les ventilations en viennent. Les logements des autres départements sont comptés à part.",
        colonnes: ColonneDuModele.toutes(ColonneDuParc.self))

    fileprivate static let conventions = FicheDeFichier(
        nom: "conventions.csv", titre: "Les conventions de réservation, une par réservataire.",
        provenance: "vos conventions signées et leur annexe 1 pour {N}.",
        contenu:
            "Un réservataire par ligne, dans l’ordre où vous voulez lire les bilans ; chacun a le sien. Une ligne fautive "
            + "bloque tout : il manquerait un bilan.",
        colonnes: ColonneDuModele.toutes(ColonneDesConventions.self))

    fileprivate static let territoires = FicheDeFichier(
        nom: "territoires.csv", titre: "Les communes et leurs EPCI au 1er janvier {N}.",
        provenance:
            "l’Insee (insee.fr), code officiel géographique (COG) et table des EPCI au 1er janvier {N}.",
        contenu: "Une commune par ligne : au moins celles de votre département où vous avez des logements.",
        colonnes: ColonneDuModele.toutes(ColonneDesTerritoires.self))

    fileprivate static let journal = FicheDeFichier(
        nom: "journal.csv", titre: "Le journal des attributions : ce qui est arrivé à chaque logement.",
        provenance: "votre logiciel de gestion locative et le registre de la commission d’attribution.",
        contenu:
            "Un événement par ligne. Prenez toute l’année {N}, et avant elle ce qui concerne les logements déjà vacants au "
            + "1er janvier {N} ; ce qui suit la date d’arrêté n’est pas compté.",
        colonnes: ColonneDuModele.toutes(ColonneDuJournal.self))

    fileprivate static let demandeurs = FicheDeFichier(
        nom: "demandeurs.csv", titre: "Les demandeurs que le journal nomme.",
        provenance: "votre logiciel de gestion locative, ou le système national d’enregistrement (SNE).",
        contenu:
            "Un demandeur par ligne. Ni nom, ni date de naissance, ni adresse : le bilan n’en a jamais besoin, et une "
            + "colonne qui y ressemble est signalée et n’est pas lue.",
        colonnes: ColonneDuModele.toutes(ColonneDesDemandeurs.self))
}

// MARK: Optional

extension FicheDeFichier {
    fileprivate static let parcSuivant = FicheDeFichier(
        nom: "parc_suivant.csv", titre: "Le parc au 1er janvier {N+1} : les logements livrés dans l’année.",
        provenance: "l’export RPLS suivant, dès que vous l’avez.",
        contenu:
            "Un logement livré en {N} y est décrit ; sans lui, il est « non renseigné », "
            + "dans la commune de son programme.",
        colonnes: ColonneDuModele.toutes(ColonneDuParc.self))

    fileprivate static let exclusions = FicheDeFichier(
        nom: "exclusions.csv", titre: "Les logements légalement hors du flux, ou maintenus dedans.",
        provenance: "l’article 2 de vos conventions et vos listes de logements : ventes, démolitions, foyers…",
        contenu:
            "Un logement et un motif par ligne. Un logement exclu n’est plus dans l’assiette. Les PLI, les financements "
            + "libres et les résidences universitaires sont reconnus d’après parc.csv : inutile de les répéter.",
        colonnes: ColonneDuModele.toutes(ColonneDesExclusions.self))

    fileprivate static let programmes = FicheDeFichier(
        nom: "programmes.csv", titre: "Les programmes neufs livrés dans l’année.",
        provenance: "votre service chargé des constructions (maîtrise d’ouvrage).",
        contenu:
            "Un programme par ligne. Il donne leur commune aux logements livrés que parc_suivant.csv n’a pas encore.",
        colonnes: ColonneDuModele.toutes(ColonneDesProgrammes.self))

    fileprivate static let passage = FicheDeFichier(
        nom: "passage.csv", titre: "Les anciens codes de commune et ceux qui les remplacent.",
        provenance: "l’Insee, table de passage du COG, pour les communes fusionnées.",
        contenu: "Un ancien code par ligne. Utile si vos fichiers emploient encore des codes d’avant une fusion.",
        colonnes: ColonneDuModele.toutes(ColonneDuPassage.self))

    fileprivate static let commentaires = FicheDeFichier(
        nom: "commentaires.csv", titre: "La partie qualitative des bilans (art. 6.1) : vos textes.",
        provenance: "à écrire vous-même.", contenu: "Un texte par ligne, dans l’ordre où il doit être imprimé.",
        colonnes: ColonneDuModele.toutes(ColonneDesCommentaires.self))

    fileprivate static let occupation = FicheDeFichier(
        nom: "occupation.csv", titre: "L’occupation du parc au 1er janvier {N}, pour le diagnostic présenté à la CIL.",
        provenance: "votre enquête sur l’occupation du parc social (OPS).",
        contenu:
            "Un logement par ligne : loué, vacant, ou loué à un organisme. Aucune donnée sur l’identité des personnes : une "
            + "colonne qui y ressemble est signalée et n’est pas lue. « bilanflux occupation » est seul à lire ce fichier ; "
            + "ses chiffres sont protégés.",
        colonnes: ColonneDuModele.toutes(ColonneDeLOccupation.self))

    fileprivate static let bilanPrecedent = FicheDeFichier(
        nom: "bilan_precedent.xml", titre: "Le bilan de {N-1}, dont les taux se lisent à côté de ceux de {N}.",
        provenance:
            "sortie/consolide/bilan.xml de la campagne de {N-1} ; ou le dossier sortie entier, pour que chaque réservataire "
            + "ait aussi les taux de son périmètre.",
        contenu:
            "Un fichier XML fait par bilanflux, ou un dossier : rien à remplir, ce dossier n’en contient pas de modèle. Un "
            + "bilan d’un autre bailleur, d’une autre année ou qui a été modifié n’est pas employé (PREC-01 à PREC-07). Du dossier "
            + "sortie entier viennent aussi les chiffres que les éditions des CIL retenaient : ils le sont encore de "
            + "préférence (PREC-08 : l’une d’elles a été modifiée).",
        colonnes: [])
}

// MARK: Rights and forecast

extension FicheDeFichier {
    fileprivate static let droits = FicheDeFichier(
        nom: "droits.csv", titre: "L’état des lieux des droits de réservation (annexe 4).",
        provenance: "l’annexe 4 de vos conventions et votre suivi des garanties d’emprunt.",
        contenu:
            "Des droits de même nature par ligne ; les lignes s’ajoutent. Les droits sur un autre département sont comptés à "
            + "part.", colonnes: ColonneDuModele.toutes(ColonneDesDroits.self))

    fileprivate static let souhaits = FicheDeFichier(
        nom: "souhaits.csv", titre: "Les souhaits des réservataires (grille de l’annexe 2).",
        provenance: "l’annexe 2 de vos conventions.", contenu: "Une case de la grille par ligne.",
        colonnes: ColonneDuModele.toutes(ColonneDesSouhaits.self))

    fileprivate static let prevision = FicheDeFichier(
        nom: "prevision.csv", titre: "Ce que vous prévoyez de soustraire du flux : mutations, relogements, ventes.",
        provenance: "l’annexe 1 de vos conventions, vos opérations de renouvellement urbain.",
        contenu:
            "Un poste par ligne, pour une année et un territoire. Les territoires ne s’ajoutent pas : le nombre du "
            + "département comprend celui de ses communes.",
        colonnes: ColonneDuModele.toutes(ColonneDeLaPrevision.self))

    fileprivate static let rotations = FicheDeFichier(
        nom: "rotations.csv", titre: "Les logements libérés des années passées, d’où le taux de rotation.",
        provenance: "vos bilans passés.", contenu: "Une année et un territoire par ligne.",
        colonnes: ColonneDuModele.toutes(ColonneDesRotations.self))

    /// The only table that no key of campagne.toml names: `controler --annexe` does.
    static let annexe = FicheDeFichier(
        nom: "annexe.csv", titre: "L’annexe 1 telle qu’elle est signée, pour en vérifier l’arithmétique.",
        provenance: "l’annexe 1 de vos conventions.",
        contenu:
            "Une ligne de l’annexe par ligne. Aucune clé de campagne.toml ne nomme ce fichier : « bilanflux controler . --annexe "
            + "annexe.csv » refait le calcul et dit quelles lignes ne se déduisent pas des autres.",
        colonnes: ColonneDuModele.toutes(ColonneDeLAnnexe.self))
}

// MARK: Kept bilans

extension FicheDeFichier {
    /// Its keys are explained in the file itself.
    static let archivage = FicheDeFichier(
        nom: LecteurDArchivage.nomDuFichier, titre: "Combien de temps les bilans sont gardés, et ce qu’ils deviennent.",
        provenance:
            "votre tableau de gestion des archives et, pour un versement, votre accord avec le service d’archives.",
        contenu:
            "Ses clés sont expliquées dans le fichier, comme celles de \(Campagne.nomDuFichier). Aucun bilan n’en dépend : il ne "
            + "sert qu’à archiver et à verser les bilans une fois faits.",
        colonnes: [])
}

// MARK: Explained only

extension FicheDeFichier {
    fileprivate static let attributions = FicheDeFichier(
        nom: "attributions.csv", titre: "Les attributions à plat, une ligne par candidat, au lieu de journal.csv.",
        provenance: "votre logiciel de gestion locative, ou le registre de la commission d’attribution.",
        contenu:
            "Un candidat à un logement par ligne : les dates du logement sont répétées sur les lignes de ses autres candidats, et "
            + "ne comptent qu’une fois. Un logement sans candidat a une ligne sans numéro unique. Ce fichier remplace "
            + "journal.csv, et demandeurs.csv n’est plus nécessaire : donnez l’un ou l’autre, jamais les deux.",
        colonnes: ColonneDuModele.toutes(ColonneDesAttributions.self))
}
