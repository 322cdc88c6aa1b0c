import Comptage
import Diagnostics
import Parc
import Regles
import Rendu

/// What a calculated figure is made of: the lines of its annex, or the figures it is calculated from, each with its value
/// and, where there are dwellings behind it, the command that lists them.
struct TermesDuChiffre {
    private let chiffre: ChiffreDesigne
    /// The row whose terms are given; nil when the measure has no row of the whole and none is asked for.
    private let ligne: String?

    private static let soustraits = "annexe_\(RubriqueDAnnexe.f.rawValue)"

    private struct Terme {
        let mesure: Mesure
        /// The annex it is a line of.
        var calcul: CalculDAnnexe?
        /// Whether it is that of the perimeter of the bilan, whatever the row.
        var estDuPerimetre = false
    }

    init(_ chiffre: ChiffreDesigne) {
        self.chiffre = chiffre
        let ligne = chiffre.ligne ?? TermesDuChiffre.ligneDuPerimetre(chiffre.bilan)
        self.ligne = chiffre.bilan.calculee(chiffre.mesure)?.ligne(ligne) == nil ? nil : ligne
    }

    /// The block of text, a title first.
    ///
    /// - Parameter commande: the beginning of every command.
    func texte(_ wrapper: TextWrapper, commande: String) -> [String] {
        if chiffre.ventilation.axes == [.exercice] {
            return [wrapper.fold("Ce chiffre vient du bilan de l’année précédente (bilan_precedent).")]
        }
        let annexe = calculDemande.map(lignesDAnnexe)
        let termes = annexe ?? TermesDuChiffre.termes(chiffre.mesure) ?? []
        guard !termes.isEmpty else { return [wrapper.fold(TermesDuChiffre.source(chiffre.mesure))] }
        guard let ligne else { return ["Les termes d’un réservataire : ajouter --reservataire CODE."] }
        var lignes = ["De quoi il est fait, pour \(ligne == Convention.codeEnsemble ? "l’ensemble" : ligne)"]
        for terme in termes {
            let sienne = terme.estDuPerimetre ? TermesDuChiffre.ligneDuPerimetre(chiffre.bilan) : ligne
            guard let valeur = valeur(terme, sienne) else { continue }
            lignes.append(wrapper.paragraph("\(nom(terme)) : \(valeur)".surUneSeuleLigne, indent: 2))
            lignes += options(terme, sienne).map { "    \(commande) --mesure \($0)" }
            if terme.calcul == .reel, terme.mesure.id == TermesDuChiffre.soustraits {
                lignes.append(
                    wrapper.paragraph(
                        "De ces attributions, la ligne f ne compte que celles dont le titulaire est BAILLEUR (SOU-2).",
                        indent: 4))
            }
        }
        return lignes
    }

    /// The row of the annex of the perimeter of a bilan.
    private static func ligneDuPerimetre(_ bilan: Bilan) -> String {
        bilan.identification.convention?.reservataire ?? Convention.codeEnsemble
    }

    // MARK: Terms

    /// The annex whose line is asked for; nil for another measure.
    private var calculDemande: CalculDAnnexe? {
        guard MesuresDAnnexe.lignes.contains(where: { $0.mesure.cle == chiffre.mesure.cle }),
            let rang = chiffre.ventilation.axes.firstIndex(of: .calcul)
        else { return nil }
        return CalculDAnnexe.allCases.first { $0.modalite.code == chiffre.codes[rang] }
    }

    private func lignesDAnnexe(_ calcul: CalculDAnnexe) -> [Terme] {
        MesuresDAnnexe.lignes.map { Terme(mesure: $0.mesure, calcul: calcul) }
    }

    private static func annexe(_ rubrique: RubriqueDAnnexe, _ calcul: CalculDAnnexe) -> [Terme] {
        MesuresDAnnexe.lignes.filter { $0.rubrique == rubrique }.map { Terme(mesure: $0.mesure, calcul: calcul) }
    }

    /// nil for a measure that comes from the tables of the campaign.
    private static func termes(_ mesure: Mesure) -> [Terme]? {
        func des(_ mesures: Mesure...) -> [Terme] { mesures.map { Terme(mesure: $0) } }
        if let quota = ObligationsLegales.parBase.first(where: { $0.taux.cle == mesure.cle }) {
            return des(quota.retenus.mesure, quota.total.mesure)
        }
        if let taux = TauxDeLAnnee.allCases.first(where: { $0.mesure.cle == mesure.cle }) {
            let (offres, attribues) = (MisesADisposition.flux.mesure, Attribues.flux.mesure)
            return switch taux {
            case .orientation:
                des(offres)
                    + annexe(.h, .reel).map { Terme(mesure: $0.mesure, calcul: $0.calcul, estDuPerimetre: true) }
            case .attribution: des(attribues, offres)
            case .refus: des(Refus.flux.mesure, BauxSignes.flux.mesure)
            case .baux: des(BauxSignes.flux.mesure, attribues)
            }
        }
        switch mesure.id {
        case Objectifs.objectif.id: return annexe(.j, .prevu)
        case Objectifs.misesADisposition.id: return des(mesure)
        case Objectifs.fluxReel.id: return [.e, .f, .g].flatMap { annexe($0, .reel) }
        case Objectifs.atteintePrevue.id: return des(Objectifs.misesADisposition, Objectifs.objectif)
        case Objectifs.atteinteReelle.id: return des(Objectifs.misesADisposition) + annexe(.j, .reel)
        case MesuresDAnnexe.reportSuivant.id: return des(Objectifs.objectif, Objectifs.misesADisposition)
        case MesuresDAnnexe.redistribution.id: return annexe(.f, .prevu) + annexe(.f, .reel) + annexe(.i, .prevu)
        case MesuresDAnnexe.objectifSuivant.id:
            return annexe(.j, .suivant)
                + des(MesuresDAnnexe.redistribution, MesuresDAnnexe.fractionReportee, MesuresDAnnexe.reportSuivant)
        default: return nil
        }
    }

    private static func source(_ mesure: Mesure) -> String {
        let fichier =
            switch mesure.section {
            case .j: "de droits.csv"
            case .k: "de souhaits.csv"
            case .a, .b, .c, .d, .e, .f, .g, .h, .i, .m: "des tables de la campagne (conventions.csv, droits.csv)"
            }
        return "Ce chiffre vient \(fichier) : aucun logement ne le compose à lui seul."
    }

    // MARK: Values

    private func nom(_ terme: Terme) -> String {
        let cle = "\(terme.mesure.section.rawValue)/\(terme.mesure.id)"
        return "\(cle)\(terme.calcul.map { " \($0.modalite.code)" } ?? ""), \(terme.mesure.libelle)"
    }

    private func valeur(_ terme: Terme, _ ligne: String) -> String? {
        if let comptee = chiffre.bilan.comptee(terme.mesure)?.ligne(ligne) {
            guard let rang = terme.mesure.ventilations.firstIndex(of: chiffre.ventilation) else { return nil }
            return NombreFrancais.entier(chiffre.position.map { comptee.valeurs[rang][$0] } ?? 0)
        }
        guard let calculee = chiffre.bilan.calculee(terme.mesure)?.ligne(ligne) else { return nil }
        let valeur = terme.calcul.map { calculee[MesuresDAnnexe.parCalcul, $0.rawValue] } ?? calculee.total
        return valeur?.enToutesLettres
    }

    // MARK: Commands

    /// What the commands that lead on from a term say after `--mesure`.
    private func options(_ terme: Terme, _ ligne: String) -> [String] {
        let duBilan = option("--bilan", chiffre.bilan.identification.convention?.reservataire)
        let cle = "\(terme.mesure.section.rawValue)/\(terme.mesure.id)"
        if let calcul = terme.calcul {
            let listes = listes(terme.mesure, calcul, ligne)
            // The lines of the annex asked for are all there already.
            if !listes.isEmpty || calculDemande != nil { return listes }
            return [
                cle + option("--axe", Axe.calcul.rawValue) + option("--modalite", calcul.modalite.code)
                    + option("--reservataire", ligne) + duBilan
            ]
        }
        if terme.mesure.cle == Objectifs.misesADisposition.cle {
            let offres = MisesADisposition.flux.mesure
            return [
                "\(offres.section.rawValue)/\(offres.id)" + option("--reservataire", ligne) + option("--bilan", ligne)
            ]
        }
        let axes = zip(chiffre.ventilation.axes, chiffre.codes).map { axe, code in
            option("--axe", axe.rawValue) + option("--modalite", code)
        }
        return [
            cle + axes.joined() + (ligne == Convention.codeEnsemble ? "" : option("--reservataire", ligne)) + duBilan
        ]
    }

    /// Those that list the dwellings or the events behind a line of an annex, none when it has no such list.
    private func listes(_ mesure: Mesure, _ calcul: CalculDAnnexe, _ ligne: String) -> [String] {
        let rubrique = MesuresDAnnexe.lignes.first { $0.mesure.cle == mesure.cle }?.rubrique
        let code = ligne == Convention.codeEnsemble ? nil : ligne
        let bilan = option("--bilan", code)
        func nom(_ mesure: Mesure) -> String { "\(mesure.section.rawValue)/\(mesure.id)" }
        switch (rubrique, calcul) {
        case (.b, .prevu), (.b, .reel):
            return motifs(calcul, ligne).map {
                nom(PatrimoineEligible.mesure) + option("--axe", Axe.exclusion.rawValue) + option("--modalite", $0)
                    + bilan
            }
        case (.c, .prevu), (.c, .reel): return [nom(PatrimoineEligible.mesure) + bilan]
        case (.e, .reel): return [nom(Liberes.flux.mesure) + bilan]
        case (.f, .reel):
            return [
                AttributionsSoustraites.mutation, AttributionsSoustraites.relogement, AttributionsSoustraites.vente,
            ].map { nom($0.mesure) + bilan }
        case (_, _): return []
        }
    }

    /// The motives under which line b has dwellings.
    private func motifs(_ calcul: CalculDAnnexe, _ ligne: String) -> [String] {
        let motifs = MotifExclusion.allCases.map(\.modalite.code)
        let annexe = MesuresDAnnexe.lignes.first { $0.rubrique == .b }.flatMap {
            chiffre.bilan.calculee($0.mesure)?.ligne(ligne)
        }
        return motifs.enumerated().filter { rang, _ in
            annexe?[MesuresDAnnexe.parExclusion, calcul.rawValue * motifs.count + rang] != nil
        }.map(\.element)
    }

    private func option(_ nom: String, _ valeur: String?) -> String {
        valeur.map { " \(nom) \($0.shellArgument)" } ?? ""
    }
}
