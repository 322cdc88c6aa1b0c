import Parc
import Regles
import TestSupport
import Testing

/// ASS-1.
@Suite struct AssietteTests {
    private func nature(
        _ finan: Int?, conventionne: Bool = true, etudiant: Bool = false, commune: String = "84007"
    ) -> MotifExclusion? {
        Assiette.nature(finan: finan, conventionne: conventionne, etudiant: etudiant, commune: insee(commune))
    }

    private func situation(_ nature: MotifExclusion?, _ declarations: [ExclusionDeclaree]) -> SituationAssiette {
        Assiette.situation(nature: nature, declarations: declarations, le: Exercice.essai().jourDuStock)
    }

    private func declaree(_ code: String, du: String? = nil, au: String? = nil) throws -> ExclusionDeclaree {
        ExclusionDeclaree(motif: try #require(MotifDeclare(code: code)), du: du.map(jour), au: au.map(jour))
    }

    @Test(arguments: [true, false])
    func `FINAN 16 est un PLI, conventionné ou non`(_ conventionne: Bool) {
        #expect(nature(16, conventionne: conventionne) == .pli)
    }

    @Test(arguments: [17, 49, 99])
    func `FINAN 17, 49 ou 99 sans convention est un financement libre`(_ finan: Int) {
        #expect(nature(finan, conventionne: false) == .financementLibre)
    }

    @Test(arguments: [17, 49, 99])
    func `FINAN 17, 49 ou 99 conventionné est dans l’assiette`(_ finan: Int) { #expect(nature(finan) == nil) }

    @Test(arguments: [17, 49, 99])
    func `outre-mer il n’y a pas de financement libre`(_ finan: Int) {
        #expect(nature(finan, conventionne: false, commune: "97411") == nil)
    }

    @Test func `outre-mer un PLI reste un PLI`() { #expect(nature(16, conventionne: false, commune: "97411") == .pli) }

    @Test(arguments: 50...55)
    func `un logement aidé d’avant 1977 non conventionné est dans l’assiette`(_ finan: Int) {
        #expect(nature(finan, conventionne: false) == nil)
    }

    @Test(arguments: [10, 11, 12, 13, 14, 15])
    func `un PLAI, un PLUS ou un PLS non conventionné est dans l’assiette`(_ finan: Int) {
        #expect(nature(finan, conventionne: false) == nil)
    }

    @Test func `un financement inconnu est dans l’assiette`() { #expect(nature(nil, conventionne: false) == nil) }

    @Test func `une résidence pour étudiants est universitaire`() {
        #expect(nature(12, etudiant: true) == .universitaire)
    }

    @Test func `le PLI passe avant l’universitaire`() { #expect(nature(16, etudiant: true) == .pli) }

    @Test func `le financement libre passe avant l’universitaire`() {
        #expect(nature(99, conventionne: false, etudiant: true) == .financementLibre)
    }

    @Test func `un logement que rien n’exclut est dans l’assiette`() { #expect(situation(nil, []) == .eligible) }

    @Test(arguments: [MotifExclusion.pli, .financementLibre, .universitaire])
    func `un logement exclu par nature l’est sous ce motif`(_ motif: MotifExclusion) {
        #expect(situation(motif, []) == .exclu(motif))
    }

    @Test func `une exclusion déclarée passe avant la nature`() throws {
        #expect(situation(.pli, [try declaree("FOYER")]) == .exclu(.foyer))
    }

    @Test func `de deux exclusions déclarées la première vaut`() throws {
        #expect(situation(nil, [try declaree("VENTE"), try declaree("FOYER")]) == .exclu(.vente))
    }

    @Test func `une exclusion périmée laisse la place à la suivante`() throws {
        let exclusions = [try declaree("VENTE", au: "2020-01-01"), try declaree("FOYER")]
        #expect(situation(nil, exclusions) == .exclu(.foyer))
    }

    @Test func `une exclusion périmée laisse la place à la nature`() throws {
        #expect(situation(.pli, [try declaree("VENTE", au: "2020-01-01")]) == .exclu(.pli))
    }

    @Test func `L411_6 maintient dans l’assiette malgré la nature`() throws {
        #expect(situation(.financementLibre, [try declaree("L411_6")]) == .eligible)
    }

    @Test func `L411_6 maintient dans l’assiette malgré une exclusion déclarée avant lui`() throws {
        #expect(situation(nil, [try declaree("FOYER"), try declaree("L411_6")]) == .eligible)
    }

    @Test func `un L411_6 périmé ne maintient rien`() throws {
        #expect(situation(.financementLibre, [try declaree("L411_6", au: "2023-12-30")]) == .exclu(.financementLibre))
    }
}
