import ArgumentParser
import Explication
import Foundation

/// `bilanflux expliquer`: what is behind one figure, or the story of one dwelling.
struct ExpliquerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "expliquer",
        abstract: "Explique un chiffre, par les logements et les événements qu’il compte, ou l’histoire d’un logement.",
        usage: """
            bilanflux expliquer <campagne> --mesure <mesure> [options]
            bilanflux expliquer <campagne> --logement <identifiant> [options]
            bilanflux expliquer <campagne> --cil <siren> --mesure <mesure> [options]
            """,
        discussion: """
            EXEMPLES :
              bilanflux expliquer ma-campagne --mesure liberes
              bilanflux expliquer ma-campagne --mesure B/attribues --reservataire AVIGNON
              bilanflux expliquer ma-campagne --mesure liberes --axe typologie --modalite T3
              bilanflux expliquer ma-campagne --mesure patrimoine_eligible --axe exclusion --modalite PLI
              bilanflux expliquer ma-campagne --mesure liberes --csv liberes.csv
              bilanflux expliquer ma-campagne --logement 84000123
              bilanflux expliquer ma-campagne --cil 248400251 --mesure E/baux_mutation

            Un chiffre se désigne comme dans donnees.csv. Sont donnés les logements et les lignes du journal qu’il \
            compte, avec les règles ; leur nombre est vérifié contre le chiffre. Un logement se nomme comme dans le \
            journal ; sont donnés ses vacances, le titulaire à chaque événement, ce qui le compte, et pourquoi le reste \
            ne le compte pas ; les demandeurs, avec --montrer-valeurs seulement. À n’utiliser que sur son poste : rien de \
            cela ne s’envoie. Si les bilans ont été produits, \
            les fichiers de la campagne doivent être encore ceux dont ils viennent.

            Avec --cil, est expliqué un chiffre de l’édition protégée d’une conférence intercommunale du logement : donné, \
            retenu (pour lui-même, ou pour en protéger d’autres) ou absent, selon quelles règles, et les deux tables \
            possibles qui prouvent qu’il ne se retrouve pas ; --csv les écrit entières, avec ce qui est retenu. Ce qui est \
            regroupé dans l’édition s’y trouve sous son ancien code ou le nouveau.
            """)

    @OptionGroup var lecture: OptionsDeLecture

    @Option(
        help: ArgumentHelp(
            "Nom de la mesure, comme dans donnees.csv ; C/attribues dit aussi la section.", valueName: "mesure"))
    var mesure: String?

    @Option(
        help: ArgumentHelp("Lettre de la section, quand plusieurs ont une mesure de ce nom.", valueName: "lettre"))
    var section: String?

    @Option(help: ArgumentHelp("Axe de la ventilation, avec --modalite.", valueName: "axe"))
    var axe: String?

    @Option(help: ArgumentHelp("Code de la modalité sur cet axe.", valueName: "code"))
    var modalite: String?

    @Option(help: ArgumentHelp("Second axe d’un tableau croisé, avec --modalite2.", valueName: "axe"))
    var axe2: String?

    @Option(help: ArgumentHelp("Code de la modalité sur le second axe.", valueName: "code"))
    var modalite2: String?

    @Option(
        help: ArgumentHelp("Ligne d’un réservataire, ou BAILLEUR (par défaut, l’ensemble).", valueName: "code"))
    var reservataire: String?

    @Option(
        help: ArgumentHelp(
            "Compte sur le périmètre du bilan de ce réservataire (par défaut, celui du bilan consolidé).",
            valueName: "code"))
    var bilan: String?

    @Option(
        help: ArgumentHelp(
            "Explique le chiffre de l’édition protégée pour la CIL de cet EPCI, et pourquoi il est retenu.",
            valueName: "siren"))
    var cil: String?

    @Option(help: ArgumentHelp("Identifiant du logement dont l’histoire est demandée.", valueName: "identifiant"))
    var logement: String?

    @Option(
        help: ArgumentHelp(
            "Fichier CSV où écrire toutes les lignes derrière le chiffre ; avec --cil, les deux tables possibles.",
            valueName: "fichier"))
    var csv: String?

    @Flag(help: "Affiche toutes les lignes (sans cela, les 50 premières).")
    var tout = false

    @Option(
        help: ArgumentHelp(
            "Dossier des bilans produits (par défaut, le dossier sortie à côté de campagne.toml, s’il existe).",
            valueName: "dossier"))
    var sortie: String?

    /// Explains.
    func run() throws {
        try ExplicationRun(
            lecture: lecture, objet: try objet(), csv: csv, limite: tout ? nil : 50, sortie: sortie
        ).execute()
    }

    private func objet() throws(CommandFailure) -> ExplicationRun.Objet {
        let duChiffre = [
            ("--section", section), ("--axe", axe), ("--modalite", modalite), ("--axe2", axe2),
            ("--modalite2", modalite2), ("--reservataire", reservataire), ("--bilan", bilan), ("--csv", csv),
            ("--cil", cil),
        ]
        for (option, valeur) in duChiffre + [("--mesure", mesure), ("--logement", logement), ("--sortie", sortie)] {
            if valeur?.allSatisfy(\.isWhitespace) ?? false {
                throw CommandFailure(.usage, "\(option) : une valeur est attendue.")
            }
        }
        switch (mesure, logement) {
        case (let mesure?, nil):
            guard let cil else { return .chiffre(try designation(mesure)) }
            if bilan != nil {
                throw CommandFailure(.usage, "--bilan et --cil désignent deux bilans : ôter l’un ou l’autre.")
            }
            return .edition(cil.trimmingCharacters(in: .whitespaces), try designation(mesure))
        case (nil, let logement?):
            if let (option, _) = duChiffre.first(where: { $0.1 != nil }) {
                throw CommandFailure(.usage, "\(option) va avec --mesure, non avec --logement.")
            }
            // As the log's own fields are read.
            return .logement(logement.trimmingCharacters(in: .whitespaces))
        case (nil, nil), (.some, .some):
            throw CommandFailure(.usage, "donner --mesure, ou --logement (l’un ou l’autre).")
        }
    }

    private func designation(_ mesure: String) throws(CommandFailure) -> DesignationDuChiffre {
        var modalites: [(axe: String, modalite: String)] = []
        for (suffixe, axe, modalite) in [("", axe, modalite), ("2", axe2, modalite2)] {
            switch (axe, modalite) {
            case (let axe?, let modalite?): modalites.append((axe, modalite))
            case (nil, nil): break
            case (.some, nil), (nil, .some):
                throw CommandFailure(.usage, "--axe\(suffixe) et --modalite\(suffixe) vont ensemble.")
            }
        }
        if axe == nil, axe2 != nil { throw CommandFailure(.usage, "--axe2 demande aussi --axe.") }
        return DesignationDuChiffre(
            mesure: mesure, section: section, modalites: modalites, reservataire: reservataire, bilan: bilan)
    }
}
