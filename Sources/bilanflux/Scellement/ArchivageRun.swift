import Foundation
import Importation
import Parc
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
            let regles = try ReglesLues.lire(configuration, aCoteDe: sortie.dossier)
            let page = try PageDuSommaire(Gabarits(dossier: gabarits))
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
        func liste(_ mot: String, _ noms: [NomDePaquet]) -> [String] {
            guard !noms.isEmpty else { return [] }
            let pluriel = noms.count > 1 ? "s" : ""
            return ["\(mot)\(pluriel) : \(NombreFrancais.entier(noms.count)) paquet\(pluriel)"]
                + noms.map { "  \($0.texte)" }
        }
        let lignes =
            liste("Archivé", fait.verses) + liste("Déjà archivé", fait.deja) + [
                "Ancre : \(ancre)",
                "À noter hors de l’archive, et à donner à « bilanflux verifier \(archive) --ancre … » : elle prouve que rien n’a "
                    + "été réécrit.",
            ]
        return lignes.joined(separator: "\n") + "\n"
    }
}

/// The rules of conservation that a command is given.
enum ReglesLues {
    /// Those of a file, or of the one in the folder that holds the outputs.
    static func lire(_ fichier: String?, aCoteDe sortie: String) throws(CommandFailure) -> ReglesDArchivage {
        let chemin =
            fichier.map { URL(filePath: $0) }
            ?? URL(filePath: sortie).deletingLastPathComponent().appending(path: LecteurDArchivage.nomDuFichier)
        guard chemin.lastPathComponent == LecteurDArchivage.nomDuFichier else {
            throw CommandFailure(
                .usage, "--configuration : un fichier du nom d’\(LecteurDArchivage.nomDuFichier) est attendu.")
        }
        do throws(ImportError) {
            return try LecteurDArchivage.lire(dossier: chemin.deletingLastPathComponent().path)
        } catch {
            throw CommandFailure(.ressourceManquante, error.message)
        }
    }
}
