/// What can stop the writing of a workbook: one case per cause.
package enum XlsxError: Error, Sendable, Equatable {
    /// There is no memory left.
    case outOfMemory
    /// A file could not be made, written or read back; the `errno` it left, 0 when none.
    case notWritten(Int32)
    /// What was written is not what was given: the disk is full, as a rule.
    case incomplete
    /// libxlsxwriter refused a value: a defect of ours.
    case refused
}
