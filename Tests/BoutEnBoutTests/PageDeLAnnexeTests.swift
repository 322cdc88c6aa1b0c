import TestSupport
import Testing

/// `annexe-<N+1>.html`, from the files of a small campaign.
@Suite struct PageDeLAnnexeTests {
    private func page(_ changer: (inout CampagneMinimale) -> Void = { _ in }) throws -> String {
        let essai = Essai {
            $0.nommer("rotations", "rotations.csv", "annee;territoire;liberes;assiette\n2023;84007;1;2\n2023;*;1;3\n")
            $0.nommer(
                "prevision", "prevision.csv",
                "annee;territoire;poste;categorie;nombre\n2024;84007;MUTATION;;2\n2025;84007;MUTATION;;0\n2024;*;VENTE;;0\n2025;*;VENTE;;0\n"
            )
            changer(&$0)
        }
        try essai.produire()
        return try #require(essai.sortie).texte("reservataires/AVIGNON/annexe-2025.html")
    }

    @Test func `l’objectif de l’année suivante se refait à la main depuis la page`() throws {
        let page = try page()
        #expect(page.contains("Objectif 2025\u{202F}: 2\u{A0}logements à mettre à disposition."))
        #expect(
            page.contains(
                "Droit calculé 0,20 + redistribution 0,40 = 0,60, soit 1 en logements entiers\u{202F}; 1 + report 1 = 2."
            ))
        #expect(
            page.contains(
                "2024\u{202F}: 1\u{A0}mise à disposition pour un objectif de 2\u{A0}logements\u{202F}: le manque de 1\u{A0}logement "
                    + "n’est pas justifié, il s’ajoute à l’objectif suivant."))
    }

    @Test func `une avance de plus que le droit se dit en avance`() throws {
        let page = try page { $0.remplacer("20 %;2", par: "20 %;-0", dans: "conventions.csv") }
        #expect(page.contains("2024\u{202F}: 1\u{A0}mise à disposition pour un objectif de 0\u{A0}logement"))
        #expect(page.contains("l’avance de 1\u{A0}logement vient en soustraction de l’objectif suivant."))
        #expect(page.contains("Aucun logement à mettre à disposition en 2025."))
    }

    @Test func `sans taux, la page dit ce qui manque`() throws {
        let page = try page { $0.remplacer("20 %;2", par: ";2", dans: "conventions.csv") }
        #expect(
            page.contains(
                "Le droit de 2025 ne se calcule pas encore\u{202F}: il y manque le taux de logements réservés."))
    }

    @Test func `une fraction montrée garde ses deux décimales, un entier n’en a pas`() throws {
        let page = try page()
        #expect(page.contains(">0,20<"))
        #expect(!page.contains(">2,00<"))
    }

    @Test func `la page à signer n’a ni nom de fichier ni clé de campagne`() throws {
        let page = try page {
            $0.remplacer("20 %;2", par: "20 %;2;N", dans: "conventions.csv")
            $0.remplacer("taux;objectif", par: "taux;objectif;report_actif", dans: "conventions.csv")
        }
        let texte = page.replacing(/<style>.*<\/style>/.dotMatchesNewlines(), with: "")
        #expect(texte.contains("la convention écarte tout report."))
        for mot in [".csv", "_suivant", "report_actif", ".toml"] { #expect(!texte.contains(mot), "\(mot)") }
    }

    @Test func `une annexe corrigée dit qu’elle l’est`() throws {
        let essai = Essai()
        try essai.produire()
        let nouvelle = "\(essai.dossier.chemin)/nouvelle"
        let resultat = try essai.lancer(
            "produire", "--corrige", "\(essai.campagne)/sortie", "--motif", "Un bail oublié", "--sortie", nouvelle)
        #expect(resultat.code == 0, "\(resultat.messages)")
        let page = try #require(Arbre(nouvelle)).texte("reservataires/AVIGNON/annexe-2025.html")
        #expect(page.contains("<strong>Version corrigée n°\u{A0}2</strong> Motif : Un bail oublié"))
    }
}
