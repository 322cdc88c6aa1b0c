import Graphique
import Parc
import Regles

/// The dot plot of section G: each share that the law sets, with its least, on the base that the campaign retains.
struct FigureDesObligations {
    let chiffres: any ChiffresDeLogements
    let constats: [ConstatLegal]
    let provenance: Tableau.Provenance

    /// nil when no share is known.
    var figure: Figure? {
        let connus = constats.filter { $0.part.quantite != nil }
        guard let premier = connus.first else { return nil }
        let graphique = Graphique(
            id: "g-minimums",
            titre: "Sur \(NombreFrancais.accord(connus.count, "minimum légal", "minimums légaux")), "
                + NombreFrancais.accord(connus.count(where: \.atteint), "est atteint", "sont atteints"),
            sousTitre: "Part de chaque obligation et minimum légal, sur la base retenue, \(chiffres.enLAnnee)",
            dessin: TauxASeuil(
                lignes: constats.map {
                    TauxASeuil.Ligne(
                        $0.nom, taux: $0.part, seuil: .connue($0.minimum * 10, texte: $0.minimumEnMots))
                }, nomDesLignes: "Obligation", nomDuSeuil: "minimum légal"))
        return Figure(
            graphique: graphique,
            lecture: "\(premier.nom)\u{202F}: \(premier.part.texte) (le point), pour un minimum légal de "
                + "\(premier.minimumEnMots) (le trait).",
            note: constats.contains { $0.part == .retenue }
                ? "Les parts «\u{A0}\(Valeur.signe)\u{A0}» sont retenues pour protéger les ménages." : nil,
            provenance: provenance,
            tableau: graphique.tableau(
                legende: "Les minimums légaux en \(chiffres.annee), sur la base retenue", provenance))
    }
}

/// Where one share that the law sets stands.
struct ConstatLegal {
    let nom: String
    let part: Valeur
    /// In percent.
    let minimum: Int
    let atteint: Bool

    /// `25 %`.
    var minimumEnMots: String { "\(minimum)\(NombreFrancais.espaceFine)%" }
}

extension PresentationDuBilan {
    /// What section G says, on the base that the campaign retains.
    func constatsLegaux(_ provenance: Tableau.Provenance) -> [ConstatLegal] {
        ObligationLegale.allCases.flatMap { obligation in
            GroupeDObligation(presentation: self, obligation: obligation, provenance: provenance).retenus.map {
                ConstatLegal(
                    nom: $0.nom, part: .part($0.part), minimum: obligation.minimum, atteint: $0.situation == .atteinte)
            }
        }
    }
}
