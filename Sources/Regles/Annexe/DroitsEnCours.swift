package import Parc

/// The rights of a réservataire that run on a day, on its own perimeter (conventions, annex 4).
package struct DroitsEnCours: Sendable, Hashable {
    /// nil beyond 62 bits.
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
        let enCours = siens.filter { droit in droit.fin.map { $0 > jour } ?? true }
        self.init(nombre: enCours.reduce(Rationnel.zero) { $0?.plus($1.nombre) }, jour: jour)
    }
}

extension Droit {
    /// How long a guarantee's right outlives the repayment of the loan (CCH, art. R.441-5-3 and R.441-5-4), in years.
    private static let anneesApresRemboursement = 5

    /// The day it ends: as stated or, for a guarantee, some years after the repayment; nil when it has no known end.
    fileprivate var fin: Jour? {
        if let echeance { return echeance }
        guard nature == .garantie, let remboursement else { return nil }
        let annee = remboursement.annee + Droit.anneesApresRemboursement
        // A 29 February ends on the 28th.
        return Jour(annee: annee, mois: remboursement.mois, jour: remboursement.jour)
            ?? Jour(annee: annee, mois: remboursement.mois, jour: remboursement.jour - 1)
    }
}
