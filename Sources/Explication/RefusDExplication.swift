/// Why nothing can be explained: what was asked for does not exist, or not so.
package struct RefusDExplication: Error, Sendable {
    /// A French sentence, with what to write instead.
    package let message: String

    init(_ message: String) { self.message = message }

    /// A name that is none of those known: the nearest, or all of them when they are few.
    init(_ debut: String, _ nom: String, feminin: Bool = false, proche: String?, connus: [String] = []) {
        let suite =
            proche.map { " Vouliez-vous dire « \($0) » ?" }
            ?? (connus.isEmpty || connus.count > 40 ? "" : " Possibles : \(connus.joined(separator: ", ")).")
        message = "\(debut) « \(nom) » : \(feminin ? "inconnue" : "inconnu").\(suite)"
    }
}
