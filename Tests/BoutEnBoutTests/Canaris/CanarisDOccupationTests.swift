import Foundation
import TestSupport
import Testing

/// No value on a household, nor the name of its dwelling, comes out of `occupation`.
@Suite struct CanarisDOccupationTests {
    private func voliere(_ campagne: CampagneMinimale) throws -> Voliere {
        try Voliere(campagne, valeurs: OccupationAuxCanaris.valeurs)
    }

    @Test func `l’occupation fautive enfreint toutes les règles sur une ligne`() throws {
        let voliere = try voliere(OccupationAuxCanaris.fautive)
        _ = try voliere.lancer(1, "occupation", voliere.essai.campagne, "--strict")
        let constats = voliere.essai.dossier.lire("campagne/sortie-occupation/diagnostics.csv") ?? ""
        for regle in OccupationAuxCanaris.reglesEnfreintes { #expect(constats.contains(";\(regle);"), "\(regle)") }
    }

    @Test func `chaque colonne de code a son constat, sans ce qu’elle contient`() throws {
        let voliere = try voliere(OccupationAuxCanaris.fautive)
        _ = try voliere.lancer(0, "occupation", voliere.essai.campagne)
        let constats = (voliere.essai.dossier.lire("campagne/sortie-occupation/diagnostics.csv") ?? "").split(
            separator: "\n")
        for ligne in 203...212 {
            #expect(constats.contains { $0.contains(";OCC-04;occupation.csv;\(ligne);") }, "occupation.csv:\(ligne)")
        }
    }

    @Test(arguments: [OccupationAuxCanaris.propre, OccupationAuxCanaris.fautive].indices)
    func `ni le diagnostic, ni les constats, ni le registre n’en contiennent`(_ rang: Int) throws {
        let voliere = try voliere([OccupationAuxCanaris.propre, OccupationAuxCanaris.fautive][rang])
        let campagne = voliere.essai.campagne
        _ = try voliere.lancer(0, "occupation", campagne)
        _ = try voliere.lancer(
            0, "occupation", campagne, "--sortie", voliere.chemin("ailleurs"), "--date", "2025-02-14")
        let diagnostic = voliere.essai.dossier.lire("campagne/sortie-occupation/occupation/donnees.csv") ?? ""
        #expect(diagnostic.split(separator: "\n").count > 20, "il y a des chiffres")
        _ = try voliere.lancer(0, "verifier", "--attaque", "\(campagne)/sortie-occupation")
        _ = try voliere.lancer(0, "purger", campagne)
        _ = try voliere.lancer(0, "purger", campagne, "--confirmer", "--date", "2025-03-15")
        _ = try voliere.lancer(4, "occupation", campagne)
        try voliere.verifier()
    }

    @Test(arguments: OccupationAuxCanaris.illisibles.indices)
    func `une occupation qui ne se lit pas n’en laisse sortir aucun`(_ rang: Int) throws {
        let (texte, code) = OccupationAuxCanaris.illisibles[rang]
        let voliere = try voliere(OccupationAuxCanaris.campagne(texte))
        _ = try voliere.lancer(code, "occupation", voliere.essai.campagne)
        #expect(voliere.essai.restes == [])
        #expect(Arbre("\(voliere.essai.campagne)/sortie-occupation") == nil)
    }

    @Test func `ce que laisse un arrêt brutal n’en contient aucun`() throws {
        let voliere = try voliere(OccupationAuxCanaris.fautive)
        let entrees = voliere.entrees
        for rang in 0..<4 {
            let outil = try OutilEnCours(["occupation", voliere.essai.campagne])
            while outil.enCours, voliere.essai.restes.isEmpty { usleep(100) }
            usleep(UInt32(rang) * 2000)
            outil.signaler(SIGKILL)
            _ = try outil.attendre()
            let fichiers = try #require(Arbre(voliere.essai.dossier.chemin)).fichiers.filter {
                !entrees.contains($0.key)
            }
            for valeur in OccupationAuxCanaris.valeurs { #expect(Arbre(fichiers: fichiers).contenant(valeur) == []) }
        }
    }
}
