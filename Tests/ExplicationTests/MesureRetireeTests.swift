import Comptage
import Explication
import Importation
import Parc
import Regles
import Secret
import TestSupport
import Testing

/// What `expliquer --cil` says of a measure that the attack made the edition give up.
@Suite struct MesureRetireeTests {
    @Test func `l’explication donne la raison de l’édition`() throws {
        let dossier = CampagneMinimale().ecrire()
        defer { withExtendedLifetime(dossier) {} }
        let campagne = try LecteurDeCampagne.lire(dossier: dossier.chemin).0
        let lue = try Importation.lire(campagne, fils: 1)
        let bilan = try #require(
            Comptage.compter(lue.dossier, campagne.exercice, conferences: ["248400251"]).conferences.first)
        let edition = try EditionProtegee(
            bilan, ParametresDeProtection(), sans: [Mesure.Cle(section: .b, id: "refus")])
        let designation = DesignationDuChiffre(mesure: "refus", section: "B", modalites: [])
        let texte = TexteDuSecret(
            try designation.figure(bilan, edition), campagne: "c", echeance: nil, tout: false, largeur: 400
        ).texte
        #expect(
            texte.contains(
                "hors de l’édition : avec les autres chiffres de l’édition, elle en laisserait retrouver de retenus."))
    }
}
