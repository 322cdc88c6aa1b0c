import Comptage
import Parc
import Regles
import Testing

@Suite struct `Données CSV` {
    private let lignes = Rendus.csv(DossierFictif().bilan)
    private var champs: [[Substring]] {
        lignes.dropFirst().map { $0.split(separator: ";", omittingEmptySubsequences: false) }
    }

    @Test func `l’en-tête nomme les dix colonnes`() {
        #expect(lignes[0] == "section;mesure;reservataire;axe;modalite;axe2;modalite2;valeur;base;statut")
        #expect(champs.allSatisfy { $0.count == 10 })
    }

    @Test func `un chiffre compté nul n’est écrit que pour un total`() {
        #expect(champs.allSatisfy { $0[7] != "0" || $0[3] == "total" || $0[0] == "H" })
        #expect(lignes.contains("A;attributions_vente;*;total;;;;0;;V"))
    }

    @Test func `un tableau croisé donne ses deux axes`() {
        #expect(lignes.contains("A;patrimoine_eligible;*;commune;93066;qpv;EN;3;;V"))
    }

    @Test func `les mesures suivent le registre par section, l’ensemble puis les conventions puis le bailleur`() {
        let attendues = Section.allCases.flatMap { section in
            Registre.mesures.filter { $0.section == section }.map { "\(section.rawValue);\($0.id)" }
        }
        let rangs = champs.compactMap { champ in attendues.firstIndex { $0 == "\(champ[0]);\(champ[1])" } }
        #expect(rangs == rangs.sorted() && rangs.count == champs.count)
        let totaux = champs.filter { $0[0] == "B" && $0[1] == "attribues" && $0[3] == "total" }.map { $0[2] }
        #expect(totaux == ["*", "MAIRIE", "PREFET", "BAILLEUR"])
    }

    @Test func `les axes suivent les ventilations de la mesure`() {
        let siens = champs.filter { $0[1] == "liberes" }.map { $0[5].isEmpty ? String($0[3]) : "\($0[3])-\($0[5])" }
        let vus = siens.reduce(into: [String]()) { vus, axe in if vus.last != axe { vus.append(axe) } }
        #expect(
            vus == ["total", "typologie", "financement", "commune", "qpv", "commune-qpv", "periode", "accessibilite"])
    }

    @Test func `un objectif entier n’a pas de base, un taux en a toujours une`() {
        #expect(lignes.contains("B;objectif;MAIRIE;total;;;;3;;V"))
        #expect(lignes.contains("B;atteinte_prevue;MAIRIE;total;;;;2;3;V"))
    }

    @Test func `une quantité qui n’est pas entière est une fraction réduite`() {
        let consolide = Rendus.csv(DossierFictif().bilans.consolide)
        #expect(consolide.contains("B;objectif;PREFET;total;;;;1;;V"))
        #expect(consolide.contains("H;fraction_reportee;PREFET;total;;;;21;100;V"))
    }

    @Test func `une ligne d’annexe qui vaut 0 est écrite, un terme nul de son détail ne l’est pas`() {
        #expect(lignes.contains("H;annexe_g;MAIRIE;calcul;N_PREVU;;;0;;V"))
        let nuls = champs.filter { $0[7] == "0" && $0[3] != "total" }
        #expect(nuls.allSatisfy { $0[0] == "H" && $0[1].hasPrefix("annexe_") && $0[3] == "calcul" && $0[5] == "" })
    }

    @Test func `sans objectif, ni objectif ni atteinte prévue`() {
        let sans = Rendus.csv(DossierFictif(objectifDeLaMairie: nil).bilan)
        #expect(!sans.contains { $0.contains(";objectif;") || $0.contains(";atteinte_prevue;") })
        #expect(sans.contains { $0.contains(";atteinte_reelle;") })
    }

    @Test func `une atteinte garde le nombre et la base comptés, sans les réduire`() {
        let juste = Rendus.csv(DossierFictif(objectifDeLaMairie: Rationnel(2)).bilan)
        #expect(juste.contains("B;atteinte_prevue;MAIRIE;total;;;;2;2;V"))
    }

    @Test(arguments: [
        ("=CMD()", "'=CMD()"), ("@a", "'@a"), ("A;B", "\"A;B\""), ("A\"B", "\"A\"\"B\""), ("-1", "'-1"),
    ])
    func `un code hostile reste un texte`(code: String, ecrit: String) {
        let lignes = Rendus.csv(DossierFictif(codeDeLaMairie: code).bilan)
        #expect(lignes.contains("B;mises_a_disposition;\(ecrit);total;;;;2;;V"))
    }
}
