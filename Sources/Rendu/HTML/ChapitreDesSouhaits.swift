import Comptage
import Parc
import Regles

/// Section K on the page: what was wished for against what was offered, cell by cell of the grid.
struct ChapitreDesSouhaits {
    let presentation: PresentationDuBilan

    /// nil when nobody wished for anything here.
    var chapitre: Chapitre? {
        guard let souhaits = presentation.bilan.calculee(SouhaitsDesReservataires.souhaits) else { return nil }
        let tableaux = souhaits.lignes.filter { $0.cases.count > 1 }.map(tableau)
        guard !tableaux.isEmpty else { return nil }
        return Chapitre(
            id: "section-k", titre: "K. \(Typographie.soignee(Section.k.titre))",
            chapeau:
                "Ce que chaque réservataire souhaitait, et ce qui lui a été offert dans l’année, par financement et typologie. "
                + "Chaque case se lit\u{202F}: offert / souhaité.",
            groupes: [Chapitre.Groupe(id: "k-grille", titre: "Souhaits et offres", tableaux: tableaux)])
    }

    private func tableau(_ souhaits: LigneCalculee) -> Tableau {
        let bilan = presentation.bilan
        let (financements, typologies) = (bilan.modalites(.financement), bilan.modalites(.typologie))
        let offres = bilan.mesures.first { $0.mesure.section == .k }?.valeurs(
            SouhaitsDesReservataires.grille, souhaits.reservataire)
        func cellule(_ rangs: [Int]) -> Cellule {
            let voulus = rangs.reduce(0) {
                $0 + (souhaits[SouhaitsDesReservataires.grille, $1].map { Int($0.entiers.valeur) } ?? 0)
            }
            // Not counted is not 0.
            return .face(offres.map { valeurs in rangs.reduce(0) { $0 + valeurs[$1] } }, voulus)
        }
        let code = souhaits.reservataire
        var tableau = Tableau(
            id: "k-grille-\(bilan.reservataires.firstIndex { $0.code == code } ?? 0)",
            legende: "\(presentation.nom(code))\u{A0}: offres et souhaits en \(presentation.annee)",
            entetes: [Tableau.Entete(texte: "Financement", mots: true)]
                + (typologies.map(\.libelle) + ["Total"]).map { Tableau.Entete(texte: $0) },
            lignes: financements.indices.map { financement in
                let rangs = typologies.indices.map { financement * typologies.count + $0 }
                return Tableau.Ligne(
                    [financements[financement].libelle], rangs.map { cellule([$0]) } + [cellule(rangs)])
            })
        let tout = financements.indices.map { financement in
            typologies.indices.map { financement * typologies.count + $0 }
        }
        tableau.pied = Tableau.Ligne(
            ["Total"],
            typologies.indices.map { rang in cellule(tout.map { $0[rang] }) } + [cellule(tout.flatMap { $0 })])
        tableau.definitions = [Tableau.Definition(SouhaitsDesReservataires.souhaits, annee: presentation.annee)]
        tableau.provenance = presentation.provenance(surLePerimetre: "vacances du parc existant du périmètre")
        if presentation.code == nil { tableau.repli = tableau.legende }
        return tableau
    }
}
