package import Diagnostics

/// Why a bilan, or an edition, of the year before is not used: its rates, what it withheld, are left out.
package enum ReglesDuBilanPrecedent {
    /// It is of another landlord.
    package static let autreBailleur = DiagnosticRule(
        "PREC-01", .avertissement, "bilan précédent d’un autre bailleur", consequence: consequence,
        remedy: "donner à bilan_precedent le bilan de ce bailleur, ou vérifier « siren » dans campagne.toml")
    /// It is not of the year before.
    package static let autreAnnee = DiagnosticRule(
        "PREC-02", .avertissement, "bilan précédent qui n’est pas celui de l’année d’avant", consequence: consequence,
        remedy: "donner à bilan_precedent le bilan de l’année qui précède celle de la campagne")
    /// Its format is one that this version does not read.
    package static let autreFormat = DiagnosticRule(
        "PREC-03", .avertissement, "bilan précédent d’un autre format", consequence: consequence,
        remedy: "le refaire avec cette version de bilanflux, ou employer celle qui l’a fait")
    /// It stops before the end of its year.
    package static let pointDEtape = DiagnosticRule(
        "PREC-04", .avertissement, "bilan précédent arrêté avant la fin de son année", consequence: consequence,
        remedy: "donner le bilan de l’année entière")
    /// Its perimeter is that of no bilan of the campaign.
    package static let perimetreInconnu = DiagnosticRule(
        "PREC-05", .avertissement, "bilan précédent dont le périmètre n’est celui d’aucun bilan de la campagne",
        consequence: consequence,
        remedy: "aucun si la convention a changé de périmètre ou pris fin ; sinon vérifier le "
            + "département et conventions.csv")
    /// It contradicts itself, its schema, or another bilan of the same perimeter.
    package static let altere = DiagnosticRule(
        "PREC-06", .avertissement, "bilan précédent modifié ou abîmé", consequence: consequence,
        remedy: "le reprendre tel que bilanflux l’a écrit, par exemple dans l’archive")
    /// The manifest beside it lists another digest.
    package static let autreEmpreinte = DiagnosticRule(
        "PREC-07", .avertissement, "bilan précédent qui n’est plus celui que son manifeste décrit",
        consequence: consequence, remedy: "le reprendre tel que bilanflux l’a écrit, avec son manifeste.json")
    /// The protected edition of the year before was changed.
    package static let editionAlteree = DiagnosticRule(
        "PREC-08", .avertissement, "édition de CIL de l’année d’avant modifiée ou abîmée",
        consequence: "ce qu’elle retenait ne guide pas la protection de celle de l’année",
        remedy: "la reprendre telle que bilanflux l’a écrite, avec son manifeste.json")

    private static let consequence = "ses taux ne sont pas imprimés à côté de ceux de l’année (section B)"
}
