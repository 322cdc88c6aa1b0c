/// Columns of droits.csv, not read yet: the reservation rights.
package enum ColonneDesDroits: String, ColonneDeTable {
    case reservataire, commune, typologie, nombre, nature, remboursement, echeance

    package var estRequise: Bool { self != .remboursement && self != .echeance }
}

/// Columns of souhaits.csv, not read yet: the grid of annex 2.
package enum ColonneDesSouhaits: String, ColonneDeTable {
    case reservataire, financement, typologie, nombre

    package var estRequise: Bool { true }
}

/// Columns of prevision.csv, not read yet: the dwellings to subtract from the flow.
package enum ColonneDeLaPrevision: String, ColonneDeTable {
    case annee, territoire, poste, categorie, nombre

    package var estRequise: Bool { self != .categorie }
}

/// Columns of rotations.csv, not read yet: the dwellings freed in past years.
package enum ColonneDesRotations: String, ColonneDeTable {
    case annee, territoire, liberes, assiette

    package var estRequise: Bool { true }
}

/// Columns of annexe.csv, not read yet: an annex as signed.
package enum ColonneDeLAnnexe: String, ColonneDeTable {
    case reservataire, ligne, valeur

    package var estRequise: Bool { true }
}
