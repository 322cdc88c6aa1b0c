import Parc
import Regles
import Tabular

/// The columns of a stock whose contents are codes, in the order in which their faults are told.
enum ColonneCodee: Int, CaseIterable, Sendable {
    case finan, nbPiece, qpv, construct, pmr, conv, typeConst, sortiePatrim

    /// All of them; `allCases` makes a new list each time.
    static let toutes = allCases
}

/// What coded fields of one line say, in one word: those of several columns join with `|`.
struct CodesDuLogement {
    private(set) var bits: UInt64

    /// Above the positions on the axes, for what decides of the situation; FINAN has the eight bits from `bitsDeFinan`.
    private static let conventionne: UInt64 = 1 << 40
    private static let etudiant: UInt64 = 1 << 41
    private static let sorti: UInt64 = 1 << 42
    private static let bitsDeFinan: UInt64 = 32
    private static let inconnu: UInt64 = 1 << 63
    /// FINAN missing or in no nomenclature.
    private static let sansFinan: UInt8 = .max

    init(bits: UInt64 = 0) { self.bits = bits }

    init(_ positions: PositionsDAxes) { bits = positions.bits }

    static func |= (left: inout CodesDuLogement, right: CodesDuLogement) { left.bits |= right.bits }

    static func conv(_ code: Int) -> CodesDuLogement { CodesDuLogement(bits: code == 1 ? conventionne : 0) }

    static func typeConst(etudiant oui: Bool) -> CodesDuLogement { CodesDuLogement(bits: oui ? etudiant : 0) }

    static func sortiePatrim(_ code: Int) -> CodesDuLogement { CodesDuLogement(bits: Stock.sorti(code) ? sorti : 0) }

    /// - Parameter finan: nil when it is missing or in no nomenclature.
    static func finan(_ finan: Int?, _ groupe: Financement) -> CodesDuLogement {
        let code = finan.map { UInt8(clamping: $0) } ?? sansFinan
        return CodesDuLogement(
            bits: PositionsDAxes(groupe.rawValue, .financement).bits | UInt64(code) << bitsDeFinan)
    }

    /// The same, its code being told as not known.
    var inconnus: CodesDuLogement { CodesDuLogement(bits: bits | CodesDuLogement.inconnu) }

    /// Whether one of the codes is not known.
    var unEstInconnu: Bool { bits & CodesDuLogement.inconnu != 0 }
    var positions: PositionsDAxes { PositionsDAxes(de: bits) }
    /// What decides of the situation, below `combinaisons`: FINAN, whether there is a convention, students, a departure.
    var combinaison: Int { Int(truncatingIfNeeded: bits >> CodesDuLogement.bitsDeFinan) & 0x7FF }

    static let combinaisons = 0x800

    /// What one of the combinations says of a dwelling of that commune: why it is out by nature, and whether it left.
    static func nature(_ combinaison: Int, _ commune: CodeCommune) -> (nature: MotifExclusion?, sorti: Bool) {
        let bits = UInt64(combinaison) << bitsDeFinan
        let nature = Assiette.nature(
            finan: combinaison & 0xFF, conventionne: bits & conventionne != 0, etudiant: bits & etudiant != 0,
            commune: commune)
        return (nature, bits & sorti != 0)
    }
}

extension LectureDeLogement {
    /// What a field of a coded column says; unknown, it says as little as one that is missing.
    func lire(_ colonne: ColonneCodee, _ field: Field) -> CodesDuLogement {
        field.codeManque ? rien(colonne) : connu(colonne, field) ?? rien(colonne).inconnus
    }

    /// What a field that is filled says; nil when its code is not known.
    private func connu(_ colonne: ColonneCodee, _ field: Field) -> CodesDuLogement? {
        switch colonne {
        case .finan:
            guard let finan = field.wholeNumber else { return nil }
            return exercice.regroupement.groupe(finan).map { CodesDuLogement.finan(finan, $0) }
        case .nbPiece: return LectureDeLogement.typologie(field).map { position($0, .typologie) }
        case .qpv:
            let code: QPV? = field.equals("1") ? .en : field.equals("2") ? .hors : nil
            return code.map { position($0, .qpv) }
        case .construct:
            guard field.bytes.count == 4, let annee = field.wholeNumber else { return nil }
            return CodesDuLogement(PositionsDAxes(UInt8(exercice.tranches.tranche(annee)), .periode))
        case .pmr:
            let code: Accessibilite? =
                field.equals("1") ? .non : field.equals("2") ? .pmr : field.equals("3") ? .ufr : nil
            return code.map { position($0, .accessibilite) }
        case .conv: return entier(field, parmi: [1, 2]).map(CodesDuLogement.conv)
        case .typeConst:
            if field.equals("E") { return .typeConst(etudiant: true) }
            return field.equals("C") || field.equals("I") ? .typeConst(etudiant: false) : nil
        case .sortiePatrim: return entier(field, parmi: [1, 2, 3, 4, 5, 9]).map(CodesDuLogement.sortiePatrim)
        }
    }

    /// What a missing field says.
    private func rien(_ colonne: ColonneCodee) -> CodesDuLogement {
        switch colonne {
        case .finan: .finan(nil, .nonRenseigne)
        case .nbPiece: position(Typologie.nonRenseignee, .typologie)
        case .qpv: position(QPV.nonRenseigne, .qpv)
        case .construct: CodesDuLogement(PositionsDAxes(exercice.tranches.nonRenseignee, .periode))
        case .pmr: position(Accessibilite.nonRenseignee, .accessibilite)
        case .conv, .typeConst, .sortiePatrim: CodesDuLogement()
        }
    }

    private func position(
        _ position: some RawRepresentable<UInt8>, _ champ: FicheDeLogement.Champ
    ) -> CodesDuLogement {
        CodesDuLogement(PositionsDAxes(position.rawValue, champ))
    }

    private func entier(_ field: Field, parmi codes: [Int]) -> Int? {
        field.wholeNumber.flatMap { codes.contains($0) ? $0 : nil }
    }

    private static func typologie(_ field: Field) -> Typologie? {
        switch field.wholeNumber {
        case 1: .t1
        case 2: .t2
        case 3: .t3
        case 4: .t4
        case let pieces?: pieces >= 5 ? .t5Plus : nil
        case nil: nil
        }
    }
}
