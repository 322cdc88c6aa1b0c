import CScan
import Testing

/// The variants that this machine can run; the first one reads byte by byte.
private let variantes = [CSCAN_SCALAR, CSCAN_SSE2, CSCAN_AVX2, CSCAN_AVX512, CSCAN_NEON].filter(cscan_runs)

@Suite struct StructureTests {
    private static let tailles = [0, 1, 2, 63, 64, 65, 127, 128, 129, 1000, 4099]
    /// Those that matter: mostly plain text, so that quotes are often where they should be.
    private static let alphabet = Array(";;\n\"\"\0\r,aaaaaaaaa".utf8) + [0xE9]

    /// Bytes drawn from some, seeded.
    private func octets(_ graine: UInt64, _ nombre: Int, parmi alphabet: [UInt8] = alphabet) -> [UInt8] {
        var etat = graine &* 0x9E37_79B9_7F4A_7C15 | 1
        return (0..<nombre).map { _ in
            etat ^= etat << 13
            etat ^= etat >> 7
            etat ^= etat << 17
            return alphabet[Int(etat >> 33) % alphabet.count]
        }
    }

    private struct Champs: Equatable {
        var fins: [UInt32] = []
        var lignes: [UInt32] = []
        var irregulier = false
    }

    private func champs(_ variante: cscan_variant, _ bytes: [UInt8]) -> Champs {
        var fins = [UInt32](repeating: 0, count: bytes.count + 64)
        var lignes = fins
        let trouve = cscan_fields(variante, bytes, bytes.count, 0x3B, &fins, &lignes)
        return Champs(
            fins: Array(fins[..<trouve.ends]), lignes: Array(lignes[..<trouve.lines]), irregulier: trouve.irregular)
    }

    /// The same read byte by byte, from what the header says of a regular field.
    private func champsAttendus(_ bytes: [UInt8]) -> Champs {
        var attendus = Champs()
        var (rang, debut) = (0, true)
        while rang < bytes.count {
            if bytes[rang] == 0 { attendus.irregulier = true }
            if bytes[rang] == 0x22 {
                guard debut, let fin = finDesGuillemets(bytes, rang) else { return Champs(irregulier: true) }
                rang = fin
                debut = false
                continue
            }
            debut = bytes[rang] == 0x3B || bytes[rang] == 0x0A
            if debut { attendus.fins.append(UInt32(rang)) }
            if bytes[rang] == 0x0A { attendus.lignes.append(UInt32(attendus.fins.count - 1)) }
            rang += 1
        }
        return attendus
    }

    /// Behind the closing quote of a field; nil when it is not regular.
    private func finDesGuillemets(_ bytes: [UInt8], _ debut: Int) -> Int? {
        var rang = debut + 1
        while rang < bytes.count {
            switch bytes[rang] {
            case 0x22 where rang + 1 < bytes.count && bytes[rang + 1] == 0x22: rang += 2
            case 0x22:
                let suite = bytes[(rang + 1)...]
                let clos = suite.isEmpty || suite.first == 0x3B || suite.first == 0x0A
                return clos || suite.first == 0x0D && (suite.count == 1 || suite.dropFirst().first == 0x0A)
                    ? rang + 1 : nil
            case 0, 0x0A: return nil
            default: rang += 1
            }
        }
        return nil
    }

    @Test(arguments: tailles, variantes)
    func `chaque jeu d’instructions donne les positions du balayage octet par octet`(
        _ nombre: Int, _ variante: cscan_variant
    ) {
        for graine in 1...20 as ClosedRange<UInt64> {
            let bytes = octets(graine, nombre)
            var trouvees = [UInt32](repeating: 0, count: nombre + 64)
            var nuls = 0
            let compte = cscan_structure(variante, bytes, nombre, 0x3B, &trouvees, &nuls)
            #expect(
                trouvees[..<compte]
                    .elementsEqual(bytes.indices.filter { [0x3B, 0x0A, 0x22].contains(bytes[$0]) }.map { UInt32($0) }))
            #expect(nuls == bytes.count { $0 == 0 })
            #expect(cscan_count_lines(variante, bytes, nombre) == bytes.count { $0 == 0x0A })
        }
    }

    @Test(arguments: tailles, variantes)
    func `chaque jeu d’instructions trouve les champs d’un texte sans guillemets`(
        _ nombre: Int, _ variante: cscan_variant
    ) {
        for graine in 1...20 as ClosedRange<UInt64> {
            let bytes = octets(graine, nombre, parmi: Array(";;\n\rabcdef".utf8))
            let trouves = champs(variante, bytes)
            #expect(!trouves.irregulier)
            #expect(trouves == champsAttendus(bytes))
        }
    }

    @Test(arguments: tailles, variantes)
    func `des guillemets au hasard sont vus irréguliers, ou leurs champs trouvés`(
        _ nombre: Int, _ variante: cscan_variant
    ) {
        for graine in 1...200 as ClosedRange<UInt64> {
            let bytes = octets(graine, nombre)
            let (trouves, attendus) = (champs(variante, bytes), champsAttendus(bytes))
            #expect(trouves.irregulier == attendus.irregulier)
            if !attendus.irregulier { #expect(trouves == attendus) }
        }
    }

    @Test(arguments: variantes)
    func `des champs entre guillemets sont suivis d’un bloc de 64 octets à l’autre`(_ variante: cscan_variant) {
        for largeur in 1...140 {
            let texte = #""\#(String(repeating: "x;", count: largeur))""";a"# + "\r\nb;\"\"\r\n;\"c\""
            let bytes = Array(texte.utf8)
            #expect(champs(variante, bytes) == champsAttendus(bytes))
            #expect(champs(variante, bytes).fins.count == 5)
        }
    }
}
