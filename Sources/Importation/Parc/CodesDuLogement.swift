import Parc
import Regles
import Tabular

/// The columns of a stock whose contents are codes, in the order in which their faults are told.
enum ColonneCodee: Int, CaseIterable, Sendable {
    case finan, nbPiece, qpv, construct, pmr, conv, typeConst, sortiePatrim

    /// All of them; `allCases` makes a new list each time.
    static let toutes = allCases
}

/// What a coded field says.
struct CodeLu: Sendable {
    /// What it stands for: the position on its axis, or the code itself (`sortiePatrim`, and `finan` behind its group).
    let valeur: UInt16
    /// Whether it is told: its code is not known.
    let inconnu: Bool

    init(_ valeur: UInt16, inconnu: Bool = false) {
        self.valeur = valeur
        self.inconnu = inconnu
    }

    /// A position on an axis; unknown without.
    init<Position: RawRepresentable<UInt8>>(_ position: Position?, sinon: Position) {
        self.init(UInt16((position ?? sinon).rawValue), inconnu: position == nil)
    }
}

/// What the coded fields of one line say.
struct CodesDuLogement {
    private var valeurs = InlineArray<8, UInt16>(repeating: 0)

    subscript(_ colonne: ColonneCodee) -> UInt16 {
        get { valeurs[colonne.rawValue] }
        set { valeurs[colonne.rawValue] = newValue }
    }

    var typologie: Typologie { Typologie(rawValue: UInt8(self[.nbPiece])) ?? .nonRenseignee }
    var financement: Financement { Financement(rawValue: UInt8(self[.finan] >> 8)) ?? .nonRenseigne }
    /// `CodesDuLogement.sansFinan` when it is missing or in no nomenclature.
    var finan: UInt8 { UInt8(truncatingIfNeeded: self[.finan]) }
    var qpv: QPV { QPV(rawValue: UInt8(self[.qpv])) ?? .nonRenseigne }
    var periode: UInt8 { UInt8(self[.construct]) }
    var accessibilite: Accessibilite { Accessibilite(rawValue: UInt8(self[.pmr])) ?? .nonRenseignee }
    var conventionne: Bool { self[.conv] == 1 }
    var etudiant: Bool { self[.typeConst] == 1 }
    var sorti: Bool { Stock.sorti(Int(self[.sortiePatrim])) }

    static let sansFinan: UInt8 = .max
}

extension LectureDeLogement {
    /// What a field of a coded column says; unknown, it says as little as one that is missing.
    func lire(_ colonne: ColonneCodee, _ field: Field) -> CodeLu {
        if field.codeManque { return CodeLu(rien(colonne)) }
        switch colonne {
        case .finan: return lireFinan(field)
        case .nbPiece: return CodeLu(LectureDeLogement.typologie(field), sinon: .nonRenseignee)
        case .qpv:
            return CodeLu(field.equals("1") ? QPV.en : field.equals("2") ? .hors : nil, sinon: .nonRenseigne)
        case .construct:
            guard field.bytes.count == 4, let annee = field.wholeNumber else {
                return CodeLu(rien(colonne), inconnu: true)
            }
            return CodeLu(UInt16(exercice.tranches.tranche(annee)))
        case .pmr:
            let code: Accessibilite? =
                field.equals("1") ? .non : field.equals("2") ? .pmr : field.equals("3") ? .ufr : nil
            return CodeLu(code, sinon: .nonRenseignee)
        case .conv: return entier(field, parmi: [1, 2])
        case .typeConst:
            if field.equals("E") { return CodeLu(1) }
            return CodeLu(0, inconnu: !field.equals("C") && !field.equals("I"))
        case .sortiePatrim: return entier(field, parmi: [1, 2, 3, 4, 5, 9])
        }
    }

    /// What a missing field says.
    private func rien(_ colonne: ColonneCodee) -> UInt16 {
        switch colonne {
        case .finan: UInt16(Financement.nonRenseigne.rawValue) << 8 | UInt16(CodesDuLogement.sansFinan)
        case .nbPiece: UInt16(Typologie.nonRenseignee.rawValue)
        case .qpv: UInt16(QPV.nonRenseigne.rawValue)
        case .construct: UInt16(exercice.tranches.nonRenseignee)
        case .pmr: UInt16(Accessibilite.nonRenseignee.rawValue)
        case .conv, .typeConst, .sortiePatrim: 0
        }
    }

    private func lireFinan(_ field: Field) -> CodeLu {
        guard let finan = field.wholeNumber, let groupe = exercice.regroupement.groupe(finan) else {
            return CodeLu(rien(.finan), inconnu: true)
        }
        return CodeLu(UInt16(groupe.rawValue) << 8 | UInt16(UInt8(clamping: finan)))
    }

    private func entier(_ field: Field, parmi codes: [Int]) -> CodeLu {
        guard let code = field.wholeNumber, codes.contains(code) else { return CodeLu(0, inconnu: true) }
        return CodeLu(UInt16(code))
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
