/// Why a document is not read to its end, and where; it never quotes the document.
package struct XMLReadingError: Error, Sendable, Equatable {
    /// The cause, one case each.
    package enum Cause: Sendable, Equatable {
        case outOfMemory
        /// The document has no byte.
        case empty
        /// The document has more bytes than `XMLLimits.bytes`.
        case tooLarge
        /// Elements nested deeper than `XMLLimits.depth`.
        case tooDeep
        /// A tag or a comment longer than `XMLLimits.token`.
        case tooLong
        /// The document declares a DOCTYPE, which could define entities or call another file.
        case doctype
        /// An entity that XML does not define.
        case entity
        /// A NUL byte: a binary file, or UTF-16.
        case nul
        /// The declared encoding is not known.
        case unknownEncoding
        /// A byte that is not of the declared encoding, or a character that XML forbids.
        case invalidCharacter
        /// The document stops before the end of its root.
        case truncated
        /// Anything else that is not XML.
        case malformed
    }

    package let cause: Cause
    /// Counted from 1; 0 when unknown.
    package let line: Int
    /// Counted from 1, approximate after characters outside ASCII; 0 when unknown.
    package let column: Int

    /// Makes an error, for instance to compare with one received.
    package init(_ cause: Cause, line: Int = 0, column: Int = 0) {
        self.cause = cause
        self.line = line
        self.column = column
    }

    /// The French phrase for people, without capital, full stop or place.
    package var message: String {
        switch cause {
        case .outOfMemory: "la mémoire manque"
        case .empty: "le fichier est vide"
        case .tooLarge: "le document est trop grand"
        case .tooDeep: "ses éléments sont trop imbriqués"
        case .tooLong: "une balise ou un commentaire est démesuré"
        case .doctype: "la déclaration DOCTYPE est refusée"
        case .entity: "une entité n’est pas définie"
        case .nul: "il contient des octets nuls (fichier binaire, ou texte UTF-16)"
        case .unknownEncoding: "l’encodage qu’il déclare est inconnu"
        case .invalidCharacter: "un caractère est interdit, ou n’est pas dans l’encodage déclaré"
        case .truncated: "le document s’arrête avant sa fin"
        case .malformed: "ce n’est pas du XML bien formé"
        }
    }
}
