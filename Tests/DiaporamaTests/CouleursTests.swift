import Testing

@testable import Diaporama

@Suite struct `Couleurs du diaporama` {
    @Test(arguments: [(UInt32(0x0B5559), "0B5559"), (0, "000000"), (0xFFF_FFFF, "FFFFFF")])
    func `une couleur s’écrit en six chiffres`(_ code: UInt32, _ attendu: String) {
        #expect(CouleurRVB(code).hexadecimal == attendu)
    }
}
