import ClpPort
import Testing

/// CLP through its port.
@Suite struct LinearProgrammeTests {
    /// x + y + z = 10, each between 0 and 6.
    private func programme() -> LinearProgramme {
        LinearProgramme(
            bounds: [(lower: Double, upper: Double)](repeating: (0, 6), count: 3),
            rows: [.init((0..<3).map { ($0, 1) }, equals: 10)])
    }

    private func value(_ outcome: LinearProgramme.Outcome) -> Double? {
        guard case .optimal(let value, _) = outcome else { return nil }
        return value
    }

    @Test func `les deux bouts d’un intervalle se suivent sur un même programme`() {
        var programme = programme()
        #expect(value(programme.solve(.maximize, [(0, 1)])) == 6)
        #expect(value(programme.solve(.minimize, [(0, 1)])) == 0)
        #expect(value(programme.solve(.maximize, [(0, 1), (1, 2)])) == 16)
    }

    @Test func `une solution tient dans les bornes et fait la somme`() {
        var programme = programme()
        guard case .optimal(_, let colonnes) = programme.solve(.minimize, [(0, 1), (1, -1)]) else {
            Issue.record("pas de solution")
            return
        }
        #expect(colonnes == [0, 6, 4])
    }

    @Test func `des bornes qui changent comptent à la résolution suivante`() {
        var programme = programme()
        programme.setBounds(0, lower: 5, upper: 5)
        #expect(value(programme.solve(.maximize, [(1, 1)])) == 5)
        programme.setBounds(0, lower: 0, upper: 6)
        #expect(value(programme.solve(.maximize, [(1, 1)])) == 6)
    }

    @Test func `un programme impossible est dit impossible`() {
        var programme = programme()
        for colonne in 0..<3 { programme.setBounds(colonne, lower: 0, upper: 3) }
        guard case .infeasible = programme.solve(.maximize, [(0, 1)]) else {
            Issue.record("trois fois 3 ne fait pas 10")
            return
        }
    }

    @Test func `un objectif sans borne est dit sans borne`() {
        var programme = LinearProgramme(
            bounds: [(0, .infinity), (0, .infinity)], rows: [.init([(0, 1), (1, -1)])])
        guard case .unbounded = programme.solve(.maximize, [(0, 1)]) else {
            Issue.record("rien ne borne")
            return
        }
    }

    @Test func `le programme vide a une solution`() {
        var programme = LinearProgramme(bounds: [], rows: [])
        #expect(value(programme.solve(.minimize, [])) == 0)
    }

    @Test func `le solveur dit sa version`() {
        #expect(LinearProgramme.solver.wholeMatch(of: /CLP \d+\.\d+\.\d+/) != nil)
    }
}
