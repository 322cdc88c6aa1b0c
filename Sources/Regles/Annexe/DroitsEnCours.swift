package import Parc

/// The rights of a réservataire that run on a day, on its own perimeter (conventions, annex 4).
package struct DroitsEnCours: Sendable, Hashable {
    /// nil beyond 126 bits.
    package let nombre: Rationnel?
    package let jour: Jour

    /// A number of rights on a day.
    package init(nombre: Rationnel?, jour: Jour) {
        self.nombre = nombre
        self.jour = jour
    }

    /// Adds up those of droits.csv; nil when it has no line of the réservataire on its perimeter.
    package init?(
        _ reservataire: IndexReservataire, _ convention: Convention, droits: [Droit], territoires: Territoires,
        jour: Jour
    ) {
        let siens = droits.filter {
            $0.reservataire == reservataire && territoires.contient(convention.perimetre, $0.commune)
        }
        if siens.isEmpty { return nil }
        self.init(nombre: DroitsVivants.nombre(siens.filter { DroitsVivants.vit($0, apres: jour) }), jour: jour)
    }
}
