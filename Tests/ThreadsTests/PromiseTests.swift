import Glibc
import Testing
import Threads

/// Values made while something else is done.
@Suite struct PromiseTests {
    private struct Panne: Error {}

    @Test(arguments: [1, 2, 8])
    func `une valeur promise est rendue, quel que soit le nombre de fils`(_ fils: Int) throws {
        let promesse = Promise(threads: fils) { 6 * 7 }
        #expect(try promesse.get() == 42)
    }

    @Test(arguments: [1, 2]) func `une valeur n’est faite qu’une fois`(_ fils: Int) throws {
        let fois = Monitor(0)
        let promesse = Promise(threads: fils) {
            fois.wait { fois -> Int? in
                fois += 1
                return fois
            }
        }
        #expect(try [promesse.get(), promesse.get()] == [1, 1])
    }

    @Test(arguments: [1, 2]) func `ce qui a manqué est dit à qui demande la valeur`(_ fils: Int) {
        let promesse = Promise<Int>(threads: fils) { throw Panne() }
        #expect(throws: Panne.self) { try promesse.get() }
    }

    @Test func `sans autre fil, rien n’est fait avant d’être demandé`() throws {
        let fois = Monitor(0)
        let promesse = Promise(threads: 1) { fois.wait { $0 += 1 } }
        #expect(fois.wait { $0 } == 0)
        try promesse.get()
        #expect(fois.wait { $0 } == 1)
    }

    @Test func `une promesse abandonnée finit avant de disparaître`() {
        let faite = Monitor(false)
        _ = Promise(threads: 2) {
            usleep(50_000)
            faite.wait { $0 = true }
        }
        #expect(faite.wait { $0 })
    }
}
