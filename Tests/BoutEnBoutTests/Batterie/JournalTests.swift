import TestSupport
import Testing

/// The log of attributions: what contradicts itself is said at its place, and counts as the rules say.
@Suite struct JournalTests {
    private static let libere = "F1;2024-05-01;L2;LIBERATION;;;;;;"

    /// The totals once a second dwelling of Avignon is freed, and what else changes.
    private static func deuxLiberes(_ autres: [String: String] = [:]) -> [String: String] {
        ["liberes *": "2;", "atteinte_reelle AVIGNON": "5;2"].merging(autres) { $1 }
    }

    /// The totals of B1 once a second dwelling is offered to AVIGNON, and what else changes.
    private static func deuxOffres(_ autres: [String: String]) -> [String: String] {
        var chiffres = autres
        for mesure in ["mises_a_disposition", "offres", "logements_mis_a_disposition"] {
            for reservataire in ["*", "AVIGNON"] where chiffres["\(mesure) \(reservataire)"] == nil {
                chiffres["\(mesure) \(reservataire)"] = "2;"
            }
        }
        chiffres["atteinte_prevue AVIGNON"] = "2;2"
        return chiffres
    }

    static let annulations = [
        Faute.journal(
            "ANNULATION de rien", "erreur JOU-10 journal.csv:6 annule", rejetees: 1,
            lignes: ["F1;2024-05-01;L1;ANNULATION;;;;;;"]),
        Faute.journal(
            "ANNULATION d’un inconnu", "erreur JOU-10 journal.csv:6 annule", rejetees: 1, cache: "ABSENT-77",
            lignes: ["F1;2024-05-01;L1;ANNULATION;;;;;;ABSENT-77"]),
        Faute.journal(
            "ANNULATION d’elle-même", "erreur JOU-10 journal.csv:6 annule", rejetees: 1,
            lignes: ["F1;2024-05-01;L1;ANNULATION;;;;;;F1"]),
        Faute.journal(
            "ANNULATION d’une ANNULATION : la première tient", "erreur JOU-10 journal.csv:7 annule", rejetees: 1,
            chiffres: ["baux_signes *": "0;", "baux_signes AVIGNON": "0;"],
            lignes: ["F1;2024-05-01;;ANNULATION;;;;;;E4", "F2;2024-05-02;;ANNULATION;;;;;;F1"]),
        Faute.journal(
            "ANNULATION d’une ligne rejetée", "erreur JOU-02 journal.csv:6 date", "erreur JOU-10 journal.csv:7 annule",
            rejetees: 2, lignes: ["F1;2024-02-30;L2;CONGE;;;;;;", "F2;2024-05-02;;ANNULATION;;;;;;F1"]),
        Faute.journal(
            "« annule » sur un CONGE n’annule rien", "avertissement JOU-15 journal.csv:6 annule",
            lignes: ["F1;2024-05-01;L2;CONGE;;;;;;E1"]),
    ]

    static let vacances = [
        Faute.journal(
            "LIBERATION sur LIBERATION : deux vacances", "avertissement CYC-02 journal.csv:7 type",
            chiffres: ["liberes *": "3;", "atteinte_reelle AVIGNON": "5;3", "atteinte_reelle PREFET": "0;9"],
            lignes: [libere, "F2;2024-06-01;L2;LIBERATION;;;;;;"]),
        Faute.journal(
            "LIVRAISON d’un logement du parc : hors du flux", "avertissement FLU-03 journal.csv:6 type",
            chiffres: ["livres *": "1;"], lignes: ["F1;2024-05-01;L2;LIVRAISON;;;;;P1;"]),
        Faute.journal(
            "offre sans vacance ouverte", "avertissement CYC-01 journal.csv:6 type",
            chiffres: deuxOffres(["atteinte_reelle AVIGNON": "10;1"]),
            lignes: ["F1;2024-05-01;L2;MISE_A_DISPOSITION;AVIGNON;;;;;"]),
    ]

    static let titulaires = [
        Faute.journal(
            "deux MISE_A_DISPOSITION de suite au même : deux offres, une mise à disposition",
            "avertissement IMP-05 journal.csv:8 reservataire",
            chiffres: deuxOffres(
                deuxLiberes(["offres *": "3;", "offres AVIGNON": "3;", "atteinte_reelle AVIGNON": "10;2"])),
            lignes: [
                libere, "F2;2024-05-02;L2;MISE_A_DISPOSITION;AVIGNON;;;;;",
                "F3;2024-05-02;L2;MISE_A_DISPOSITION;AVIGNON;;;;;",
            ]),
        Faute.journal(
            "deux MISE_A_DISPOSITION de suite à deux réservataires : une pour chacun",
            chiffres: deuxOffres(
                deuxLiberes([
                    "mises_a_disposition *": "3;", "mises_a_disposition PREFET": "1;", "offres *": "3;",
                    "offres PREFET": "1;", "logements_mis_a_disposition PREFET": "1;",
                    "logements_mis_a_disposition *": "3;", "atteinte_prevue PREFET": "1;3",
                    "atteinte_reelle AVIGNON": "10;2", "atteinte_reelle PREFET": "5;3",
                ])),
            lignes: [
                libere, "F2;2024-05-02;L2;MISE_A_DISPOSITION;AVIGNON;;;;;",
                "F3;2024-05-03;L2;MISE_A_DISPOSITION;PREFET;;;;;",
            ]),
        Faute.journal(
            "RETOUR par un autre : le titulaire reste", "avertissement IMP-01 journal.csv:8 reservataire",
            chiffres: deuxOffres(
                deuxLiberes(["attribues *": "2;", "attribues AVIGNON": "2;", "atteinte_reelle AVIGNON": "10;2"])),
            lignes: [
                libere, "F2;2024-05-02;L2;MISE_A_DISPOSITION;AVIGNON;;;;;", "F3;2024-05-10;L2;RETOUR;PREFET;;;;DELAI;",
                "F4;2024-05-20;L2;DECISION;;D2;ATTRIBUTION;1;;",
            ]),
        Faute.journal(
            "RETOUR alors que personne ne tient le logement", "avertissement IMP-01 journal.csv:7 reservataire",
            chiffres: deuxLiberes(), lignes: [libere, "F2;2024-05-10;L2;RETOUR;AVIGNON;;;;DELAI;"]),
    ]

    static let attributions = [
        Faute.journal(
            "BAIL sans attribution", "avertissement IMP-03 journal.csv:7 demandeur",
            chiffres: deuxLiberes(["baux_signes *": "2;", "baux_signes BAILLEUR": "1;"]),
            lignes: [libere, "F2;2024-06-01;L2;BAIL;;D2;;;;"]),
        Faute.journal(
            "BAIL à un autre que l’attributaire", "avertissement IMP-03 journal.csv:8 demandeur",
            chiffres: deuxLiberes([
                "attribues *": "2;", "attribues BAILLEUR": "1;", "baux_signes *": "2;", "baux_signes BAILLEUR": "1;",
            ]),
            lignes: [libere, "F2;2024-05-20;L2;DECISION;;D1;ATTRIBUTION;1;;", "F3;2024-06-01;L2;BAIL;;D2;;;;"]),
        Faute.journal(
            "champs d’un BAIL qui ne servent pas", "information JOU-13 journal.csv:8 reservataire",
            "information JOU-13 journal.csv:8 resultat", "information JOU-13 journal.csv:8 rang",
            chiffres: deuxLiberes([
                "attribues *": "2;", "attribues BAILLEUR": "1;", "baux_signes *": "2;", "baux_signes BAILLEUR": "1;",
            ]),
            lignes: [
                libere, "F2;2024-05-20;L2;DECISION;;D2;ATTRIBUTION;1;;",
                "F3;2024-06-01;L2;BAIL;PREFET;D2;ATTRIBUTION;1;;",
            ]),
    ]

    @Test(arguments: annulations + vacances + titulaires + attributions)
    func `une contradiction se dit à sa place, et compte comme la règle le dit`(_ faute: Faute) throws {
        try faute.verifier()
    }
}
