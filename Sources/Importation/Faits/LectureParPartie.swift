import Diagnostics
import Parc
import Regles
import Tabular

/// The campaigns that are not read whole.
extension Importation {
    /// The stock alone: no log, nothing that the bilans carry beside.
    mutating func lireLeStock() throws(ImportError) -> CampagneLue {
        let territoires = try lireTerritoires()
        let lues = try lireConventions(territoires)
        var noms = ByteTable()
        let exclusions = try lireExclusions(&noms)
        let (annuaire, _) = try lireParcs(territoires, noms, nil, lues, exclusions)
        let dossier = Dossier(
            bailleur: campagne.bailleur, conventions: lues.conventions, demandeurs: [], territoires: territoires,
            // Nothing is forecast from the stock alone: that of the year after was read for what is to be said of it.
            patrimoine: annuaire.parc.patrimoine, patrimoineSuivant: Patrimoine(),
            avecParcSuivant: annuaire.parcSuivant != nil, logementsAuJournal: [], evenements: CompteDesEvenements(),
            programmes: [:], commentaires: [], comptesDeLignes: comptes)
        return CampagneLue(dossier: dossier, log: log, places: sansPlace, trace: nil)
    }

    /// Everything but what was counted elsewhere, and the facts in its place.
    mutating func lireAvecLesFaits(_ chemin: String) throws(ImportError) -> CampagneLue {
        let territoires = try lireTerritoires()
        let lues = try lireConventions(territoires)
        let conventions = lues.conventions
        let (faits, compte) = try lireLesFaits(chemin, conventions, territoires)
        signalerSansStock(faits, lues, territoires)
        // In the order of a whole reading: section M lists the inputs alike.
        reprendre(.demandeurs, faits)
        let programmes = try lireProgrammes(territoires)
        for fichier in [.parc, .parcSuivant, .exclusions, .journal, .attributions] as [FichierDeCampagne] {
            reprendre(fichier, faits)
        }
        let (droits, souhaits) = (try lireDroits(conventions, territoires), try lireSouhaits(conventions))
        let (previsions, rotations) = (try lirePrevisions(territoires), try lireRotations(territoires))
        let commentaires = try lireCommentaires(conventions)
        comptes.append(compte)
        var evenements = CompteDesEvenements()
        evenements.utilises = faits.controle(.evenements) ?? 0
        let dossier = Dossier(
            bailleur: campagne.bailleur, conventions: conventions, demandeurs: [], territoires: territoires,
            patrimoine: Patrimoine(), patrimoineSuivant: Patrimoine(),
            avecParcSuivant: faits.controle(.parcSuivant).map { $0 > 0 } ?? (campagne.fichiers[.parcSuivant] != nil),
            logementsAuJournal: [], evenements: evenements, programmes: programmes, droits: droits,
            souhaits: souhaits, previsions: previsions, rotations: rotations, commentaires: commentaires,
            comptesDeLignes: comptes)
        return CampagneLue(dossier: dossier, log: log, places: sansPlace, trace: nil, faits: faits)
    }

    /// No event was read: none has a place.
    private var sansPlace: PlacesDuJournal { PlacesDuJournal(fichier: "", evenementsParLigne: 1) }

    private mutating func lireLesFaits(
        _ chemin: String, _ conventions: [Convention], _ territoires: Territoires
    ) throws(ImportError) -> (FaitsEcrits, CompteDeLignes) {
        let nom = FaitsImport.nom(chemin)
        etape(nom)
        let table = try TableImport(chemin, fichier: nom, colonnes: ColonneDesFaits.self, log: &log, tap: tap)
        return try FaitsImport.lire(
            table, FaitsImport.Reperes(campagne.bailleur, campagne.exercice, conventions, territoires), &log)
    }

    /// What the stock would have told of the conventions.
    private mutating func signalerSansStock(
        _ faits: FaitsEcrits, _ lues: ConventionsImport.Lues, _ territoires: Territoires
    ) {
        guard faits.dit(.stock) else { return }
        let lignes = (faits.lignes(.stock) + faits.lignes(.stockSuivant)).filter { $0.nombre > 0 }
        lues.signalerSansStock(Set(lignes.compactMap(\.commune)), territoires, &log)
    }

    /// Takes the account of an input as the facts have it.
    private mutating func reprendre(_ fichier: FichierDeCampagne, _ faits: FaitsEcrits) {
        guard ReleveDeFaits.comptesDeLignes.allSatisfy(faits.dit) else { return }
        func nombres(_ releve: ReleveDeFaits) -> [String: Int] {
            let siennes = faits.lignes(releve).compactMap { ligne -> (String, Int)? in
                guard case .modalite(_, .libre(fichier.rawValue, let nom)) = ligne.place else { return nil }
                return (nom, ligne.nombre)
            }
            return Dictionary(siennes, uniquingKeysWith: +)
        }
        let (lues, utilisees) = (nombres(.lignesLues), nombres(.lignesUtilisees))
        let (rejetees, horsPerimetre) = (nombres(.lignesRejetees), nombres(.lignesHorsPerimetre))
        let noms = Set([lues, utilisees, rejetees, horsPerimetre].flatMap(\.keys))
        for nom in noms.sorted() {
            var compte = CompteDeLignes(fichier: nom)
            compte.lues = lues[nom] ?? 0
            compte.utilisees = utilisees[nom] ?? 0
            compte.rejetees = rejetees[nom] ?? 0
            compte.horsPerimetre = horsPerimetre[nom] ?? 0
            comptes.append(compte)
        }
    }
}
