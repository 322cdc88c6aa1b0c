import Regles
import Testing

/// STK-1.
@Suite struct StockTests {
    @Test(arguments: 1...5)
    func `un SORTIEPATRIM de 1 à 5 dit que le logement est sorti`(_ code: Int) { #expect(Stock.sorti(code)) }

    @Test(arguments: [0, 6, 9])
    func `un autre SORTIEPATRIM laisse le logement dans le parc`(_ code: Int) { #expect(!Stock.sorti(code)) }

    @Test func `sans SORTIEPATRIM le logement est dans le parc`() { #expect(!Stock.sorti(nil)) }
}
