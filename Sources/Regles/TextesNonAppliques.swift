extension Registre {
    /// What was read in the texts and is not applied by this version, and why.
    package static let nonAppliques: [NonApplique] = [
        NonApplique(
            "Taux d’orientation, d’attribution, de refus et de baux signés (conventions, art. 6.1)",
            "ils ne sont pas encore calculés ; leurs numérateurs et leurs bases sont dans la section B"),
        NonApplique(
            "Obligations d’attribution : premier quartile hors QPV, quartiles 2 à 4 en QPV, 25 % de prioritaires "
                + "(CCH, art. L.441-1)",
            "la section G n’est pas encore produite ; la section D compte les publics sans les comparer aux seuils"),
        NonApplique(
            "Remise à la commune d’un logement en QPV refusé (CCH, art. L.441-1)",
            "elle est signalée (contrôle IMP-04) et ne change aucun chiffre : le bilan constate, il ne présume pas"),
        NonApplique(
            "Trois candidats au moins par logement (CCH, art. R.441-3)",
            "la section I n’est pas encore produite ; les propositions du journal sont lues et ne comptent pas"),
        NonApplique(
            "Délais, retours et refus par motif (conventions, art. 4 et 5)", "la section I n’est pas encore produite"),
        NonApplique(
            "Édition pour la conférence intercommunale du logement, protection statistique (CCH, art. R.441-5-1)",
            "les bilans sont pour les parties à chaque convention ; l’édition protégée n’est pas encore produite"),
        NonApplique(
            "Rappel du dernier bilan archivé (section M)", "l’archive n’existe pas encore"),
    ]
}
