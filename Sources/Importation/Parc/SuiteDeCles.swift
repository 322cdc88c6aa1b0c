/// The keys of one column, line after line: most begin like the one before.
struct SuiteDeCles: Sendable {
    private var radical: [UInt8]?
    /// Rank of the stem among those that were kept; nil until it is.
    private var rang: Int32?
    /// The endings of the names that begin like it.
    private var noms: UInt128 = 0

    /// Goes to the key of the next line; whether it is one of the names.
    mutating func avancer(_ cle: CleCoupee, _ cherches: NomsCherches) -> Bool {
        if radical.map(cle.commence) != true {
            radical = Array(cle.radical)
            rang = nil
            noms = cherches.fins(cle.radical)
        }
        return noms >> UInt128(cle.fin) & 1 == 1
    }

    /// The rank of its stem among those kept, where it is put now if it is not.
    mutating func rang(dans radicaux: inout ClesLues, espace: EspaceDeNoms) -> Int32 {
        if let rang { return rang }
        let nouveau = Int32(radicaux.count)
        (radical ?? []).withUnsafeBufferPointer { radicaux.ajouter($0, espace: espace.rawValue) }
        rang = nouveau
        return nouveau
    }
}
