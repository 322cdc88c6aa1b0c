import Foundation
import Rendu
import Scellement

/// A run of `archiver`.
struct ArchivageRun {
    let sortie: String
    let archive: String
    let cle: OptionsDeCle
    /// File archivage.toml, as given; nil for the one beside the outputs.
    let configuration: String?
    let reprendre: Bool
    let gabarits: String?

    /// Files; throws `CommandFailure` for any other end than `fait`.
    func execute(_ instant: Instant) throws(CommandFailure) {
        SystemLimits.reportFailedWrites()
        let ouverture = try OuvertureDuCachet(cle)
        do {
            let sortie = try SortieProduite(sortie)
            guard !"\(URL(filePath: archive).standardizedFileURL.path)/".hasPrefix("\(sortie.dossier)/") else {
                throw CommandFailure(
                    .usage, "--archive : l’archive ne se met pas dans la sortie, que la suite remplace.")
            }
            // Both are locked: one folder is not locked twice.
            guard !BilansAComparer.confondus(archive, sortie.parent) else {
                throw CommandFailure(
                    .usage,
                    "--archive : l’archive ne se met pas dans le dossier qui contient la sortie, lui en donner un à elle."
                )
            }
            let regles = try ReglesLues.lire(configuration, aCoteDe: sortie.dossier)
            let page = try PageDuSommaire(Gabarits(dossier: gabarits))
            let verrou = try VerrouDeDossier.prendre(sortie.parent)
            defer { close(verrou) }
            SignatureDeSortie.oublierLesRestes(sortie)
            try sortie.verifier()
            var etat = try EtatSurDisque(dossier: sortie.dossier)
            let cachet = try ouverture.cachet(instant)
            let progression = Progression()
            progression.afficher("Archivage de \(sortie.demandes.count) bilan\(sortie.demandes.count > 1 ? "s" : "")…")
            let archive = try Archive(archive, outil: Bilanflux.version, reprendre: reprendre ? instant : nil)
            let fait = try VersementDeSortie(sortie, regles: regles, outil: Bilanflux.version)
                .verser(dans: archive, instant, controle: VerificationDeSignature())
            let ancre = try archive.poserUnPoint(origine: fait.siren, instant, sceau: cachet)
            progression.effacer()
            try Console.printResult(rapport(fait, ancre))
            etat?.avancer(fait.dossiers, a: .archive)
            try etat?.enregistrer(page)
        } catch {
            throw CommandFailure(livraison: error)
        }
    }

    private func rapport(_ fait: VersementDeSortie.Resultat, _ ancre: Ancre) -> String {
        let lignes =
            ListeDeRapport.lignes("Archivé", "paquet", fait.verses.map(\.texte))
            + ListeDeRapport.lignes("Déjà archivé", "paquet", fait.deja.map(\.texte)) + [
                "Ancre : \(ancre)",
                "À noter hors de l’archive, et à donner à « bilanflux verifier \(archive) --ancre … » : elle prouve que rien n’a "
                    + "été réécrit.",
            ]
        return lignes.joined(separator: "\n") + "\n"
    }
}
