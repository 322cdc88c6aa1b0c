import Parc

extension Charte.Couleurs {
    /// What goes after style.css: its colours of action, light and dark, in the landlord's.
    var css: String {
        let clair = regle(Fonds.clairs, principale, secondaire, parts: 8)
        let sombre = regle(
            Fonds.sombres, Fonds.sombres.eclaircie(principale), Fonds.sombres.eclaircie(secondaire), parts: 12)
        return clair + "@media (prefers-color-scheme: dark) { \(sombre)}\n@media print { \(clair)}\n"
    }

    /// - Parameter parts: how much of the colour is in the background that it tints, in sixty-fourths.
    private func regle(_ fonds: Fonds, _ principale: Couleur, _ secondaire: Couleur, parts: Int) -> String {
        let valeurs = [
            ("bouton", principale), ("accent", principale), ("accent-clair", fonds.papier.vers(principale, parts)),
            ("filet", secondaire),
        ]
        return ":root { \(valeurs.map { "--\($0): \($1.texte);" }.joined(separator: " ")) }\n"
    }
}
