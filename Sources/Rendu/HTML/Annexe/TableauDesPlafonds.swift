import Comptage
import Parc
import Regles

/// PLA-1: shares beside their ceilings.
struct TableauDesPlafonds {
    let presentation: PresentationDuBilan
    let annexes: [AnnexesDuBilan]

    /// nil when there is nothing to set beside a ceiling.
    func tableau(id: String) -> Tableau? {
        let garanties = annexes.compactMap { siennes in
            siennes.suite?.garanties.map {
                ligne("Garanties d’emprunt, \(presentation.nom(siennes.reservataire))", $0, Plafonds.garanties)
            }
        }
        let parts = presentation.bilan.parts.map { parts in
            [
                ligne("État, publics prioritaires et agents", parts.etat, Plafonds.etat),
                ligne("État, agents", parts.agents, Plafonds.agents),
                ligne("Plus forte part réservée d’une commune", parts.maximale, Plafonds.commune),
            ]
        }
        let lignes = (parts ?? []) + garanties
        guard !lignes.isEmpty else { return nil }
        var tableau = Tableau(
            id: id, legende: "Les plafonds de réservation",
            entetes: [
                Tableau.Entete(texte: "Part", mots: true), Tableau.Entete(texte: "Taux"),
                Tableau.Entete(texte: "Plafond"), Tableau.Entete(texte: "Situation", mots: true),
            ], lignes: lignes)
        tableau.definitions = [
            MesuresDAnnexe.partDesGaranties, MesuresDAnnexe.partDeLEtat, MesuresDAnnexe.partMaximale,
        ].map { Tableau.Definition($0, annee: presentation.annee) }
        return tableau
    }

    private func ligne(_ titre: String, _ part: Rationnel, _ plafond: Rationnel) -> Tableau.Ligne {
        Tableau.Ligne(
            [titre],
            [
                .tauxConvenu(part), .tauxConvenu(plafond),
                .mots(part > plafond ? "✗\u{A0}Plafond dépassé" : "✓\u{A0}Sous le plafond"),
            ])
    }
}
