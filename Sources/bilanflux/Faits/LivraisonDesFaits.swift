import Comptage
import Diagnostics
import Importation
import Parc
import Regles
import Rendu

/// Writes the facts of a counted campaign, with what was noticed on the way.
struct LivraisonDesFaits {
    private let options: ProductionOptions
    private let comptee: CampagneComptee

    init(_ options: ProductionOptions, _ comptee: CampagneComptee) {
        self.options = options
        self.comptee = comptee
    }

    /// Writes everything aside, puts it in place, and says where.
    func deliver() throws(CommandFailure) -> Livraison {
        guard let faits = comptee.faits, let cible = options.sortie else {
            preconditionFailure("a blocked campaign has no facts")
        }
        let aEcrire = faits.aEcrire(
            comptee.dossier, comptee.campagne.exercice, entours, stockSeul: options.partie == .stock)
        do {
            let folder = try DossierEnCours(
                cible: cible, temoin: FaitsCSV.nom,
                siens: Set(CampagneComptee.diagnosticFileNames + [FaitsCSV.nom]), interdit: Manifeste.nom)
            Interruption.sweep(folder.cheminPartiel)
            try folder.ecrivain.ecrire(
                FaitsCSV.nom,
                blocs: FaitsCSV.blocs(aEcrire, comptee.dossier.conventions, fils: options.lecture.nombreDeFils))
            for (nom, lignes) in comptee.diagnosticFiles { try folder.ecrivain.ecrire(nom, lignes: lignes) { _ in } }
            try folder.ecrivain.ecrire(ClasseurDesAnomalies.nom, comptee.anomalies(dans: folder.cheminPartiel))
            Interruption.disarm()
            try folder.livrer()
            return Livraison(dossier: cible)
        } catch {
            throw CommandFailure(livraison: error)
        }
    }

    /// What goes with the facts: whoever makes the bilans reads none of the inputs that were counted.
    private var entours: EntoursDesFaits {
        let campagne = comptee.campagne
        let comptes = tables
        let noms = Set(comptes.map(\.compte.fichier))
        var constats: [String: (titre: String, nombre: Int)] = [:]
        for constat in comptee.diagnostics where noms.contains(constat.position.file) {
            constats[constat.rule.id, default: (constat.rule.title, 0)].nombre += 1
        }
        return EntoursDesFaits(
            parametres: campagne.exercice.parametresDuComptage(campagne.bailleur), comptes: comptes,
            constats: constats.sorted { $0.key < $1.key }.map { ($0.key, $0.value.titre, $0.value.nombre) })
    }

    /// The accounts of the inputs that are counted, each with its table; one file may be two of them.
    private var tables: [(table: String, compte: CompteDeLignes)] {
        var restants = comptee.dossier.comptesDeLignes
        return PartieDeCampagne.comptes.compactMap { fichier in
            guard let nom = comptee.campagne.nom(fichier),
                let rang = restants.firstIndex(where: { $0.fichier == nom })
            else { return nil }
            return (fichier.rawValue, restants.remove(at: rang))
        }
    }
}
