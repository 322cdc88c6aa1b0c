import Synchronization
import Testing
import Threads

/// Work shared between threads.
@Suite struct ParallelTests {
    @Test(arguments: [0, 1, 2, 7, 100], [1, 2, 3, 16])
    func `chaque rang est fait une fois, quel que soit le nombre de fils`(_ nombre: Int, _ fils: Int) {
        let faits = Mutex<[Int]>([])
        Parallel.perform(nombre, threads: fils) { rang in faits.withLock { $0.append(rang) } }
        #expect(faits.withLock { $0.sorted() } == Array(0..<nombre))
    }

    @Test(arguments: [0, 1, 2, 7, 100], [1, 2, 3, 16])
    func `ce que font plusieurs fils est rendu dans l’ordre des rangs`(_ nombre: Int, _ fils: Int) {
        #expect(Parallel.map(nombre, threads: fils) { $0 * $0 } == (0..<nombre).map { $0 * $0 })
    }

    @Test(arguments: [0, 1, 2, 7, 100], [1, 2, 3, 16])
    func `les étendues données aux fils se suivent et disent chaque rang une fois`(_ nombre: Int, _ fils: Int) {
        for parFil in [1, 4] {
            let etendues = Parallel.mapStretches(nombre, threads: fils, each: parFil) { $0 }
            #expect(etendues.count == fils * parFil)
            #expect(etendues.flatMap { $0 } == Array(0..<nombre))
        }
    }

    @Test func `un seul fil fait les rangs dans l’ordre`() {
        let faits = Mutex<[Int]>([])
        Parallel.perform(50, threads: 1) { rang in faits.withLock { $0.append(rang) } }
        #expect(faits.withLock { $0 } == Array(0..<50))
    }
}
