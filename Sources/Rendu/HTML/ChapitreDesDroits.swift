import Comptage
import Parc
import Regles

/// Section J on the page: the rights that live, by commune and typologie, and those that are about to end.
struct ChapitreDesDroits {
    let presentation: PresentationDuBilan
    let mesures: [MesureCalculee]
    /// Among the lettered sections of a bilan.
    var avecLettre = true

    var chapitre: Chapitre {
        let codes = mesures.first?.lignes.map(\.reservataire) ?? []
        return Chapitre(
            id: "section-j", titre: (avecLettre ? "J. " : "") + Typographie.soignee(Section.j.titre),
            chapeau:
                "Les droits de réservation qui vivent au 31\u{A0}décembre\u{A0}\(presentation.annee) sur le périmètre de la "
                + "convention, et ceux qui prennent fin dans les douze mois.",
            groupes: [parReservataire(codes)] + codes.compactMap(parCommune))
    }

    private func ligne(_ mesure: Mesure, _ code: String) -> LigneCalculee? {
        presentation.bilan.calculee(mesure)?.ligne(code)
    }

    private func parReservataire(_ codes: [String]) -> Chapitre.Groupe {
        let natures = NatureDuDroit.allCases
        let parNature = Ventilation(.nature)
        var tableau = Tableau(
            id: "j-reservataires-tableau", legende: "Les droits vivants, par nature",
            entetes: [Tableau.Entete(texte: "Réservataire", mots: true)]
                + (natures.map(\.modalite.libelle) + ["Total", "Prennent fin en \(presentation.annee + 1)"]).map {
                    Tableau.Entete(texte: $0)
                },
            lignes: codes.map { code in
                let vivants = ligne(DroitsDeReservation.vivants, code)
                return Tableau.Ligne(
                    [presentation.nom(code)],
                    natures.indices.map { .quantite(vivants?[parNature, $0]) } + [
                        .quantite(vivants?.total), .quantite(ligne(DroitsDeReservation.expirants, code)?.total),
                    ], sienne: code == presentation.code)
            })
        tableau.definitions = DroitsDeReservation.mesures.map { Tableau.Definition($0, annee: presentation.annee) }
        return Chapitre.Groupe(id: "j-reservataires", titre: "Par réservataire", tableaux: [tableau])
    }

    /// Communes against typologies, for one réservataire; nil without a right.
    private func parCommune(_ code: String) -> Chapitre.Groupe? {
        guard let vivants = ligne(DroitsDeReservation.vivants, code) else { return nil }
        let croisee = Ventilation(.commune, .typologie)
        let communes = presentation.bilan.modalites(.commune)
        let typologies = presentation.bilan.modalites(.typologie)
        let presentes = communes.indices.filter { vivants[Ventilation(.commune), $0] != nil }
        guard !presentes.isEmpty else { return nil }
        let rang = codeDeGroupe(code)
        var tableau = Tableau(
            id: "j-communes-\(rang)-tableau", legende: "\(presentation.nom(code)) : les droits vivants, par commune",
            entetes: [Tableau.Entete(texte: "Commune", mots: true)]
                + (typologies.map(\.libelle) + ["Total"]).map { Tableau.Entete(texte: $0) },
            lignes: presentes.map { commune in
                Tableau.Ligne(
                    ["\(communes[commune].libelle) (\(communes[commune].code))"],
                    typologies.indices.map {
                        .quantite(vivants[croisee, commune * typologies.count + $0])
                    } + [.quantite(vivants[Ventilation(.commune), commune])])
            })
        tableau.repli = presentation.code == nil ? tableau.legende : nil
        return Chapitre.Groupe(
            id: "j-communes-\(rang)", titre: "\(presentation.nom(code)), par commune et typologie", tableaux: [tableau])
    }

    /// A part of an element id that no code can spoil.
    private func codeDeGroupe(_ code: String) -> Int {
        presentation.bilan.reservataires.firstIndex { $0.code == code } ?? 0
    }
}
