/// The names of the commands, for what the library does not say in French: an unknown one.
enum CommandNames {
    /// The names that ask for help.
    static let help = ["aide", "help"]

    /// Fails on a name that is no command, with the nearest one.
    ///
    /// - Parameter known: the names of the commands.
    static func check(_ name: String, known: [String]) throws(CommandFailure) {
        guard !known.contains(name), !help.contains(name) else { return }
        var message = "la commande « \(name) » n’existe pas."
        if let nearest = nearest(to: name, among: known + ["aide"]) { message += " Vouliez-vous dire « \(nearest) » ?" }
        throw CommandFailure(.usage, message + "\n« bilanflux aide » donne la liste des commandes.")
    }

    /// The name at the smallest edit distance, when that is less than four and less than the word's length.
    static func nearest(to word: String, among names: [String]) -> String? {
        let ranked = names.map { (name: $0, distance: distance(Array(word.lowercased()), Array($0))) }
        guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance < min(4, word.count) ? best.name : nil
    }

    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var row = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, b) in right.enumerated() {
                let substituted = diagonal + (a == b ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[right.count]
    }
}
