import Rendu

/// Gives a package back, as it is in the archive.
package enum Restitution {
    /// Copies a package into a new folder, once it is verified; the copy is verified before it takes its name.
    ///
    /// - Parameters:
    ///   - cible: a folder that is not there, or is empty.
    ///   - controle: verifies the signature of the package.
    package static func rendre(
        _ nom: NomDePaquet, de archive: String, dans cible: String, controle: any ControleDeSignature
    ) throws(ArchiveError) {
        let verification = try VerificationDArchive(archive, controle: controle)
        let inscription = try verification.etat.presente(nom)
        let fautes = try verification.verifier(seul: nom)
        guard fautes.isEmpty else { throw .paquetFautif(nom, fautes) }
        guard let source = DossierLu(verification.chemin)?.dossier(CheminDePaquet(nom.texte)) else {
            throw .paquetFautif(nom, [.paquetAbsent(nom)])
        }
        do throws(LivraisonError) {
            let dossier = try DossierEnCours(neuf: cible)
            for chemin in Inventaire(source).fichiers.keys.sorted() {
                guard let octets = source.lire(chemin, auPlus: ControleDePaquetVerse.octetsAuPlus) else {
                    throw .ecriture(chemin: chemin.code, raison: "ce fichier de l’archive ne peut pas être lu")
                }
                try dossier.ecrivain.ecrire(chemin.texte, octets)
            }
            guard inscription.fautes(PaquetLu(dossier.cheminPartiel, profil: .bilanflux)).isEmpty else {
                throw .ecriture(chemin: cible, raison: "la copie n’est pas ce qui est dans l’archive, recommencer")
            }
            try dossier.livrer()
        } catch {
            throw .livraison(error)
        }
    }
}
