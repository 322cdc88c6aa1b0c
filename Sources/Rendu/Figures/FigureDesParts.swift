import Comptage
import Graphique
import Parc
import Regles

/// The stacked shares of section B: the mix that was received against the mix that was freed.
struct FigureDesParts {
    let chiffres: any ChiffresDeLogements
    let provenance: Tableau.Provenance
    let axe: Axe
    /// How many réservataires at most, beside all of them together.
    var auPlus = 12

    /// nil when nothing was freed or offered.
    var figure: Figure? {
        let modalites = chiffres.modalites(axe)
        let liberes = barre(chiffres.libelle(Liberes.flux.mesure), Liberes.flux.mesure, ToutLePerimetre.code)
        let recus = receveurs.compactMap { barre($0.libelle, MisesADisposition.flux.mesure, $0.code) }
        guard let liberes, let premiere = recus.first else { return nil }
        let barres = [liberes] + recus.prefix(auPlus + 1)
        let presentes = modalites.indices.filter { rang in barres.contains { $0.valeurs[rang] > 0 } }
        let parts = PartsEmpilees(
            categories: presentes.map {
                PartsEmpilees.Categorie(code: modalites[$0].code, libelle: modalites[$0].libelle)
            },
            barres: barres.map { barre in
                PartsEmpilees.Barre(
                    barre.nom, total: .nombre(barre.total), parts: presentes.map { .nombre(barre.valeurs[$0]) })
            }, nomDesBarres: "Logements")
        let graphique = Graphique(
            id: "b-parts-\(axe.rawValue)",
            titre: titre(modalites, liberes, lu: chiffres.code == nil ? premiere : recus[recus.count - 1]),
            sousTitre: "Parts par \(Typographie.minuscule(axe.libelle)), en logements, \(chiffres.enLAnnee)",
            dessin: parts)
        let tableau = graphique.tableau(
            legende:
                "Ce qui s’est libéré et ce qui a été reçu en \(chiffres.annee), par \(Typographie.minuscule(axe.libelle))",
            provenance)
        return Figure(
            graphique: graphique, lecture: lecture(modalites, barres[0]),
            note: recus.count > auPlus + 1
                ? "Les \(auPlus)\u{A0}premiers réservataires qui ont reçu des logements." : nil,
            limite: recus.count > auPlus + 1 ? "\(auPlus) réservataires sur \(recus.count - 1)" : nil,
            provenance: provenance, tableau: tableau)
    }

    /// Whom the bars are for: all of them, then the addressee or each of them.
    private var receveurs: [Modalite] {
        let eux = chiffres.titulaires.filter { chiffres.code == nil || $0.code == chiffres.code }
        return [Modalite(ToutLePerimetre.code, "Reçus, ensemble des réservataires")]
            + eux.map { Modalite($0.code, "Reçus\u{202F}: \($0.libelle)") }
    }

    /// nil when it is empty.
    private func barre(_ nom: String, _ mesure: Mesure, _ code: String) -> Barre? {
        guard let total = chiffres.total(mesure, code), total > 0, let valeurs = chiffres.nombres(mesure, axe, code)
        else { return nil }
        return Barre(code: code, nom: nom, valeurs: valeurs, total: total)
    }

    /// The share of the category that was freed most, freed and received: by the addressee, or by all of them.
    ///
    /// Who was offered nothing has no bar: the title is then of all of them, and says so.
    private func titre(_ modalites: [Modalite], _ liberes: Barre, lu recu: Barre) -> String {
        guard let rang = modalites.indices.max(by: { liberes.valeurs[$0] < liberes.valeurs[$1] }),
            let libere = PartEcrite(liberes.valeurs[rang], sur: liberes.total)
        else { return "Ce qui s’est libéré et ce qui a été reçu" }
        let debut = "\(modalites[rang].libelle)\u{202F}: \(libere.texte) des logements libérés"
        guard let part = PartEcrite(recu.valeurs[rang], sur: recu.total) else { return debut }
        let deTous = chiffres.code != nil && recu.code == ToutLePerimetre.code
        return "\(debut), \(part.texte) des logements reçus\(deTous ? " par l’ensemble des réservataires" : "")"
    }

    private func lecture(_ modalites: [Modalite], _ libere: Barre) -> String {
        guard let rang = modalites.indices.first(where: { libere.valeurs[$0] > 0 }) else { return "" }
        return "\(modalites[rang].libelle)\u{202F}: \(NombreFrancais.entier(libere.valeurs[rang])) des "
            + "\(NombreFrancais.accord(libere.total, "logement libéré", "logements libérés"))."
    }

    /// A whole, category by category.
    private struct Barre {
        let code: String
        let nom: String
        let valeurs: [Int]
        let total: Int
    }
}
