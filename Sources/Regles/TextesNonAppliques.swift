extension Registre {
    /// What was read in the texts and is not applied by this version, and why.
    package static let nonAppliques: [NonApplique] = [
        NonApplique(
            "Remise à la commune d’un logement en QPV refusé (CCH, art. L.441-1)",
            "elle est signalée (contrôle IMP-04) et ne change aucun chiffre : le bilan constate, il ne présume pas"),
        NonApplique(
            "Présentation à la conférence intercommunale du logement (Conventions, art. 6.1)",
            "l’édition protégée est produite ; les diapositives ne le sont pas encore"),
        NonApplique(
            "Délai entre une mise à disposition et ses propositions (Conventions, art. 4.1)",
            "il n’est pas mesuré : les conventions ne le fixent pas de la même façon, et le journal ne dit pas la durée du préavis"
        ),
        NonApplique(
            "Silence de dix jours valant refus, candidats tous refusés valant retour (CCH, art. R.441-10 ; modèle bilatéral)",
            "un refus ou un retour compte quand le journal l’enregistre ; rien n’est présumé"),
        NonApplique(
            "Part de l’État dans chaque commune, dont 30 % au moins hors QPV (CCH, art. R.441-5-2)",
            "elle n’est pas vérifiée ; les mises à disposition de l’État, par commune et QPV, permettent de le faire"),
        NonApplique(
            "Obligations légales jugées par intercommunalité, taux fixés localement (CCH, art. L.441-1)",
            "les taux de la section G portent sur le périmètre du bilan, face aux seuils de la loi"),
        NonApplique(
            "Redistribution, en cours d’année, d’une soustraction surévaluée (Conventions, art. 6.1)",
            "elle n’est calculée qu’à la fin de l’année : un point d’étape n’en a pas"),
        NonApplique(
            "Rappel du dernier bilan archivé (section M)", "l’archive n’existe pas encore"),
    ]
}
