import Comptage
import Diagnostics
package import Parc
import Regles
import Rendu
import Secret

/// Why a figure of the edition for a conference is withheld, as text for a terminal: it says true values.
package struct TexteDuSecret {
    private let figure: FigureDeLEdition
    /// How the command begins, as a shell takes it.
    private let commande: String
    /// The last day of the processing; nil when it is not known.
    private let echeance: Jour?
    /// Whether nothing is left out.
    private let tout: Bool
    private let wrapper: TextWrapper

    private static let nombreMontre = 5

    /// A text at `largeur` columns.
    package init(_ figure: FigureDeLEdition, campagne: String, echeance: Jour?, tout: Bool, largeur: Int) {
        self.figure = figure
        let siren = figure.edition.diffusable.epci.siren
        commande = "bilanflux expliquer \(campagne.shellArgument) --cil \(siren)"
        self.echeance = echeance
        self.tout = tout
        wrapper = TextWrapper(width: largeur)
    }

    private var parametres: ParametresDeProtection { figure.edition.diffusable.protection }

    /// The figure, what the edition does of it, why, by which rules, and the proof.
    package var texte: String {
        let blocs = [tete, etat, pourquoi, regles, preuve] + tableaux
        return blocs.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    // MARK: Head

    private var tete: [String] {
        let mesure = figure.mesure
        let epci = figure.edition.diffusable.epci
        var lignes = [
            wrapper.fold("\(nom(mesure.cle)) : \(mesure.libelleComplet)"),
            wrapper.paragraph(mesure.definition, indent: 2),
            champ("édition", "CIL de \(epci.nom) (\(epci.siren)), \(figure.edition.diffusable.exercice.annee)"),
        ]
        if figure.reservataire != Convention.codeEnsemble {
            lignes.append(champ("réservataire", figure.reservataire + libelle(figure.reservataire)))
        }
        for (axe, code) in zip(figure.ventilation.axes, figure.codes) {
            lignes.append(champ(axe.rawValue, code + libelle(axe, code)))
        }
        for fusion in figure.fusions {
            let codes = fusion.codes.prefix(tout ? fusion.codes.count : 8)
            let suite = codes.count < fusion.codes.count ? "…" : ""
            lignes.append(
                champ(
                    "regroupement",
                    "\(fusion.vers.code) réunit \(codes.joined(separator: ", "))\(suite) : \(fusion.raison)"))
        }
        return lignes
    }

    private func libelle(_ reservataire: String) -> String {
        let nom = figure.edition.diffusable.reservataires.first { $0.code == reservataire }?.libelle
        return nom.map { $0 == reservataire ? "" : ", \($0)" } ?? ""
    }

    private func libelle(_ axe: Axe, _ code: String) -> String {
        let modalites = figure.edition.diffusable.nomenclatures.first { $0.axe == axe }?.modalites ?? []
        return modalites.first { $0.code == code }.map { $0.libelle == code ? "" : " (\($0.libelle))" } ?? ""
    }

    private func champ(_ nom: String, _ texte: String) -> String {
        wrapper.paragraph("\(nom) :", texte.surUneSeuleLigne, indent: 2, hanging: 17)
    }

    // MARK: What the edition does of it

    private var etat: [String] {
        switch figure.sort {
        case .publique(let chiffre):
            [dans(chiffre?.enToutesLettres ?? (figure.mesure.forme == .nombre ? "0" : "non défini, donc absent"))]
        case .publie(let chiffre): [dans(NombreFrancais.entier(chiffre.valeur))]
        case .retenu(let chiffre, _):
            ["Chiffre vrai : \(NombreFrancais.entier(chiffre.valeur)), à ne pas communiquer.", dans(retenu)]
        case .taux(let chiffre, _), .quantile(let chiffre): [dans(chiffre?.enToutesLettres ?? retenu)]
        case .absente: [dans("absent")]
        }
    }

    private var retenu: String { "retenu (statut S dans donnees.csv, « s » sur la page)" }

    private func dans(_ texte: String) -> String { wrapper.fold("Dans l’édition : \(texte)") }

    // MARK: Why

    private var pourquoi: [String] {
        switch figure.sort {
        case .publique:
            titre(
                "Pourquoi il est donné",
                "Il compte des logements, ou s’en calcule : il ne dit rien d’un ménage, et n’est jamais retenu.")
        case .publie(let chiffre):
            titre(
                "Pourquoi il est donné",
                chiffre.valeur == 0
                    ? "Un zéro se publie, sauf à servir de camouflage ; celui-ci ne laisse calculer aucun chiffre retenu."
                    : "Il compte au moins \(parametres.seuil) ménages, et ne laisse calculer aucun chiffre retenu.")
        case .retenu(_, let explication): ["Pourquoi il est retenu"] + motif(explication.motif)
        case .taux(let chiffre, let termes): taux(chiffre == nil, termes)
        case .quantile(let chiffre):
            titre(
                chiffre == nil ? "Pourquoi il est retenu" : "Pourquoi il est donné",
                "Une médiane ou un quartile n’est donné que pour l’ensemble, sur au moins \(parametres.seuil) cas, et sans "
                    + "leur nombre.")
        case .absente(let raison): titre("Pourquoi il n’y est pas", raison)
        }
    }

    private func titre(_ titre: String, _ texte: String) -> [String] { [titre, wrapper.paragraph(texte, indent: 2)] }

    private func motif(_ motif: Explication.Motif) -> [String] {
        switch motif {
        case .sousLeSeuil:
            [
                wrapper.paragraph(
                    "Pour lui-même : il porte sur moins de \(parametres.seuil) ménages, sans être nul.", indent: 2)
            ]
        case .zeroPourCent:
            [wrapper.paragraph("Pour lui-même : 0 % de son ensemble, ce qui le dirait de chaque ménage.", indent: 2)]
        case .centPourCent:
            [wrapper.paragraph("Pour lui-même : 100 % de son ensemble, ce qui le dirait de chaque ménage.", indent: 2)]
        case .secondaire([]):
            [
                wrapper.paragraph(
                    "Pour en protéger d’autres face à un réservataire qui connaît ses propres lignes.", indent: 2)
            ]
        case .secondaire(let cles): secondaire(cles)
        }
    }

    private func secondaire(_ cles: [CleDeCellule]) -> [String] {
        let montrees = cles.prefix(tout ? cles.count : TexteDuSecret.nombreMontre)
        let reste = cles.count - montrees.count
        let proteges =
            cles.count == 1
            ? "un chiffre retenu pour lui-même"
            : "\(NombreFrancais.entier(cles.count)) chiffres retenus pour eux-mêmes"
        return [
            wrapper.paragraph(
                "Pour en protéger d’autres : à lui seul il pourrait être donné, mais il aiderait à calculer \(proteges) "
                    + "(même commande, avec ces options) :", indent: 2)
        ] + montrees.map { "    \(options($0))" }
            + (reste == 0 ? [] : ["    … et \(NombreFrancais.accord(reste, "autre", "autres")) : --tout les donne"])
    }

    private func taux(_ estRetenu: Bool, _ termes: [Mesure.Cle]) -> [String] {
        titre(
            estRetenu ? "Pourquoi il est retenu" : "Pourquoi il est donné",
            "Un taux n’est donné que si ses deux nombres le sont, sur une base d’au moins \(parametres.seuil) : avec un seul "
                + "des deux, il donnerait l’autre.")
            + termes.flatMap { ["    \(nom($0)) : \(etat($0))", "      \(commande) \(options($0))"] }
    }

    /// Whether a term of a rate is shown at the same place.
    private func etat(_ terme: Mesure.Cle) -> String {
        guard let mesure = Registre.mesures.first(where: { $0.cle == terme }),
            let chiffre = figure.edition.chiffres(mesure).first(where: {
                $0.reservataire == figure.reservataire && $0.ventilation == figure.ventilation
                    && $0.codes == figure.codes
            })
        else { return "absent" }
        return chiffre.estRetenu ? "retenu" : NombreFrancais.entier(chiffre.valeur)
    }

    // MARK: Rules

    private var regles: [String] {
        if case .publique = figure.sort { return [] }
        // The conference has no response rate: nobody is asked anything.
        let siens = figure.edition.diffusable.parametresDeProtection.filter { $0.cle != "protection.taux_de_reponse" }
        let lignes =
            siens.map { ($0.valeur, $0.libelle) }
            + (echeance.map { [($0.francais, "Fin du traitement, après quoi « bilanflux purger »")] } ?? [])
            + [("s", "Un seul signe pour tout ce qui est retenu : deux diraient ce qui est sous le seuil")]
        return ["Règles appliquées ([protection] et bilan_precedent de campagne.toml ; imprimées dans l’édition)"]
            + lignes.map { wrapper.paragraph($0.0, $0.1, indent: 2, hanging: 14) }
    }

    // MARK: Proof

    private var preuve: [String] {
        guard let temoins = figure.temoins, case .retenu(let chiffre, let explication) = figure.sort else { return [] }
        let prouve = figure.prouvee ?? chiffre.cle
        let valeurs = (temoins.premier[prouve] ?? 0, temoins.second[prouve] ?? 0)
        let sujet =
            switch explication.motif {
            case .secondaire(let cles) where cles.count > 1: "le premier de ces chiffres"
            case .secondaire(let cles) where cles.count == 1: "ce chiffre à protéger"
            case .secondaire, .sousLeSeuil, .zeroPourCent, .centPourCent: "il"
            }
        let fort = valeurs.0 == 0 && valeurs.1 >= parametres.seuil
        let suite =
            fort
            ? "Les chiffres imprimés ne permettent donc de prouver ni qu’il est sous le seuil, ni qu’il n’est pas nul."
            : "Les chiffres imprimés ne permettent donc pas de le calculer."
        return titre(
            "La preuve",
            "Il existe, à côté de la vraie, deux tables entières qui donnent exactement les mêmes chiffres imprimés, et où "
                + "tout s’additionne (\(cellules)) : \(sujet) vaut \(NombreFrancais.entier(valeurs.0)) dans la première, "
                + "\(NombreFrancais.entier(valeurs.1)) dans la seconde. \(suite) L’édition a aussi été attaquée par le calcul, "
                + "de l’extérieur puis comme chaque réservataire : rien ne s’y retrouve. --csv écrit les deux tables.")
    }

    private var cellules: String {
        let bilan = figure.edition.protection.bilan
        return NombreFrancais.accord(bilan.cellules, "case", "cases") + ", "
            + NombreFrancais.accord(bilan.relations, "relation", "relations")
    }

    /// The neighbourhood; of a total, the first two breakdowns unless all are asked for.
    private var tableaux: [[String]] {
        guard let voisinage = VoisinageDuChiffre(figure) else { return [] }
        let tous = voisinage.tableaux
        guard !tous.isEmpty else {
            return [[wrapper.fold("Ce qui s’additionne avec lui est dans d’autres mesures : --csv donne tout.")]]
        }
        let montres = tous.prefix(tout ? tous.count : 3)
        let suite = tous.count - montres.count
        return (voisinage.estDuPremier ? [["Autour de \(options(voisinage.centre.cle))"]] : [])
            + montres.map(tableau)
            + (suite == 0
                ? []
                : [
                    [
                        "… et \(NombreFrancais.accord(suite, "autre ventilation", "autres ventilations")) : --tout les donne"
                    ]
                ])
    }

    private func tableau(_ tableau: VoisinageDuChiffre.Tableau) -> [String] {
        Colonnes(
            [[tableau.titre, "vrai", "imprimé", "1re table", "2de table"]]
                + tableau.lignes.map { ligne in
                    [
                        (ligne.estLeChiffre ? "> " : "  ") + ligne.nom, NombreFrancais.entier(ligne.vrai),
                        ligne.imprime.map(NombreFrancais.entier) ?? "s", NombreFrancais.entier(ligne.premier),
                        NombreFrancais.entier(ligne.second),
                    ]
                }
        ).lignes
    }

    // MARK: Names

    private func nom(_ cle: Mesure.Cle) -> String { "\(cle.section.rawValue)/\(cle.id)" }

    private func options(_ cle: CleDeCellule) -> String {
        let axe = EditionProtegee.axeDesReservataires
        let axes = cle.coordonnees.filter { $0.axe != axe }.map { (axe: $0.axe, code: $0.code) }
        return options(cle.mesure, cle[axe] ?? Convention.codeEnsemble, axes)
    }

    /// What designates a term at the same place.
    private func options(_ terme: Mesure.Cle) -> String {
        options(
            nom(terme), figure.reservataire,
            zip(figure.ventilation.axes, figure.codes).map { (axe: $0.rawValue, code: $1) })
    }

    /// What designates a figure after the campaign.
    private func options(_ mesure: String, _ reservataire: String, _ axes: [(axe: String, code: String)]) -> String {
        var texte = "--mesure \(mesure)"
        if reservataire != Convention.codeEnsemble { texte += " --reservataire \(reservataire.shellArgument)" }
        for (rang, (axe, code)) in axes.enumerated() {
            let suffixe = rang == 0 ? "" : "2"
            texte += " --axe\(suffixe) \(axe) --modalite\(suffixe) \(code.shellArgument)"
        }
        return texte
    }
}
