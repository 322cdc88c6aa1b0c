import CLinux
import Glibc
import Synchronization

/// Ends of the process that would come without a word, or with a dump of memory, made into messages.
enum SystemLimits {
    /// From now on a file over its size limit (`ulimit -f`) or a reader that is gone is an error of the write.
    static func reportFailedWrites() {
        signal(SIGXFSZ, SIG_IGN)
        signal(SIGPIPE, SIG_IGN)
    }

    /// From now on, where the memory of the process is limited (`ulimit -v`), threads allocate in one heap.
    ///
    /// One of its own reserves 64 MiB; a thread that cannot have it asks the system for each object, and a run takes minutes.
    static func shareLimitedMemory() {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0, limit.rlim_cur != rlim_t.max else {
            return
        }
        clinux_share_one_heap()
    }

    /// From now on a lack of memory (`ulimit -v`) ends with a message and `ressourceManquante`, a defect with a message
    /// and its signal.
    ///
    /// The runtime's own report of a crash, which prints what stands in memory (personal data), does not come.
    static func reportBreakDowns() {
        // A global is made under a lock when it is first asked for: this one, before anything breaks down.
        isEnding.store(false, ordering: .relaxed)
        var action = sigaction()
        action.__sigaction_handler.sa_handler = SystemLimits.breakDown
        action.sa_flags = Int32(SA_ONSTACK)
        sigfillset(&action.sa_mask)
        for number in [SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE] { sigaction(number, &action, nil) }
        // The stack of the first thread grows as it goes: where it cannot, the message needs another one.
        let room = 1 << 16
        var stack = stack_t(ss_sp: .allocate(byteCount: room, alignment: 16), ss_flags: 0, ss_size: room)
        sigaltstack(&stack, nil)
    }

    /// Whether a thread has broken down: the first one speaks, for others lack the same memory at the same moment.
    private static let isEnding = Atomic(false)

    /// Runs inside a process that is broken: nothing here may allocate or wait for a lock.
    ///
    /// When a gibibyte is not to be had, it broke down for lack of memory.
    private static let breakDown: @convention(c) (Int32) -> Void = { number in
        guard !isEnding.exchange(true, ordering: .relaxed) else { while true { pause() } }
        let room = mmap(nil, 1 << 30, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
        if room == MAP_FAILED {
            let text: StaticString = """

                Erreur : la mémoire manque ; ce qui était livré est resté en place — fermer d’autres programmes, ou \
                lever la limite (ulimit -v).

                """
            write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
            _exit(CodeDeSortie.ressourceManquante.rawValue)
        }
        let text: StaticString = """

            Erreur : arrêt imprévu ; ce qui était livré est resté en place — c’est un défaut de l’outil : le signaler, \
            avec la version de bilanflux.

            """
        write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
        // Blocked until this returns, then the end.
        signal(number, SIG_DFL)
        raise(number)
    }
}
