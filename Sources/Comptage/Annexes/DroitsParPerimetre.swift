import Parc
import Regles

/// The rights of droits.csv, where and when they count (TAU-1, PLA-1, section J).
struct DroitsParPerimetre {
    private let dossier: Dossier
    private let jour: Jour
    private let parReservataire: [Int: [Droit]]
    private let garantiesVivantes: [Droit]

    init(_ dossier: Dossier, _ exercice: Exercice) {
        self.dossier = dossier
        let jour = exercice.jourDuStockSuivant
        self.jour = jour
        parReservataire = Dictionary(grouping: dossier.droits, by: \.reservataire.rang)
        garantiesVivantes = dossier.droits.filter { $0.nature == .garantie && DroitsVivants.vit($0, apres: jour) }
    }

    /// The rights of a réservataire on its perimeter that live after 31/12/N; nil when the file has none of its.
    func vivants(_ rang: Int) -> [Droit]? {
        let perimetre = dossier.conventions[rang].perimetre
        let siens = (parReservataire[rang] ?? []).filter { dossier.territoires.contient(perimetre, $0.commune) }
        return siens.isEmpty ? nil : siens.filter { DroitsVivants.vit($0, apres: jour) }
    }

    /// Of them, those that end in N+1.
    func expirants(_ rang: Int) -> [Droit] {
        (vivants(rang) ?? []).filter { DroitsVivants.expire($0, apres: jour) }
    }

    /// TAU-1; nil without rights in the file, or without stock.
    func taux(_ rang: Int, stock: Int) -> Rationnel? {
        guard stock > 0, let nombre = vivants(rang).flatMap(DroitsVivants.nombre) else { return nil }
        return nombre.divided(by: Rationnel(stock))
    }

    /// The guarantees of everyone on a perimeter, over its stock; nil without droits.csv, or without stock.
    func garanties(_ perimetre: Perimetre, stock: Int) -> Rationnel? {
        guard stock > 0, !dossier.droits.isEmpty else { return nil }
        let nees = garantiesVivantes.filter { dossier.territoires.contient(perimetre, $0.commune) }
        return DroitsVivants.nombre(nees)?.divided(by: Rationnel(stock))
    }
}
