import CryptoPort
import Diagnostics
import Foundation
import Importation
import Relecture
import Rendu
import Secret

/// What the editions of the year before withheld, where `bilan_precedent` is a folder that has some.
struct LectureDesEditionsPrecedentes {
    /// SIREN of the EPCI to what was withheld; none for an edition that cannot be used.
    private(set) var retenues: [String: Set<CleDeCellule>] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    private static let dossier = "cil"
    private static let fichier = "donnees.csv"

    /// None.
    init() {}

    /// Reads the editions of a folder that the campaign makes too.
    ///
    /// - Parameters:
    ///   - racine: the folder.
    ///   - nom: what the diagnostics and the manifest call it.
    init(
        _ racine: String, nom: String, _ campagne: Campagne, _ empreintes: EmpreintesDesEntrees,
        _ manifestes: inout EmpreinteAuManifeste
    ) {
        let noms = (try? FileManager.default.contentsOfDirectory(atPath: "\(racine)/\(Self.dossier)")) ?? []
        for siren in noms.sorted() where campagne.conferences?.contains(siren) ?? true {
            let relatif = "\(Self.dossier)/\(siren)/\(Self.fichier)"
            let chemin = "\(racine)/\(relatif)"
            guard ValeursDeCampagne.estSIREN(siren), FileManager.default.fileExists(atPath: chemin) else { continue }
            lire(chemin, nom: "\(nom)/\(relatif)", siren, empreintes, &manifestes)
        }
    }

    private mutating func lire(
        _ chemin: String, nom: String, _ siren: String, _ empreintes: EmpreintesDesEntrees,
        _ manifestes: inout EmpreinteAuManifeste
    ) {
        empreintes.begin()
        let edition: EditionRelue
        do throws(EditionRelue.Faute) {
            edition = try EditionRelue(chemin: chemin, fichier: nom) { empreintes.update(nom, $0) }
        } catch {
            return signaler(nom, error)
        }
        let lue = empreintes.entrees.last { $0.nom == nom }?.sha256.hexadecimal
        guard manifestes.empreinte(chemin).map({ $0 == lue }) ?? true else {
            return signaler(nom, "ce n’est plus celle que son manifeste décrit")
        }
        retenues[siren] = Set(
            edition.retenus.map {
                EditionProtegee.cle(mesure: $0.mesure, reservataire: $0.reservataire, codes: $0.codes)
            })
    }

    private mutating func signaler(_ nom: String, _ faute: EditionRelue.Faute) {
        switch faute {
        case .fichier: signaler(nom, "illisible")
        case .colonnes: signaler(nom, "ses colonnes ne sont pas celles d’une édition")
        case .ligne(let ligne): signaler(nom, "ligne qu’une édition ne peut pas avoir", ligne)
        }
    }

    private mutating func signaler(_ nom: String, _ detail: String, _ ligne: Int = 0) {
        diagnostics.append(
            Diagnostic(
                ReglesDuBilanPrecedent.editionAlteree, at: SourcePosition(file: nom, line: ligne), detail: detail))
    }
}
