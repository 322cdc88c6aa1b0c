import Diagnostics
import Parc

/// Fields of the log that are filled and that their event does not use: said, for nothing is dropped in silence.
struct ChampsSansEffet {
    static let champ = DiagnosticRule(
        "JOU-13", .information, "champ rempli qui ne sert pas à ce type d’événement",
        consequence: "il n’est pas lu : aucun chiffre n’en dépend (dit une fois par type et par colonne)",
        remedy:
            "vérifier le type ; le titulaire vient des MISE_A_DISPOSITION, l’attribution des DECISION, pas des autres lignes"
    )
    static let annule = DiagnosticRule(
        "JOU-15", .avertissement, "« annule » rempli sur un événement qui n’est pas une ANNULATION",
        consequence: "rien n’est annulé : cet événement compte, et celui que « annule » désigne aussi",
        remedy: "pour annuler un événement, ajouter une ligne de type ANNULATION qui le nomme dans « annule »")

    /// Some of the columns that a type may not use.
    struct Colonnes: OptionSet, Sendable {
        let rawValue: UInt8

        static let reservataire = Colonnes(rawValue: 1)
        static let demandeur = Colonnes(rawValue: 2)
        static let resultat = Colonnes(rawValue: 4)
        static let rang = Colonnes(rawValue: 8)
        /// In the order that they are told in.
        static let toutes: [(Colonnes, ColonneDuJournal)] = [
            (.reservataire, .reservataire), (.demandeur, .demandeur), (.resultat, .resultat), (.rang, .rang),
        ]
    }

    /// By type, the columns that were told already.
    private var dits: [TypeEvenement: Colonnes] = [:]

    /// The columns that a line fills for nothing; a cancellation that is none is said at once.
    static func remplis(
        _ ligne: Ligne, _ type: TypeEvenement, _ colonnes: ColonnesLues, _ log: inout ImportLog
    ) -> Colonnes {
        // An ANNULATION often repeats the line it cancels.
        if type == .annulation { return [] }
        if !ligne[colonnes[.annule]].manque { log.note(annule, ligne.position(colonnes[.annule])) }
        let inutiles = inutiles(type)
        var remplis: Colonnes = []
        for (colonne, champ) in Colonnes.toutes where inutiles.contains(colonne) && !ligne[colonnes[champ]].manque {
            remplis.insert(colonne)
        }
        return remplis
    }

    /// Says those of a line that were not said of its type.
    mutating func signaler(
        _ remplis: Colonnes, _ type: TypeEvenement, _ log: inout ImportLog,
        position: (ColonneDuJournal) -> SourcePosition
    ) {
        if remplis.isEmpty { return }
        let nouveaux = remplis.subtracting(dits[type, default: []])
        for (colonne, champ) in Colonnes.toutes where nouveaux.contains(colonne) {
            log.note(ChampsSansEffet.champ, position(champ), detail: type.rawValue)
        }
        dits[type, default: []].formUnion(nouveaux)
    }

    private static func inutiles(_ type: TypeEvenement) -> Colonnes {
        switch type {
        case .miseADisposition, .retour: [.demandeur, .resultat, .rang]
        case .proposition: [.reservataire]
        case .refus, .bail: [.reservataire, .resultat, .rang]
        case .conge, .liberation, .livraison, .retrait: [.reservataire, .demandeur, .resultat, .rang]
        case .decision, .annulation: []
        }
    }
}
