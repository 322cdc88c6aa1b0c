package import Diagnostics
import Tabular

/// Where the fields of the log stand, for what is only found once its lines are gone.
package struct PlacesDuJournal: Sendable {
    /// The columns a later finding may name.
    static let colonnes: [ColonneDuJournal] = [
        .date, .type, .logement, .reservataire, .demandeur, .motif, .annule,
    ]

    /// The log as the campaign names it.
    package let fichier: String
    /// How many events a line may make: an event's number is that of its line times this, plus its rank there.
    private let evenementsParLigne: Int
    /// Numbers of the events, ascending.
    private var numeros: [Int64] = []
    /// First bytes of the fields, event after event in the order of `colonnes`; 0 when not known.
    private var debuts: [UInt16] = []
    /// By rank of an event in its line, the names the file gives to these fields; nil for those it lacks.
    private var noms: [Int: [String?]] = [:]

    init(fichier: String, evenementsParLigne: Int) {
        self.fichier = fichier
        self.evenementsParLigne = evenementsParLigne
    }

    /// The number of an event, its own: that of its line when lines make one each.
    func numero(ligne: Int, rang: Int) -> Int { ligne * evenementsParLigne + max(0, rang - 1) }

    /// The physical line that an event comes from.
    package func ligne(_ numero: Int) -> Int { numero / evenementsParLigne }

    /// The rank of an event among those of its line, from 0: events of one day follow each other in this order.
    func rang(_ numero: Int) -> Int { numero % evenementsParLigne }

    /// Keeps the places of one event, the next of the file, by its rank in its fragment.
    mutating func ajouter(_ numero: Int, _ fragment: FragmentDuJournal, _ lue: Int) {
        numeros.append(Int64(numero))
        for colonne in PlacesDuJournal.colonnes {
            debuts.append(UInt16(exactly: fragment.debut(lue, colonne)) ?? 0)
        }
        let rang = rang(numero)
        if noms[rang] == nil { noms[rang] = PlacesDuJournal.colonnes.map { fragment.champs(lue)[$0.position] } }
    }

    /// The place of a field of an event that was read; its line alone when `colonne` is nil or not one of those kept.
    package func position(_ numero: Int, colonne: String?) -> SourcePosition {
        let ligne = ligne(numero)
        guard let colonne, let demande = PlacesDuJournal.colonnes.firstIndex(where: { $0.rawValue == colonne }) else {
            return SourcePosition(file: fichier, line: ligne, field: colonne)
        }
        // The type of an event that a date alone makes is told by its date, the first of those kept.
        let estSansColonne = colonne == ColonneDuJournal.type.rawValue && noms[rang(numero)]?[demande] == nil
        let champ = estSansColonne ? 0 : demande
        let debut = rangDansLOrdre(numero).map { Int(debuts[$0 * PlacesDuJournal.colonnes.count + champ]) }
        return SourcePosition(
            file: fichier, line: ligne, column: debut ?? 0, field: noms[rang(numero)]?[champ] ?? colonne)
    }

    private func rangDansLOrdre(_ numero: Int) -> Int? {
        var (bas, haut) = (0, numeros.count)
        while bas < haut {
            let milieu = (bas + haut) / 2
            if numeros[milieu] < numero { bas = milieu + 1 } else { haut = milieu }
        }
        return bas < numeros.count && numeros[bas] == numero ? bas : nil
    }
}
