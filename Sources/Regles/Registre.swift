/// Everything that is counted and by which rules: what counting, the outputs and the rule book walk.
///
/// A new measure is one entry here, one rule and one test.
package enum Registre {
    /// Measures counted on the stock, in the order of the outputs.
    package static let patrimoine = [PatrimoineEligible.duPatrimoine]

    /// Measures counted on the log, in the order of the outputs: sections A to G, I and K.
    package static let flux: [MesureDuFlux] =
        [
            Liberes.flux, Livres.flux, AttributionsSoustraites.mutation, AttributionsSoustraites.relogement,
            AttributionsSoustraites.vente,
        ] + [
            MisesADisposition.flux, Offres.flux, LogementsMisADisposition.flux, Attribues.flux, BauxSignes.flux,
            Refus.flux,
        ] + [
            Livres.neuf, MisesADisposition.neuf, Offres.neuf, Attribues.neuf, BauxSignes.neuf, Refus.neuf,
        ] + PublicsPrioritaires.mesures + Decisions.mesures + AttributionsParCategorie.mutations
        + AttributionsParCategorie.relogements + ObligationsLegales.mesures + SuiviDesOffres.mesures
        + SuiviDesMotifs.mesures + [MisesADisposition.souhaits]

    /// Measures calculated from the others or read in the campaign's files, in the order of the outputs.
    package static let calculees: [Mesure] =
        Objectifs.mesures + TauxDeLAnnee.mesures + ObligationsLegales.taux + Delais.mesures + MesuresDAnnexe.mesures
        + DroitsDeReservation.mesures + SouhaitsDesReservataires.mesures

    /// All measures: in a section, those that are counted come before those that are calculated.
    package static let mesures: [Mesure] =
        patrimoine.map(\.mesure) + flux.map(\.mesure) + calculees + Qualite.mesures

    /// The rules of the bilans, in the order of the rule book.
    package static let regles: [Regle] =
        [
            Arrete.regle, Stock.regle, Assiette.regle, PerimetreRegle.regle, Annulation.regle, Cycles.regle, Flux.regle,
            AttributsDuLogement.regle, Annee.regle, Soustraction.regle, Titulaire.regle, Attributaire.regle,
            Soustraction.regleDuBailleur, Objectifs.regle, ProgrammesNeufs.regle, PublicPrioritaire.regle,
            TauxDeLAnnee.regle,
        ] + ObligationLegale.allCases.map(\.regle) + [
            AnnexeCalculee.regle, TauxDeRotation.regle, ArrondiDObjectif.regle, ReportDObjectif.regle,
            DroitsVivants.regle, Plafonds.regle, Cohorte.regle, Candidats.regle, Delais.regle,
            SouhaitsDesReservataires.regle, Qualite.regle,
        ]

    /// The rules that no bilan rests on, nor prints: behind the others in the rule book.
    package static let reglesHorsBilan: [Regle] = [CoherenceDAnnexe.regle]
}
