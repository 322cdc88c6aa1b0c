import Diagnostics
import Glibc

/// The two streams: results on the standard output, messages on the standard error.
enum Console {
    /// Widest line of a text for people.
    static let widestLine = 100

    /// Writes a result; fails when it cannot be written whole (closed pipe, full disk).
    static func printResult(_ text: String) throws(CommandFailure) {
        try verify(write(TerminalText.plain(text), to: STDOUT_FILENO))
    }

    private static func verify(_ failure: Int32) throws(CommandFailure) {
        guard failure == 0 else {
            throw CommandFailure(.ressourceManquante, "la sortie standard ne peut pas être écrite.")
        }
    }

    /// Writes a text that is there to be read, as far as someone wants to: a reader that leaves (`head`, a pager) is no
    /// failure.
    static func printReading(_ text: String) throws(CommandFailure) {
        let failure = write(TerminalText.plain(text), to: STDOUT_FILENO)
        if failure != EPIPE { try verify(failure) }
    }

    /// Writes a message; one that cannot be written is lost.
    static func printMessage(_ text: String) {
        _ = write(TerminalText.plain(text), to: STDERR_FILENO)
    }

    /// Writes findings, coloured when the terminal takes it.
    static func print(_ diagnostics: [Diagnostic]) {
        _ = write(DiagnosticText(colored: messagesAreColored).render(diagnostics), to: STDERR_FILENO)
    }

    /// Goes back to the start of the terminal's line and clears it.
    static func clearLine() { _ = write("\r\u{1B}[K", to: STDERR_FILENO) }

    /// Whether messages are coloured: a terminal that is not dumb, and no NO_COLOR.
    private static var messagesAreColored: Bool {
        let dumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? true
        return isatty(STDERR_FILENO) == 1 && !dumb && getenv("NO_COLOR") == nil
    }

    /// The width texts are laid out at: the terminal's (or COLUMNS), between 50 and `widestLine` columns.
    static var width: Int {
        var columns: Int?
        if let text = getenv("COLUMNS") { columns = Int(String(cString: text)) }
        if columns == nil {
            var size = winsize()
            if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { columns = Int(size.ws_col) }
        }
        return min(max(columns ?? widestLine, 50), widestLine)
    }

    /// 0, or the number of the error.
    private static func write(_ text: String, to descriptor: Int32) -> Int32 {
        let bytes = Array(text.utf8)
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return count < 0 ? errno : EIO }
            written += count
        }
        return 0
    }
}
