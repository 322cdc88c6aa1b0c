import Glibc

/// What stops the program, and says of which case: a crash, a second of processor, too much memory.
final class ChienDeGarde {
    /// Of resident memory.
    private static let plafond = 512 << 20
    /// Of processor's time, in nanoseconds: another program's load is no fault of ours.
    private static let delai: UInt64 = 1_000_000_000
    /// What a signal prints: the seed of the case being read, ready, for a handler may not allocate.
    private nonisolated(unsafe) static let message = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 128)

    private var debut: UInt64 = 0
    private var graine: UInt64 = 0
    /// The slowest case so far, in nanoseconds, and its seed.
    private(set) var (pire, graineDuPire): (UInt64, UInt64) = (0, 0)

    init() {
        for signal in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE] { Glibc.signal(signal, ChienDeGarde.mourir) }
        Glibc.signal(SIGPROF, ChienDeGarde.mourir)
        var limite = rlimit(rlim_cur: 4 << 30, rlim_max: 4 << 30)
        setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limite)
    }

    /// A case begins.
    func surveiller(_ graine: UInt64) {
        self.graine = graine
        debut = ChienDeGarde.processeur
        ChienDeGarde.message.initialize(repeating: 0)
        _ = ChienDeGarde.message.update(fromContentsOf: "FAILED: crash or one second, seed \(graine)\n".utf8)
        ChienDeGarde.armer(secondes: 1)
    }

    /// It ended.
    func finir() {
        ChienDeGarde.armer(secondes: 0)
        let duree = ChienDeGarde.processeur - debut
        if duree > pire { (pire, graineDuPire) = (duree, graine) }
        guard duree < ChienDeGarde.delai, ChienDeGarde.memoire < ChienDeGarde.plafond else {
            print("FAILED: \(duree / 1_000_000) ms, \(ChienDeGarde.memoire >> 20) MiB, seed \(graine)")
            exit(1)
        }
    }

    /// Peak of resident memory, in bytes.
    static var memoire: Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss << 10
    }

    /// Of the whole process, which has one thread, in nanoseconds.
    private static var processeur: UInt64 {
        var temps = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &temps)
        return UInt64(temps.tv_sec) * 1_000_000_000 + UInt64(temps.tv_nsec)
    }

    /// Sends a signal after that much processor's time; 0 for never.
    private static func armer(secondes: Int) {
        var reveil = itimerval()
        reveil.it_value.tv_sec = secondes
        setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &reveil, nil)
    }

    private static let mourir: @convention(c) (Int32) -> Void = { _ in
        _ = write(1, ChienDeGarde.message.baseAddress, ChienDeGarde.message.firstIndex(of: 0) ?? 0)
        _exit(1)
    }
}
