import Glibc

/// Reads damaged tables for a while: no case may crash, take a second of processor, or much memory.
@main struct FuzzLecteurs {
    private static let usage = """
        Reads workbooks and CSV that are damaged at random; the same seed damages them alike.

        fuzz-lecteurs [--secondes N] [--graine S]   as many cases as fit in N seconds (10), from seed S (1)
        fuzz-lecteurs --cas GRAINE FICHIER          writes the input of one case, then reads it

        """

    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        var (secondes, graine): (UInt64, UInt64) = (10, 1)
        if arguments.first == "--cas", arguments.count == 3, let seule = UInt64(arguments[1]) {
            return rejouer(seule, dans: arguments[2])
        }
        for rang in stride(from: 0, to: arguments.count, by: 2) {
            guard rang + 1 < arguments.count, let valeur = UInt64(arguments[rang + 1]) else { return aider() }
            switch arguments[rang] {
            case "--secondes": secondes = valeur
            case "--graine": graine = valeur
            default: return aider()
            }
        }
        essayer(secondes: secondes, graine: graine)
    }

    private static func aider() {
        print(usage, terminator: "")
        exit(2)
    }

    private static func essayer(secondes: UInt64, graine: UInt64) {
        guard let corpus = try? Corpus() else { return print("no corpus") }
        let garde = ChienDeGarde()
        let debut = ContinuousClock.now
        var bilan = (cas: UInt64(0), lus: 0, lignes: 0)
        while ContinuousClock.now - debut < .seconds(Int64(secondes)) {
            let cas = Cas(graine: graine &+ bilan.cas, corpus)
            garde.surveiller(cas.graine)
            let lignes = cas.lire()
            garde.finir()
            bilan.cas += 1
            bilan.lus += lignes > 0 ? 1 : 0
            bilan.lignes += lignes
        }
        print(
            "\(bilan.cas) cases in \(secondes) s from seed \(graine), \(bilan.lus) of them with rows, \(bilan.lignes) rows; "
                + "slowest \(garde.pire / 1_000_000) ms of processor (seed \(garde.graineDuPire)), "
                + "peak \(ChienDeGarde.memoire >> 20) MiB")
    }

    private static func rejouer(_ graine: UInt64, dans chemin: String) {
        guard let corpus = try? Corpus() else { return print("no corpus") }
        let cas = Cas(graine: graine, corpus)
        Fichier.ecrire(cas.octets, dans: chemin)
        let garde = ChienDeGarde()
        garde.surveiller(graine)
        print("\(cas.lire()) rows")
        garde.finir()
    }
}
