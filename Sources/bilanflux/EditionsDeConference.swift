import Comptage
import CryptoPort
import Regles
import Rendu
import Secret
import Synchronization
import Threads

/// Makes the protected editions of a delivery, `cil/<siren>/`: none is delivered that the attack breaks.
struct EditionsDeConference: Sendable {
    /// One each.
    let bilans: [Bilan]
    private let protection: ProtectionEprouvee
    private let page: PageDeConference
    private let rendus: RenduDesBilans
    private let progression: Progression

    init(
        _ bilans: [Bilan], _ protection: ProtectionEprouvee, _ rendus: RenduDesBilans, _ progression: Progression
    ) {
        self.bilans = bilans
        self.protection = protection
        self.rendus = rendus
        self.progression = progression
        page = PageDeConference(rendus.gabarits)
    }

    /// Protects one, before anyone attacks it.
    func proteger(_ rang: Int) throws -> EditionProtegee {
        progression.afficher("Protection de l’édition \(bilans[rang].identification.perimetre)…")
        return try protection.proteger(bilans[rang])
    }

    /// Writes one; the réservataires' own bilans are written already.
    func ecrire(_ rang: Int, _ protegee: EditionProtegee) throws -> [Manifeste.Fichier] {
        let bilan = bilans[rang]
        let (eprouvee, rendu) = try eprouver(bilan, protegee)
        var autres = rendu.fichiers
        if let impression = rendus.impression {
            progression.afficher("PDF de l’édition \(bilan.identification.perimetre)…")
            let papier = try page.render(eprouvee.protegee.diffusable, rendus.edition, pour: .papier)
            autres.append(try impression.bilan(eprouvee.dossier, page: papier, xml: rendu.document))
            autres.append(try impression.presentation(eprouvee.dossier, rendu.presentation))
        }
        for (nom, octets) in autres { try protection.writer.ecrire("\(eprouvee.dossier)/\(nom)", octets) }
        return try ([("donnees.csv", eprouvee.donnees)] + autres).map { nom, octets in
            Manifeste.Fichier(chemin: "\(eprouvee.dossier)/\(nom)", sha256: try .of(octets), octets: octets.count)
        }
    }

    /// Attacks an edition and renders it, both at once: the attack hardly ever breaks anything, and nothing is written of
    /// what it breaks.
    private func eprouver(
        _ bilan: Bilan, _ protegee: EditionProtegee
    ) throws -> (ProtectionEprouvee.Eprouvee, Rendu) {
        let rendu = Mutex<Result<Rendu, any Error>?>(nil)
        let eprouvee = Mutex<Result<ProtectionEprouvee.Eprouvee, any Error>?>(nil)
        Parallel.perform(2, threads: protection.fils) { travail in
            if travail == 0 {
                let sienne = Result { try protection.edition(bilan, protegee) }
                eprouvee.withLock { $0 = sienne }
            } else {
                let sien = Result { try rendre(protegee.diffusable) }
                rendu.withLock { $0 = sien }
            }
        }
        guard let eprouvee = try eprouvee.withLock({ $0 })?.get(), let rendu = rendu.withLock({ $0 }) else {
            preconditionFailure("half of the work was not done")
        }
        return (eprouvee, eprouvee.premiere ? try rendu.get() : try rendre(eprouvee.protegee.diffusable))
    }

    /// The files of an edition besides donnees.csv and the PDF.
    private struct Rendu: Sendable {
        let document: [UInt8]
        let pages: [(String, [UInt8])]
        let presentation: [(String, [UInt8])]
        let tableaux: [(String, [UInt8])]

        /// By name.
        var fichiers: [(String, [UInt8])] { [("bilan.xml", document)] + pages + presentation + tableaux }
    }

    private func rendre(_ diffusable: BilanDiffusable) throws -> Rendu {
        let (edition, formats) = (rendus.edition, rendus.formats)
        return Rendu(
            document: try rendus.xmlDeConference.render(diffusable, edition),
            pages: formats.contient(.html) ? [("bilan.html", try page.render(diffusable, edition))] : [],
            presentation: try DiaporamaDeConference.fichiers(diffusable, edition, formats),
            tableaux: try TableauxDeBilan.fichiers(diffusable, edition, formats))
    }
}
