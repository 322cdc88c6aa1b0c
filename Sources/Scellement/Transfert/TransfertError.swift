package import Parc
package import XMLPort

/// Why a package is not put in the form of a transfer.
package enum TransfertError: Error, Sendable, Equatable {
    case sansFichier
    /// No `META-INF/signatures.xml`.
    case sansSignature
    /// A path that would not be the same everywhere: see `FichiersDuTransfert`.
    case cheminInvalide(String)
    /// The path of something that the form adds itself.
    case cheminReserve(String)
    case cheminEnDouble(String)
    /// SEDA counts the bytes of a file from 1.
    case fichierVide(String)
    /// A ZIP stops at 4 GiB.
    case tropGrand
    /// The package lacks a label that no key of archivage.toml gives.
    case etiquetteAbsente(String)
    case etiquetteInvalide(String)
    /// Neither the package nor the rules say what the transfer must.
    case cleAbsente(CleDArchivage)
    /// An instant that is not `aaaa-mm-jjThh:mm:ssZ`.
    case instantInvalide(String)
    case signataireSansNom
    case messageSansIdentifiant
    /// Identifiers given twice, references to nothing: a defect of ours.
    case renvois([String])
    /// XML, ZIP or digest refused: a defect of ours, or no memory left.
    case defaut(String)
    case schema(RefusDuSchema)

    /// The French text: what is wrong, and the remedy.
    package var message: String {
        switch self {
        case .sansFichier: "le paquet n’a aucun fichier — vérifier l’archive : bilanflux verifier"
        case .sansSignature:
            "le paquet n’a pas de signature (META-INF/signatures.xml) — signer le bilan, puis l’archiver en une nouvelle version"
        case .cheminInvalide(let chemin):
            "\(chemin) : nom refusé dans un versement — n’employer que des lettres sans accent, des chiffres et . _ - +"
        case .cheminReserve(let chemin):
            "\(chemin) : nom que le conteneur se réserve — renommer le fichier, puis archiver une nouvelle version"
        case .cheminEnDouble(let chemin): "\(chemin) : deux fichiers ont ce nom, à la casse près — en renommer un"
        case .fichierVide(let chemin): "\(chemin) : fichier vide, que SEDA n’admet pas — l’ôter du bilan"
        case .tropGrand: "le versement dépasse 4 Gio — verser moins de fichiers à la fois"
        case .etiquetteAbsente(let nom): "bag-info.txt : « \(nom) » manque — vérifier l’archive : bilanflux verifier"
        case .etiquetteInvalide(let nom):
            "bag-info.txt : valeur invalide de « \(nom) » — vérifier l’archive : bilanflux verifier"
        case .cleAbsente(let cle):
            "un versement SEDA demande « \(cle.rawValue) », que le paquet ne donne pas — donner la clé dans archivage.toml"
        case .instantInvalide(let texte): "« \(texte) » : un instant aaaa-mm-jjThh:mm:ssZ est attendu"
        case .signataireSansNom: "le signataire n’a pas de nom — signer avec un certificat qui nomme son porteur"
        case .messageSansIdentifiant: "le message n’a pas d’identifiant — en donner un"
        case .renvois(let renvois):
            "le bordereau se contredit (\(renvois.joined(separator: " ; "))) — signaler ce défaut"
        case .defaut(let raison): "le versement n’a pas pu être écrit (\(raison)) — signaler ce défaut"
        case .schema(let refus): refus.message
        }
    }
}

/// What stops a validation against the schemas that the user gives.
package enum RefusDuSchema: Sendable, Equatable {
    /// The folder has no file of this name.
    case introuvable(dossier: String, fichier: String)
    case illisible(fichier: String, raison: String)
    case invalide([XMLIssue])
    /// What the schema says against the message.
    case nonConforme([XMLIssue])

    /// The French text: what is wrong, and the remedy.
    var message: String {
        switch self {
        case .introuvable(let dossier, let fichier):
            "\(dossier) : \(fichier) introuvable — donner le dossier des schémas officiels de SEDA 2.3, avec xlink.xsd et xml.xsd"
        case .illisible(let fichier, let raison): "\(fichier) : \(raison) — donner des schémas lisibles"
        case .invalide(let fautes):
            "les schémas donnés ne se lisent pas — reprendre ceux de SEDA 2.3, avec xlink.xsd et xml.xsd"
                + RefusDuSchema.liste(fautes)
        case .nonConforme(let fautes):
            "le bordereau n’est pas conforme au schéma donné — signaler ce défaut" + RefusDuSchema.liste(fautes)
        }
    }

    /// The first ones, each on a line.
    private static func liste(_ fautes: [XMLIssue]) -> String {
        let premieres = fautes.prefix(5).map { "\n  ligne \($0.line) : \($0.message)" }.joined()
        return premieres + (fautes.count > 5 ? "\n  et \(fautes.count - 5) de plus" : "")
    }
}
