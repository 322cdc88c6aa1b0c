import Importation
import Regles

/// Every key that campagne.toml may hold, in the order of the file; those of `[fichiers]` are in `CampagneToml`.
struct ClesDuModele {
    let connu: Preremplissage

    var tete: [CleDuModele] {
        let annees = ValeursDeCampagne.annees
        // Refused until replaced, as the placeholders are: no year is assumed.
        let fin = connu.annee.map { "\($0)-12-31" } ?? "0000-12-31"
        let remise = connu.annee.map { "\($0 + 1)-02-28" } ?? "0000-02-28"
        return [
            .requise(
                "annee", connu.annee.map(String.init), sinon: "0",
                format: "une année de \(annees.lowerBound) à \(annees.upperBound), sans guillemets",
                "L’année dont on rend compte, N : le bilan compte les événements de cette année."),
            .requise(
                "departement", connu.departement.map(TOML.texte), sinon: TOML.texte(""),
                format: "un code entre guillemets : \"84\", \"01\", \"2A\", \"971\", ou \"FR\"",
                "Le département des conventions : une campagne par département (art. R.441-5). Les logements des autres "
                    + "départements sont comptés à part, dans aucun bilan. \"FR\" les retient tous : une fédération, un ministère."
            ),
            .facultative(
                "arrete_au", fin, defaut: "le 31 décembre {N}", format: "aaaa-mm-jj, sans guillemets, pas avant {N}",
                "La date d’arrêté : les événements postérieurs ne comptent pas, le bilan ne dépend donc pas du jour de "
                    + "l’export. Avant le 31 décembre {N}, les bilans sont des points d’étape, et le disent."),
            .facultative(
                "echeance", remise, defaut: "le 28 février {N+1}", format: "aaaa-mm-jj, sans guillemets",
                "La date avant laquelle les bilans sont dus aux réservataires : la fin de la période de traitement, au registre."
            ),
            .facultative(
                "responsable", TOML.texte("Direction de la gestion locative"), defaut: "rien n’est imprimé",
                format: "un texte entre guillemets",
                "Qui répond du traitement : imprimé au pied des bilans et écrit au registre. Ci-dessous, un exemple."),
        ]
    }

    var bailleur: [CleDuModele] {
        [
            .requise(
                "siren", connu.siren.map(TOML.texte), sinon: TOML.texte(""), format: "neuf chiffres entre guillemets",
                "Le numéro SIREN du bailleur : il identifie les bilans."),
            .requise(
                "nom", connu.nom.map(TOML.texte), sinon: TOML.texte(""), format: "un texte entre guillemets",
                "Le nom du bailleur, tel qu’il est imprimé en tête des bilans."),
            .facultative(
                "logo", TOML.texte("logo.svg"), defaut: "pas de logo",
                format: "un fichier de ce dossier, SVG ou PNG, de 50 000 octets au plus",
                "Le logo imprimé en tête des bilans. Ci-dessous, un exemple."),
            .facultative(
                "couleurs", "[\"#123456\", \"#7a3b0e\"]", defaut: "celles de l’outil",
                format:
                    "deux couleurs \"#rrvvbb\", entre crochets, d’un contraste de 4,5 pour 1 au moins sur le fond des pages",
                "Les couleurs des bilans : celle du bandeau, des liens et des barres, puis celle des filets. Ci-dessous, un "
                    + "exemple."),
        ]
    }

    var profils: [CleDuModele] {
        FichierDeCampagne.allCases.filter { $0.table != nil }.map { fichier in
            .facultative(
                fichier.rawValue, TOML.texte("profil-\(fichier.rawValue).toml"), defaut: "le fichier est lu tel quel",
                format: "un fichier de ce dossier, entre guillemets", "Comment lire \(fichier.fiche.nom).")
        }
    }

    var regles: [CleDuModele] {
        [
            .facultative(
                "tranches_construction", "[1948, 1976, 1999, 2012]", defaut: "la valeur ci-dessous",
                format:
                    "de une à neuf années croissantes, bornes supérieures incluses ; la dernière période est ouverte",
                "Les périodes de construction des tableaux. Aucun texte ne les fixe."),
            .facultative(
                "regroupement_financement", TOML.texte(RegroupementFinancement.ensemble.rawValue),
                defaut: "la valeur ci-dessous", format: TOML.choix(RegroupementFinancement.self),
                "Comment les codes FINAN de RPLS se groupent en PLAI, PLUS, PLS et PLI : \"sdes-ensemble\" met les PCL (17) "
                    + "avec les PLS, \"sdes-recent\" avec les PLI."),
            .facultative(
                "date_de_liberation", TOML.texte(DateDeLiberation.liberation.rawValue), defaut: "la valeur ci-dessous",
                format: TOML.choix(DateDeLiberation.self),
                "L’événement qui libère un logement : \"LIBERATION\", il est de nouveau louable ; \"CONGE\", le locataire a "
                    + "donné congé. Change le nombre de logements libérés dans l’année, donc l’atteinte des objectifs."),
        ] + obligations + arrondis
    }

    private var obligations: [CleDuModele] {
        let bases = TOML.choix(BaseDeQuota.self)
        return [
            .facultative(
                "base_q1", TOML.texte(BaseDeQuota.baux.rawValue), defaut: "la valeur ci-dessous", format: bases,
                "Sur quoi se mesure l’obligation de loger des ménages du premier quartile hors QPV (art. L.441-1)."),
            .facultative(
                "base_q2", TOML.texte(BaseDeQuota.attributions.rawValue), defaut: "la valeur ci-dessous", format: bases,
                "Sur quoi se mesure l’obligation de loger des ménages des quartiles 2 à 4 en QPV."),
            .facultative(
                "base_q3", TOML.texte(BaseDeQuota.attributions.rawValue), defaut: "la valeur ci-dessous", format: bases,
                "Sur quoi se mesure l’obligation de loger des publics prioritaires."),
        ]
    }

    private var arrondis: [CleDuModele] {
        [
            .facultative(
                "arrondi_objectif", TOML.texte(ArrondiObjectif.proche.rawValue), defaut: "la valeur ci-dessous",
                format: TOML.choix(ArrondiObjectif.self),
                "Comment un objectif calculé devient un nombre entier de logements. La fraction perdue est reportée : elle "
                    + "donne un logement de plus, ou de moins, quand elle fait un logement entier."),
            .facultative(
                "arrondi_intermediaire", "false", defaut: "la valeur ci-dessous",
                format: "true ou false, sans guillemets",
                "Si le flux estimé (ligne e de l’annexe 1) est arrondi au logement le plus proche avant la suite du calcul, "
                    + "comme dans les annexes signées."),
            .facultative(
                "taux_suivant", TOML.texte(TauxSuivant.droits.rawValue), defaut: "la valeur ci-dessous",
                format: TOML.choix(TauxSuivant.self),
                "Le taux de l’annexe de l’année suivante : \"droits\", les droits vivants de droits.csv rapportés au parc (le "
                    + "taux de la convention pour un réservataire sans droit au fichier) ; \"convention\", celui de la "
                    + "convention."),
        ]
    }

    var protection: [CleDuModele] {
        [
            .facultative(
                "seuil", "11", defaut: "la valeur ci-dessous", format: "un nombre entier, 11 ou plus",
                "L’effectif au-dessous duquel un chiffre sur des ménages n’est pas publié."),
            .facultative(
                "niveau", TOML.texte("N3"), defaut: "la valeur ci-dessous", format: "\"N1\" ou \"N3\"",
                "La force de la protection : \"N1\", aucun chiffre retenu ne se recalcule ; \"N3\", rien ne prouve qu’il est "
                    + "sous le seuil, ni qu’il n’est pas nul."),
            .facultative(
                "zone_minimale", "50", defaut: "la valeur ci-dessous, ou « seuil » s’il est plus grand",
                format: "un nombre entier, « seuil » ou plus",
                "L’effectif au-dessous duquel une commune est fondue dans « Autres communes »."),
            .facultative(
                "taux_de_reponse", "60", defaut: "la valeur ci-dessous",
                format: "un nombre entier, en pour cent, 60 ou plus",
                "La part des ménages qui doivent avoir répondu pour qu’un chiffre de l’occupation soit publié."),
        ]
    }

    var cil: [CleDuModele] {
        [
            .facultative(
                "epci", "[\"200000000\"]", defaut: "tous ceux où le bailleur a des logements",
                format: "des SIREN entre guillemets, entre crochets",
                "Les EPCI dont la conférence intercommunale du logement (CIL) reçoit une édition, et "
                    + "un diagnostic d’occupation. Ci-dessous, un exemple."
            )
        ]
    }

    var quartile: [CleDuModele] {
        [
            .facultative(
                "millesime", connu.annee.map(String.init) ?? "0", defaut: "rien n’est imprimé", format: "une année",
                "L’année du seuil de ressources du premier quartile, imprimée avec les obligations d’attribution."),
            .facultative(
                "seuil", "10000", defaut: "rien n’est imprimé",
                format: "un nombre entier d’euros par an et par unité de consommation",
                "Ce seuil."),
        ]
    }
    var archive: [CleDuModele] {
        let exemple = "123:" + String(repeating: "0123456789abcdef", count: 4)
        return [
            .facultative(
                "ancre", TOML.texte(exemple), defaut: "rien n’est imprimé",
                format: "« taille:tête » entre guillemets, tel que « bilanflux archiver » l’a donné",
                "L’ancre de l’archive, au moment où vous faites ces bilans : imprimée dans chacun, elle sort de chez vous avec "
                    + "eux, et prouvera que le journal de l’archive n’a pas été récrit. Ci-dessous, un exemple.")
        ]
    }
}
