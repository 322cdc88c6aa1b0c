import CScan
import Testing

@Suite struct StructureTests {
    /// Bytes drawn from those that matter, seeded.
    private func octets(_ graine: UInt64, _ nombre: Int) -> [UInt8] {
        var etat = graine &* 0x9E37_79B9_7F4A_7C15 | 1
        let alphabet: [UInt8] = [0x3B, 0x0A, 0x22, 0x00, 0x61, 0x0D, 0xE9, 0x2C]
        return (0..<nombre).map { _ in
            etat ^= etat << 13
            etat ^= etat >> 7
            etat ^= etat << 17
            return alphabet[Int(etat >> 33) % alphabet.count]
        }
    }

    @Test(arguments: [0, 1, 63, 64, 65, 127, 128, 1000, 4099])
    func `le balayage par blocs donne les positions du balayage octet par octet`(_ nombre: Int) {
        for graine in 1...20 as ClosedRange<UInt64> {
            let bytes = octets(graine, nombre)
            var (rapides, lentes) = (
                [UInt32](repeating: 0, count: nombre + 1), [UInt32](repeating: 0, count: nombre + 1)
            )
            var (nulsRapides, nulsLents) = (0, 0)
            let a = cscan_structure(bytes, nombre, 0x3B, &rapides, &nulsRapides)
            let b = cscan_structure_scalar(bytes, nombre, 0x3B, &lentes, &nulsLents)
            #expect(a == b)
            #expect(rapides[..<a] == lentes[..<b])
            #expect(nulsRapides == nulsLents)
            #expect(cscan_count_lines(bytes, nombre) == cscan_count_lines_scalar(bytes, nombre))
        }
    }
}
