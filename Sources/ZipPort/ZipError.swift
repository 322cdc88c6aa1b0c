/// What can stop the writing of an archive: one case per cause.
package enum ZipError: Error, Sendable, Equatable {
    /// There is no memory left.
    case outOfMemory
    /// A name that is empty, is not of printable ASCII characters, or leads out of the folder it is extracted in.
    case invalidName(String)
    /// Two entries of one name: readers would not agree on which is the right one.
    case duplicateName(String)
    /// An entry, or the whole, of 4 GiB or more.
    case tooLarge(String)
    /// minizip refused the entry of that name: a defect of ours.
    case refused(String)
}
