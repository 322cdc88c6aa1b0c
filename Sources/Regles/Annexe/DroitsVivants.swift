package import Parc

/// TAU-1: the rights of reservation that live, and the rate they give.
package enum DroitsVivants {
    /// The rule.
    package static let regle = Regle(
        "TAU-1", "Taux des droits vivants",
        "Droits de réservation qui vivent au 31 décembre de N sur le périmètre de la convention, rapportés au parc de ce "
            + "périmètre : le taux de l’annexe de l’année suivante, à côté de celui de la convention. Le droit né d’une "
            + "garantie d’emprunt tombe cinq ans après le remboursement, sauf échéance convenue. Un réservataire sans droit "
            + "dans droits.csv garde le taux de sa convention.",
        references: [.article3, .modeleArticle3, .modeleAnnexe, .gardAnnexe4, .cchR441x5x4],
        parametres: ["fichiers.droits", "regles.taux_suivant"])

    private static let dureeApresRemboursement = 5

    /// The day a right ends; nil when nothing ends it.
    package static func fin(_ droit: Droit) -> Jour? {
        if let echeance = droit.echeance { return echeance }
        guard droit.nature == .garantie, let remboursement = droit.remboursement else { return nil }
        let annee = remboursement.annee + dureeApresRemboursement
        // 29 February has no anniversary in an ordinary year.
        return Jour(annee: annee, mois: remboursement.mois, jour: remboursement.jour)
            ?? Jour(annee: annee, mois: remboursement.mois, jour: remboursement.jour - 1)
    }

    /// Whether a right still lives after a day.
    package static func vit(_ droit: Droit, apres jour: Jour) -> Bool { fin(droit).map { $0 > jour } ?? true }

    /// Whether a right that lives after 31/12/N ends within the twelve months that follow.
    package static func expire(_ droit: Droit, apres jour: Jour) -> Bool {
        fin(droit).map { $0 > jour && $0 <= Jour.finAnnee(jour.annee + 1) } ?? false
    }

    /// How many rights; nil beyond 126 bits.
    package static func nombre(_ droits: some Sequence<Droit>) -> Rationnel? {
        droits.reduce(Rationnel.zero) { total, droit in total?.plus(droit.nombre) }
    }
}
