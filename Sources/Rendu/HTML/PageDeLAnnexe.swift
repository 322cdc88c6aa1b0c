package import Comptage
import Parc
import Regles

/// `annexe-<N+1>.html`: the annex of the year after, to be signed by both parties of a convention.
package struct PageDeLAnnexe: Sendable {
    private let gabarits: Gabarits

    /// From compiled templates.
    package init(_ gabarits: Gabarits) { self.gabarits = gabarits }

    /// Name of the page of a bilan; nil for one that has no annex: consolidated, or interim.
    package static func nom(_ bilan: Bilan) -> String? {
        guard bilan.identification.convention != nil, bilan.annexes.first?.suivant != nil else { return nil }
        return "annexe-\(bilan.identification.exercice.annee + 1).html"
    }

    /// The page of a réservataire's bilan, UTF-8; nil when `nom` is.
    package func render(_ bilan: Bilan, _ edition: Edition) throws(RenduError) -> [UInt8]? {
        guard PageDeLAnnexe.nom(bilan) != nil, let annexes = bilan.annexes.first else { return nil }
        return try gabarits.page("annexe", Contenu(PresentationDuBilan(bilan, edition), annexes).fiche)
    }

    /// What the page says.
    private struct Contenu {
        let presentation: PresentationDuBilan
        let annexes: AnnexesDuBilan
        let annee: Int

        init(_ presentation: PresentationDuBilan, _ annexes: AnnexesDuBilan) {
            self.presentation = presentation
            self.annexes = annexes
            annee = presentation.annee + 1
        }

        var fiche: Fiche {
            [
                "titre": .texte("Annexe\u{A0}\(annee)\u{A0}: le droit de réservation de l’année"),
                "entete": .fiche(EnteteDePage(presentation).fiche), "convention": .texte(convention),
                "message": .texte(message), "phrases": .liste(phrases.map { ["texte": .texte($0)] }),
                "chapitres": .chapitres([calcul, droits].compactMap { $0?.definiUneFois }),
                "fondement": .texte(
                    "Annexe actualisée prévue par la convention de réservation (calcul du droit pour l’année qui commence) et "
                        + "l’article\u{A0}R.441-5 du code de la construction et de l’habitation."),
                "edition": .fiche(EnteteDePage(presentation).edition),
            ]
        }

        private var convention: String {
            guard let jour = presentation.bilan.identification.convention?.dateSignature else { return "" }
            return "Convention signée le \(Typographie.date(jour))."
        }

        private var message: String {
            guard let objectif = annexes.suite?.objectif else {
                return "Le droit de \(annee) ne se calcule pas encore\u{202F}: il y manque \(manque)"
            }
            let nombre = objectif.objectif
            if nombre == 0 { return "Aucun logement à mettre à disposition en \(annee)" }
            return nombre < 0
                ? "Aucun logement à mettre à disposition en \(annee)\u{202F}: l’avance restante est de "
                    + NombreFrancais.accord(-nombre, "logement", "logements")
                : "Objectif \(annee)\u{202F}: \(NombreFrancais.accord(nombre, "logement", "logements")) à mettre à disposition"
        }

        private var manque: String {
            guard annexes.suivant?.rotation != nil else { return "le taux de rotation" }
            return annexes.suivant?.taux == nil
                ? "le taux de logements réservés"
                : "des nombres de taille raisonnable, que le calcul exact puisse tenir"
        }

        private var phrases: [String] {
            let objectif = TableauDeLObjectif(presentation: presentation, annexes: annexes)
            return [objectif.compte, objectif.suite].compactMap(\.self)
        }

        private var calcul: Chapitre? {
            let source = TableauDAnnexe(presentation: presentation, annexes: annexes, calculs: CalculDAnnexe.allCases)
            var tableau = source.tableau(id: "calcul-tableau", nom: presentation.destinataire)
            tableau.provenance = presentation.provenance(
                surLePerimetre: "parc et vacances du parc existant du périmètre")
            let objectif = TableauDeLObjectif(presentation: presentation, annexes: annexes).tableau(
                id: "objectif-tableau")
            let detail = source.detail(
                id: "soustraits-tableau", legende: "Ligne f, par poste", entete: "Poste",
                PosteSoustrait.allCases.map(\.modalite)
            ) { $0.soustraits }
            let exclus = source.detail(
                id: "exclus-tableau", legende: "Ligne b, par motif", entete: "Motif",
                MotifExclusion.allCases.map(\.modalite)
            ) { $0.stock.exclus }
            return Chapitre(
                id: "calcul", titre: "Le calcul",
                chapeau:
                    "Le calcul est exact\u{202F}; un nombre qui n’est pas entier est montré arrondi à deux décimales.",
                groupes: [
                    Chapitre.Groupe(
                        id: "annexe", titre: "Du parc au droit", texte: source.sources, tableaux: [tableau]),
                    Chapitre.Groupe(
                        id: "objectif", titre: "Du droit à l’objectif", texte: arrondi,
                        tableaux: [objectif].compactMap { $0 }),
                    Chapitre.Groupe(
                        id: "details", titre: "Le détail des lignes b et f",
                        tableaux: [exclus, detail].compactMap { $0 }),
                ].filter { !$0.tableaux.isEmpty })
        }

        private var arrondi: String {
            let parametres = presentation.bilan.identification.exercice.objectif
            let intermediaire =
                parametres.arrondiIntermediaire
                ? " La ligne\u{A0}e est arrondie au logement le plus proche avant la suite." : ""
            return
                "Arrondi\u{202F}: \(parametres.arrondi.libelle).\(intermediaire) La fraction perdue est reportée\u{202F}: elle "
                + "compte quand elle fait un logement entier. Taux de \(annee)\u{202F}: \(parametres.tauxSuivant.libelle)."
        }

        private var droits: Chapitre? {
            let siens = presentation.bilan.calculees.filter { $0.mesure.section == .j }
            return siens.isEmpty
                ? nil : ChapitreDesDroits(presentation: presentation, mesures: siens, avecLettre: false).chapitre
        }
    }
}
