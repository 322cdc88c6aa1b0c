import Comptage
import Diagnostics
import Importation
import Parc
import Regles
import Secret

/// A run of `occupation`: reads, counts, protects, delivers; nothing is delivered when one of them fails.
struct OccupationRun {
    let shared: CampaignOptions
    let sortie: String?
    let date: Jour?
    let gabarits: String?

    /// What was read and noticed.
    struct Lecture {
        let campagne: Campagne
        let lue: OccupationLue
        let diagnostics: [Diagnostic]
        let rejets: [RejectedLine]
        let entrees: [EmpreintesDesEntrees.Entree]
    }

    /// Throws `CommandFailure` for any other end than `fait`.
    func execute() throws(CommandFailure) {
        if sortie?.isEmpty ?? false { throw CommandFailure(.usage, "--sortie : un nom de dossier est attendu.") }
        SystemLimits.reportFailedWrites()
        let registre = RegistreDesTraitements(campagne: shared.lecture.campagne)
        try registre.verifier()
        let progression = Progression()
        let lecture = try lire(progression)
        progression.effacer()
        Console.print(lecture.diagnostics)
        progression.afficher("Protection…")
        let comptee = OccupationComptee(
            lecture.lue.occupation, lecture.lue.territoires, conferences: lecture.campagne.conferences)
        let (diagnostic, livraison) = try LivraisonDOccupation(
            epreuve: OccupationEprouvee(
                comptee: comptee, bailleur: lecture.campagne.bailleur, exercice: lecture.campagne.exercice,
                protection: lecture.campagne.protection), lecture: lecture, registre: registre,
            sortie: sortie, date: date, gabarits: gabarits
        ).livrer()
        progression.effacer()
        let rapport = RapportDOccupation(
            diagnostic: diagnostic, comptee: comptee, comptes: lecture.lue.comptesDeLignes, livraison: livraison,
            responsable: lecture.campagne.responsable)
        try Console.printResult(rapport.text)
        if shared.strict, lecture.diagnostics.contains(where: { $0.rule.severity >= .avertissement }) {
            throw CommandFailure(.faitAvecReserves)
        }
    }

    private func lire(_ progression: Progression) throws(CommandFailure) -> Lecture {
        let empreintes = EmpreintesDesEntrees()
        do throws(ImportError) {
            let (campagne, notes) = try LecteurDeCampagne.lire(dossier: shared.lecture.campagne, tap: empreintes.update)
            guard campagne.fichiers[.occupation] != nil else {
                throw ImportError.campagne([
                    Diagnostic(
                        OccupationRun.sansFichier, at: SourcePosition(file: Campagne.nomDuFichier),
                        detail: "« fichiers.occupation »")
                ])
            }
            let lue = try Importation.lireOccupation(
                campagne, fils: shared.lecture.nombreDeFils, montrerValeurs: shared.lecture.montrerValeurs,
                etape: {
                    empreintes.begin()
                    progression.afficher("Lecture de \($0)…")
                }, tap: empreintes.update)
            return Lecture(
                campagne: campagne, lue: lue, diagnostics: (lue.log.diagnostics.diagnostics + notes).sorted(),
                rejets: lue.log.rejets.sorted {
                    ($0.position.file, $0.position.line) < ($1.position.file, $1.position.line)
                }, entrees: empreintes.entrees)
        } catch {
            progression.effacer()
            throw CommandFailure(error.isResource ? .ressourceManquante : .donneesBloquantes, error.message)
        }
    }

    private static let sansFichier = DiagnosticRule(
        "CAMP-12", .bloquant, "la campagne ne nomme pas de fichier d’occupation",
        consequence: "aucun diagnostic d’occupation ne peut être fait",
        remedy: "ajouter occupation = \"occupation.csv\" sous [fichiers] ; « bilanflux modele » en donne les colonnes")
}
