/// What can stop the reading of an archive: one case per cause; a name is that of the entry at fault.
package enum ZipReadingError: Error, Sendable, Equatable {
    /// Its directory of entries is not there: the end of the file is missing, or it is no archive.
    case noDirectory
    /// Its directory cannot be read to its end.
    case damagedDirectory
    /// Two entries of one name, letter case aside: readers would not agree on which is the right one.
    case duplicateName(String)
    /// An entry is protected by a password.
    case encrypted(String)
    /// An entry is kept in a way that is neither stored nor deflated.
    case unsupported(String)
    case missing(String)
    /// Its bytes are not those that were written: they do not inflate, or their checksum is another.
    case damaged(String)
    /// It inflates to more bytes than it may.
    case tooLarge(String)
}
