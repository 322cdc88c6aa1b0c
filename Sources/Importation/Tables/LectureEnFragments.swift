import Diagnostics
import Parc
import Tabular

/// A line that one thread read and that is still to be concluded, in the order of the file.
struct LigneEnSuspens {
    /// Its rank among those of its fragment that were read.
    let rang: Int
    /// What was noticed on what it says, to be said unless it is left out for another line.
    let constats: ImportLog?
}

extension TableImport {
    /// Reads every line, fragments of the file on several threads at once.
    ///
    /// - Parameters:
    ///   - fils: how many threads.
    ///   - fragment: makes what a fragment says before its lines.
    ///   - lire: adds a line to it, on any thread.
    ///   - conclure: takes these lines in the order of the file, on this thread; says what becomes of each.
    consuming func read<Fragment: Sendable>(
        fils: Int, _ log: inout ImportLog, fragment: @escaping @Sendable () -> Fragment,
        lire: @escaping @Sendable (inout Fragment, Ligne, inout ImportLog) -> Void,
        conclure: (Fragment, LigneEnSuspens, inout ImportLog) -> SortDeLigne
    ) throws(ImportError) -> CompteDeLignes {
        let (colonnes, fichier, keepsValues) = (reader.columns, fichier, log.diagnostics.keepsValues)
        var (local, compte) = (log, CompteEnCours(fichier: fichier))
        do throws(TabularError) {
            try reader.read(threads: fils) {
                LignesLues(fragment: fragment(), keepsValues: keepsValues)
            } parse: { lignes, record in
                lignes.ajouter(Ligne(record: record, fichier: fichier, colonnes: colonnes), lire)
            } merge: { lignes in
                lignes.conclure(&compte, &local, conclure)
            }
            signalerLaFeuille(reader, &local)
        } catch {
            throw .table(error)
        }
        log = local
        return compte.fini
    }
}

/// The account of a file while it is read: a line is accounted for once all that it makes is.
struct CompteEnCours {
    private var compte: CompteDeLignes
    private var sort: SortDeLigne?

    init(fichier: String) { compte = CompteDeLignes(fichier: fichier) }

    /// Accounts for what a line makes.
    ///
    /// - Parameter ouvre: whether it is the first thing that the line makes.
    mutating func ajouter(_ nouveau: SortDeLigne, ouvre: Bool) {
        if ouvre, let fini = sort.take() { compte.add(fini) }
        sort = nouveau.pire(sort)
    }

    /// The account, the last line included.
    var fini: CompteDeLignes {
        var compte = compte
        if let sort { compte.add(sort) }
        return compte
    }
}

/// The lines of a fragment as a thread read them.
private struct LignesLues<Fragment: Sendable>: Sendable {
    private var fragment: Fragment
    private var lignes: [Lue] = []
    /// What was noticed on the way lines are written, and on what they say, by their rank in `lignes`; a line of which
    /// nothing is said has none.
    private var constats: [(rang: Int, ecriture: ImportLog, contenu: ImportLog)] = []
    private let keepsValues: Bool

    private struct Lue {
        /// What becomes of it for the way it is written; nil for one that the fragment has.
        let sort: SortDeLigne?
        let ouvre: Bool
    }

    init(fragment: Fragment, keepsValues: Bool) {
        self.fragment = fragment
        self.keepsValues = keepsValues
    }

    mutating func ajouter(_ ligne: Ligne, _ lire: (inout Fragment, Ligne, inout ImportLog) -> Void) {
        let rien = ImportLog(keepsValues: keepsValues)
        var (ecriture, contenu, lue) = (rien, rien, false)
        let sort = TableImport.sort(ligne, &ecriture) { ligne, _ in
            lue = true
            lire(&fragment, ligne, &contenu)
            return .utilisee
        }
        if !ecriture.isEmpty || !contenu.isEmpty { constats.append((lignes.count, ecriture, contenu)) }
        lignes.append(Lue(sort: lue ? nil : sort, ouvre: ligne.record.opensLine))
    }

    func conclure(
        _ compte: inout CompteEnCours, _ log: inout ImportLog,
        _ conclure: (Fragment, LigneEnSuspens, inout ImportLog) -> SortDeLigne
    ) {
        var (constats, concluses) = (constats[...], 0)
        for (rang, ligne) in lignes.enumerated() {
            let siens = constats.first?.rang == rang ? constats.removeFirst() : nil
            if let siens { log.merge(siens.ecriture) }
            if let sort = ligne.sort {
                compte.ajouter(sort, ouvre: ligne.ouvre)
                continue
            }
            let enSuspens = LigneEnSuspens(rang: concluses, constats: siens?.contenu)
            compte.ajouter(conclure(fragment, enSuspens, &log), ouvre: ligne.ouvre)
            concluses += 1
        }
    }
}
