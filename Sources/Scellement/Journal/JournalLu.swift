import Foundation

/// `journal.jsonl`, read and verified: its lines, the heads it went through, and all that is wrong with it.
package struct JournalLu: Sendable {
    /// Name of the file in the archive.
    package static let nom = "journal.jsonl"
    /// Some half a million lines.
    static let octetsAuPlus = 1 << 28

    /// The lines that are lines, in order.
    package private(set) var lignes: [LigneDeJournal] = []
    /// In the order of the file.
    package private(set) var fautes: [FauteDeJournal] = []
    /// The bytes of a last line that was not written to its end; nil when there is none.
    package private(set) var inachevee: [UInt8]?
    /// Heads after 0, 1, 2... lines, whether or not they are in order.
    private var tetes: [Tete] = [.origine]
    /// What the next line is to say of those before it, by the last one's own word: one change is found once. Nil after a line that
    /// is wrong in itself.
    private var annonce: Tete? = .origine
    /// Rank in the file and number of the last line of `lignes`.
    private var derniere = (rang: 0, numero: 0)

    /// Reads a journal, possibly of no line.
    package init(_ octets: [UInt8]) {
        guard octets.count <= Self.octetsAuPlus else {
            fautes.append(.tropGros)
            return
        }
        var morceaux = octets.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
        let fin = morceaux.removeLast()
        if !fin.isEmpty {
            inachevee = fin
        } else if let derniere = morceaux.last, Self.estTronquee(derniere) {
            morceaux.removeLast()
            inachevee = derniere + [0x0A]
        }
        for (index, morceau) in morceaux.enumerated() { lire(morceau, ligne: index + 1) }
        guard let inachevee else { return }
        let ligne = morceaux.count + 1
        let tropLongue = inachevee.count > LigneDeJournal.resteAuPlus
        fautes.append(tropLongue ? .ligneTropLongue(ligne: ligne) : .inachevee(ligne: ligne, octets: inachevee.count))
    }

    /// How many lines it has, and its head.
    package var ancre: Ancre { Ancre(taille: tetes.count - 1, tete: tetes[tetes.count - 1]) }

    /// Whether it has been in a state: its lines begin by those it had then.
    package func tient(_ ancre: Ancre) -> Bool { ancre.taille < tetes.count && tetes[ancre.taille] == ancre.tete }

    /// Adds a line that was just written at its end.
    mutating func ajouter(_ octets: [UInt8]) { lire(octets, ligne: tetes.count) }

    /// Whether a line whose end is there was begun and not finished: the system may have written the end of it first.
    private static func estTronquee(_ ligne: [UInt8]) -> Bool {
        guard !ligne.isEmpty, ligne.last != 0x0D, ligne.count < LigneDeJournal.resteAuPlus else { return false }
        return (try? JSONSerialization.jsonObject(with: Data(ligne), options: [.fragmentsAllowed])) == nil
    }

    private mutating func lire(_ octets: [UInt8], ligne: Int) {
        // An empty line is added by whoever edits a file: it takes no rank.
        guard !octets.isEmpty else {
            fautes.append(.ligneVide(ligne: ligne))
            return
        }
        guard let tete = try? tetes[tetes.count - 1].suivante(octets) else {
            fautes.append(.empreinteIncalculable)
            return
        }
        tetes.append(tete)
        let annoncee = annonce
        annonce = nil
        if let faute = fauteDEcriture(octets, ligne) {
            fautes.append(faute)
            return
        }
        do throws(LigneDeJournal.Refus) {
            let lue = try LigneDeJournal(octets)
            controlerLaSuite(lue, ligne, annoncee)
            annonce = try? lue.precedent.suivante(octets)
            lignes.append(lue)
            derniere = (rang: tetes.count - 1, numero: lue.numero)
        } catch {
            switch error {
            case .illisible: fautes.append(.illisible(ligne: ligne))
            case .evenement(let mot): fautes.append(.evenementInconnu(ligne: ligne, mot: mot))
            case .ecriture: fautes.append(.ecriture(ligne: ligne))
            }
        }
    }

    private func fauteDEcriture(_ octets: [UInt8], _ ligne: Int) -> FauteDeJournal? {
        if octets.count > LigneDeJournal.octetsAuPlus { return .ligneTropLongue(ligne: ligne) }
        if ligne == 1, octets.starts(with: [0xEF, 0xBB, 0xBF]) { return .marqueDOctets }
        if octets.last == 0x0D { return .finDeLigne(ligne: ligne) }
        return octets.contains(0) ? .octetNul(ligne: ligne) : nil
    }

    private mutating func controlerLaSuite(_ lue: LigneDeJournal, _ ligne: Int, _ annoncee: Tete?) {
        let rang = tetes.count - 1
        let attendue = derniere.numero + rang - derniere.rang
        if lue.numero > attendue {
            fautes.append(.manquantes(ligne: ligne, attendue: attendue, lue: lue.numero))
        } else if lue.numero < attendue {
            fautes.append(.desordre(ligne: ligne, attendue: attendue, lue: lue.numero))
        } else if let annoncee, lue.precedent != annoncee {
            fautes.append(.chaineRompue(ligne: ligne))
        }
    }
}
