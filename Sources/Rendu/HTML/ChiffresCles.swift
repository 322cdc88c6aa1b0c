import Comptage
import Parc
import Regles

/// The key figures of the first screen.
struct ChiffresCles {
    let presentation: PresentationDuBilan

    /// One of them, as printed.
    struct Chiffre {
        let libelle: String
        let nombre: Int
        /// Its share, or on what it bears.
        let precision: String

        var fiche: Fiche {
            [
                "libelle": .texte(libelle), "valeur": .texte(NombreFrancais.entier(nombre)),
                "precision": .texte(precision),
            ]
        }
    }

    /// In the order read: freed, offered, attributed, leased, refused, delivered.
    var chiffres: [Chiffre] {
        let siens = [MisesADisposition.flux.mesure, Attribues.flux.mesure, BauxSignes.flux.mesure, Refus.flux.mesure]
        let tous = [duPerimetre(Liberes.flux.mesure)] + siens.map(duReservataire) + [duPerimetre(Livres.flux.mesure)]
        return tous.compactMap { $0 }
    }

    private func duPerimetre(_ mesure: Mesure) -> Chiffre? {
        chiffre(
            mesure, presentation.total(mesure), mesure.cle == Livres.flux.mesure.cle ? programmes : "sur le périmètre")
    }

    /// How many programmes the delivered dwellings are in, when it is known.
    private var programmes: String {
        let programme = Ventilation(.programme)
        let modalites = presentation.bilan.modalites(.programme)
        let livres =
            presentation.bilan.comptee(Livres.neuf.mesure)?.valeurs(programme).cases.map { modalites[$0.rang] } ?? []
        guard !livres.isEmpty, !livres.contains(.nonRenseigne) else { return "programmes neufs, hors du flux" }
        return "dans \(NombreFrancais.accord(livres.count, "programme neuf", "programmes neufs")), hors du flux"
    }

    private func duReservataire(_ mesure: Mesure) -> Chiffre? {
        guard let code = presentation.code else {
            let offerts = mesure.cle == MisesADisposition.flux.mesure.cle
            return chiffre(
                mesure, presentation.total(mesure), offerts ? "à des réservataires" : "réservataires et bailleur")
        }
        let tout = presentation.total(mesure) ?? 0
        let sien = presentation.total(mesure, code)
        let part =
            mesure.presentation == .enVolume
            ? presentation.part(mesure, code) : nil
        let ensemble = NombreFrancais.entier(tout)
        let precision = part.map {
            tout == 1 ? "\($0) de l’ensemble du périmètre (1)" : "\($0) des \(ensemble) du périmètre"
        }
        return chiffre(mesure, sien, precision ?? "\(ensemble) sur le périmètre")
    }

    /// nil for a measure that was not counted.
    private func chiffre(_ mesure: Mesure, _ nombre: Int?, _ precision: String) -> Chiffre? {
        nombre.map { Chiffre(libelle: presentation.libelle(mesure), nombre: $0, precision: precision) }
    }
}
