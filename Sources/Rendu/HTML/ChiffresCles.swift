import Comptage
import Parc
import Regles

/// The key figures of the first screen.
struct ChiffresCles {
    let presentation: PresentationDuBilan

    /// In the order read: freed, offered, attributed, leased, refused, delivered.
    var fiches: [Fiche] {
        let siens = [MisesADisposition.flux.mesure, Attribues.flux.mesure, BauxSignes.flux.mesure, Refus.flux.mesure]
        return [duPerimetre(Liberes.flux.mesure)] + siens.map(duReservataire) + [duPerimetre(Livres.flux.mesure)]
    }

    private func duPerimetre(_ mesure: Mesure) -> Fiche {
        let precision = mesure.cle == Livres.flux.mesure.cle ? "programmes neufs, hors du flux" : "sur le périmètre"
        return fiche(mesure, presentation.total(mesure), precision)
    }

    private func duReservataire(_ mesure: Mesure) -> Fiche {
        guard let code = presentation.code else {
            return fiche(mesure, presentation.total(mesure), "réservataires et bailleur")
        }
        let tout = presentation.total(mesure) ?? 0
        let sien = presentation.total(mesure, code)
        let part =
            ChapitreDeRepartition.enVolume.contains(mesure.cle)
            ? sien.flatMap { NombreFrancais.part($0, sur: tout) } : nil
        let marque = part != nil && tout < NombreFrancais.baseFaible ? "†" : ""
        let ensemble = NombreFrancais.entier(tout)
        return fiche(
            mesure, sien, part.map { "\($0)\(marque) des \(ensemble) du périmètre" } ?? "\(ensemble) sur le périmètre")
    }

    private func fiche(_ mesure: Mesure, _ nombre: Int?, _ precision: String) -> Fiche {
        [
            "libelle": .texte(presentation.libelle(mesure)), "valeur": .texte(NombreFrancais.entier(nombre ?? 0)),
            "precision": .texte(precision),
        ]
    }
}
