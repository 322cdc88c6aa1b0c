import Comptage
import Graphique
import Parc
import Regles

/// The stacked shares of section B: the mix that was received against the mix that was freed.
struct FigureDesParts {
    private static let auPlus = 12

    let presentation: PresentationDuBilan
    let provenance: Tableau.Provenance
    let axe: Axe

    /// The chart with the table of its data; nil when nothing was freed or offered.
    var figure: (figure: Figure, tableau: Tableau)? {
        let modalites = presentation.bilan.modalites(axe)
        let bilan = presentation.bilan
        let liberes = Barre(
            presentation.libelle(Liberes.flux.mesure), bilan.comptee(Liberes.flux.mesure), ToutLePerimetre.code, axe)
        let recus = receveurs.compactMap { nom, code in
            Barre(nom, bilan.comptee(MisesADisposition.flux.mesure), code, axe)
        }
        guard let liberes, !recus.isEmpty else { return nil }
        let barres = [liberes] + recus.prefix(FigureDesParts.auPlus)
        let presentes = modalites.indices.filter { rang in barres.contains { $0.valeurs[rang] > 0 } }
        let parts = PartsEmpilees(
            categories: presentes.map {
                PartsEmpilees.Categorie(code: modalites[$0].code, libelle: modalites[$0].libelle)
            },
            barres: barres.map { barre in
                PartsEmpilees.Barre(
                    barre.nom, total: .nombre(barre.total), parts: presentes.map { .nombre(barre.valeurs[$0]) })
            }, nomDesBarres: "Logements")
        let id = "b-parts-\(axe.rawValue)"
        let graphique = Graphique(
            id: id, titre: titre(modalites, barres),
            sousTitre: "Parts par \(Typographie.minuscule(axe.libelle)), en logements, \(presentation.enLAnnee)",
            dessin: parts)
        var tableau = graphique.tableau(
            id: "\(id)-tableau",
            legende:
                "Ce qui s’est libéré et ce qui a été reçu en \(presentation.annee), par \(Typographie.minuscule(axe.libelle))"
        )
        tableau.provenance = provenance
        let figure = Figure(
            graphique: graphique, lecture: lecture(modalites, barres[0]),
            note: recus.count > FigureDesParts.auPlus
                ? "Les \(FigureDesParts.auPlus)\u{A0}premiers réservataires qui ont reçu des logements." : nil,
            provenance: provenance, tableau: tableau)
        return (figure, tableau)
    }

    /// Whom the bars are for: the addressee beside all of them, or each of them.
    private var receveurs: [(nom: String, code: String)] {
        guard let code = presentation.code else {
            return presentation.bilan.reservataires.filter { $0.type != nil }.map {
                ("Reçus\u{202F}: \($0.nom)", $0.code)
            }
        }
        return [
            ("Reçus, ensemble des réservataires", ToutLePerimetre.code),
            ("Reçus\u{202F}: \(presentation.nom(code))", code),
        ]
    }

    /// The share of the category that was freed most, freed and received by the last bar.
    private func titre(_ modalites: [Modalite], _ barres: [Barre]) -> String {
        let recu = presentation.code == nil ? nil : barres.last
        guard let rang = modalites.indices.max(by: { barres[0].valeurs[$0] < barres[0].valeurs[$1] }),
            let libere = PartEcrite(barres[0].valeurs[rang], sur: barres[0].total)
        else { return "Ce qui s’est libéré et ce qui a été reçu" }
        let debut = "\(modalites[rang].libelle)\u{202F}: \(libere.texte) des logements libérés"
        guard let recu, let part = PartEcrite(recu.valeurs[rang], sur: recu.total) else { return debut }
        return "\(debut), \(part.texte) des logements reçus"
    }

    private func lecture(_ modalites: [Modalite], _ libere: Barre) -> String {
        let rang = modalites.indices.first { libere.valeurs[$0] > 0 } ?? 0
        return "\(modalites[rang].libelle)\u{202F}: \(NombreFrancais.entier(libere.valeurs[rang])) des "
            + "\(NombreFrancais.accord(libere.total, "logement libéré", "logements libérés"))."
    }

    /// A whole, category by category.
    private struct Barre {
        let nom: String
        let valeurs: Valeurs
        let total: Int

        /// nil when it is empty.
        init?(_ nom: String, _ mesure: MesureComptee?, _ code: String, _ axe: Axe) {
            guard let total = mesure?.ligne(code)?.total, total > 0, let mesure else { return nil }
            self.nom = nom
            self.total = total
            valeurs = mesure.valeurs(Ventilation(axe), code)
        }
    }
}
