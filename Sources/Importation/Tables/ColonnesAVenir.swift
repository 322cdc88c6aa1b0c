/// Columns of annexe.csv, not read yet: an annex as signed.
package enum ColonneDeLAnnexe: String, ColonneDeTable {
    case reservataire, ligne, valeur

    package var estRequise: Bool { true }
}
