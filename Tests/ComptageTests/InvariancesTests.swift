import Comptage
import Parc
import Regles
import TestSupport
import Testing

/// What may change in a campaign without changing its figures.
@Suite struct InvariancesTests {
    @Test(arguments: Tirage.aRecompter)
    func `l’ordre du parc ne change rien`(_ tirage: Tirage) {
        var (campagne, hasard) = (tirage.campagne, tirage.hasard)
        campagne.parc.shuffle(using: &hasard)
        tirage.expectMemesChiffres(campagne.compter())
    }

    @Test(arguments: Tirage.aRecompter)
    func `l’ordre des logements au journal ne change rien, signalements compris`(_ tirage: Tirage) {
        var (campagne, hasard) = (tirage.campagne, tirage.hasard)
        campagne.journal.shuffle(using: &hasard)
        let bilans = campagne.compter()
        tirage.expectMemesChiffres(bilans)
        #expect(Chronique.signalements(bilans.anomalies) == Chronique.signalements(tirage.bilans.anomalies))
    }

    @Test(arguments: Tirage.aRecompter)
    func `permuter les lignes d’un jour sur des logements différents ne change rien, signalements compris`(
        _ tirage: Tirage
    ) {
        var (campagne, hasard) = (tirage.campagne, tirage.hasard)
        let lignes = campagne.permuterLesLignesDUnJour(&hasard)
        let bilans = campagne.compter()
        tirage.expectMemesChiffres(bilans)
        let attendu = tirage.bilans.anomalies.map {
            Anomalie($0.regle, numero: lignes[$0.numero] ?? 0, colonne: $0.colonne)
        }
        #expect(Chronique.signalements(bilans.anomalies) == Chronique.signalements(attendu))
    }

    @Test(arguments: Tirage.aRecompter)
    func `l’ordre des lignes du journal ne compte que pour un même logement un même jour`(_ tirage: Tirage) {
        var (campagne, hasard) = (tirage.campagne, tirage.hasard)
        campagne.permuterLesLignes(&hasard)
        tirage.expectMemesChiffres(campagne.compter())
    }

    @Test(arguments: Tirage.aRecompter)
    func `l’ordre des demandeurs ne change rien`(_ tirage: Tirage) {
        var hasard = tirage.hasard
        tirage.expectMemesChiffres(tirage.campagne.demandeursPermutes(&hasard).compter())
    }

    @Test(arguments: Tirage.aRecompter)
    func `décaler chaque date d’un an donne les mêmes chiffres pour l’année suivante`(_ tirage: Tirage) {
        let bilans = tirage.campagne.decalee(ans: 1).compter()
        #expect(bilans.consolide.identification.exercice.annee == tirage.campagne.exercice.annee + 1)
        tirage.expectMemesChiffres(bilans)
        #expect(Chronique.signalements(bilans.anomalies) == Chronique.signalements(tirage.bilans.anomalies))
    }

    @Test(arguments: Tirage.tous)
    func `le bilan d’un réservataire du département a les chiffres du consolidé`(_ tirage: Tirage) throws {
        let consolide = tirage.bilans.consolide
        let departementaux = tirage.bilans.reservataires.filter { $0.perimetreCompte == .departement }
        #expect(departementaux.count == 2)
        for bilan in departementaux {
            #expect(
                bilan.mesures.map { $0.lignes.map(\.valeurs) } == consolide.mesures.map { $0.lignes.map(\.valeurs) })
            #expect(bilan.modalitesOuvertes == consolide.modalitesOuvertes)
            #expect(bilan.composants == consolide.composants)
            #expect(bilan.reservataires == consolide.reservataires)
            let sien = try #require(bilan.identification.convention).reservataire
            let objectif = try #require(consolide.objectifs.firstIndex { $0.reservataire == sien })
            #expect(bilan.termesDesObjectifs == [consolide.termesDesObjectifs[objectif]])
        }
    }
}
