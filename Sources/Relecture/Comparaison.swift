package import Parc

/// One of the two bilans compared.
package enum Cote: String, Sendable, Hashable {
    case a = "A"
    case b = "B"
}

/// Two bilans side by side: everything that one says and the other does not.
package struct Comparaison: Sendable {
    package let a: IdentificationLue
    package let b: IdentificationLue
    /// By key, in their order.
    package let parametres: [EcartDeParametre]
    /// What one of them does not have at all: no figure of these is compared.
    package let absences: [Absence]
    /// The réservataires that are on one perimeter only: their figures are compared with 0.
    package let reservatairesSeuls: [(reservataire: LibelleLu, cote: Cote)]
    /// Those that have a difference, in the order of donnees.csv.
    package let mesures: [MesureComparee]
    /// How many figures were compared, equal ones included.
    package let compares: Int
    /// The labels of both.
    package let nomenclature: NomenclatureCommune

    /// How many figures differ.
    package var ecarts: Int { mesures.reduce(0) { $0 + $1.ecarts.count } }

    /// Whether they are of the same landlord, addressee, perimeter and days, and say the same.
    ///
    /// The edition (its date, the version of the tool) and the names may differ.
    package var egale: Bool {
        parametres.isEmpty && absences.isEmpty && reservatairesSeuls.isEmpty && mesures.isEmpty
            && differencesDIdentite.isEmpty
    }

    /// What makes them other bilans than two editions of the same.
    package var differencesDIdentite: [DifferenceDIdentite] {
        var differences: [DifferenceDIdentite] = []
        if a.siren != b.siren { differences.append(.bailleur) }
        if a.destinataire?.code != b.destinataire?.code { differences.append(.destinataire) }
        // The whole département has the same code wherever it is: its words tell which one.
        let partout = a.perimetre.code == "*" && a.perimetre.libelle != b.perimetre.libelle
        if a.perimetre.code != b.perimetre.code || partout { differences.append(.perimetre) }
        if a.annee != b.annee { differences.append(.annee) }
        // Of two years, the days are other ones: only a full year beside a part of one is worth a word.
        if a.annee == b.annee ? a.arreteAu != b.arreteAu : a.pointDEtape != b.pointDEtape {
            differences.append(.arrete)
        }
        return differences
    }
}

/// What can make two bilans other ones.
package enum DifferenceDIdentite: Sendable, Hashable {
    case bailleur, destinataire, perimetre, annee, arrete
}

/// A parameter that differs; nil on the side that does not have it.
package struct EcartDeParametre: Sendable, Hashable {
    package let cle: String
    package let libelle: String
    package let a: String?
    package let b: String?
}

/// What one of the two bilans does not have at all, since another version of the tool made it.
package struct Absence: Sendable, Hashable {
    /// What is missing.
    package enum Objet: Sendable, Hashable {
        case section(Section, titre: String)
        case mesure(Section, id: String, libelle: String)
        case ventilation(Section, mesure: String, axes: AxesLus)
    }

    package let objet: Objet
    /// The side that does not have it.
    package let cote: Cote

    /// Makes one, for instance to compare with one received.
    package init(objet: Objet, cote: Cote) {
        self.objet = objet
        self.cote = cote
    }
}

/// A measure with its figures that differ.
package struct MesureComparee: Sendable {
    package let section: Section
    package let titreDeSection: String
    package let id: String
    package let libelle: String
    package let forme: FormeLue
    /// In the order of donnees.csv.
    package let ecarts: [EcartDeChiffre]
}

/// A figure that differs; nil on a side where it is not defined.
package struct EcartDeChiffre: Sendable, Hashable {
    package let cle: CleDeChiffre
    package let a: Fraction?
    package let b: Fraction?

    /// B less A; nil when one is not defined, or when the exact difference leaves 126 bits.
    package var ecart: Rationnel? {
        guard let a, let b else { return nil }
        return b.exacte.minus(a.exacte)
    }
}
