import Parc

extension Archive {
    /// Eliminates a package whose retention is over: the journal says so first, then its files go.
    ///
    /// - Parameter visa: reference of the authorisation.
    package func eliminer(_ nom: NomDePaquet, visa: String, _ instant: Instant) throws(ArchiveError) {
        let inscription = try etat.presente(nom)
        guard visa.contains(where: { !$0.isWhitespace }) else { throw .sansVisa(nom) }
        // The date is in the bag: it is believed only from a bag that is whole.
        guard let dossier = DossierLu(chemin)?.dossier(CheminDePaquet(nom.texte)) else {
            throw .paquetFautif(nom, [.paquetAbsent(nom)])
        }
        let lu = PaquetLu(dossier, profil: .bilanflux)
        let fautes = inscription.fautes(lu)
        guard fautes.isEmpty else { throw .paquetFautif(nom, fautes) }
        guard lu.valeur(CleDArchivage.sortFinal.etiquette) != SortFinal.conserver.etiquette else {
            throw .aConserver(nom)
        }
        guard let fin = lu.valeur(EtiquetteDeBilan.finDeConservation.rawValue).flatMap({ Jour($0) }) else {
            throw .sansFinDeConservation(nom)
        }
        guard instant.jour > fin else { throw .enConservation(nom, fin: fin.francais) }
        try inscrire(.elimination(inscription.paquet, visa: visa), instant)
        try retirer(nom)
    }
}
