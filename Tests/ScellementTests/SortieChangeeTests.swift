import CryptoPort
import Foundation
import Parc
import Rendu
import TestSupport
import Testing

@testable import Scellement

/// Files that change between the moment they are verified and the moment they are read again.
@Suite struct `Sortie changée après sa vérification` {
    private let dossier = DossierTemporaire()

    /// Outputs of one bilan, verified, whose page changes then.
    private func changee() throws -> SortieProduite {
        let fichiers = [("consolide/bilan.html", "<p>1</p>"), ("consolide/bilan.xml", "<bilan/>")]
        let sorties = try fichiers.map { chemin, texte in
            dossier.ecrire("sortie/\(chemin)", texte)
            let empreinte = try SHA256Digest.of(Array(texte.utf8)).hexadecimal
            return "{\"chemin\": \"\(chemin)\", \"sha256\": \"\(empreinte)\"}"
        }
        dossier.ecrire(
            "sortie/manifeste.json",
            "{\"version\": 1, \"outil\": {}, \"entrees\": [], \"sorties\": [\(sorties.joined(separator: ", "))]}")
        let sortie = try SortieProduite("\(dossier.chemin)/sortie")
        try sortie.verifier()
        dossier.ecrire("sortie/consolide/bilan.html", "<p>2</p>")
        return sortie
    }

    private func refus(_ sortie: SortieProduite) -> SortieError {
        .changee(chemin: sortie.dossier, changes: ["consolide/bilan.html"], absents: [], ajoutes: [])
    }

    @Test func `rien n’est signé`() throws {
        let sortie = try changee()
        #expect(throws: refus(sortie)) { try SignatureDeSortie(sortie, sceau: SceauDEssai()).signer {} }
        #expect(!dossier.contient("sortie/consolide/\(SignatureDeBilan.fichier)"))
    }

    @Test func `rien n’est archivé, même sous une signature de ce qui a changé`() throws {
        let sortie = try changee()
        let changes = [("bilan.html", "<p>2</p>"), ("bilan.xml", "<bilan/>")].map {
            FichierScelle(chemin: $0, octets: Array($1.utf8))
        }
        dossier.ecrire(
            "sortie/consolide/\(SignatureDeBilan.fichier)",
            String(decoding: SceauDEssai().signer(changes), as: UTF8.self))
        let archive = try Archive("\(dossier.chemin)/archive", outil: "0.7.0")
        let regles = ReglesDArchivage(dua: 10, sortFinal: .detruire)
        #expect(throws: refus(sortie)) {
            try VersementDeSortie(sortie, regles: regles, outil: "0.7.0")
                .verser(dans: archive, JournalDEssai.instant(), controle: SceauDEssai())
        }
    }
}
