import Foundation
import Parc
import Regles
import TestSupport
import Testing

/// What a facts file may say, and that its guide says it.
@Suite struct SujetsDeFaitsTests {
    private let sujets = SujetDeFaits.tous(Exercice.essai().tranches)

    @Test func `chaque mesure comptée est un sujet, sous sa section et son nom, une fois`() {
        let noms = sujets.map(\.nom)
        #expect(Set(noms).count == noms.count)
        let comptees = Registre.patrimoine.map(\.mesure) + Registre.flux.map(\.mesure)
        #expect(comptees.allSatisfy { noms.contains("\($0.section.rawValue).\($0.id)") })
        #expect(noms.count == comptees.count + ReleveDeFaits.allCases.count)
    }

    @Test func `une place rend les codes dont elle vient, sur chaque axe fermé`() {
        for ventilation in sujets.flatMap(\.ventilations) where !ventilation.ouverte {
            let listes = ventilation.axes.map { $0.modalites ?? [] }
            let combinaisons = listes.reduce([[]]) { debuts, liste in
                debuts.flatMap { debut in liste.map { debut + [$0] } }
            }
            let places = combinaisons.compactMap(ventilation.place)
            #expect(Set(places).count == combinaisons.count)
            #expect(places.map(ventilation.codes) == combinaisons)
            #expect(ventilation.place(listes.map { _ in "?" }) == nil)
        }
    }

    @Test func `le guide nomme chaque relevé et chaque axe`() throws {
        let guide = URL(filePath: #filePath).resolvingSymlinksInPath()
            .appending(path: "../../../Sources/Regles/Regles.docc/Faits.md").standardized
        let texte = try String(contentsOf: guide, encoding: .utf8)
        #expect(ReleveDeFaits.allCases.map(\.rawValue).filter { !texte.contains("`\($0)`") } == [])
        let axes = Set(sujets.flatMap(\.ventilations).flatMap(\.axes).map(\.code))
        #expect(axes.filter { !texte.contains($0) } == [])
        #expect(SituationAssiette.toutes.count == MotifExclusion.allCases.count + 2)
        let sections = Set(sujets.map(\.nom).filter { !$0.hasPrefix("_") }.map { $0.prefix(2) })
        #expect(sections.filter { !texte.contains("`\($0)") } == [])
    }
}
