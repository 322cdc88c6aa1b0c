import Parc
import Regles
import TestSupport
import Testing

@Suite struct ExerciceTests {
    @Test func `le parc se prend au 31 décembre de l’année d’avant`() {
        #expect(Exercice.essai(annee: 2024).jourDuStock == jour("2023-12-31"))
    }

    @Test func `les paramètres s’impriment dans un ordre fixe, chacun sous sa clé`() {
        #expect(
            Parametre.canonique(Exercice.essai().parametres) == """
                annee=2024
                arrete_au=2024-12-31
                departement=84
                regles.tranches_construction=1948,1976,1999,2012
                regles.regroupement_financement=sdes-ensemble
                regles.date_de_liberation=LIBERATION
                regles.base_q1=baux
                regles.base_q2=attributions
                regles.base_q3=attributions
                quartile.millesime=
                quartile.seuil=
                regles.arrondi_objectif=proche
                regles.arrondi_intermediaire=false
                regles.taux_suivant=droits

                """)
    }

    @Test func `un paramètre qui change change la forme canonique`() {
        let formes = [
            Exercice.essai(), .essai(annee: 2025), .essai(arreteAu: jour("2024-06-30")), .essai(departement: "30"),
            .essai(bornes: [1948]), .essai(regroupement: .recent), .essai(dateDeLiberation: .conge),
            .essai(quotas: ParametresDeQuotas(q1: .attributions)), .essai(quotas: ParametresDeQuotas(q2: .baux)),
            .essai(quotas: ParametresDeQuotas(q3: .baux)), .essai(quotas: ParametresDeQuotas(millesime: 2024)),
            .essai(quotas: ParametresDeQuotas(seuil: 9_000)),
            .essai(objectif: ParametresDObjectif(arrondi: .inferieur)),
            .essai(objectif: ParametresDObjectif(arrondiIntermediaire: true)),
            .essai(objectif: ParametresDObjectif(tauxSuivant: .convention)),
            .essai(ancre: AncreNotee("7:" + String(repeating: "a", count: 64))),
        ].map { Parametre.canonique($0.parametres) }
        #expect(Set(formes).count == formes.count)
    }
}
