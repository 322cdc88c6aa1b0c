import Parc

extension Archive {
    /// Eliminates a package whose retention is over: the journal says so first, then its files go.
    ///
    /// - Parameter visa: reference of the authorisation.
    package func eliminer(_ nom: NomDePaquet, visa: String, _ instant: Instant) throws(ArchiveError) {
        let paquet = try paquet(nom)
        guard visa.contains(where: { !$0.isWhitespace }) else { throw .sansVisa(nom) }
        // The date is in the bag: it is believed only from a bag that is whole.
        guard let dossier = DossierLu(chemin)?.dossier(CheminDePaquet(nom.texte)) else {
            throw .paquetFautif(nom, [.paquetAbsent(nom)])
        }
        let lu = PaquetLu(dossier, profil: .bilanflux)
        var fautes = lu.fautes.map { FauteDArchive.paquet(nom, $0) }
        if lu.empreinte != paquet.tagmanifest { fautes.append(.tagmanifest(nom)) }
        guard fautes.isEmpty else { throw .paquetFautif(nom, fautes) }
        guard lu.valeur("Sort-Final") != "Conserver" else { throw .aConserver(nom) }
        guard let fin = lu.valeur("Fin-De-Conservation").flatMap({ Jour($0) }) else {
            throw .sansFinDeConservation(nom)
        }
        guard instant.jour > fin else { throw .enConservation(nom, fin: fin.francais) }
        try inscrire(.elimination(paquet, visa: visa), instant)
        try retirer(nom)
    }
}
