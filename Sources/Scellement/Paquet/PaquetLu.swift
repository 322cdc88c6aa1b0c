import CryptoPort

/// A bag read and verified, and all that is wrong with it.
package struct PaquetLu: Sendable {
    /// What a bag is held to.
    package enum Profil: Sendable {
        /// The standard, RFC 8493, or the draft that the bag says it is of.
        case norme
        /// What `PaquetEcrit` writes and nothing else: every file accounted for, by SHA-512.
        case bilanflux
    }

    /// The largest file of description that is read: a manifest of half a million lines.
    static let texteAuPlus = 1 << 26

    /// In the order of their messages; none for a valid bag.
    package let fautes: [FauteDePaquet]
    /// Labels of `bag-info.txt`, in order.
    package let etiquettes: [EtiquetteDePaquet]
    /// Paths of the payload files that are there, below the bag.
    package let charge: [CheminDePaquet]
    /// SHA-512 of `tagmanifest-sha512.txt` in hexadecimal; nil when it cannot be read.
    package let empreinte: String?

    /// Reads a bag and all its files, block by block; nothing is fetched, no link is followed, nothing is read outside of it.
    package init(_ chemin: String, profil: Profil) {
        guard let dossier = DossierLu(chemin) else {
            self.init(fautes: [.dossierIllisible], etiquettes: [], charge: [], empreinte: nil)
            return
        }
        self.init(dossier, profil: profil)
    }

    /// The same of a folder that is open.
    package init(_ dossier: DossierLu, profil: Profil) {
        var controle = ControleDePaquet(dossier, profil: profil)
        controle.controler()
        self.init(
            fautes: Set(controle.fautes).sorted { ($0.message) < ($1.message) }, etiquettes: controle.etiquettes,
            charge: controle.charge.sorted(),
            empreinte: AlgorithmeDePaquet.sha512.empreinte(PaquetEcrit.tagmanifest, dans: dossier))
    }

    private init(
        fautes: [FauteDePaquet], etiquettes: [EtiquetteDePaquet], charge: [CheminDePaquet], empreinte: String?
    ) {
        self.fautes = fautes
        self.etiquettes = etiquettes
        self.charge = charge
        self.empreinte = empreinte
    }

    /// The value of a label that is there once; nil otherwise.
    package func valeur(_ nom: String) -> String? {
        let valeurs = etiquettes.filter { $0.nom == nom }.map(\.valeur)
        return valeurs.count == 1 ? valeurs[0] : nil
    }
}
