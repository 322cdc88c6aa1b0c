import Foundation
import Importation
import Inspection
import Tabular

/// A run of `inspecter`: reads each file, prints, writes the profile.
struct InspectionRun {
    private let options: InspecterCommand

    init(_ options: InspecterCommand) { self.options = options }

    /// Inspects; throws `CommandFailure` for any other end than `fait`.
    func execute() throws(CommandFailure) {
        SystemLimits.reportFailedWrites()
        try verifier()
        let demande = try demande()
        var inspections: [Inspection] = []
        var code: CodeDeSortie?
        for fichier in options.fichiers {
            switch inspecter(fichier, demande) {
            case .success(let inspection):
                if !options.json { try afficher(inspection, suit: !inspections.isEmpty) }
                inspections.append(inspection)
            case .failure(let error):
                Console.printMessage("Erreur : \(InspectionRun.message(error))\n")
                let sien: CodeDeSortie = error.isResource ? .ressourceManquante : .donneesBloquantes
                code = code.map { $0.rawValue > sien.rawValue ? $0 : sien } ?? sien
            }
        }
        if options.json { try Console.printResult(InspectionJSON.texte(inspections)) }
        if let profil = options.profil, let inspection = inspections.first { try ecrire(inspection, profil) }
        if let code { throw CommandFailure(code) }
    }

    private func verifier() throws(CommandFailure) {
        if options.fichiers.contains("") || options.profil?.isEmpty ?? false {
            throw CommandFailure(.usage, "un nom de fichier est attendu.")
        }
        guard let profil = options.profil else { return }
        if options.fichiers.count > 1 {
            throw CommandFailure(.usage, "--profil : un profil est celui d’un seul fichier — en donner un à la fois.")
        }
        if FileManager.default.fileExists(atPath: profil) { throw InspectionRun.existe(profil) }
    }

    private func demande() throws(CommandFailure) -> DemandeDInspection {
        var demande = DemandeDInspection(annee: Calendar(identifier: .gregorian).component(.year, from: Date()))
        demande.table = options.table
        demande.montrerValeurs = options.montrerValeurs
        demande.fils = OptionsDeLecture.coeurs
        guard options.territoires != nil || options.passage != nil else { return demande }
        do throws(ImportError) {
            demande.territoires = try TerritoiresSeuls.lire(
                territoires: options.territoires, passage: options.passage)
        } catch {
            throw CommandFailure(error.isResource ? .ressourceManquante : .donneesBloquantes, error.message)
        }
        return demande
    }

    private func inspecter(
        _ fichier: String, _ demande: DemandeDInspection
    ) -> Result<Inspection, TabularError> {
        let progression = Progression()
        defer { progression.effacer() }
        progression.afficher("Lecture de \(fichier)…")
        do throws(TabularError) {
            return .success(try Inspection.lire(chemin: fichier, fichier: fichier, demande))
        } catch {
            return .failure(error)
        }
    }

    private func afficher(_ inspection: Inspection, suit: Bool) throws(CommandFailure) {
        var texte = (suit ? "\n" : "") + RapportDInspection(inspection, largeur: Console.width).texte
        if let profil = inspection.profil.texte, options.profil == nil {
            let besoin =
                inspection.profil.estNecessaire
                ? "à enregistrer avec --profil"
                : "facultatif : ce fichier est lu sans lui"
                    + (inspection.profil.estACompleter ? ", ses codes inconnus à part" : "")
            texte += "\nPROFIL PROPOSÉ (\(besoin))\n\n" + profil
        }
        try Console.printReading(texte)
    }

    private func ecrire(_ inspection: Inspection, _ chemin: String) throws(CommandFailure) {
        guard let texte = inspection.profil.texte, let table = inspection.table else {
            throw CommandFailure(
                .donneesBloquantes, "aucun profil à proposer : dire avec --table quelle table est ce fichier.")
        }
        do {
            try Data(texte.utf8).write(to: URL(fileURLWithPath: chemin), options: .withoutOverwriting)
        } catch {
            if FileManager.default.fileExists(atPath: chemin) { throw InspectionRun.existe(chemin) }
            throw CommandFailure(
                .ressourceManquante,
                "\(chemin) : écriture impossible — vérifier que le dossier existe, le droit d’y écrire et la place.")
        }
        if options.json { return }
        let aCompleter = inspection.profil.estACompleter ? " Les lignes qui commencent par # sont à compléter." : ""
        try Console.printReading(
            "\nProfil écrit dans \(chemin).\(aCompleter)\nDans campagne.toml, sous [profils] : "
                + "\(table.rawValue) = \"le chemin du profil\"\n")
    }

    private static func existe(_ chemin: String) -> CommandFailure {
        CommandFailure(
            .ressourceManquante,
            "\(chemin) : ce fichier existe, et n’est pas remplacé — choisir un autre nom avec --profil.")
    }

    /// The sentence of an error, for a file that no campaign names.
    private static func message(_ error: TabularError) -> String {
        switch error {
        case .missing(let file): "\(file) : fichier introuvable — vérifier son nom et son dossier"
        case .isFolder(let file): "\(file) : un fichier est attendu, c’est un dossier"
        case .unreadable, .empty, .binary, .utf16, .spreadsheet, .compressed, .headerTooLong, .workbook:
            error.message
        }
    }
}
