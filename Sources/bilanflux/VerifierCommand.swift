import ArgumentParser
import Foundation
import Scellement

/// `bilanflux verifier`: what signatures and archives prove, and what a reader can calculate back from protected editions.
struct VerifierCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verifier",
        abstract: "Vérifie des bilans signés ou une archive ; ou attaque une édition protégée.",
        usage: "bilanflux verifier <dossier> [options]\n  bilanflux verifier --attaque <édition> [options]",
        discussion: """
            EXEMPLES :
              bilanflux verifier sortie --autorite autorite.pem
              bilanflux verifier sortie/reservataires/AVIGNON
              bilanflux verifier archive --autorite autorite.pem --ancre 123:9f86d0…
              bilanflux verifier archive/2024/299300160-AVIGNON-v1
              bilanflux verifier --attaque sortie
              bilanflux verifier --attaque sortie/cil/248400251
              bilanflux verifier --attaque sortie --reservataire AVIGNON
              bilanflux verifier --attaque sortie --precedente sortie-2023
              bilanflux verifier --attaque sortie-occupation

            Le dossier est une sortie signée, l’un de ses bilans (seul, où qu’il soit), une archive, ou l’un de ses paquets. \
            Rien n’y est écrit : le droit de lire suffit. Chaque faute est nommée avec son fichier ; le code est 5 s’il y en a une.

            --attaque cherche, par le calcul, ce qu’une édition protégée retient. L’édition est un dossier cil/<siren>, ou un dossier de sortie, dont toutes les éditions cil/ sont attaquées \
            ensemble. Seuls les donnees.csv sont lus. L’attaquant sait que les chiffres s’additionnent, que ce qui n’est \
            pas listé vaut 0, et ce que disent les taux et les définitions ; il ne sait pas pourquoi une case est \
            retenue. Est une brèche : un chiffre retenu dont on prouve qu’il est de 1 à 10, plusieurs dont la somme l’est, \
            un chiffre protégé imprimé sous 11. Finit avec le code 0 s’il n’y en a aucune, 5 s’il y en a.

            Le rapport dit ce qui se prouve de chaque chiffre, avec sa valeur : il est pour ce poste, rien de cela ne \
            s’envoie. Ce qu’un réservataire tient de son propre bilan, les lignes des autres comprises, n’est pas \
            attaqué : --reservataire ne donne à l’attaquant que ses lignes à lui.

            Un diagnostic d’occupation (sortie-occupation) s’attaque seul. L’attaquant sait comment les zones \
            s’emboîtent, combien de logements elles ont, et ce que disent les taux de réponse ; un 0 % ou un 100 % prouvé est \
            une brèche.
            """)

    @Argument(
        help: ArgumentHelp("La sortie, le bilan, l’archive ou le paquet à vérifier.", valueName: "dossier"))
    var dossier: String?

    @OptionGroup var confiance: OptionsDeConfiance

    @Option(
        help: ArgumentHelp(
            "Un état du journal, noté hors de l’archive : il doit y être encore.", valueName: "TAILLE:TETE"))
    var ancre: [String] = []

    @Flag(help: "Inscrit le contrôle au journal de l’archive, et signe son nouvel état : demande --cle.")
    var consigner = false

    @OptionGroup var cle: OptionsDeCle

    @Option(help: ArgumentHelp("L’édition, ou le dossier de sortie, à attaquer.", valueName: "édition"))
    var attaque: String?

    @Option(
        help: ArgumentHelp(
            "Attaque comme ce réservataire, qui connaît ses lignes : celles de reservataires/<code>/donnees.csv, à côté "
                + "de cil.", valueName: "code"))
    var reservataire: String?

    @Option(
        help: ArgumentHelp(
            "Attaque avec des lignes connues d’avance : un CSV des mêmes colonnes que donnees.csv.",
            valueName: "fichier"))
    var connus: String?

    @Option(
        help: ArgumentHelp(
            "Attaque avec l’édition, ou le dossier de sortie, de l’année précédente.", valueName: "édition"))
    var precedente: String?

    @Flag(help: "Affiche toutes les brèches (sans cela, les 50 premières).")
    var tout = false

    /// Verifies, or attacks.
    func run() throws {
        if let attaque, dossier == nil {
            try AttaqueRun(
                edition: attaque, precedente: precedente, reservataire: reservataire, connus: connus, tout: tout
            ).execute()
        } else if let dossier, attaque == nil {
            try verifier(dossier)
        } else {
            throw CommandFailure(
                .usage, "donner le dossier à vérifier, ou --attaque et une édition, et l’un des deux seulement.")
        }
    }

    /// An archive or a package, by what it holds; else outputs or a bilan.
    private func verifier(_ dossier: String) throws {
        let estScelle =
            FileManager.default.fileExists(atPath: "\(dossier)/bagit.txt") || VerificationDArchive.reconnait(dossier)
        guard estScelle else {
            guard ancre.isEmpty, !consigner else {
                throw CommandFailure(
                    .usage, "\(dossier) n’est pas une archive : --ancre et --consigner ne servent qu’à en vérifier une."
                )
            }
            try VerificationDeBilansRun(chemin: dossier, confiance: confiance).execute()
            return
        }
        guard consigner || !cle.estDonnee else {
            throw CommandFailure(.usage, "--cle ne sert ici qu’avec --consigner.")
        }
        try VerificationDArchiveRun(
            chemin: dossier, confiance: confiance, ancres: ancre,
            consigner: try consigner ? InscriptionRun(archive: dossier, cle: cle) : nil
        ).execute()
    }
}
