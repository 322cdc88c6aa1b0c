import Comptage
import Diagnostics
import Importation
import Regles
import Rendu
import Threads

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
        try options.annexe.map(AnnexeVerifiee.verifierLeFichier)
        try verifierLaSortie()
        // Before anything is written: it may be the very folder that is replaced.
        let corrigee = try options.correction.map(SortieCorrigee.init)
        let registre = RegistreDesTraitements(campagne: options.lecture.campagne)
        if options.purpose == .produire { try registre.verifier() }
        // Made while the campaign is read; only rendering needs them, and says what is wrong with them.
        let fils = options.purpose == .produire ? options.lecture.nombreDeFils : 1
        let moyens = Interruption.withoutThreadsOfMine {
            Promise(threads: fils) { [options] in try MoyensDeRendu(gabarits: options.gabarits) }
        }
        let progression = Progression()
        var comptee = try CampagneComptee(
            options.lecture, partie: options.partie, empreintes: options.purpose == .produire, progression)
        let annexe = try verify(&comptee)
        Console.print(comptee.diagnostics)
        if let cause = comptee.cause {
            throw CommandFailure(
                .donneesBloquantes, "\(cause) Rien n’a été livré. \(whereDiagnosticsAre(comptee, annexe))")
        }
        let livraison: Livraison
        switch options.purpose {
        case .controler: livraison = Livraison(dossier: try deliverDiagnostics(comptee, annexe))
        case .compter: livraison = try LivraisonDesFaits(options, comptee).deliver()
        case .produire: livraison = try Production(options, comptee, corrigee, registre, progression, moyens).deliver()
        }
        try Console.printResult(CompteRendu(comptee, livraison, options.purpose).text)
        if let annexe { try Console.printResult("\n" + RapportDAnnexe(annexe).text(width: Console.width)) }
        _ = Unmanaged.passRetained(Kept(comptee: comptee))
        if options.strict, comptee.hasReservations { throw CommandFailure(.faitAvecReserves) }
    }

    /// What the process ends with: the system takes its memory back at once, where freeing object after object takes half a
    /// second for a country.
    private final class Kept {
        let comptee: CampagneComptee

        init(comptee: CampagneComptee) { self.comptee = comptee }
    }

    /// Refuses a folder that cannot be made, before the work and not after.
    private func verifierLaSortie() throws(CommandFailure) {
        guard let sortie = options.sortie else { return }
        do throws(LivraisonError) {
            try DossierEnCours.verifierLeParent(sortie)
        } catch {
            throw CommandFailure(.ressourceManquante, error.message)
        }
    }

    /// Judges the annexes, when asked to, and adds what is noticed to the findings.
    private func verify(_ comptee: inout CampagneComptee) throws(CommandFailure) -> AnnexeVerifiee? {
        guard let fichier = options.annexe else { return nil }
        do throws(ImportError) {
            let annexe = try AnnexeVerifiee(fichier, comptee, montrerValeurs: options.lecture.montrerValeurs)
            comptee.ajouter(annexe.diagnostics, rejets: annexe.rejets)
            return annexe
        } catch {
            // No bilan depends on it: an annex that cannot be read blocks nothing, as a bilan of the year before.
            throw CommandFailure(.ressourceManquante, error.message)
        }
    }

    /// Delivers the diagnostics of a campaign that the data block, and says where, or why they could not be.
    private func whereDiagnosticsAre(_ comptee: CampagneComptee, _ annexe: AnnexeVerifiee?) -> String {
        do throws(CommandFailure) {
            return "Les diagnostics sont dans \(try deliverDiagnostics(comptee, annexe))."
        } catch {
            return "Les diagnostics ne sont pas écrits : \(error.message ?? "")"
        }
    }

    /// Writes diagnostics and rejected lines alone: what `controler` gives, and `produire` when the data block it.
    private func deliverDiagnostics(
        _ comptee: CampagneComptee, _ annexe: AnnexeVerifiee?
    ) throws(CommandFailure) -> String {
        let asked = options.purpose == .controler ? options.sortie : nil
        let target = asked ?? "\(comptee.campagne.dossier)/controle"
        do {
            let folder = try DossierEnCours(
                cible: target, temoin: "diagnostics.csv",
                siens: Set(CampagneComptee.diagnosticFileNames + [CoherenceCSV.nom]),
                interdit: Manifeste.nom)
            Interruption.sweep(folder.cheminPartiel)
            for (name, lines) in comptee.diagnosticFiles { try folder.ecrivain.ecrire(name, lignes: lines) { _ in } }
            try folder.ecrivain.ecrire(ClasseurDesAnomalies.nom, comptee.anomalies(dans: folder.cheminPartiel))
            if let annexe {
                try folder.ecrivain.ecrire(CoherenceCSV.nom, lignes: CoherenceCSV.lignes(annexe)) { _ in }
            }
            Interruption.disarm()
            try folder.livrer()
            return target
        } catch {
            throw CommandFailure(livraison: error)
        }
    }
}
