import Attaque
import Comptage
import Foundation
import Parc
import Regles
import Rendu
import Secret
import Threads

/// Protects the bilan of a conference until the attack finds nothing in what would leave: the one way an edition is made.
struct ProtectionEprouvee: Sendable {
    let parametres: ParametresDeProtection
    /// Code of a réservataire to the folder of its own bilan, under that of `writer`, where it is written already.
    let dossiers: [String: String]
    /// SIREN of the EPCI to what its edition of the year before withheld.
    let precedentes: [String: Set<CleDeCellule>]
    /// Where the edition goes.
    let writer: Ecrivain
    /// How many attackers are at work at once, at most.
    var fils = 1

    /// An edition that the attack does not break, its donnees.csv written.
    struct Eprouvee: Sendable {
        let protegee: EditionProtegee
        /// Whether it is the one that was given: the attack broke nothing of it.
        let premiere: Bool
        /// `cil/<siren>`.
        let dossier: String
        /// donnees.csv.
        let donnees: [UInt8]
    }

    /// An edition that nobody attacked yet.
    ///
    /// - Parameter retirees: what attacks broke before.
    func proteger(_ bilan: Bilan, sans retirees: Set<Mesure.Cle> = []) throws -> EditionProtegee {
        let dejaRetenues = bilan.identification.conference.flatMap { precedentes[$0.siren] }
        return try EditionProtegee(bilan, parametres, sans: retirees, dejaRetenues: dejaRetenues)
    }

    /// What the attack breaks is given up, and the attack is run again: it ends, for a measure less each time.
    func edition(_ bilan: Bilan, _ premiere: EditionProtegee) throws -> Eprouvee {
        var retirees: Set<Mesure.Cle> = []
        var protegee = premiere
        while true {
            let donnees = DonneesDeConference.render(protegee.diffusable)
            let dossier = "cil/\(protegee.diffusable.epci.siren)"
            try writer.ecrire("\(dossier)/donnees.csv", donnees)
            let breches = try breches(protegee, dossier)
            if breches.isEmpty {
                return Eprouvee(
                    protegee: protegee, premiere: retirees.isEmpty, dossier: dossier, donnees: donnees)
            }
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
            protegee = try proteger(bilan, sans: retirees)
            try FileManager.default.removeItem(atPath: "\(writer.racine)/\(dossier)/donnees.csv")
        }
    }

    /// What an outsider proves, then what each réservataire does that knows its own rows.
    private func breches(_ protegee: EditionProtegee, _ dossier: String) throws -> [Breche] {
        let diffusable = protegee.diffusable
        let attaquee = EditionAttaquee(
            chemin: "\(writer.racine)/\(dossier)/donnees.csv", territoire: diffusable.epci.siren,
            fusions: Dictionary(
                diffusable.fusions.map { ($0.vers.code, $0.codes) }, uniquingKeysWith: { $0 + $1 }),
            contingents: Dictionary(
                protegee.classes.flatMap { classe in
                    classe.membres.map {
                        ($0, classe.contingent?.modalite.code ?? EditionAttaquee.horsContingent)
                    }
                }, uniquingKeysWith: { premier, _ in premier }))
        let primaires = protegee.protection.primaires.compactMap { cle -> CleAttaquee? in
            var codes = Dictionary(uniqueKeysWithValues: cle.coordonnees.map { ($0.axe, $0.code) })
            let reservataire = codes.removeValue(forKey: "reservataire") ?? Convention.codeEnsemble
            return attaquee.cle(cle.mesure, reservataire, codes)
        }
        let seules = parametres.niveau == .n3 ? primaires : nil
        let attaque = try Attaque(editions: [attaquee], regles: ReglesDAttaque(seuil: parametres.seuil))
        let inities = diffusable.reservataires.compactMap { initie($0.code) }
        return try premieres(1 + inities.count) { rang throws(AttaqueError) in
            rang == 0
                ? try attaque.resultat(primaires: seules).breches
                : try attaque.resultat(connus: inities[rang - 1]).breches
        }
    }

    /// What a réservataire that has a bilan of its own knows; nil for one that has none.
    private func initie(_ code: String) -> ConnaissancesDInitie? {
        dossiers[code].map { chemin in
            ConnaissancesDInitie(
                reservataire: (
                    code: code, chemin: "\(writer.racine)/\(chemin)/donnees.csv", nom: "\(chemin)/donnees.csv"
                ))
        }
    }

    /// What the first attacker that proves something proves, several of them at work at once.
    private func premieres(
        _ nombre: Int, _ attaquer: @Sendable (Int) throws(AttaqueError) -> [Breche]
    ) throws(AttaqueError) -> [Breche] {
        let trouvees = Parallel.map(nombre, threads: fils) { rang in
            Result { () throws(AttaqueError) in try attaquer(rang) }
        }
        for trouvee in trouvees {
            let breches = try trouvee.get()
            if !breches.isEmpty { return breches }
        }
        return []
    }
}
