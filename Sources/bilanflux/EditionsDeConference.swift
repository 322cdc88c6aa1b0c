import Attaque
import Comptage
import CryptoPort
import Foundation
import Parc
import Regles
import Rendu
import Secret

/// Makes the protected editions of a delivery, `cil/<siren>/`: none is delivered that the attack breaks.
struct EditionsDeConference {
    private let parametres: ParametresDeProtection
    private let xml: ConferenceXML
    private let page: PageDeConference
    private let edition: Edition
    private let progression: Progression
    /// The delivery in the making.
    private let racine: String

    init(
        _ parametres: ParametresDeProtection, _ gabarits: Gabarits, _ edition: Edition, dans racine: String,
        _ progression: Progression
    ) throws(RenduError) {
        self.parametres = parametres
        self.edition = edition
        self.racine = racine
        self.progression = progression
        xml = try ConferenceXML()
        page = PageDeConference(gabarits)
    }

    /// Writes one edition; the réservataires' own bilans are written already.
    ///
    /// What the attack breaks is given up, and the attack is run again: it ends, for a measure less each time.
    func ecrire(_ bilan: Bilan, _ dossiers: [String: String], _ writer: Ecrivain) throws -> [Manifeste.Fichier] {
        progression.afficher("Protection de l’édition \(bilan.identification.perimetre)…")
        var retirees: Set<Mesure.Cle> = []
        while true {
            let protegee = try EditionProtegee(bilan, parametres, sans: retirees)
            let donnees = DonneesDeConference.render(protegee.diffusable)
            let dossier = "cil/\(protegee.diffusable.epci.siren)"
            try writer.ecrire("\(dossier)/donnees.csv", donnees)
            let breches = try breches(protegee, dossier, dossiers)
            if breches.isEmpty { return try fichiers(protegee.diffusable, donnees, dossier, writer) }
            let nouvelles = Set(protegee.diffusable.mesures.filter(\.protegee).map(\.mesure.cle)).filter { cle in
                breches.contains { $0.cle.mesure == "\(cle.section.rawValue)/\(cle.id)" }
            }
            guard !nouvelles.isEmpty else {
                throw CommandFailure(
                    .verificationEchouee,
                    "l’édition de \(protegee.diffusable.epci.nom) laisserait prouver ce qu’elle retient : rien n’est livré — "
                        + "c’est un défaut de l’outil : le signaler, avec la version de bilanflux.")
            }
            retirees.formUnion(nouvelles)
            try FileManager.default.removeItem(atPath: "\(racine)/\(dossier)/donnees.csv")
        }
    }

    private func fichiers(
        _ diffusable: BilanDiffusable, _ donnees: [UInt8], _ dossier: String, _ writer: Ecrivain
    ) throws -> [Manifeste.Fichier] {
        let autres = [
            ("bilan.xml", try xml.render(diffusable, edition)), ("bilan.html", try page.render(diffusable, edition)),
        ]
        for (nom, octets) in autres { try writer.ecrire("\(dossier)/\(nom)", octets) }
        return try ([("donnees.csv", donnees)] + autres).map { nom, octets in
            Manifeste.Fichier(chemin: "\(dossier)/\(nom)", sha256: try .of(octets), octets: octets.count)
        }
    }

    /// What an outsider proves, then what each réservataire does that knows its own rows.
    private func breches(
        _ protegee: EditionProtegee, _ dossier: String, _ dossiers: [String: String]
    ) throws -> [Breche] {
        let diffusable = protegee.diffusable
        let attaquee = EditionAttaquee(
            chemin: "\(racine)/\(dossier)/donnees.csv", territoire: diffusable.epci.siren,
            fusions: Dictionary(
                diffusable.fusions.map { ($0.vers.code, $0.codes) }, uniquingKeysWith: { $0 + $1 }))
        let regles = ReglesDAttaque(seuil: parametres.seuil)
        let primaires = protegee.protection.primaires.compactMap { cle -> CleAttaquee? in
            var codes = Dictionary(uniqueKeysWithValues: cle.coordonnees.map { ($0.axe, $0.code) })
            let reservataire = codes.removeValue(forKey: "reservataire") ?? Convention.codeEnsemble
            return attaquee.cle(cle.mesure, reservataire, codes)
        }
        let seules = parametres.niveau == .n3 ? primaires : nil
        var breches = try Attaque(editions: [attaquee], regles: regles).resultat(primaires: seules).breches
        for reservataire in diffusable.reservataires {
            guard breches.isEmpty, let chemin = dossiers[reservataire.code] else { continue }
            let sien = (
                code: reservataire.code, chemin: "\(racine)/\(chemin)/donnees.csv", nom: "\(chemin)/donnees.csv"
            )
            breches = try Attaque(
                editions: [attaquee], connus: ConnaissancesDInitie(reservataire: sien), regles: regles
            ).resultat().breches
        }
        return breches
    }
}
