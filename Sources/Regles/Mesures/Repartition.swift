import Parc

/// What B3 and B4 share: an event of the year, for its holder, unless subtracted.
enum Repartition {
    static func compter(_ suivi: EvenementSuivi, _ contexte: Contexte, _ compteur: inout Compteur) {
        guard contexte.exercice.contient(suivi.evenement.jour) else { return }
        guard !Soustraction.soustrait(suivi.titulaire, suivi.evenement.demandeur, contexte) else { return }
        compteur.ajouter(suivi.titulaire)
    }
}
