package import Diagnostics
package import Parc

/// An offer of a dwelling to a réservataire, made by the log or counted at a decision (IMP-1).
package struct MiseADisposition: Sendable {
    package let jour: Jour
    /// Line of the log that made it.
    package let numero: Int
    package let reservataire: IndexReservataire
    /// The first of this vacancy to this réservataire.
    package let premiere: Bool
}

/// An event with the réservataire that holds the dwelling when it happens, the event included.
package struct EvenementSuivi: Sendable {
    package let evenement: Evenement
    package let titulaire: IndexReservataire
}

/// A vacancy followed by the rules: its kind, who held the dwelling when, who got it.
///
/// A class, for every measure asks for it: a reference is handed over at less cost than what it holds.
package final class CycleSuivi: Sendable {
    package let cycle: Cycle
    package let genre: GenreDeCycle
    package let misesADisposition: [MiseADisposition]
    /// By their holder when they are made, which a RETOUR is not any more after it.
    package let propositions: [EvenementSuivi]
    package let retours: [EvenementSuivi]
    package let decisions: [EvenementSuivi]
    package let refus: [EvenementSuivi]
    package let bail: EvenementSuivi?
    /// Who holds the dwelling in the end.
    package let titulaire: IndexReservataire
    /// B2 of the year, before SOU-2.
    package let attributions: [AttributionComptee]
    /// Those who got an attribution after the closing date, for section I alone.
    package let attributionsUlterieures: Set<IndexReservataire>

    fileprivate init(
        _ cycle: Cycle, _ genre: GenreDeCycle, _ suivi: Titulaire.Suivi, attributions: [AttributionComptee],
        attributionsUlterieures: Set<IndexReservataire>
    ) {
        self.cycle = cycle
        self.genre = genre
        misesADisposition = suivi.misesADisposition
        propositions = suivi.propositions
        retours = suivi.retours
        decisions = suivi.decisions
        refus = suivi.refus
        bail = suivi.bail
        titulaire = suivi.titulaire
        self.attributions = attributions
        self.attributionsUlterieures = attributionsUlterieures
    }
}

/// IMP-1: who holds a dwelling.
package enum Titulaire {
    /// The rule.
    package static let regle = Regle(
        "IMP-1", "Titulaire (imputation)",
        "Au départ le bailleur tient le logement. Une MISE_A_DISPOSITION en fait titulaire son réservataire ; un RETOUR par le "
            + "titulaire le rend au bailleur, le titulaire d’avant ne revient pas. Sous une convention en gestion déléguée, "
            + "une DECISION peut nommer le réservataire : il est titulaire à partir d’elle, et à la première attribution qui "
            + "le nomme une mise à disposition de ce jour est comptée pour lui s’il n’en avait pas dans le cycle.",
        references: [.article3, .article4x1, .cchR441x5], parametres: ["conventions.csv : gestion"])

    /// A return by someone who does not hold the dwelling.
    package static let retourDUnAutre = DiagnosticRule(
        "IMP-01", .avertissement, "RETOUR par un réservataire qui ne tient pas le logement",
        consequence:
            "le retour est sans effet : les attributions, baux et refus qui suivent (section B) comptent pour le "
            + "même titulaire",
        remedy: "vérifier le réservataire de la ligne, ou la mise à disposition qui manque")
    /// A decision that names another than the holder under direct management.
    package static let decisionDUnAutre = DiagnosticRule(
        "IMP-02", .avertissement, "DECISION qui nomme un réservataire en gestion directe autre que le titulaire",
        consequence: "l’attribution, le bail et les refus comptent (section B) pour le titulaire de la dernière mise à "
            + "disposition, ou pour le bailleur",
        remedy: "ajouter la MISE_A_DISPOSITION qui manque, ou passer la convention en gestion DELEGUEE")
    /// A lease for someone to whom nothing was attributed.
    package static let bailSansAttribution = DiagnosticRule(
        "IMP-03", .avertissement, "BAIL sans attribution à ce demandeur dans la vacance",
        consequence: "le bail compte dans les baux signés (section B), sans attribution en face",
        remedy: "ajouter la DECISION de la commission, ou corriger le demandeur")
    /// A refusal in a QPV without a new offer to the commune.
    package static let refusEnQPV = DiagnosticRule(
        "IMP-04", .information,
        "en QPV, refus d’un candidat d’un réservataire sans nouvelle mise à disposition à la commune",
        consequence:
            "aucun chiffre ne change ; l’article L.441-1 prévoit que le logement est remis à disposition de la commune",
        remedy: "vérifier que la commune a été sollicitée")

    /// The same offer twice, nothing between.
    package static let offreRepetee = DiagnosticRule(
        "IMP-05", .avertissement, "deux MISE_A_DISPOSITION de suite au même réservataire",
        consequence: "les offres (section B) en comptent deux, les mises à disposition une seule",
        remedy: "annuler la ligne si elle est en double, ou ajouter ce qui s’est passé entre les deux")

    /// Follows the holders through one vacancy.
    ///
    /// - Parameter ulterieures: those who got an attribution after the closing date.
    package static func suivre(
        _ cycle: Cycle, _ logement: LogementCite, _ contexte: Contexte, ulterieures: Set<IndexReservataire> = [],
        _ anomalies: inout [Anomalie]
    ) -> CycleSuivi {
        var suivi = Suivi(titulaire: contexte.bailleur)
        for evenement in cycle.evenements { suivi.avancer(evenement, contexte, &anomalies) }
        let genre = Flux.genre(cycle, logement)
        // A new programme is offered before its delivery (art. 4.2), whether it counts or not: nothing irregular there.
        if genre != .neuf, cycle.livraison == nil, cycle.ouvertureIrreguliere, let premier = cycle.evenements.first {
            anomalies.append(Anomalie(Cycles.ouvertureIrreguliere, numero: premier.numero, colonne: "type"))
        }
        if logement.attributs.qpv == .en { suivi.signalerRefus(contexte, &anomalies) }
        return CycleSuivi(
            cycle, genre, suivi,
            attributions: Attributaire.attributions(
                decisions: suivi.decisions, refus: suivi.refus, bail: suivi.bail, contexte.exercice),
            attributionsUlterieures: ulterieures)
    }

    /// The state while one vacancy is followed.
    fileprivate struct Suivi {
        var titulaire: IndexReservataire
        var precedent: Evenement?
        var misesADisposition: [MiseADisposition] = []
        var propositions: [EvenementSuivi] = []
        var retours: [EvenementSuivi] = []
        var decisions: [EvenementSuivi] = []
        var refus: [EvenementSuivi] = []
        var bail: EvenementSuivi?

        mutating func avancer(_ evenement: Evenement, _ contexte: Contexte, _ anomalies: inout [Anomalie]) {
            defer { precedent = evenement }
            switch evenement.type {
            case .miseADisposition:
                if let reservataire = evenement.reservataire {
                    if precedent?.type == .miseADisposition, precedent?.reservataire == reservataire {
                        anomalies.append(Anomalie(offreRepetee, numero: evenement.numero, colonne: "reservataire"))
                    }
                    titulaire = reservataire
                    offrir(reservataire, evenement)
                }
            case .retour:
                if titulaire == contexte.bailleur || evenement.reservataire.map({ $0 != titulaire }) ?? false {
                    anomalies.append(Anomalie(retourDUnAutre, numero: evenement.numero, colonne: "reservataire"))
                } else {
                    retours.append(EvenementSuivi(evenement: evenement, titulaire: titulaire))
                    titulaire = contexte.bailleur
                }
            case .proposition:
                propositions.append(EvenementSuivi(evenement: evenement, titulaire: titulaire))
            case .decision:
                nommer(evenement, contexte, &anomalies)
                decisions.append(EvenementSuivi(evenement: evenement, titulaire: titulaire))
            case .refus:
                refus.append(EvenementSuivi(evenement: evenement, titulaire: titulaire))
            case .bail:
                if !attribueA(evenement.demandeur) {
                    anomalies.append(Anomalie(bailSansAttribution, numero: evenement.numero, colonne: "demandeur"))
                }
                bail = EvenementSuivi(evenement: evenement, titulaire: titulaire)
            case .conge, .liberation, .livraison, .retrait, .annulation: break
            }
        }

        private mutating func nommer(_ decision: Evenement, _ contexte: Contexte, _ anomalies: inout [Anomalie]) {
            guard let nomme = decision.reservataire else { return }
            guard contexte.gestion(nomme) == .deleguee else {
                if nomme != titulaire {
                    anomalies.append(Anomalie(decisionDUnAutre, numero: decision.numero, colonne: "reservataire"))
                }
                return
            }
            titulaire = nomme
            if decision.resultat?.attribue == true, !misesADisposition.contains(where: { $0.reservataire == nomme }) {
                offrir(nomme, decision)
            }
        }

        private mutating func offrir(_ reservataire: IndexReservataire, _ evenement: Evenement) {
            let premiere = !misesADisposition.contains { $0.reservataire == reservataire }
            misesADisposition.append(
                MiseADisposition(
                    jour: evenement.jour, numero: evenement.numero, reservataire: reservataire, premiere: premiere))
        }

        private func attribueA(_ demandeur: IndexDemandeur?) -> Bool {
            decisions.contains {
                $0.evenement.resultat?.attribue == true && demandeur != nil && $0.evenement.demandeur == demandeur
            }
        }

        private func estCommune(_ reservataire: IndexReservataire, _ contexte: Contexte) -> Bool {
            reservataire != contexte.bailleur && contexte.conventions[reservataire.rang].type == .commune
        }

        func signalerRefus(_ contexte: Contexte, _ anomalies: inout [Anomalie]) {
            for refus in refus
            where refus.titulaire != contexte.bailleur && !estCommune(refus.titulaire, contexte)
                && contexte.exercice.contient(refus.evenement.jour)
            {
                let remis = misesADisposition.contains { offre in
                    (offre.jour, offre.numero) > (refus.evenement.jour, refus.evenement.numero)
                        && estCommune(offre.reservataire, contexte)
                }
                if !remis { anomalies.append(Anomalie(refusEnQPV, numero: refus.evenement.numero, colonne: "type")) }
            }
        }
    }
}
