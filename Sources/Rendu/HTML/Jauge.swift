import Parc
import Regles

/// The bar under the message: what was offered against the objective, which stands at 4/5 of the width.
struct Jauge {
    /// In thousandths of the width, at most the whole of it.
    let largeur: Int

    /// nil without a stated objective.
    init?(_ atteinte: AtteinteDObjectif) {
        guard let prevue = atteinte.prevue, let milliemes = prevue.taux.rounded(decimals: 3) else { return nil }
        largeur = min(max(milliemes, 0), 1250) * 4 / 5
    }

    func fiche(_ charte: Charte) -> Fiche {
        ["largeur": .texte(String(largeur)), "couleur": .texte(charte.couleurPrincipale)]
    }
}
