import Glibc
import Tabular
import TestSupport

/// One damaged input, which follows from its seed.
struct Cas {
    let graine: UInt64
    let octets: [UInt8]
    private let estClasseur: Bool
    private let feuille: SheetChoice?

    init(graine: UInt64, _ corpus: Corpus) {
        self.graine = graine
        var hasard = SplitMix64(graine: graine)
        feuille = [nil, nil, nil, .number(1), .number(2), .name("Cachée")].randomElement(using: &hasard) ?? nil
        let voie = Int.random(in: 0..<8, using: &hasard)
        estClasseur = voie < 7
        octets = voie < 7 ? Cas.classeur(corpus, brut: voie < 2, &hasard) : Cas.table(corpus, &hasard)
    }

    /// How many rows it gives; what is refused gives those that came before the refusal.
    func lire() -> Int {
        var lignes = 0
        var precedente = 0
        let voir = { (record: Record) in
            lignes += 1
            verifier(record.line > precedente, "lines in order")
            verifier(!estClasseur || record.fieldCount <= Workbook.columnLimit, "columns")
            for note in record.notes { verifier(note.position < Workbook.columnLimit, "notes") }
            precedente = record.line
            for position in 0..<min(record.fieldCount, 8) {
                verifier(record[position].text.utf8.count < 1 << 21, "text")
            }
        }
        do throws(TabularError) {
            if estClasseur {
                var lecteur = try SheetReader(octets, file: "f", sheet: feuille)
                try lecteur.read { record in
                    voir(record)
                    return true
                }
            } else {
                Fichier.ecrire(octets, dans: Fichier.temporaire)
                let lecteur = try CSVReader(path: Fichier.temporaire, file: "f")
                try lecteur.readInOrder { voir($0) }
            }
        } catch {
            verifier(!error.message.isEmpty && !error.message.contains("\n"), "message")
        }
        return lignes
    }

    /// A failure is a crash, of which the watchdog tells the seed.
    private func verifier(_ vrai: Bool, _ quoi: String) {
        precondition(vrai, quoi)
    }

    /// A workbook whose archive is damaged, or the parts before they are put in it.
    private static func classeur(_ corpus: Corpus, brut: Bool, _ hasard: inout SplitMix64) -> [UInt8] {
        guard var classeur = corpus.classeurs.randomElement(using: &hasard) else { return [] }
        let fois = Int.random(in: 1...4, using: &hasard)
        if !brut {
            for _ in 0..<fois {
                let rang = Int.random(in: 0..<classeur.parties.count, using: &hasard)
                Mutation.abimer(&classeur.parties[rang].octets, &hasard)
            }
        }
        guard var octets = try? Bool.random(using: &hasard) ? classeur.octets() : classeur.octetsConserves() else {
            return []
        }
        if brut { for _ in 0..<fois { Mutation.abimer(&octets, &hasard) } }
        return octets
    }

    private static func table(_ corpus: Corpus, _ hasard: inout SplitMix64) -> [UInt8] {
        guard var octets = corpus.tables.randomElement(using: &hasard) else { return [] }
        for _ in 0..<Int.random(in: 1...6, using: &hasard) { Mutation.abimer(&octets, &hasard) }
        return octets
    }
}

/// The file that a CSV is read from, in memory when the system has such a folder.
enum Fichier {
    static let temporaire = (access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp") + "/fuzz-lecteurs-\(getpid()).csv"

    static func ecrire(_ octets: [UInt8], dans chemin: String) {
        guard let fichier = fopen(chemin, "w") else { return }
        fwrite(octets, 1, octets.count, fichier)
        fclose(fichier)
    }
}
