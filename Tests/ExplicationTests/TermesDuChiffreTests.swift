import Explication
import TestSupport
import Testing

/// What a calculated figure is made of, and the commands that lead on.
@Suite struct TermesDuChiffreTests {
    private func texte(
        _ mesure: String, _ modalites: (String, String)..., reservataire: String? = nil, bilan: String? = nil,
        changer: (inout CampagneMinimale) -> Void = { _ in }
    ) throws -> String {
        let designation = DesignationDuChiffre(
            mesure: mesure, modalites: modalites.map { ($0.0, $0.1) }, reservataire: reservataire, bilan: bilan)
        let explication = try CampagneExpliquee(changer).expliquer(designation)
        return TexteDuChiffre(explication, campagne: "ma campagne", limite: 50, largeur: 200).texte
    }

    @Test func `une ligne d’annexe donne les autres du même calcul, et leurs listes`() throws {
        let texte = try texte("annexe_h", ("calcul", "N_REEL"), reservataire: "*")
        #expect(texte.contains("\n  H/annexe_a N_REEL, a. Logements du périmètre : 3\n"), "\(texte)")
        #expect(texte.contains("\n  H/annexe_h N_REEL, "))
        #expect(texte.contains("\n    bilanflux expliquer 'ma campagne' --mesure A/liberes\n"))
        #expect(texte.contains("--mesure A/attributions_mutation\n"))
        #expect(texte.contains("ne compte que celles dont le titulaire est BAILLEUR"))
        #expect(!texte.contains("N_PREVU"))
    }

    @Test func `les exclus de l’annexe se listent par motif`() throws {
        let texte = try texte("annexe_b", ("calcul", "N_PREVU"), reservataire: "*") {
            $0.nommer("exclusions", "exclusions.csv", "logement;motif;du;au\nL2;VENTE;;\n")
        }
        #expect(texte.contains("--mesure A/patrimoine_eligible --axe exclusion --modalite VENTE\n"), "\(texte)")
        #expect(!texte.contains("--modalite LOCAL"))
    }

    @Test func `un taux donne ses deux effectifs et leurs commandes`() throws {
        let texte = try texte("taux_attribution", reservataire: "AVIGNON")
        #expect(
            texte.contains("De quoi il est fait, pour AVIGNON\n  B/attribues, Logements attribués : 1\n"), "\(texte)")
        #expect(texte.contains("--mesure B/attribues --reservataire AVIGNON\n"))
        #expect(texte.contains("\n  B/mises_a_disposition, Mises à disposition : 1\n"))
        #expect(!texte.contains("B/refus"))
    }

    @Test func `le taux d’orientation se rapporte au périmètre du bilan`() throws {
        let texte = try texte("taux_orientation", reservataire: "AVIGNON")
        #expect(texte.contains("--mesure H/annexe_h --axe calcul --modalite N_REEL --reservataire '*'\n"), "\(texte)")
    }

    @Test func `un délai donne les vacances mesurées, avec leur début et leurs jours`() throws {
        let explication = try CampagneExpliquee().expliquer("delai_bail", reservataire: "AVIGNON")
        #expect(explication.resume == ["L1 journal.csv:5 BAIL AVIGNON"])
        #expect(explication.lignes.map(\.precision) == ["depuis le 01/02/2024 : 29\u{A0}jours"])
        let texte = TexteDuChiffre(explication, campagne: "c", limite: 50, largeur: 100).texte
        #expect(texte.contains("Derrière eux : 1\u{A0}vacance mesurée\n"), "\(texte)")
    }

    @Test func `un délai a autant de vacances que son effectif`() throws {
        let campagne = try CampagneExpliquee()
        for code in ["*", "AVIGNON", "PREFET", "BAILLEUR"] {
            let explication = try campagne.expliquer("delai_decision", ("statistique", "EFFECTIF"), reservataire: code)
            let texte = TexteDuChiffre(explication, campagne: "c", limite: 50, largeur: 100).texte
            let nombre = explication.lignes.count
            #expect(nombre == 0 || texte.contains("statistique=EFFECTIF : \(nombre)\n"), "\(texte)")
        }
    }

    @Test func `une ligne d’annexe a une ligne pour l’ensemble, qui s’explique`() throws {
        #expect(try texte("annexe_a", ("calcul", "N_PREVU"), reservataire: "*").contains("* calcul=N_PREVU : 3\n"))
    }
}
