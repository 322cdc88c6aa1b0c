import Importation
import Modele
import Parc
import Regles
import Testing

/// LISEZMOI.txt: nothing is left unexplained.
@Suite struct LisezMoiTests {
    private static func texte(_ connu: Preremplissage = Preremplissage()) -> String {
        String(decoding: Modele(connu).fichiers.first { $0.nom == Modele.notice }?.octets ?? [], as: UTF8.self)
    }

    static let lignes = texte().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)

    /// The lines of a file's chapter.
    private func chapitre(_ nom: String) throws -> [String] {
        let debut = try #require(LisezMoiTests.lignes.firstIndex(of: nom), "\(nom)")
        let reste = LisezMoiTests.lignes[(debut + 2)...]
        let fin = reste.firstIndex { $0.hasPrefix("---") || $0.hasPrefix("===") } ?? reste.endIndex
        return Array(reste[..<fin])
    }

    @Test(arguments: FichierDeCampagne.allCases)
    func `chaque fichier a son chapitre, et dit d’où il vient`(_ fichier: FichierDeCampagne) throws {
        let suffixe = fichier == .bilanPrecedent ? "xml" : "csv"
        let chapitre = try chapitre("\(fichier.rawValue).\(suffixe)")
        #expect(chapitre.contains { $0.hasPrefix("D’où il vient : ") })
    }

    @Test(arguments: TablesTests.entetes.keys.sorted())
    func `chaque colonne est expliquée, et dit ce que fait une cellule vide`(_ nom: String) throws {
        let colonnes = TablesTests.entetes[nom]?.dropLast().split(separator: ";").map(String.init) ?? []
        var chapitre = try chapitre(nom)
        if let renvoi = chapitre.first(where: { $0.hasPrefix("Colonnes : celles de ") }) {
            let autre = String(renvoi.dropFirst("Colonnes : celles de ".count).dropLast())
            #expect(TablesTests.entetes[autre] == TablesTests.entetes[nom])
            chapitre = try self.chapitre(autre)
        }
        let expliquees = chapitre.filter {
            $0.hasSuffix(" (colonne obligatoire)") || $0.hasSuffix(" (colonne facultative)")
        }
        #expect(expliquees.map { String($0.dropFirst(2).prefix { $0 != " " }) } == colonnes)
        #expect(chapitre.filter { $0.hasPrefix("    Vide : ") }.count == colonnes.count)
    }

    /// File, column, code: one of each nomenclature.
    static let codes: [(String, [String])] = [
        ("conventions.csv", TypeReservataire.allCases.map(\.rawValue) + Gestion.allCases.map(\.rawValue)),
        ("journal.csv", TypeEvenement.allCases.map(\.rawValue) + Resultat.allCases.map(\.rawValue)),
        ("demandeurs.csv", Relogement.allCases.map(\.rawValue)),
        (
            "exclusions.csv",
            MotifExclusion.allCases.map(\.modalite.code).filter { MotifDeclare(code: $0) != nil } + ["L411_6"]
        ),
        ("droits.csv", NatureDuDroit.allCases.map(\.rawValue)),
        ("prevision.csv", PosteDePrevision.allCases.map(\.rawValue) + ["ANRU", "ORCOD", "LHI"]),
    ]

    @Test(arguments: codes)
    func `chaque code admis est donné`(_ nom: String, _ codes: [String]) throws {
        let chapitre = try chapitre(nom)
        for code in codes { #expect(chapitre.contains { $0.hasPrefix("      \(code) ") }, "\(code)") }
    }

    @Test func `un motif que l’outil refuse n’est pas proposé`() throws {
        #expect(try !chapitre("exclusions.csv").contains { $0.hasPrefix("      FINANCEMENT_LIBRE") })
    }

    @Test func `chaque code FINAN est dans le groupe où l’outil le met`() throws {
        let chapitre = try chapitre("parc.csv")
        for code in 1...99 {
            let groupe = RegroupementFinancement.ensemble.groupe(code)?.modalite.libelle
            let lignes = chapitre.filter { ligne in
                ligne.hasPrefix("      1") || ligne.hasPrefix("      4")
                    ? ligne.split { $0 == " " || $0 == "," }.contains("\(code)") && code > 9 : false
            }
            #expect(lignes.count == (groupe == nil ? 0 : 1), "\(code)")
            #expect(lignes.allSatisfy { $0.hasSuffix("  \(groupe ?? "")") })
        }
    }

    @Test func `les années sont celles de la campagne, ou se disent N`() {
        var connu = Preremplissage()
        #expect(LisezMoiTests.texte(connu).contains("Le parc au 1er janvier N+1"))
        connu.annee = 2024
        #expect(LisezMoiTests.texte(connu).contains("Le parc au 1er janvier 2025"))
        for texte in [LisezMoiTests.texte(), LisezMoiTests.texte(connu)] { #expect(!texte.contains("{")) }
    }

    @Test func `le texte tient en cent colonnes`() {
        for ligne in LisezMoiTests.lignes { #expect(ligne.count <= 100, "\(ligne)") }
    }

    @Test func `la même connaissance donne les mêmes octets`() {
        #expect(Modele(.complet).fichiers.map(\.octets) == Modele(.complet).fichiers.map(\.octets))
        #expect(Modele(.complet).fichiers.map(\.octets) != Modele().fichiers.map(\.octets))
    }
}
