import Parc
import Regles

/// Other campaigns that say the same.
extension CampagneDEssai {
    /// Exchanges the lines of each day, those of one dwelling staying in their order: the new line of each.
    package mutating func permuterLesLignesDUnJour(_ hasard: inout SplitMix64) -> [Int: Int] {
        var lignes: [Jour: [Int]] = [:]
        for evenement in journal.flatMap(\.evenements) { lignes[evenement.jour, default: []].append(evenement.numero) }
        for jour in lignes.keys.sorted() { lignes[jour]?.shuffle(using: &hasard) }
        return renumeroter { jour, nombre in
            let prises = lignes[jour]?.prefix(nombre) ?? []
            lignes[jour]?.removeFirst(nombre)
            return Array(prises)
        }
    }

    /// Exchanges all the lines of the log, those of one dwelling on one day staying in their order.
    package mutating func permuterLesLignes(_ hasard: inout SplitMix64) {
        var lignes = journal.flatMap(\.evenements).map(\.numero).shuffled(using: &hasard)
        _ = renumeroter { _, nombre in
            defer { lignes.removeFirst(nombre) }
            return Array(lignes.prefix(nombre))
        }
    }

    /// Gives the events of one dwelling on one day the lines that `prendre` hands out for that day, in increasing order.
    private mutating func renumeroter(_ prendre: (Jour, Int) -> [Int]) -> [Int: Int] {
        var nouvelles: [Int: Int] = [:]
        for auJournal in journal {
            var reste = auJournal.evenements[...]
            while let jour = reste.first?.jour {
                let memeJour = reste.prefix { $0.jour == jour }
                for (evenement, ligne) in zip(memeJour, prendre(jour, memeJour.count).sorted()) {
                    nouvelles[evenement.numero] = ligne
                }
                reste = reste.dropFirst(memeJour.count)
            }
        }
        changerLesEvenements { $0.change(ligne: nouvelles[$0.numero]) }
        return nouvelles
    }

    /// The same campaign, the lines of demandeurs.csv in another order.
    package func demandeursPermutes(_ hasard: inout SplitMix64) -> CampagneDEssai {
        let ordre = distribution.demandeurs.indices.shuffled(using: &hasard)
        var copie = self
        copie.distribution = Distribution(
            conventions: distribution.conventions, demandeurs: ordre.map { distribution.demandeurs[$0] })
        copie.changerLesEvenements { evenement in
            evenement.change(
                demandeur: evenement.demandeur.flatMap { ancien in
                    ordre.firstIndex(of: ancien.rang).map(IndexDemandeur.init)
                })
        }
        return copie
    }

    /// The same campaign, every event and the closing date `ans` years later.
    package func decalee(ans: Int) -> CampagneDEssai {
        func decale(_ jour: Jour) -> Jour {
            guard let autre = Jour(annee: jour.annee + ans, mois: jour.mois, jour: jour.jour) else {
                preconditionFailure("\(jour.iso) has no day \(ans) years later")
            }
            return autre
        }
        var copie = self
        copie.exercice = Exercice(
            annee: exercice.annee + ans, arreteAu: decale(exercice.arreteAu), departement: exercice.departement,
            tranches: exercice.tranches, regroupement: exercice.regroupement,
            dateDeLiberation: exercice.dateDeLiberation)
        copie.changerLesEvenements { $0.change(jour: decale($0.jour)) }
        return copie
    }

    private mutating func changerLesEvenements(_ changer: (Evenement) -> Evenement) {
        journal = journal.map {
            LogementAuJournal(logement: $0.logement, evenements: $0.evenements.map(changer))
        }
    }
}

extension Evenement {
    /// The same event, what is given changed.
    fileprivate func change(ligne: Int? = nil, jour: Jour? = nil, demandeur: IndexDemandeur? = nil) -> Evenement {
        Evenement(
            numero: ligne ?? self.numero, jour: jour ?? self.jour, type: type, reservataire: reservataire,
            demandeur: demandeur ?? self.demandeur, resultat: resultat, rang: rang, motif: motif)
    }
}
