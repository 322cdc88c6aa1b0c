import Glibc

/// Says what is being done, on the standard error, when it is a terminal.
struct Progression: Sendable {
    private let active: Bool

    init() {
        let dumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? true
        active = isatty(STDERR_FILENO) == 1 && !dumb
    }

    /// Shows a step in place of the former one.
    func afficher(_ etape: String) {
        guard active else { return }
        Console.clearLine()
        Console.printMessage(etape)
    }

    /// Clears the line.
    func effacer() {
        if active { Console.clearLine() }
    }
}
