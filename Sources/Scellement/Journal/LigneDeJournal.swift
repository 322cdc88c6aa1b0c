import CryptoPort
import Diagnostics
import Foundation

/// One line of `journal.jsonl`.
package struct LigneDeJournal: Sendable, Equatable {
    /// Rank in the journal, from 1.
    package let numero: Int
    package let instant: Instant
    package let acte: ActeDeJournal
    /// Version of the tool that wrote it.
    package let outil: String
    /// Head of the journal before it.
    package let precedent: Tete

    /// More than any line that is written: a reason fills a page, not twenty.
    static let octetsAuPlus = 1 << 15
    /// More than an unfinished line has, so that its bytes fit into the line that takes it out.
    static let resteAuPlus = 1 << 14

    /// A line.
    package init(numero: Int, instant: Instant, acte: ActeDeJournal, outil: String, precedent: Tete) {
        self.numero = numero
        self.instant = instant
        self.acte = acte
        self.outil = outil
        self.precedent = precedent
    }

    /// The bytes of the line without LF: always the same ones for the same values.
    package var octets: [UInt8] {
        var champs = [
            "\"seq\":\(numero)", "\"instant\":\(JSONText.string(instant.texte))",
            "\"evenement\":\(JSONText.string(acte.mot.rawValue))",
        ]
        func ajouter(_ nom: String, _ valeur: String?) {
            if let valeur { champs.append("\"\(nom)\":\(JSONText.string(valeur))") }
        }
        ajouter("paquet", acte.paquet?.nom)
        ajouter("tagmanifest", acte.paquet?.tagmanifest)
        ajouter("signature", acte.paquet?.signature)
        switch acte {
        case .versement(_, let remplacement):
            ajouter("remplace", remplacement?.paquet)
            ajouter("motif", remplacement?.motif)
        case .elimination(_, let visa): ajouter("visa", visa)
        case .reprise(let reste): ajouter("reste", Base64.encode(reste))
        case .controle, .restitution: break
        }
        ajouter("outil", outil)
        ajouter("precedent", precedent.hexadecimal)
        return Array("{\(champs.joined(separator: ","))}".utf8)
    }

    /// Why bytes are no line of the journal.
    enum Refus: Error, Equatable {
        case illisible
        case evenement(String)
        /// Other bytes than those that are written for the same values.
        case ecriture
    }

    private struct Champs: Decodable {
        let seq: Int
        let instant: String
        let evenement: String
        let paquet: String?
        let tagmanifest: String?
        let signature: String?
        let remplace: String?
        let motif: String?
        let visa: String?
        let reste: String?
        let outil: String
        let precedent: String
    }

    /// Reads a line and writes it again: any byte that differs refuses it.
    init(_ octets: [UInt8]) throws(Refus) {
        guard let champs = try? JSONDecoder().decode(Champs.self, from: Data(octets)), champs.seq > 0,
            let instant = Instant(champs.instant), let precedent = Tete(hexadecimal: champs.precedent)
        else { throw .illisible }
        guard let mot = ActeDeJournal.Mot(rawValue: champs.evenement) else { throw .evenement(champs.evenement) }
        guard let acte = Self.acte(mot, champs) else { throw .illisible }
        self.init(numero: champs.seq, instant: instant, acte: acte, outil: champs.outil, precedent: precedent)
        guard self.octets == octets else { throw .ecriture }
    }

    private static func acte(_ mot: ActeDeJournal.Mot, _ champs: Champs) -> ActeDeJournal? {
        let paquet = paquet(champs)
        switch mot {
        case .versement:
            let remplacement = champs.remplace.flatMap { paquet in
                champs.motif.map { ActeDeJournal.Remplacement(paquet: paquet, motif: $0) }
            }
            return paquet.map { .versement($0, remplacement: remplacement) }
        case .controle: return .controle(paquet)
        case .elimination:
            guard let paquet, let visa = champs.visa else { return nil }
            return .elimination(paquet, visa: visa)
        case .restitution: return paquet.map { .restitution($0) }
        case .reprise: return champs.reste.flatMap { Base64.decode($0) }.map { .reprise(reste: $0) }
        }
    }

    private static func paquet(_ champs: Champs) -> ActeDeJournal.PaquetInscrit? {
        guard let nom = champs.paquet, let tagmanifest = champs.tagmanifest, let signature = champs.signature,
            [tagmanifest, signature].allSatisfy({ estUneEmpreinte($0) })
        else { return nil }
        return ActeDeJournal.PaquetInscrit(nom: nom, tagmanifest: tagmanifest, signature: signature)
    }

    private static func estUneEmpreinte(_ texte: String) -> Bool {
        texte.utf8.count == 2 * SHA512.length && texte.utf8.allSatisfy { Tete.estUnChiffre($0) }
    }
}
