import Comptage
import Diagnostics
import Parc
import Regles
import Rendu

/// The explanation of a figure as text for a terminal.
package struct TexteDuChiffre {
    private let explication: ExplicationDuChiffre
    /// How many lines are shown; nil for all.
    private let limite: Int?
    private let wrapper: TextWrapper

    /// The campaign, as a shell takes it.
    private let campagne: String

    /// A text at `largeur` columns.
    package init(_ explication: ExplicationDuChiffre, campagne: String, limite: Int?, largeur: Int) {
        self.explication = explication
        self.campagne = campagne.shellArgument
        self.limite = limite
        wrapper = TextWrapper(width: largeur)
    }

    private var chiffre: ChiffreDesigne { explication.chiffre }

    /// The figure, its definition, its rules, then what is behind it.
    package var texte: String {
        let blocs: [[String]] =
            switch chiffre.sorte {
            case .patrimoine, .composition, .flux: [tete, regles, compte, lignes]
            case .delai: [tete, regles, valeurs(calculees), [derriere], lignes]
            case .calculee: [tete, regles, valeurs(calculees), termes]
            case .qualite: [tete, regles, valeurs(comptees), [wrapper.fold(renvoiQualite)]]
            }
        return blocs.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    // MARK: Head

    private var tete: [String] {
        let mesure = chiffre.mesure
        var titre = "\(mesure.section.rawValue)/\(mesure.id) : \(mesure.libelleComplet)"
        var definition = mesure.definition
        if case .composition(let code) = chiffre.sorte {
            titre = "Logements du parc qui ne sont pas dans l’assiette : \(code)"
            definition = "Ce que « patrimoine_eligible » ne compte pas, sous ce motif (le premier qui vaut)."
        }
        var lignes = [wrapper.fold(titre), wrapper.paragraph(definition, indent: 2)]
        lignes.append(champ("bilan", bilan))
        if let ligne = chiffre.ligne, ligne != Convention.codeEnsemble { lignes.append(champ("réservataire", ligne)) }
        for (axe, code) in zip(chiffre.ventilation.axes, chiffre.codes) {
            let libelle = chiffre.bilan.modalites(axe).first { $0.code == code }?.libelle
            lignes.append(champ(axe.rawValue, code + (libelle.map { $0 == code ? "" : " (\($0))" } ?? "")))
        }
        return lignes
    }

    private var bilan: String {
        let perimetre = chiffre.bilan.identification.perimetre
        guard let convention = chiffre.bilan.identification.convention else { return "consolidé, \(perimetre)" }
        return "\(convention.reservataire), \(perimetre)"
    }

    private func champ(_ nom: String, _ texte: String) -> String {
        wrapper.paragraph("\(nom) :", texte.surUneSeuleLigne, indent: 2, hanging: 17)
    }

    private var regles: [String] {
        let regles = Registre.regles.filter { chiffre.mesure.regles.contains($0.id) }
        guard !regles.isEmpty else { return [] }
        return ["Règles (« bilanflux regles » les énonce)"]
            + regles.map { wrapper.paragraph($0.id, $0.titre, indent: 2, hanging: 12) }
    }

    // MARK: Lines

    private var compte: [String] {
        ["Chiffre du bilan : \(NombreFrancais.entier(chiffre.nombre ?? 0))", derriere]
    }

    private var derriere: String {
        let nombre = explication.lignes.count
        return switch chiffre.sorte {
        case .patrimoine, .composition: "Derrière lui : \(NombreFrancais.accord(nombre, "logement", "logements"))"
        case .delai: "Derrière eux : \(NombreFrancais.accord(nombre, "vacance mesurée", "vacances mesurées"))"
        case .flux, .calculee, .qualite:
            "Derrière lui : \(NombreFrancais.accord(nombre, "ligne du journal", "lignes du journal"))"
        }
    }

    private var lignes: [String] {
        let montrees = explication.lignes.prefix(limite ?? explication.lignes.count)
        let tableau = Colonnes(montrees.map(champs)).lignes
        let reste = explication.lignes.count - montrees.count
        guard reste > 0 else { return tableau }
        let accord = NombreFrancais.accord(reste, "autre ligne", "autres lignes")
        return tableau + ["  … et \(accord) : --tout les affiche, --csv <fichier> les écrit"]
    }

    private func champs(_ ligne: LigneExpliquee) -> [String] {
        let place = "\(ligne.fichier):\(ligne.ligne)"
        guard let jour = ligne.jour, let evenement = ligne.evenement else { return [place, ligne.logement] }
        return [place, ligne.logement, jour.francais, evenement.rawValue, ligne.titulaire ?? "", ligne.precision]
    }

    // MARK: Figures without lines

    private func valeurs(_ chiffres: [String]) -> [String] {
        guard !chiffres.isEmpty else { return ["Ce bilan ne donne pas ce chiffre : il n’est pas défini."] }
        let montres = chiffres.prefix(limite ?? chiffres.count)
        let reste = chiffres.count - montres.count
        let suite = NombreFrancais.accord(reste, "autre", "autres")
        return (chiffres.count == 1 ? ["Chiffre du bilan"] : ["Chiffres du bilan"]) + montres
            + (reste == 0 ? [] : ["  … et \(suite) : --tout les affiche"])
    }

    private var calculees: [String] {
        let lignes = chiffre.bilan.calculee(chiffre.mesure)?.lignes ?? []
        return lignes.filter { chiffre.ligne == nil || $0.reservataire == chiffre.ligne }.flatMap { ligne in
            ligne.cases.filter { convient($0.ventilation, $0.rang) }.map {
                "  \(nom(ligne.reservataire, $0.ventilation, $0.rang)) : \($0.chiffre.enToutesLettres)"
            }
        }
    }

    private var comptees: [String] {
        guard let ligne = chiffre.ligne.flatMap({ chiffre.bilan.comptee(chiffre.mesure)?.ligne($0) }) else { return [] }
        return zip(chiffre.mesure.ventilations, ligne.valeurs).flatMap { ventilation, valeurs in
            let rangs = ventilation == .total ? [0] : valeurs.cases.map(\.rang)
            return rangs.filter { convient(ventilation, $0) }.map { rang in
                "  \(nom(ligne.reservataire, ventilation, rang)) : \(NombreFrancais.entier(valeurs[rang]))"
            }
        }
    }

    /// Without axes everything is shown, with them the one figure.
    private func convient(_ ventilation: Ventilation, _ rang: Int) -> Bool {
        chiffre.ventilation == .total || (ventilation == chiffre.ventilation && rang == chiffre.position)
    }

    private func nom(_ reservataire: String, _ ventilation: Ventilation, _ rang: Int) -> String {
        var reste = rang
        var codes: [String] = []
        for axe in ventilation.axes.reversed() {
            let modalites = chiffre.bilan.modalites(axe)
            codes.insert("\(axe.rawValue)=\(modalites[reste % modalites.count].code)", at: 0)
            reste /= modalites.count
        }
        return ([reservataire] + codes).joined(separator: " ").surUneSeuleLigne
    }

    private var termes: [String] {
        TermesDuChiffre(chiffre).texte(wrapper, commande: "bilanflux expliquer \(campagne)")
    }

    private var renvoiQualite: String {
        "Ce chiffre compte des lignes, des événements ou des constats, sans règle de la gestion en flux. Où regarder : les "
            + "lignes rejetées, une à une avec leur raison, dans rejets.csv ; les constats, avec leur remède, dans "
            + "diagnostics.csv ; l’histoire d’un logement, dont ses vacances hors du flux, avec --logement."
    }
}

extension Chiffre {
    /// Its value, and the exact one where that is rounded.
    var enToutesLettres: String {
        let (valeur, base) = entiers
        guard let base else { return NombreFrancais.entier(valeur) }
        let exact = "\(NombreFrancais.entier(valeur)) / \(NombreFrancais.entier(base))"
        switch self {
        case .quantite(let nombre): return NombreFrancais.decimal(nombre).map { "\($0) (exactement \(exact))" } ?? exact
        case .taux(let proportion):
            return NombreFrancais.pourcentage(proportion.taux).map { "\(exact), soit \($0)" } ?? exact
        }
    }
}
