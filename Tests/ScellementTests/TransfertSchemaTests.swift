import Foundation
import Scellement
import Testing
import XMLPort

/// Where the official schemas are; they are not in this repository.
private let officiel = ProcessInfo.processInfo.environment["SEDA_XSD"]

@Suite struct `Schéma SEDA` {
    /// A schema of the same name that takes any message of the right root.
    private static let complaisant = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified"
          targetNamespace="fr:gouv:culture:archivesdefrance:seda:v2.3">
          <xs:include schemaLocation="types.xsd"/>
          <xs:element name="ArchiveTransfer"><xs:complexType><xs:sequence>
            <xs:any maxOccurs="unbounded" processContents="skip"/></xs:sequence></xs:complexType></xs:element>
        </xs:schema>
        """
    private static let types = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
          targetNamespace="fr:gouv:culture:archivesdefrance:seda:v2.3"/>
        """

    /// What a folder of these files gives; nil when it validates the smallest package.
    private func refus(_ fichiers: [String: String], dans dossier: String? = nil) throws -> TransfertError? {
        let racine = FileManager.default.temporaryDirectory.appending(path: "seda-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: racine, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: racine) }
        for (nom, texte) in fichiers { try Data(texte.utf8).write(to: racine.appending(path: nom)) }
        do throws(TransfertError) {
            try SchemaSeda(dossier: dossier ?? racine.path).verifier(PaquetAVerser().bordereau())
            return nil
        } catch {
            return error
        }
    }

    @Test func `un dossier de schémas est lu, et le bordereau vérifié`() throws {
        #expect(try refus(["seda-2.3-main.xsd": Self.complaisant, "types.xsd": Self.types]) == nil)
    }

    @Test func `un bordereau que le schéma refuse est refusé, avec la ligne`() throws {
        let autre = Self.complaisant.replacing("ArchiveTransfer", with: "Autre")
        let refus = try refus(["seda-2.3-main.xsd": autre, "types.xsd": Self.types])
        guard case .schema(.nonConforme(let fautes)) = refus else {
            Issue.record("\(String(describing: refus))")
            return
        }
        #expect(fautes.first?.line == 2)
        #expect(refus?.message.contains("ligne 2") == true)
    }

    @Test func `un dossier qui n’existe pas, ou sans le schéma, se dit`() throws {
        #expect(
            try refus([:], dans: "/nulle/part")
                == .schema(.introuvable(dossier: "/nulle/part", fichier: "seda-2.3-main.xsd")))
        guard case .schema(.introuvable) = try refus(["types.xsd": Self.types]) else {
            Issue.record("accepté")
            return
        }
    }

    @Test func `un schéma qui en appelle un absent du dossier est invalide`() throws {
        let utile = Self.complaisant.replacing("processContents=\"skip\"", with: "processContents=\"skip\" zut=\"1\"")
        for fichiers in [
            ["seda-2.3-main.xsd": Self.complaisant], ["seda-2.3-main.xsd": utile, "types.xsd": Self.types],
        ] {
            guard case .schema(.invalide(let fautes)) = try refus(fichiers) else {
                Issue.record("accepté")
                return
            }
            #expect(!fautes.isEmpty)
        }
    }

    @Test func `un fichier illisible ou démesuré se dit`() throws {
        let dossier = FileManager.default.temporaryDirectory.appending(path: "seda-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: dossier.appending(path: "seda-2.3-main.xsd"), withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: dossier) }
        guard case .schema(.illisible) = try refus([:], dans: dossier.path) else {
            Issue.record("accepté")
            return
        }
        let enorme = String(repeating: " ", count: (8 << 20) + 1)
        guard case .schema(.illisible(_, "plus de 8 Mio")) = try refus(["seda-2.3-main.xsd": enorme]) else {
            Issue.record("accepté")
            return
        }
    }

    static let paquets: [PaquetAVerser] =
        [PaquetAVerser()]
        + `Refus du bordereau`.hostiles.map { texte in
            PaquetAVerser { paquet in
                for nom in paquet.etiquettes.map(\.nom)
                where !["Annee", "DUA", "Sort-Final", "Statut-Juridique"].contains(nom) {
                    paquet[nom] = texte
                }
            }
        }
        + [
            PaquetAVerser {
                for nom in [
                    "Source-Organization", "Organization-Siren", "Destinataire", "Destinataire-Code", "Version",
                    "Remplace",
                    "Motif", "Accord-De-Versement", "Regle-DUA", "Regle-Acces",
                ] { $0[nom] = nil }
                $0["Sort-Final"] = "Conserver"
                $0["Statut-Juridique"] = "Archives privees"
            },
            PaquetAVerser {
                $0.fichiers += ["a.csv", "a.pdf", "a.bin", "sous/b.html"].map {
                    FichierScelle(chemin: $0, octets: Array("%PDF-1.7".utf8))
                }
                $0.message = MessageDeTransfert(
                    identifiant: "<m & n>", date: "2026-01-31T08:15:00Z", signataire: .personne("<Ève> & \"co\""),
                    signeLe: "2025-02-20T10:00:00Z", horodateLe: "2025-02-20T10:00:01Z")
            },
        ]

    @Test(
        .enabled(if: officiel != nil, "SEDA_XSD ne nomme pas le dossier des schémas officiels"),
        arguments: paquets.indices)
    func `le schéma officiel admet le bordereau de chaque paquet d’essai`(_ rang: Int) throws {
        let schema = try SchemaSeda(dossier: try #require(officiel))
        try schema.verifier(Self.paquets[rang].bordereau())
    }
}
