import Comptage
import Diagnostics
import Importation
import Regles
import Rendu

/// A run over one campaign: reads, counts, then writes the bilans or the diagnostics alone.
struct ProductionRun {
    let options: ProductionOptions

    /// A run that does what `options` ask.
    init(_ options: ProductionOptions) { self.options = options }

    /// Reads, checks, counts, writes; throws `CommandFailure` for any other end than `fait`.
    func execute() throws(CommandFailure) {
        if options.sortie?.isEmpty ?? false {
            throw CommandFailure(.usage, "--sortie : un nom de dossier est attendu.")
        }
        SystemLimits.reportFailedWrites()
        let progression = Progression()
        let comptee = try CampagneComptee(options, progression)
        progression.effacer()
        Console.print(comptee.diagnostics)
        if let cause = comptee.cause {
            throw CommandFailure(.donneesBloquantes, "\(cause) Rien n’a été livré. \(whereDiagnosticsAre(comptee))")
        }
        let dossier: String
        switch options.purpose {
        case .controler: dossier = try deliverDiagnostics(comptee)
        case .produire: dossier = try Production(options, comptee, progression).deliver()
        }
        progression.effacer()
        try Console.printResult(CompteRendu(comptee, dossier: dossier, options.purpose).text)
        if options.strict, comptee.hasReservations { throw CommandFailure(.faitAvecReserves) }
    }

    /// Delivers the diagnostics of a campaign that the data block, and says where, or why they could not be.
    private func whereDiagnosticsAre(_ comptee: CampagneComptee) -> String {
        do throws(CommandFailure) {
            return "Les diagnostics sont dans \(try deliverDiagnostics(comptee))."
        } catch {
            return "Les diagnostics ne sont pas écrits : \(error.message ?? "")"
        }
    }

    /// Writes diagnostics and rejected lines alone: what `controler` gives, and `produire` when the data block it.
    private func deliverDiagnostics(_ comptee: CampagneComptee) throws(CommandFailure) -> String {
        let asked = options.purpose == .controler ? options.sortie : nil
        let target = asked ?? "\(comptee.campagne.dossier)/controle"
        do throws(LivraisonError) {
            let folder = try DossierEnCours(
                cible: target, temoin: "diagnostics.csv", siens: Set(CampagneComptee.diagnosticFileNames),
                interdit: Manifeste.nom)
            Interruption.sweep(folder.cheminPartiel)
            for (name, lines) in comptee.diagnosticFiles { try folder.ecrivain.ecrire(name, lignes: lines) { _ in } }
            Interruption.disarm()
            try folder.livrer()
            return target
        } catch {
            throw CommandFailure(.ressourceManquante, error.message)
        }
    }
}
