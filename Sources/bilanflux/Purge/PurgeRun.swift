import Glibc
import Importation
import Parc
import Regles
import Rendu

/// A run of `purger` over a campaign.
struct PurgeRun {
    private let campagne: Campagne
    private let registre: RegistreDesTraitements

    /// Reads campagne.toml, which says what the files are.
    init(campagne dossier: String) throws(CommandFailure) {
        SystemLimits.reportFailedWrites()
        do throws(ImportError) {
            campagne = try LecteurDeCampagne.lire(dossier: dossier).0
        } catch {
            throw CommandFailure(.ressourceManquante, error.message)
        }
        registre = RegistreDesTraitements(campagne: dossier)
    }

    /// Says what would be destroyed; nothing is.
    func lister() throws(CommandFailure) {
        let entrees = try lireLeRegistre()
        let rapport = RapportDePurge(campagne, try inventaire(entrees), entrees)
        try Console.printResult(rapport.liste)
    }

    /// Destroys, and writes it in the register: what is about to be, then what was.
    func detruire(le date: Jour) throws(CommandFailure) {
        guard date >= campagne.exercice.arreteAu else {
            throw CommandFailure(
                .usage,
                "--date : le \(date.francais) précède la date d’arrêté de la campagne, le \(campagne.exercice.arreteAu.francais)."
            )
        }
        let verrou: Int32
        do throws(LivraisonError) {
            verrou = try VerrouDeDossier.prendre(campagne.dossier)
        } catch {
            throw CommandFailure(.ressourceManquante, error.message)
        }
        defer { close(verrou) }
        // From here on an interruption waits for the file being destroyed, and for the register to tell of it.
        Interruption.hold()
        let cadre = CadreDuTraitement(campagne, date: date)
        if let annonce = try lireLeRegistre().annonceSansSuite { try constater(annonce, cadre) }
        let entrees = try lireLeRegistre()
        let inventaire = try inventaire(entrees)
        let rapport = RapportDePurge(campagne, inventaire, entrees)
        guard !inventaire.aDetruire.isEmpty else {
            try Console.printResult(rapport.rienADetruire)
            try finir(restes: inventaire.refuses.count, signal: nil)
            return
        }
        try executer(inventaire, cadre, rapport)
    }

    private func executer(
        _ inventaire: InventaireDePurge, _ cadre: CadreDuTraitement, _ rapport: RapportDePurge
    ) throws(CommandFailure) {
        let operations = OperationsDePurge(inventaire, cadre)
        if !operations.annonces.isEmpty { try inscrire(operations.annonce) }
        let destruction = Destruction(operations.fichiers, interrompu: Interruption.pending)
        if !operations.annonces.isEmpty { try inscrire(operations.resultat(destruction), apres: destruction) }
        let restes = operations.restes(destruction)
        try Console.printResult(rapport.resultat(destruction, restes))
        try finir(restes: restes.count, signal: destruction.signal)
    }

    /// Tells of a destruction that was announced and never told, from what is there now.
    private func constater(_ annonce: EntreeDuRegistre, _ cadre: CadreDuTraitement) throws(CommandFailure) {
        let racine = campagne.dossier
        try inscrire(
            OperationsDePurge.constat(annonce, cadre) { nom in
                EtatDeFichier(nom.hasPrefix("/") ? nom : "\(racine)/\(nom)") == nil
            })
        Console.printMessage(RapportDePurge.constat(annonce))
    }

    private func finir(restes: Int, signal: Int32?) throws(CommandFailure) {
        if let signal {
            Console.printMessage("Interrompu : le registre dit ce qui est détruit et ce qui ne l’est pas.\n")
            _exit(128 + signal)
        }
        guard restes > 0 else { return }
        throw CommandFailure(
            .ressourceManquante,
            restes == 1
                ? "un fichier qui contient des données personnelles n’est pas détruit, voir ci-dessus."
                : "\(restes) fichiers qui contiennent des données personnelles ne sont pas détruits, voir ci-dessus.")
    }

    private func inventaire(_ entrees: [EntreeDuRegistre]) throws(CommandFailure) -> InventaireDePurge {
        try InventaireDePurge(campagne, entrees)
    }

    private func lireLeRegistre() throws(CommandFailure) -> [EntreeDuRegistre] {
        do throws(RegistreError) {
            return try registre.entrees()
        } catch {
            throw CommandFailure(.ressourceManquante, error.message)
        }
    }

    /// - Parameter destruction: what was done already, to be said if the register cannot tell it.
    private func inscrire(
        _ operation: OperationDeTraitement, apres destruction: Destruction? = nil
    ) throws(CommandFailure) {
        do throws(RegistreError) {
            try registre.inscrire([operation]).valider()
        } catch {
            guard let destruction else {
                throw CommandFailure(.ressourceManquante, "\(error.message). Rien n’est détruit.")
            }
            let noms = destruction.detruits.map(\.nom)
            throw CommandFailure(
                .ressourceManquante,
                "\(error.message). Détruits : \(noms.isEmpty ? "aucun" : noms.joined(separator: ", ")) ; le registre n’en a que "
                    + "l’annonce : relancer « bilanflux purger », qui le complète.")
        }
    }
}
