import Comptage
import CryptoPort
import Diagnostics
import Importation
import Parc
import Regles
import Rendu
import Secret

/// A run of `occupation`: reads, counts, protects, delivers; nothing is delivered when one of them fails.
struct OccupationRun {
    let shared: CampaignOptions
    let sortie: String?
    let date: Jour?
    let gabarits: String?

    private static let dossier = "occupation"

    /// What was read and noticed.
    private struct Lecture {
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
        let progression = Progression()
        let lecture = try lire(progression)
        progression.effacer()
        Console.print(lecture.diagnostics)
        progression.afficher("Protection…")
        let comptee = OccupationComptee(lecture.lue.occupation, lecture.lue.territoires)
        let diagnostic = try proteger(comptee, lecture.campagne)
        let cible = try livrer(diagnostic, lecture)
        progression.effacer()
        let rapport = RapportDOccupation(
            diagnostic: diagnostic, comptes: lecture.lue.comptesDeLignes, horsEPCI: comptee.horsEPCI, dossier: cible)
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
        "CAMP-10", .bloquant, "la campagne ne nomme pas de fichier d’occupation",
        consequence: "aucun diagnostic d’occupation ne peut être fait",
        remedy: "ajouter occupation = \"occupation.csv\" sous [fichiers] ; « bilanflux modele » en donne les colonnes")

    private func proteger(
        _ comptee: OccupationComptee, _ campagne: Campagne
    ) throws(CommandFailure) -> OccupationDiffusable {
        do throws(SecretImpossible) {
            return try OccupationDiffusable(
                comptee, bailleur: campagne.bailleur, annee: campagne.exercice.annee,
                departement: campagne.exercice.departement, campagne.protection)
        } catch {
            throw CommandFailure(
                .verificationEchouee,
                "les tableaux du diagnostic se contredisent : rien n’est livré. C’est un défaut de l’outil : signaler ce "
                    + "message, avec la version de bilanflux.")
        }
    }

    /// Writes everything aside, puts it in place; where.
    private func livrer(_ diagnostic: OccupationDiffusable, _ lecture: Lecture) throws(CommandFailure) -> String {
        let cible = sortie ?? "\(lecture.campagne.dossier)/sortie-occupation"
        do {
            let modeles = try Gabarits(dossier: gabarits)
            let edition = Edition(
                version: Bilanflux.version, date: date,
                empreinte: try SHA256Digest.of(Array(Parametre.canonique(diagnostic.parametres).utf8)).hexadecimal,
                responsable: lecture.campagne.responsable)
            let fichiers = [
                ("donnees.csv", OccupationCSV.render(diagnostic)),
                ("diagnostic.xml", try OccupationXML().render(diagnostic, edition)),
                ("diagnostic.html", try PageDeLOccupation(modeles).render(diagnostic, edition)),
            ].map { ("\(OccupationRun.dossier)/\($0)", $1) }
            let autres: [(name: String, lines: any Sequence<String>)] = [
                ("diagnostics.csv", DiagnosticFiles.csv(lecture.diagnostics)),
                ("diagnostics.json", DiagnosticFiles.json(lecture.diagnostics)),
                ("rejets.csv", DiagnosticFiles.csv(lecture.rejets)),
            ]
            let tous = fichiers + autres.map { ($0.name, Array(OccupationRun.texte($0.lines).utf8)) }
            let sorties = try tous.map {
                Manifeste.Fichier(chemin: $0, sha256: try .of($1), octets: $1.count)
            }
            let manifeste = Manifeste(
                version: Bilanflux.version, parametres: diagnostic.parametres, empreinte: edition.empreinte
            ).render(entrees: lecture.entrees.map(\.fichier), gabarits: try templates(modeles), sorties: sorties)
            let folder = try DossierEnCours(cible: cible, temoin: Manifeste.nom, siens: [], interdit: "consolide")
            Interruption.sweep(folder.cheminPartiel)
            for (nom, octets) in tous + [(Manifeste.nom, manifeste)] { try folder.ecrivain.ecrire(nom, octets) }
            Interruption.disarm()
            try folder.livrer()
            return cible
        } catch let error as RenduError {
            throw CommandFailure(.ressourceManquante, error.message)
        } catch let error as LivraisonError {
            throw CommandFailure(.ressourceManquante, error.message)
        } catch {
            throw CommandFailure(.ressourceManquante, "production impossible : \(error)")
        }
    }

    private static func texte(_ lignes: any Sequence<String>) -> String {
        func joined(_ lignes: some Sequence<String>) -> String { lignes.joined() }
        return joined(lignes)
    }

    /// Only those the page is made from.
    private func templates(_ gabarits: Gabarits) throws -> [Manifeste.Fichier] {
        try gabarits.octets.filter { ["occupation.mustache", "style.css", "tableau.mustache"].contains($0.nom) }.map {
            Manifeste.Fichier(chemin: $0.nom, sha256: try .of($0.octets), octets: $0.octets.count)
        }
    }
}
