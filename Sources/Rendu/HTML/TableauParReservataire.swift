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

    /// B1 to B3 and their likes in the other sections (*en valeur et en volume*, spec 3).
    static let enVolume: Set<Mesure.Cle> = Set(
        ([
            MisesADisposition.flux, Attribues.flux, BauxSignes.flux, MisesADisposition.neuf, Attribues.neuf,
            BauxSignes.neuf,
        ]
            + PublicsPrioritaires.parPublic.flatMap { [$0.attribues, $0.baux] }
            + AttributionsParCategorie.relogements).map(\.mesure.cle))

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

    private var avecParts: Bool { mesures.contains { TableauParReservataire.enVolume.contains($0.mesure.cle) } }

    private func entetes(_ comptee: MesureComptee) -> [Tableau.Entete] {
        let libelle = presentation.libelle(comptee.mesure)
        let nombre = Tableau.Entete(texte: libelle)
        return TableauParReservataire.enVolume.contains(comptee.mesure.cle)
            ? [nombre, Tableau.Entete(texte: "Part", parle: libelle)] : [nombre]
    }

    private func ligne(_ nom: String, _ code: String) -> Tableau.Ligne {
        let cellules = mesures.flatMap { comptee -> [Cellule] in
            let (sien, tout) = (comptee.ligne(code)?.total ?? 0, comptee.lignes[0].total)
            return TableauParReservataire.enVolume.contains(comptee.mesure.cle)
                ? [.nombre(sien), .part(sien, sur: tout)] : [.nombre(sien)]
        }
        return Tableau.Ligne([nom], cellules, sienne: code == presentation.code)
    }
}
