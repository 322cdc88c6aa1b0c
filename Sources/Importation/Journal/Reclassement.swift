import Parc

/// The account of a log whose events are found, once all is read, not to count: each line is moved once.
struct Reclassement {
    private(set) var compte: CompteDeLignes
    /// How many events do not count.
    private(set) var evenements = 0
    /// Lines that are no more used lines.
    private var deplacees: Set<Int>

    init(_ compte: CompteDeLignes, rejetees: Set<Int>) {
        self.compte = compte
        deplacees = rejetees
    }

    /// Takes out an event of a line; whether the line counted until now.
    @discardableResult
    mutating func requalifier(_ ligne: Int, _ sort: SortDeLigne) -> Bool {
        evenements += 1
        guard deplacees.insert(ligne).inserted else { return false }
        compte.requalifier(sort)
        return true
    }
}

extension CompteDeLignes {
    /// Moves one line that was used to where it belongs now that everything is read.
    mutating func requalifier(_ sort: SortDeLigne) {
        utilisees -= 1
        lues -= 1
        add(sort)
    }
}
