import Comptage
import Parc
import Regles

/// The delays of section I: those of the addressee and of the whole, then those of everyone.
struct TableauDesDelais {
    let presentation: PresentationDuBilan
    let provenance: Tableau.Provenance

    var groupe: Chapitre.Groupe {
        let presents = Delais.mesures.compactMap(presentation.bilan.calculee)
        guard !presents.isEmpty else {
            return Chapitre.Groupe(
                id: "i-delais", titre: "Les délais",
                texte: "Aucun délai ne s’achève sur le périmètre \(presentation.enLAnnee).", tableaux: [])
        }
        return Chapitre.Groupe(
            id: "i-delais", titre: "Les délais",
            texte:
                "En jours, du congé ou de la libération à chaque étape. La moitié des délais est sous la médiane, un quart sous "
                + "le premier quartile, un quart au-dessus du troisième. Un délai est négatif quand l’étape précède le congé.",
            tableaux: [deLEnsemble(presents), deChacun(presents)])
    }

    private func deLEnsemble(_ presents: [MesureCalculee]) -> Tableau {
        let codes = [presentation.code, ToutLePerimetre.code].compactMap { $0 }
        var tableau = Tableau(
            id: "i-delais-tableau", legende: "Les délais \(presentation.enLAnnee), en jours",
            entetes: entetes("Délai", "Pour"),
            lignes: presents.flatMap { delai in
                codes.compactMap { code in
                    delai.ligne(code).map {
                        ligne([presentation.libelle(delai.mesure), nom(code)], $0, sienne: code == presentation.code)
                    }
                }
            })
        tableau.definitions = presents.map { Tableau.Definition($0.mesure, annee: presentation.annee) }
        tableau.provenance = provenance
        return tableau
    }

    private func deChacun(_ presents: [MesureCalculee]) -> Tableau {
        var tableau = Tableau(
            id: "i-delais-reservataires",
            legende: "Les délais \(presentation.enLAnnee), en jours, par réservataire",
            entetes: entetes("Réservataire", "Délai"),
            lignes: presentation.bilan.reservataires.flatMap { reservataire in
                presents.compactMap { delai in
                    delai.ligne(reservataire.code).map {
                        ligne(
                            [reservataire.nom, presentation.libelle(delai.mesure)], $0,
                            sienne: reservataire.code == presentation.code)
                    }
                }
            })
        tableau.definitions = presents.map { Tableau.Definition($0.mesure, annee: presentation.annee) }
        tableau.provenance = provenance
        tableau.repli = "Les délais de chaque réservataire"
        return tableau
    }

    private func nom(_ code: String) -> String {
        code == ToutLePerimetre.code ? ToutLePerimetre.libelle : presentation.nom(code)
    }

    private func entetes(_ titres: String...) -> [Tableau.Entete] {
        titres.map { Tableau.Entete(texte: $0, mots: true) }
            + Statistique.allCases.map { Tableau.Entete(texte: $0.modalite.libelle) }
    }

    private func ligne(_ titres: [String], _ ligne: LigneCalculee, sienne: Bool) -> Tableau.Ligne {
        Tableau.Ligne(
            titres,
            Statistique.allCases.map { statistique in
                switch ligne[Ventilation(.statistique), statistique.rawValue] {
                case .quantite(let jours)?: .decimal(jours)
                case .taux?, nil: .decimal(nil)
                }
            }, sienne: sienne)
    }
}
