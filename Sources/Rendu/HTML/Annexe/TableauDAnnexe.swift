import Comptage
import Parc
import Regles

/// Annex 1 as a table: lines a to j, one column an annex.
struct TableauDAnnexe {
    let presentation: PresentationDuBilan
    let annexes: AnnexesDuBilan
    /// The columns, those that the bilan has.
    let calculs: [CalculDAnnexe]

    /// - Parameter nom: whom the annex is of, for the caption.
    func tableau(id: String, nom: String) -> Tableau {
        let presents = calculs.filter { annexes.annexe($0) != nil }
        var tableau = Tableau(
            id: id, legende: "L’annexe de calcul\u{A0}: \(nom)",
            entetes: [Tableau.Entete(texte: "Ligne", mots: true)] + presents.map { Tableau.Entete(texte: titre($0)) },
            lignes: lignes.map { rubrique in
                Tableau.Ligne(
                    ["\(rubrique.rawValue). \(Typographie.soignee(rubrique.libelle))"],
                    presents.map { cellule(rubrique, annexes.annexe($0)) }, sienne: rubrique == .j)
            })
        tableau.definitions = MesuresDAnnexe.lignes.filter { lignes.contains($0.rubrique) }.map {
            Tableau.Definition($0.mesure, annee: presentation.annee)
        }
        return tableau
    }

    /// A term of a line by term of a sum: motives of line b, operations of line f; nil when there is none.
    func detail(
        id: String, legende: String, entete: String, _ modalites: [Modalite], _ nombres: (AnnexeCalculee) -> [Int]
    ) -> Tableau? {
        let presents = calculs.compactMap { calcul in annexes.annexe(calcul).map { (calcul, nombres($0)) } }
        let rangs = modalites.indices.filter { rang in presents.contains { $0.1[rang] != 0 } }
        guard !rangs.isEmpty else { return nil }
        var tableau = Tableau(
            id: id, legende: legende,
            entetes: [Tableau.Entete(texte: entete, mots: true)]
                + presents.map { Tableau.Entete(texte: titre($0.0)) },
            lignes: rangs.map { rang in
                Tableau.Ligne([modalites[rang].libelle], presents.map { .nombre($0.1[rang]) })
            })
        tableau.pied = Tableau.Ligne(["Total"], presents.map { .nombre($0.1.reduce(0, +)) })
        tableau.repli = legende
        return tableau
    }

    /// What is printed beside the table: on what it bears, and where its lines come from.
    var sources: String {
        let bilan = presentation.bilan
        let perimetre =
            annexes.reservataire == ToutLePerimetre.code
            ? bilan.identification.perimetre : presentation.perimetre(annexes.reservataire)
        var phrases = ["Parc, rotation, prévision et taux portent sur le même périmètre\u{202F}: \(perimetre)."]
        if calculs.contains(.prevu) {
            phrases.append(
                rotation(annexes.prevu.rotation).map { "Rotation prévue pour \(presentation.annee)\u{202F}: \($0)." }
                    ?? "La rotation de \(presentation.annee - 1) sur ce périmètre n’est pas connue\u{202F}: "
                    + "la prévision s’arrête à l’assiette.")
        }
        if calculs.contains(.suivant), let suivant = annexes.suivant {
            let annee = presentation.annee + 1
            phrases.append(
                annexes.parcSuivant
                    ? "Parc de l’annexe\u{A0}\(annee)\u{202F}: au 31\u{A0}décembre\u{A0}\(presentation.annee)."
                    : "Parc de l’annexe\u{A0}\(annee)\u{202F}: celui du 31\u{A0}décembre\u{A0}\(presentation.annee - 1), la campagne "
                        + "n’en donne pas de plus récent.")
            if let dite = rotation(suivant.rotation) {
                phrases.append("Rotation prévue pour \(annee)\u{202F}: \(dite).")
            }
        } else if calculs.contains(.suivant) {
            phrases.append(
                presentation.pointDEtape
                    ? "Un point d’étape n’a pas d’annexe pour l’année suivante."
                    : "L’annexe de l’année suivante n’est pas comptée\u{202F}: le fichier de faits n’en dit rien.")
        }
        return phrases.joined(separator: " ")
    }

    private var lignes: [RubriqueDAnnexe] {
        // Neither a rate nor a right bears on the département as a whole.
        RubriqueDAnnexe.lignes.filter { annexes.reservataire != ToutLePerimetre.code || ![.i, .j].contains($0) }
    }

    private func titre(_ calcul: CalculDAnnexe) -> String {
        switch calcul {
        case .prevu: "\(presentation.annee), prévu"
        case .reel: "\(presentation.annee), constaté"
        case .suivant: "\(presentation.annee + 1), prévu"
        }
    }

    private func cellule(_ rubrique: RubriqueDAnnexe, _ annexe: AnnexeCalculee?) -> Cellule {
        let valeur = annexe?.valeur(rubrique)
        return rubrique.estUnTaux ? .tauxCalcule(valeur) : .decimal(valeur)
    }

    private func rotation(_ rotation: TauxDeRotation?) -> String? {
        guard let rotation, let taux = NombreFrancais.tauxCalcule(rotation.taux) else { return nil }
        let annees = rotation.annees.map(String.init)
        return annees.count == 1
            ? "\(taux), celle de \(annees[0])" : "\(taux), moyenne de \(annees.joined(separator: ", "))"
    }
}
