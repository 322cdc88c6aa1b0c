import Comptage
import Parc
import Regles

/// Measures réservataire by réservataire, with the total; the main ones with their share of the whole.
struct TableauParReservataire {
    let presentation: PresentationDuBilan
    /// Opens the caption.
    let sujet: String
    let mesures: [MesureComptee]
    let provenance: Tableau.Provenance

    func tableau(id: String) -> Tableau {
        var tableau = Tableau(
            id: id, legende: "\(sujet), par réservataire\(avecParts ? ", en nombre et en part de l’ensemble" : "")",
            entetes: [Tableau.Entete(texte: "Réservataire", mots: true)] + mesures.flatMap(entetes),
            lignes: presentation.bilan.reservataires.map { ligne($0.nom, $0.code) },
            pied: ligne(ToutLePerimetre.libelle, ToutLePerimetre.code))
        tableau.definitions = mesures.map { Tableau.Definition($0.mesure, annee: presentation.annee) }
        tableau.provenance = provenance
        return tableau
    }

    private var avecParts: Bool { mesures.contains { $0.mesure.presentation == .enVolume } }

    private func entetes(_ comptee: MesureComptee) -> [Tableau.Entete] {
        let libelle = presentation.libelle(comptee.mesure)
        let nombre = Tableau.Entete(texte: libelle)
        return comptee.mesure.presentation == .enVolume
            ? [nombre, Tableau.Entete(texte: "Part", parle: libelle)] : [nombre]
    }

    private func ligne(_ nom: String, _ code: String) -> Tableau.Ligne {
        let cellules = mesures.flatMap { comptee -> [Cellule] in
            let (sien, tout) = (comptee.ligne(code)?.total ?? 0, comptee.lignes[0].total)
            return comptee.mesure.presentation == .enVolume
                ? [.nombre(sien), .part(sien, sur: tout)] : [.nombre(sien)]
        }
        return Tableau.Ligne([nom], cellules, sienne: code == presentation.code)
    }
}
