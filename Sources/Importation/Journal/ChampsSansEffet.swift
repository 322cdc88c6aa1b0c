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

    /// A type and a column that were told already.
    private struct Genre: Hashable {
        let type: TypeEvenement
        let colonne: Int
    }

    private let reservataire, demandeur, resultat, rang, annule: Int?
    private var dits: Set<Genre> = []

    init(reservataire: Int?, demandeur: Int?, resultat: Int?, rang: Int?, annule: Int?) {
        self.reservataire = reservataire
        self.demandeur = demandeur
        self.resultat = resultat
        self.rang = rang
        self.annule = annule
    }

    /// Says what a line that is used fills for nothing.
    mutating func signaler(_ ligne: Ligne, _ type: TypeEvenement, _ log: inout ImportLog) {
        // An ANNULATION often repeats the line it cancels.
        if type == .annulation { return }
        if !ligne[annule].manque { log.note(ChampsSansEffet.annule, ligne.position(annule)) }
        for colonne in inutiles(type) {
            guard let colonne, !ligne[colonne].manque else { continue }
            guard dits.insert(Genre(type: type, colonne: colonne)).inserted else { continue }
            log.note(ChampsSansEffet.champ, ligne.position(colonne), detail: type.rawValue)
        }
    }

    private func inutiles(_ type: TypeEvenement) -> [Int?] {
        switch type {
        case .miseADisposition, .retour: [demandeur, resultat, rang]
        case .proposition: [reservataire]
        case .refus, .bail: [reservataire, resultat, rang]
        case .conge, .liberation, .livraison, .retrait: [reservataire, demandeur, resultat, rang]
        case .decision, .annulation: []
        }
    }
}
