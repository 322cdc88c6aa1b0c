import Diagnostics
import Foundation
import Parc
import Regles
import TestSupport
import Testing

/// Every French text of the rules: what people read in the rule book, the bilan and the findings.
@Suite struct TextesTests {
    /// What the rule book prints.
    private static let livret: [String] = {
        var textes: [String] = []
        for regle in Registre.regles + Registre.reglesHorsBilan {
            textes += [regle.titre, regle.enonce] + regle.references.map(\.texte)
        }
        for mesure in Registre.mesures {
            textes += [mesure.libelle, mesure.definition] + mesure.references.map(\.texte)
        }
        for absent in Registre.nonAppliques { textes += [absent.objet, absent.raison] }
        return textes
    }()

    private static let signalements = [
        Cycles.ouvertureIrreguliere, Cycles.cycleNonFerme, Titulaire.retourDUnAutre, Titulaire.decisionDUnAutre,
        Titulaire.bailSansAttribution, Titulaire.refusEnQPV, Titulaire.offreRepetee, CoherenceDAnnexe.incoherente,
        CoherenceDAnnexe.nonJugee, CoherenceDAnnexe.horsBornes, CoherenceDAnnexe.sansLigne,
    ]

    private static let libelles: [String] = {
        var textes = Section.allCases.map(\.titre)
        textes += Axe.allCases.map(\.libelle)
        textes += Ventilation.article6x2.map(\.libelle)
        textes += EtatDesLiberes.allCases.map(\.libelle)
        textes += Exercice.essai().parametres.map(\.libelle)
        textes += MotifExclusion.allCases.map(\.modalite.libelle)
        textes += TypeReservataire.allCases.map(\.libelle)
        return textes
    }()

    private static let tous: [String] =
        livret + libelles + signalements.flatMap { [$0.title, $0.consequence, $0.remedy] }

    @Test(arguments: tous)
    func `un texte est en forme composée NFC`(_ texte: String) {
        #expect(Array(texte.utf8) == Array(texte.precomposedStringWithCanonicalMapping.utf8))
    }

    @Test(arguments: tous)
    func `un texte a l’apostrophe typographique et pas de guillemets droits`(_ texte: String) {
        #expect(!texte.contains("'"))
        #expect(!texte.contains("\""))
    }

    @Test(arguments: tous)
    func `un texte n’est pas vide et n’a pas de blancs en trop`(_ texte: String) {
        #expect(!texte.isEmpty)
        #expect(!texte.contains("  "))
        #expect(texte.trimmingCharacters(in: .whitespacesAndNewlines) == texte)
    }

    @Test(arguments: livret)
    func `le livret ne donne jamais de numéro d’alinéa`(_ texte: String) throws {
        let alinea = try Regex("(?i)alin[ée]a|\\bal\\. ?\\d")
        #expect(!texte.contains(alinea))
    }

    @Test func `les énoncés et les définitions sont des phrases`() {
        for regle in Registre.regles + Registre.reglesHorsBilan { #expect(regle.enonce.hasSuffix("."), "\(regle.id)") }
        for mesure in Registre.mesures { #expect(mesure.definition.hasSuffix("."), "\(mesure.id)") }
    }

    @Test func `le titre d’un signalement n’a pas de point final`() {
        for regle in TextesTests.signalements { #expect(!regle.title.hasSuffix("."), "\(regle.id)") }
    }

    @Test func `les signalements ont les noms de leur règle`() {
        #expect(
            TextesTests.signalements.map(\.id) == [
                "CYC-01", "CYC-02", "IMP-01", "IMP-02", "IMP-03", "IMP-04", "IMP-05", "COH-01", "COH-02", "COH-03",
                "COH-04",
            ])
    }
}
