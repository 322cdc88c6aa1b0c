/// Why outputs are not taken further: one case per cause.
package enum SortieError: Error, Sendable, Hashable {
    case introuvable(chemin: String)
    /// Neither outputs nor a bilan of theirs.
    case pasUneSortie(chemin: String)
    case manifesteIllisible(chemin: String)
    case sansBilan(chemin: String)
    /// Changed since they were made; paths in the outputs.
    case changee(chemin: String, changes: [String], absents: [String], ajoutes: [String])
    case nonSignee(chemin: String)
    case bilanNonSigne(dossier: String)
    /// A `bilan.xml` that does not say whose bilan it is.
    case sansIdentite(chemin: String)
    case illisible(chemin: String)

    /// The French sentence: what is wrong, and the remedy.
    package var message: String {
        switch self {
        case .introuvable(let chemin):
            "\(chemin) : ce dossier n’existe pas — donner une sortie de « produire », ou l’un de ses bilans"
        case .pasUneSortie(let chemin):
            "\(chemin) : ni une sortie complète de « produire » (manifeste.json), ni l’un de ses bilans — si la production a été "
                + "interrompue, la relancer"
        case .manifesteIllisible(let chemin):
            "\(chemin) : manifeste illisible, rien ne dit ce qui a été produit — relancer « bilanflux produire »"
        case .sansBilan(let chemin): "\(chemin) : aucun bilan dans cette sortie — relancer « bilanflux produire »"
        case .changee(let chemin, let changes, let absents, let ajoutes):
            "\(chemin) : ce n’est plus ce qui a été produit ("
                + [("modifié", changes), ("disparu", absents), ("ajouté", ajoutes)].filter { !$0.1.isEmpty }.map {
                    "\($0.0) : \(SortieError.liste($0.1))"
                }.joined(separator: " ; ")
                + ") — remettre les fichiers d’origine, ou relancer « bilanflux produire »"
        case .nonSignee(let chemin): "\(chemin) : aucun bilan de cette sortie n’est signé — lancer « bilanflux signer »"
        case .bilanNonSigne(let dossier):
            "\(dossier) : ce bilan n’est pas signé, rien n’est archivé — lancer « bilanflux signer »"
        case .sansIdentite(let chemin):
            "\(chemin) : ce fichier ne dit pas de qui est ce bilan — relancer « bilanflux produire »"
        case .illisible(let chemin): "\(chemin) : ce fichier ne peut pas être lu — vérifier les droits"
        }
    }

    private static func liste(_ noms: [String]) -> String {
        noms.prefix(5).joined(separator: ", ") + (noms.count > 5 ? " et \(noms.count - 5) de plus" : "")
    }
}
