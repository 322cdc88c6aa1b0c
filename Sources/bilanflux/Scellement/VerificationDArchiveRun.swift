import Foundation
import Glibc
import Rendu
import Scellement

/// `verifier` over an archive, or one of its packages.
struct VerificationDArchiveRun {
    let chemin: String
    let confiance: OptionsDeConfiance
    /// As given, `TAILLE:TETE` each.
    let ancres: [String]
    /// States the verification in the journal; nil for reading only.
    let consigner: InscriptionRun?

    /// Verifies; throws `CommandFailure` for any other end than `fait`.
    func execute() throws(CommandFailure) {
        let verification = try confiance.verification()
        guard !estUnPaquet || ancres.isEmpty && consigner == nil else {
            throw CommandFailure(
                .usage, "\(chemin) est un paquet : --ancre et --consigner vont avec le dossier de l’archive.")
        }
        var lues: [Ancre] = []
        for texte in ancres {
            guard let ancre = Ancre(texte), ancre.taille > 0 else {
                throw CommandFailure(
                    .usage, "--ancre : « \(texte) » n’est pas de la forme TAILLE:TETE qu’affiche « archiver ».")
            }
            lues.append(ancre)
        }
        do {
            let fautes = try verifier(verification, lues)
            try RapportDArchive.imprimer(fautes)
            guard fautes.isEmpty else { throw Self.conclusion(fautes) }
            if let consigner {
                try consigner.inscrire(.maintenant) { archive, instant in
                    try archive.consignerUnControle(de: nil, instant)
                }
            }
        } catch {
            throw CommandFailure(livraison: error)
        }
    }

    private var estUnPaquet: Bool { FileManager.default.fileExists(atPath: "\(chemin)/bagit.txt") }

    private func verifier(_ verification: VerificationDeSignature, _ ancres: [Ancre]) throws -> [FauteDArchive] {
        if estUnPaquet {
            let fautes = try PaquetAVerifier(chemin).fautes(verification)
            if fautes.isEmpty { try Console.printResult("Valable : \(chemin)\n" + confianceEnMots) }
            return fautes
        }
        let progression = Progression()
        progression.afficher("Vérification de l’archive…")
        let rapport = try VerificationDArchive(chemin, controle: verification)
            .verifier(ancres: ancres, fils: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        progression.effacer()
        if rapport.fautes.isEmpty {
            try refuserDesLignesLibres(rapport)
            try Console.printResult(resume(rapport, ancres))
        }
        return rapport.fautes
    }

    /// A run ends by a signed checkpoint: without it, whoever rewrites the last lines leaves no trace.
    private func refuserDesLignesLibres(_ rapport: VerificationDArchive.Rapport) throws(CommandFailure) {
        let libres = rapport.ancre.taille - rapport.scellees
        guard libres > 0 else { return }
        let lignes = NombreFrancais.accord(libres, "dernière ligne n’est", "dernières lignes ne sont")
        try Console.printResult(
            "Inachevé : journal.jsonl : \(lignes) sous aucun point signé — relancer « bilanflux archiver », qui le pose ; si une "
                + "exécution l’avait posé, il a été ôté\n")
        throw CommandFailure(
            .verificationEchouee, "rien ne scelle la fin du journal de cette archive.")
    }

    private func resume(_ rapport: VerificationDArchive.Rapport, _ ancres: [Ancre]) -> String {
        let paquets = NombreFrancais.accord(rapport.paquets, "paquet", "paquets")
        let elimines =
            rapport.elimines == 0
            ? "" : ", " + NombreFrancais.accord(rapport.elimines, "éliminé avec son visa", "éliminés avec leur visa")
        let scelles = NombreFrancais.accord(rapport.scellees, "ligne", "lignes") + " du journal sous un point signé"
        let tenues =
            ancres.isEmpty
            ? "Aucune ancre donnée : rien ne prouve que la fin du journal n’a pas été ôtée (--ancre).\n"
            : "Ancres tenues : \(ancres.count)\n"
        return "Valable : \(chemin), \(paquets)\(elimines), \(scelles)\n"
            + "Ancre : \(rapport.ancre)\n" + tenues + confianceEnMots
    }

    private var confianceEnMots: String { confiance.autorite.isEmpty ? OptionsDeConfiance.sansAutorite : "" }

    private static func conclusion(_ fautes: [FauteDArchive]) -> CommandFailure {
        if fautes.allSatisfy(\.estUnInachevement) {
            return CommandFailure(
                .verificationEchouee,
                "l’archive n’est pas altérée, mais une exécution n’a pas fini : relancer « bilanflux archiver ».")
        }
        return CommandFailure(fautes: fautes.count)
    }
}
