import Rendu

/// One package: its bag, its signature, and what the journal says of it if there is a journal.
struct ControleDePaquetVerse {
    /// The largest file, and payload, that is held in memory for its signature.
    static let octetsAuPlus = 1 << 29

    let dossier: DossierLu
    let inscription: EtatDArchive.Inscription?
    let controle: any ControleDeSignature
    /// What the messages of the signature call the package.
    let lieu: String

    /// Everything that is wrong, in a set order.
    func fautes() -> [FauteDArchive] {
        let lu = PaquetLu(dossier, profil: .bilanflux)
        return fautesDuPaquet(lu) + fautesDeSignature(lu)
    }

    private func fautesDuPaquet(_ lu: PaquetLu) -> [FauteDArchive] {
        guard let inscription else { return lu.fautes.map { .paquet(nil, $0) } }
        var fautes = inscription.fautes(lu)
        for attendue in Versement.etiquettes(inscription.nom, inscription.remplacement) {
            let valeurs = lu.etiquettes.filter { $0.nom == attendue.nom }.map(\.valeur)
            if valeurs != (attendue.valeur.map { [$0] } ?? []) {
                fautes.append(.etiquette(inscription.nom, nom: attendue.nom))
            }
        }
        return fautes
    }

    private func fautesDeSignature(_ lu: PaquetLu) -> [FauteDArchive] {
        let nom = inscription?.nom
        let chemin = CheminDePaquet("data/\(SignatureDeBilan.fichier)")
        guard let signature = dossier.lire(chemin, auPlus: PaquetLu.texteAuPlus) else {
            return [.signatureAbsente(nom)]
        }
        var fautes: [FauteDArchive] = []
        if let inscription,
            AlgorithmeDePaquet.sha512.empreinte(chemin, dans: dossier) != inscription.paquet.signature
        {
            fautes.append(.signatureChangee(inscription.nom))
        }
        var fichiers: [FichierScelle] = []
        var reste = Self.octetsAuPlus
        for signe in lu.charge where signe != chemin {
            // A file that cannot be read is a fault of the bag already.
            guard let octets = dossier.lire(signe, auPlus: reste) else { return fautes + [.tropGros(nom)] }
            reste -= octets.count
            fichiers.append(FichierScelle(chemin: String(signe.texte.dropFirst("data/".count)), octets: octets))
        }
        return fautes
            + controle.fautes(
                signature: signature, fichiers: fichiers, lieu: "\(lieu)/data/\(SignatureDeBilan.fichier)"
            ).map {
                .signature($0)
            }
    }
}
