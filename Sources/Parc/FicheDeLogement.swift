/// The positions of a dwelling on the axes of the bilan, in one word; those of several axes join with `|`.
public struct PositionsDAxes: Sendable, Hashable {
    /// Below `FicheDeLogement.largeurDesPositions`.
    @usableFromInline package let bits: UInt64

    @usableFromInline init(bits: UInt64) { self.bits = bits }

    /// The low bits of a word that also holds something else.
    @inlinable package init(de mot: UInt64) { bits = mot & (1 << FicheDeLogement.largeurDesPositions - 1) }

    /// A position on one axis.
    package init(_ position: UInt8, _ champ: FicheDeLogement.Champ) {
        precondition(position <= champ.masque, "an axis of more categories than its bits hold")
        bits = UInt64(position) << champ.decalage
    }

    /// Positions on the axes of both.
    @inlinable package static func | (left: PositionsDAxes, right: PositionsDAxes) -> PositionsDAxes {
        PositionsDAxes(bits: left.bits | right.bits)
    }
}

/// A dwelling of the stock in one word: its commune, its position on every axis, where it stands with regard to the
/// assiette.
///
/// Public, as `PositionsDAxes` and `CodeCommune` are: what is `@inlinable` in a package type is not inlined elsewhere
/// (Swift 6.3), and a country has millions of these.
public struct FicheDeLogement: Sendable, Hashable {
    @usableFromInline var bits: UInt64

    /// Where a position lies in the word.
    public struct Champ: Sendable {
        @usableFromInline let decalage: UInt64
        @usableFromInline let masque: UInt64

        @inlinable init(_ decalage: UInt64, bits: UInt64) { (self.decalage, masque) = (decalage, 1 << bits - 1) }

        @inlinable package static var periode: Champ { Champ(0, bits: 8) }
        @inlinable package static var typologie: Champ { Champ(8, bits: 4) }
        @inlinable package static var financement: Champ { Champ(12, bits: 4) }
        @inlinable package static var accessibilite: Champ { Champ(16, bits: 4) }
        @inlinable package static var qpv: Champ { Champ(20, bits: 4) }
        @inlinable static var situation: Champ { Champ(24, bits: 4) }
        /// Of the motive of exclusion that the record gives by nature, plus one; 0 for none.
        @inlinable static var nature: Champ { Champ(28, bits: 4) }
        @inlinable static var commune: Champ { Champ(32, bits: 32) }
    }

    /// Bits that the positions on the axes take.
    @inlinable static var largeurDesPositions: UInt64 { 24 }

    /// Where a dwelling stands with regard to the assiette, as the word says it.
    public struct Sort: Sendable {
        @usableFromInline let bits: UInt64

        /// - Parameter nature: why it is out of the assiette by what its record says; nil when nothing is.
        package init(_ situation: SituationAssiette, nature: MotifExclusion?) {
            let natureEcrite = nature.map { UInt64($0.rawValue) + 1 } ?? 0
            precondition(max(UInt64(situation.rang), natureEcrite) <= Champ.situation.masque, "too many motives")
            bits = UInt64(situation.rang) << Champ.situation.decalage | natureEcrite << Champ.nature.decalage
        }
    }

    /// A dwelling.
    @inlinable package init(commune: CodeCommune, _ positions: PositionsDAxes, _ sort: Sort) {
        bits = positions.bits | sort.bits | UInt64(commune.packed) << Champ.commune.decalage
    }

    /// Its position on an axis.
    @inlinable package func position(_ champ: Champ) -> Int {
        Int(truncatingIfNeeded: bits >> champ.decalage & champ.masque)
    }

    /// Where it is.
    @inlinable package var commune: CodeCommune {
        CodeCommune(packed: UInt32(truncatingIfNeeded: bits >> Champ.commune.decalage))
    }

    /// Position of its situation in `SituationAssiette.toutes`.
    @inlinable package var rangDeSituation: Int { position(.situation) }

    /// What ASS-1 and STK-1 say of it.
    package var situation: SituationAssiette {
        get { SituationAssiette.toutes[rangDeSituation] }
        set {
            bits &= ~(Champ.situation.masque << Champ.situation.decalage)
            bits |= UInt64(newValue.rang) << Champ.situation.decalage
        }
    }

    /// Why its record puts it out of the assiette, whatever was declared; nil when nothing does.
    package var nature: MotifExclusion? { MotifExclusion(rawValue: UInt8(position(.nature)) &- 1) }

    /// What the bilan breaks it down by.
    package var attributs: Attributs {
        Attributs(
            commune: commune, typologie: Typologie(rawValue: UInt8(position(.typologie))) ?? .nonRenseignee,
            financement: Financement(rawValue: UInt8(position(.financement))) ?? .nonRenseigne,
            qpv: QPV(rawValue: UInt8(position(.qpv))) ?? .nonRenseigne, periode: UInt8(position(.periode)),
            accessibilite: Accessibilite(rawValue: UInt8(position(.accessibilite))) ?? .nonRenseignee)
    }
}

extension Attributs {
    /// Its positions on the axes.
    package var positions: PositionsDAxes {
        PositionsDAxes(typologie.rawValue, .typologie) | PositionsDAxes(financement.rawValue, .financement)
            | PositionsDAxes(qpv.rawValue, .qpv) | PositionsDAxes(periode, .periode)
            | PositionsDAxes(accessibilite.rawValue, .accessibilite)
    }
}
