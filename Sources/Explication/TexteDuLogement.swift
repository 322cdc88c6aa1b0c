import Diagnostics
import Importation
import Parc
import Regles
import Rendu

/// The story of a dwelling as text for a terminal.
package struct TexteDuLogement {
    private let histoire: HistoireDuLogement
    private let montrerValeurs: Bool
    private let wrapper: TextWrapper

    /// A text at `largeur` columns.
    ///
    /// - Parameter montrerValeurs: with the codes of the applicants, for this terminal only.
    package init(_ histoire: HistoireDuLogement, montrerValeurs: Bool, largeur: Int) {
        self.histoire = histoire
        self.montrerValeurs = montrerValeurs
        wrapper = TextWrapper(width: largeur)
    }

    /// The dwelling, its vacancies one by one, what counts for nothing, what was noticed.
    package var texte: String {
        let nombre = histoire.vacances.count
        let vacances = histoire.vacances.enumerated().map { rang, vacance in
            bloc("VACANCE \(rang + 1) SUR \(nombre) (CYC-1)", self.vacance(vacance))
        }
        let blocs =
            [bloc("LOGEMENT \(histoire.trace.nom.surUneSeuleLigne)", logement)]
            + (vacances.isEmpty
                ? [bloc("VACANCES", ["  aucune : aucun événement du journal ne compte pour lui"])] : vacances)
            + [bloc("LIGNES DU JOURNAL QUI NE COMPTENT PAS", ecartes), bloc("CONSTATS SUR SES LIGNES", constats)]
        return blocs.compactMap { $0 }.joined(separator: "\n\n") + "\n"
    }

    private func bloc(_ titre: String, _ lignes: [String]) -> String? {
        lignes.isEmpty ? nil : ([titre] + lignes).joined(separator: "\n")
    }

    private func puce(_ texte: String, indent: Int = 2) -> String {
        wrapper.paragraph(texte.surUneSeuleLigne, indent: indent)
    }

    // MARK: The dwelling

    private var logement: [String] { [puce(provenance)] + description + exclusions + [puce(patrimoine)] }

    private var provenance: String {
        let place =
            HistoireDuLogement.ligneDuParc(histoire.lue, histoire.trace).map { "\($0.fichier):\($0.ligne)" } ?? ""
        switch histoire.trace.destination {
        case .parc: return "\(place) : il est dans le parc (LOG-1)"
        case .parcSuivant: return "\(place) : il n’est que dans le parc suivant (LOG-1)"
        case .livraison: return "il n’est dans aucun parc : connu par sa LIVRAISON seule (LOG-1)"
        case .horsPerimetre:
            let places = histoire.trace.porteurs.map { "\($0.fichier):\($0.ligne)" }.joined(separator: ", ")
            return "\(places) : hors du département \(histoire.exercice.departement) (PER-1) ; rien ne le compte"
        case .ambigu, .inconnu:
            let rejetees = histoire.trace.porteurs.map { "\($0.fichier):\($0.ligne)" }
            return rejetees.isEmpty
                ? "ni le parc, ni le parc suivant, ni une LIVRAISON ne le connaît (LOG-1) ; rien ne le compte"
                : "\(rejetees.joined(separator: ", ")) : sa ligne est rejetée, rejets.csv dit pourquoi ; rien ne le compte"
        }
    }

    private var attributs: Attributs? {
        if let cite = histoire.logement { return cite.attributs }
        switch histoire.trace.destination {
        case .parc(let rang): return histoire.lue.dossier.patrimoine.attributs(rang)
        case .parcSuivant(let rang): return histoire.lue.dossier.patrimoineSuivant.attributs(rang)
        case .livraison, .horsPerimetre, .ambigu, .inconnu: return nil
        }
    }

    private var description: [String] {
        guard let attributs else { return [] }
        let fait = Fait(attributs)
        let autres = Axe.duLogement.compactMap { axe in
            axe.position(fait).flatMap { rang in
                axe.modalites(histoire.exercice.tranches).map { "\(axe.rawValue) \($0[rang].code)" }
            }
        }
        let commune = attributs.commune
        let nom = histoire.lue.dossier.territoires.nom(commune)
        return [puce((["commune \(commune.texte) (\(nom))"] + autres).joined(separator: ", "))]
    }

    private var exclusions: [String] {
        histoire.trace.exclusions.map { place, declaration in
            let motif =
                switch declaration.motif {
                case .exclusion(let motif): motif.modalite.code
                case .l411x6: "L411_6"
                }
            let jours = [
                declaration.du.map { "du \($0.francais)" }, declaration.au.map { "au \($0.francais)" },
            ].compactMap { $0 }.joined(separator: " ")
            let vaut = declaration.vaut(histoire.exercice.jourDuStock)
            return puce(
                "\(place.file):\(place.line) : \(motif)\(jours.isEmpty ? "" : ", \(jours)") ; "
                    + "\(vaut ? "vaut" : "ne vaut pas") le \(histoire.exercice.jourDuStock.francais) (ASS-1)")
        }
    }

    private var patrimoine: String {
        guard case .parc(let rang) = histoire.trace.destination else {
            return "pas compté dans A/patrimoine_eligible : il n’est pas dans le parc de l’année"
        }
        switch histoire.lue.dossier.patrimoine.situation(rang) {
        case .eligible: return "compté dans A/patrimoine_eligible : il est dans l’assiette (ASS-1)"
        case .exclu(let motif):
            let modalite = motif.modalite
            return "pas compté dans A/patrimoine_eligible : exclu, motif \(modalite.code) (\(modalite.libelle)) (ASS-1)"
        case .sorti: return "pas compté dans A/patrimoine_eligible : sorti du parc avant le 1er janvier (STK-1)"
        }
    }

    // MARK: A vacancy

    private func vacance(_ vacance: VacanceExpliquee) -> [String] {
        let lignes = Colonnes(vacance.suivi.cycle.evenements.map { champs($0, vacance) }).lignes
        return [puce("FLU-1 : \(vacance.genre)")] + lignes + vacance.attributions.map { puce($0) } + comptages(vacance)
            + absences(vacance)
    }

    private func champs(_ evenement: Evenement, _ vacance: VacanceExpliquee) -> [String] {
        let titulaire = vacance.titulaires[evenement.numero].map { "titulaire \(vacance.contexte.code($0))" } ?? ""
        return place(evenement) + [titulaire, details(evenement, vacance)]
    }

    private func place(_ evenement: Evenement) -> [String] {
        [
            "\(histoire.lue.places.fichier):\(histoire.lue.places.ligne(evenement.numero))", evenement.jour.francais,
            evenement.type.rawValue,
        ]
    }

    private func details(_ evenement: Evenement, _ vacance: VacanceExpliquee) -> String {
        var details: [String] = []
        if let resultat = evenement.resultat { details.append(resultat.rawValue) }
        if montrerValeurs, let demandeur = histoire.demandeur(evenement) { details.append("demandeur \(demandeur)") }
        if !evenement.motif.isEmpty { details.append("motif \(evenement.motif)") }
        let offre = vacance.suivi.misesADisposition.first { $0.numero == evenement.numero }
        if offre != nil, evenement.type == .decision {
            details.append("IMP-1 : mise à disposition comptée à la décision")
        }
        if evenement.type == .retour,
            !vacance.suivi.retours.contains(where: { $0.evenement.numero == evenement.numero })
        {
            details.append("IMP-1 : sans effet, il ne tient pas le logement")
        }
        return details.joined(separator: ", ")
    }

    private func comptages(_ vacance: VacanceExpliquee) -> [String] {
        guard !vacance.comptages.isEmpty else { return [puce("Aucune mesure ne la compte.")] }
        let lignes = vacance.comptages.map { mesure, reservataire, numero in
            [
                "\(mesure.section.rawValue)/\(mesure.id)", reservataire,
                numero.map { "ligne \(histoire.lue.places.ligne($0))" } ?? "",
                mesure.regles.filter { !Mesure.reglesDuFlux.contains($0) }.joined(separator: " "),
            ]
        }
        return ["  Comptée dans, pour :"] + Colonnes(lignes).lignes.map { "  \($0)" }
    }

    private func absences(_ vacance: VacanceExpliquee) -> [String] {
        let absences = vacance.absences
        guard !absences.isEmpty else { return [] }
        return ["  Pas comptée dans :"]
            + absences.map { mesure, raison in puce("\(mesure.section.rawValue)/\(mesure.id) : \(raison)", indent: 4) }
    }

    // MARK: The rest

    private var ecartes: [String] {
        Colonnes(
            histoire.trace.ecartes.map { ecarte in
                let place =
                    ecarte.evenement.map(place) ?? ["\(histoire.lue.places.fichier):\(ecarte.ligne)", "", ""]
                return place + [raison(ecarte)]
            }
        ).lignes
    }

    private func raison(_ ecarte: EvenementEcarte) -> String {
        switch ecarte.raison {
        case .annule(let ligne): return "ANN-1 : annulée par la ligne \(ligne)"
        case .apresArrete: return "ARR-1 : après le \(histoire.exercice.arreteAu.francais), date d’arrêté"
        case .horsPerimetre: return "PER-1 : logement hors du département \(histoire.exercice.departement)"
        case .rejete:
            let rejet = histoire.lue.log.rejets.first {
                $0.position.file == histoire.lue.places.fichier && $0.position.line == ecarte.ligne
            }
            return "rejetée" + (rejet.map { " : \($0.ruleID), \($0.reason)" } ?? "")
        }
    }

    private var constats: [String] {
        histoire.constats.map { constat in
            puce(
                "\(constat.position.description) : \(constat.rule.severity.label) [\(constat.rule.id)] \(constat.rule.title)"
            )
        }
    }
}
