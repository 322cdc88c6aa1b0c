extension Registre {
    /// What was read in the texts and is not applied by this version, and why.
    package static let nonAppliques: [NonApplique] = [
        NonApplique(
            "Remise à la commune d’un logement en QPV refusé (CCH, art. L.441-1)",
            "elle est signalée (contrôle IMP-04) et ne change aucun chiffre : le bilan constate, il ne présume pas"),
        NonApplique(
            "Édition pour la conférence intercommunale du logement, protection statistique (CCH, art. R.441-5-1)",
            "les bilans sont pour les parties à chaque convention ; l’édition protégée n’est pas encore produite"),
        NonApplique(
            "Rappel du dernier bilan archivé (section M)", "l’archive n’existe pas encore"),
    ]
}
