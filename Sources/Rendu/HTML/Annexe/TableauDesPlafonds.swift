import Comptage
import Parc
import Regles

/// PLA-1: shares beside their ceilings.
struct TableauDesPlafonds {
    let presentation: PresentationDuBilan
    let annexes: [AnnexesDuBilan]

    /// nil when there is nothing to set beside a ceiling.
    func tableau(id: String) -> Tableau? {
        var perimetres: Set<String> = []
        let garanties = annexes.compactMap { siennes -> Tableau.Ligne? in
            let perimetre = presentation.perimetre(siennes.reservataire)
            guard let part = siennes.suite?.garanties, perimetres.insert(perimetre).inserted else { return nil }
            return ligne(
                "Garanties d’emprunt, tous réservataires, sur le périmètre \(perimetre)", part, Plafonds.garanties)
        }
        let parts = presentation.bilan.parts.map { parts in
            [
                parts.etat.map { ligne("État, publics prioritaires et agents", $0, Plafonds.etat) },
                parts.agents.map { ligne("État, agents", $0, Plafonds.agents) },
                parts.maximale.map { ligne("Plus forte part réservée d’une commune", $0, Plafonds.commune) },
            ].compactMap(\.self)
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
            MesuresDAnnexe.partDesGaranties, MesuresDAnnexe.partDeLEtat, MesuresDAnnexe.partDesAgents,
            MesuresDAnnexe.partMaximale,
        ].map { Tableau.Definition($0, annee: presentation.annee) }
        return tableau
    }

    private func ligne(_ titre: String, _ part: Rationnel, _ plafond: Rationnel) -> Tableau.Ligne {
        Tableau.Ligne(
            [titre],
            [
                .tauxCalcule(part), .tauxConvenu(plafond),
                .mots(part > plafond ? "✗\u{A0}Plafond dépassé" : "✓\u{A0}Sous le plafond"),
            ])
    }
}
