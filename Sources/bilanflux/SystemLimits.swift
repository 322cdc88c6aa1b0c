import Glibc

/// Ends of the process that would come without a word, or with a dump of memory, made into messages.
enum SystemLimits {
    /// From now on a file over its size limit (`ulimit -f`) or a reader that is gone is an error of the write.
    static func reportFailedWrites() {
        signal(SIGXFSZ, SIG_IGN)
        signal(SIGPIPE, SIG_IGN)
    }

    /// From now on a lack of memory (`ulimit -v`) ends with a message and `ressourceManquante`, a defect with a message
    /// and its signal.
    ///
    /// The runtime's own report of a crash, which prints what stands in memory (personal data), does not come.
    static func reportBreakDowns() {
        var action = sigaction()
        action.__sigaction_handler.sa_handler = SystemLimits.breakDown
        // On the runtime's alternate stack where it made one; without it an overflow of the stack ends by its signal alone.
        action.sa_flags = Int32(SA_ONSTACK) | Int32(bitPattern: UInt32(SA_RESETHAND))
        for number in [SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE] { sigaction(number, &action, nil) }
    }

    /// Runs inside a process that is broken: nothing here may allocate or wait for a lock.
    ///
    /// When a gibibyte is not to be had, it broke down for lack of memory.
    private static let breakDown: @convention(c) (Int32) -> Void = { number in
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
        raise(number)
    }
}
