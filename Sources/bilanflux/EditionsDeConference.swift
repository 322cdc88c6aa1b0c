import Comptage
import CryptoPort
import Regles
import Rendu
import Secret

/// Makes the protected editions of a delivery, `cil/<siren>/`: none is delivered that the attack breaks.
struct EditionsDeConference: Sendable {
    /// One each.
    let bilans: [Bilan]
    private let protection: ProtectionEprouvee
    private let xml: ConferenceXML
    private let page: PageDeConference
    private let rendus: RenduDesBilans
    private let progression: Progression

    init(
        _ bilans: [Bilan], _ protection: ProtectionEprouvee, _ rendus: RenduDesBilans, _ progression: Progression
    ) throws(RenduError) {
        self.bilans = bilans
        self.protection = protection
        self.rendus = rendus
        self.progression = progression
        xml = try ConferenceXML()
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
        let eprouvee = try protection.edition(bilan, protegee)
        let diffusable = eprouvee.protegee.diffusable
        let (edition, formats) = (rendus.edition, rendus.formats)
        let document = try xml.render(diffusable, edition)
        var autres = [("bilan.xml", document)]
        if formats.contient(.html) { autres.append(("bilan.html", try page.render(diffusable, edition))) }
        let presentation = try DiaporamaDeConference.fichiers(diffusable, edition, formats)
        autres += presentation
        autres += try TableauxDeBilan.fichiers(diffusable, edition, formats)
        if let impression = rendus.impression {
            progression.afficher("PDF de l’édition \(bilan.identification.perimetre)…")
            let papier = try page.render(diffusable, edition, pour: .papier)
            autres.append(try impression.bilan(eprouvee.dossier, page: papier, xml: document))
            autres.append(try impression.presentation(eprouvee.dossier, presentation))
        }
        for (nom, octets) in autres { try protection.writer.ecrire("\(eprouvee.dossier)/\(nom)", octets) }
        return try ([("donnees.csv", eprouvee.donnees)] + autres).map { nom, octets in
            Manifeste.Fichier(chemin: "\(eprouvee.dossier)/\(nom)", sha256: try .of(octets), octets: octets.count)
        }
    }
}
