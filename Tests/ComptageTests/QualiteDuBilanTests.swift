import Comptage
import Diagnostics
import Parc
import Regles
import TestSupport
import Testing

/// Section M.
@Suite struct QualiteDuBilanTests {
    private static let constat = DiagnosticRule(
        "TEST-01", .avertissement, "Essai", consequence: "aucune", remedy: "aucun")

    private func campagne() -> CampagneDEssai {
        var campagne = CampagneDEssai()
        campagne.comptesDeLignes = [compte("parc.csv", 5, 3, 1, 1), compte("journal.csv", 9, 9, 0, 0)]
        campagne.annules = 2
        campagne.apresArrete = 1
        campagne.loger(
            "2024-03-01 LIBERATION", "2024-03-02 RETRAIT",
            attributs: .essai("84007", .nonRenseignee, .plai, .nonRenseigne))
        campagne.loger("2024-03-01 LIBERATION", attributs: .essai("84092"), situation: .exclu(.vente))
        campagne.citer("2024-04-01 LIVRAISON motif=P1", provenance: .parcSuivant, attributs: .essai("84007"))
        campagne.citer("2024-04-01 CONGE", provenance: .parcSuivant, attributs: .essai("84092"))
        campagne.citer("2024-04-01 LIVRAISON", provenance: .sansCommune, attributs: .essai("00000"))
        return campagne
    }

    private func compte(_ fichier: String, _ lues: Int, _ utilisees: Int, _ rejetees: Int, _ hors: Int)
        -> CompteDeLignes
    {
        var compte = CompteDeLignes(fichier: fichier)
        compte.lues = lues
        compte.utilisees = utilisees
        compte.rejetees = rejetees
        compte.horsPerimetre = hors
        return compte
    }

    private func repartition(_ mesure: String, _ axe: Axe, bilan: Bilan? = nil) -> [String: Int] {
        (bilan ?? campagne().compter().consolide).repartition("M/\(mesure)", par: Ventilation(axe))
    }

    @Test func `les lignes de chaque fichier sont dites quatre fois`() {
        #expect(repartition("lignes_lues", .fichier) == ["fichier=parc.csv": 5, "fichier=journal.csv": 9])
        #expect(repartition("lignes_utilisees", .fichier) == ["fichier=parc.csv": 3, "fichier=journal.csv": 9])
        #expect(repartition("lignes_rejetees", .fichier) == ["fichier=parc.csv": 1])
        #expect(repartition("lignes_hors_perimetre", .fichier) == ["fichier=parc.csv": 1])
    }

    @Test func `un fichier donné pour deux tables n’a qu’un compte`() {
        var campagne = campagne()
        campagne.comptesDeLignes.append(compte("parc.csv", 2, 2, 0, 0))
        let bilan = campagne.compter().consolide
        #expect(
            repartition("lignes_lues", .fichier, bilan: bilan) == ["fichier=parc.csv": 7, "fichier=journal.csv": 9])
    }

    @Test func `chaque événement utilisé est devenu une chose et une seule`() {
        #expect(
            repartition("evenements", .devenir) == [
                "devenir=EXISTANT": 2, "devenir=NEUF": 1, "devenir=HORS": 3, "devenir=ANNULE": 2,
                "devenir=APRES_ARRETE": 1,
            ])
        #expect(campagne().compter().breche == nil)
    }

    @Test func `les vacances hors du flux ont chacune une raison`() {
        #expect(
            repartition("cycles_hors", .raison) == [
                "raison=VENTE": 1, "raison=RELOUE_ANNEE_DE_LIVRAISON": 1, "raison=SANS_COMMUNE": 1,
            ])
    }

    @Test func `un réservataire ne voit que les vacances hors du flux de son périmètre`() throws {
        let bilans = campagne().compter()
        let rang = try #require(Distribution.usuelle.conventions.firstIndex { $0.reservataire == "VILLE" })
        #expect(repartition("cycles_hors", .raison, bilan: bilans.reservataires[rang]) == [:])
        #expect(repartition("evenements", .devenir, bilan: bilans.reservataires[rang]).values.reduce(0, +) == 9)
    }

    @Test func `les valeurs non renseignées sont comptées axe par axe`() {
        #expect(repartition("non_renseignes_patrimoine", .axe) == ["axe=typologie": 1, "axe=qpv": 1])
        #expect(repartition("non_renseignes_liberes", .axe) == ["axe=typologie": 1, "axe=qpv": 1])
    }

    @Test func `les constats de la lecture et du comptage sont comptés par contrôle`() {
        let lus = [2, 3].map { Diagnostic(Self.constat, at: SourcePosition(file: "parc.csv", line: $0)) }
        let campagne = campagne()
        let bilan = Comptage.compter(campagne.dossier, campagne.exercice, diagnostics: lus).consolide
        #expect(repartition("diagnostics", .regle, bilan: bilan) == ["regle=FLU-02": 1, "regle=TEST-01": 2])
        #expect(bilan.modalites(.regle).last?.libelle == "Essai")
    }
}
