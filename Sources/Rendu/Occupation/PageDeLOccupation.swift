import Parc
import Regles
package import Secret

/// `diagnostic.html`: the occupancy diagnosis, from protected figures only.
package struct PageDeLOccupation: Sendable {
    private let gabarits: Gabarits

    /// From compiled templates.
    package init(_ gabarits: Gabarits) { self.gabarits = gabarits }

    /// The page, UTF-8.
    package func render(_ diagnostic: OccupationDiffusable, _ edition: Edition) throws(RenduError) -> [UInt8] {
        let montres = diagnostic.epci.filter { !$0.zones.isEmpty }
        return try gabarits.page(
            "occupation",
            [
                "mention": .texte(Typographie.soignee(diagnostic.mention)),
                "bailleur": .texte(diagnostic.bailleur.nom), "siren": .texte(diagnostic.bailleur.siren),
                "perimetre": .texte(diagnostic.epci.map(\.nom).joined(separator: ", ")),
                "message": .texte(PageDeLOccupation.message(montres)),
                "avis": .liste(AvisDuSecret(diagnostic.protection).phrases.map { ["texte": .texte($0)] }),
                "chapitres": .chapitres(
                    diagnostic.epci.map { ChapitreDOccupation(diagnostic: diagnostic, epci: $0).chapitre }
                        + [PageDeLOccupation.parametres(diagnostic)]),
                "edition": .fiche([
                    "version": .texte(edition.version), "empreinte": .texte(edition.empreinte),
                    "date": .siPresent(edition.date.map(Typographie.date)),
                    "responsable": .siPresent(edition.responsable), "bailleur": .texte(diagnostic.bailleur.nom),
                ]),
            ])
    }

    private static func message(_ epci: [EPCIDiffusable]) -> String {
        guard !epci.isEmpty else { return "Rien n’est diffusable à la maille des EPCI" }
        let territoires = NombreFrancais.accord(epci.count, "EPCI", "EPCI")
        let zones = epci.reduce(0) { $0 + $1.zones.count - 1 }
        return "\(territoires), \(NombreFrancais.accord(zones, "zone plus fine", "zones plus fines"))"
    }

    private static func parametres(_ diagnostic: OccupationDiffusable) -> Chapitre {
        let lignes = diagnostic.parametres.map {
            Tableau.Ligne([Typographie.soignee($0.libelle)], [.mots($0.cle), .valeur($0.valeur)])
        }
        let tableau = Tableau(
            id: "parametres-tableau", legende: "Les paramètres de ce diagnostic",
            entetes: [
                Tableau.Entete(texte: "Paramètre", mots: true), Tableau.Entete(texte: "Clé", mots: true),
                Tableau.Entete(texte: "Valeur"),
            ], lignes: lignes)
        return Chapitre(
            id: "parametres", titre: "Les paramètres",
            chapeau: "Ce que le bailleur a choisi, et qui change les chiffres montrés.",
            groupes: [Chapitre.Groupe(id: "parametres-groupe", titre: "Paramètres de protection", tableaux: [tableau])])
    }
}
