import Parc
import Regles

/// The identities that every run proves on every bilan; a breach is a bug or a corrupt input.
enum Identites {
    /// All of them, on one bilan's figures.
    static func verifier(
        _ mesures: [MesureComptee], _ compte: CompteDePerimetre, _ lignes: [CompteDeLignes]
    ) -> [IdentiteVerifiee] {
        [
            verifier(
                "I1", "Les catégories de chaque axe font le total, pour chaque mesure et chaque réservataire",
                i1(mesures)),
            verifier("I2", "Les réservataires et le bailleur font l’ensemble, chiffre par chiffre", i2(mesures)),
            verifier("I3", "Chaque vacance libérée est dans un état et un seul", i3(mesures, compte)),
            verifier(
                "I5", "Assiette, exclus par motif et sortis font les lignes de parc du périmètre", i5(mesures, compte)),
            verifier("I6", "Lignes lues = utilisées + rejetées + hors périmètre, fichier par fichier", i6(lignes)),
        ]
    }

    private static func verifier(_ id: String, _ libelle: String, _ egalites: [(Int, Int)]) -> IdentiteVerifiee {
        IdentiteVerifiee(
            id: id, libelle: libelle, egalites: egalites.count, ecarts: egalites.count { $0.0 != $0.1 })
    }

    private static func i1(_ mesures: [MesureComptee]) -> [(Int, Int)] {
        mesures.flatMap(\.lignes).flatMap { ligne in
            ligne.valeurs.dropFirst().map { ($0.somme, ligne.total) }
        }
    }

    private static func i2(_ mesures: [MesureComptee]) -> [(Int, Int)] {
        mesures.filter { $0.mesure.portee == .parReservataire }.flatMap { comptee in
            comptee.lignes[0].valeurs.enumerated().flatMap { rang, ensemble in
                let somme = Valeurs.somme(comptee.lignes.dropFirst().map { $0.valeurs[rang] })
                return Set((ensemble.cases + somme.cases).map(\.rang)).map { (somme[$0], ensemble[$0]) }
            }
        }
    }

    private static func i3(_ mesures: [MesureComptee], _ compte: CompteDePerimetre) -> [(Int, Int)] {
        [(compte.faits.etats.reduce(0, +), total(Liberes.flux.mesure, mesures))]
    }

    private static func i5(_ mesures: [MesureComptee], _ compte: CompteDePerimetre) -> [(Int, Int)] {
        let termes = total(PatrimoineEligible.mesure, mesures) + compte.faits.exclus.reduce(0, +) + compte.faits.sortis
        return [(termes, compte.faits.lignes)]
    }

    private static func i6(_ lignes: [CompteDeLignes]) -> [(Int, Int)] {
        lignes.map { ($0.lues, $0.utilisees + $0.rejetees + $0.horsPerimetre) }
    }

    private static func total(_ mesure: Mesure, _ mesures: [MesureComptee]) -> Int {
        mesures.first { $0.mesure.cle == mesure.cle }?.lignes.first?.total ?? 0
    }
}
