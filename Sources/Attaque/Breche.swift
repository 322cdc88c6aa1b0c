/// What a reader can prove and should not.
package struct Breche: Sendable, Hashable, Comparable {
    /// What is proved.
    package enum Nature: Sendable, Hashable {
        /// The figure is printed as it is, under the threshold.
        case imprimee(Int)
        /// Calculations give the figure itself.
        case exacte(Int)
        /// Calculations leave a range (`maximum` nil: no upper bound was proved).
        case encadree(minimum: Int, maximum: Int?)
        /// Withheld figures of a printed sum are known in sum, under the threshold: their number.
        case somme(Int, cases: Int)
        /// Printed figures give by a subtraction how many households stand in one and not in the other, under the threshold.
        case reste(Int)
        /// A figure to be withheld is listed nowhere, so that it reads as 0.
        case nonListee
    }

    /// The figure; of a sum, its first withheld figure.
    package let cle: CleAttaquee
    package let nature: Nature
    /// Where it is printed or withheld, or where the printed sum is; the file as messages name it.
    package let fichier: String
    /// Physical line of the file, 0 when there is none.
    package let ligne: Int

    package static func < (left: Breche, right: Breche) -> Bool {
        if left.cle != right.cle { return left.cle < right.cle }
        if left.fichier != right.fichier { return left.fichier < right.fichier }
        return left.ligne < right.ligne
    }
}

/// What a reader can prove of one withheld figure that he should not be able to place: an interval of whole numbers.
package struct IntervalleProuve: Sendable, Hashable {
    package let cle: CleAttaquee
    package let minimum: Int
    /// nil when nothing under the threshold bounds it.
    package let maximum: Int?
}

/// What an attack found.
package struct ResultatDAttaque: Sendable {
    /// What blocks the edition, sorted by key.
    package let breches: [Breche]
    /// The withheld figures whose interval does not reach from 0 to the threshold, breaches or not, sorted by key.
    ///
    /// With a list of primary figures, those of the list only: the others need not be looked at.
    package let intervalles: [IntervalleProuve]
    /// How many figures the files withhold.
    package let retenues: Int
    /// Linear programmes solved.
    package let programmes: Int
}
