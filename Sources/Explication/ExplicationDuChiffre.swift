import Comptage
package import Importation
import Parc
package import Regles
import Rendu

/// The dwellings and the events behind a figure.
package struct ExplicationDuChiffre: Sendable {
    package let chiffre: ChiffreDesigne
    /// In the order of the file; empty for a measure that is not one of dwellings and events.
    package let lignes: [LigneExpliquee]

    /// Whether there are as many lines as the figure says.
    package var concorde: Bool { chiffre.nombre.map { $0 == lignes.count } ?? true }

    /// Goes back from a figure to the lines.
    ///
    /// - Parameter lue: the campaign the figure was counted on, read with its trace.
    package init(_ chiffre: ChiffreDesigne, _ lue: CampagneLue, _ exercice: Exercice) {
        self.chiffre = chiffre
        let releve = Releveur(chiffre: chiffre, lue: lue, exercice: exercice)
        switch chiffre.sorte {
        case .patrimoine(let mesure): lignes = releve.auParc { mesure.compte($0) }
        case .composition(let code): lignes = releve.auParc { $0.motif == code }
        case .flux(let mesure): lignes = releve.auJournal(mesure)
        case .delai(let delai): lignes = releve.auJournal(delai)
        case .calculee, .qualite: lignes = []
        }
    }
}

extension SituationAssiette {
    /// The code of what keeps a dwelling out of the assiette; nil for one that is in.
    fileprivate var motif: String? {
        switch self {
        case .eligible: nil
        case .exclu(let motif): motif.modalite.code
        case .sorti: RaisonHors.sorti.modalite.code
        }
    }
}

/// Walks the stock or the log for one figure.
private struct Releveur {
    let chiffre: ChiffreDesigne
    let lue: CampagneLue
    let exercice: Exercice

    private func estDansLePerimetre(_ attributs: Attributs) -> Bool {
        lue.dossier.territoires.contient(chiffre.perimetre, attributs.commune)
    }

    func auParc(_ retient: (SituationAssiette) -> Bool) -> [LigneExpliquee] {
        guard let identites = lue.trace?.parc else { return [] }
        let patrimoine = lue.dossier.patrimoine
        return (0..<patrimoine.count).compactMap { rang in
            guard retient(patrimoine.situation(rang)) else { return nil }
            let attributs = patrimoine.attributs(rang)
            guard estDansLePerimetre(attributs), chiffre.retient(Fait(attributs)) else { return nil }
            return LigneExpliquee(
                logement: identites.nom(rang), fichier: identites.fichier, ligne: identites.ligne(rang), jour: nil,
                evenement: nil, titulaire: nil, regles: chiffre.mesure.regles, precision: "")
        }
    }

    func auJournal(_ mesure: MesureDuFlux) -> [LigneExpliquee] {
        auJournal { histoire, rang, contexte in
            mesure.compter([histoire], contexte).filter { compte($0, contexte) }.map { unite in
                let suivi = histoire.cycles[unite.cycle]
                let evenement = suivi.cycle.evenements.first { $0.numero == unite.numero } ?? suivi.cycle.evenements[0]
                return ligne(
                    evenement, rang, unite.reservataire, suivi, contexte,
                    precision: Precision.de(evenement, suivi, regles: chiffre.mesure.regles) ?? "")
            }
        }
    }

    func auJournal(_ delai: Delai) -> [LigneExpliquee] {
        auJournal { histoire, rang, contexte in
            histoire.cycles.flatMap { suivi in
                Delais.constates(suivi, exercice).filter { $0.delai == delai && compte($0, contexte) }.compactMap {
                    constate in
                    suivi.cycle.evenements.first { $0.numero == constate.numero }.map { evenement in
                        ligne(
                            evenement, rang, constate.reservataire, suivi, contexte,
                            precision: "depuis le \(constate.debut.francais) : "
                                + NombreFrancais.accord(constate.jours, "jour", "jours"))
                    }
                }
            }
        }
    }

    /// In the order of the file.
    private func auJournal(_ relever: (Histoire, Int, Contexte) -> [LigneExpliquee]) -> [LigneExpliquee] {
        let contexte = Contexte(
            exercice: exercice, conventions: lue.dossier.conventions, demandeurs: lue.dossier.demandeurs)
        var lignes: [LigneExpliquee] = []
        var anomalies: [Anomalie] = []
        for (rang, auJournal) in lue.dossier.logementsAuJournal.enumerated()
        where estDansLePerimetre(auJournal.logement.attributs) {
            lignes += relever(Histoire(auJournal, contexte, &anomalies), rang, contexte)
            anomalies.removeAll()
        }
        return lignes.enumerated().sorted { ($0.1.ligne, $0.0) < ($1.1.ligne, $1.0) }.map(\.element)
    }

    private func compte(_ unite: MesureDuFlux.Unite, _ contexte: Contexte) -> Bool {
        guard chiffre.retient(unite.fait) else { return false }
        return chiffre.ligne == Convention.codeEnsemble || unite.reservataire.map(contexte.code) == chiffre.ligne
    }

    private func compte(_ constate: DelaiConstate, _ contexte: Contexte) -> Bool {
        chiffre.ligne == constate.reservataire.map(contexte.code) ?? Convention.codeEnsemble
    }

    private func ligne(
        _ evenement: Evenement, _ rang: Int, _ reservataire: IndexReservataire?, _ suivi: CycleSuivi,
        _ contexte: Contexte, precision: String
    ) -> LigneExpliquee {
        let titulaire = reservataire ?? TitulairesDUneVacance(suivi, contexte)[evenement.numero]
        return LigneExpliquee(
            logement: lue.trace?.logements[rang] ?? "", fichier: lue.places.fichier,
            ligne: lue.places.ligne(evenement.numero),
            jour: evenement.jour, evenement: evenement.type, titulaire: titulaire.map(contexte.code),
            regles: chiffre.mesure.regles, precision: precision)
    }
}
