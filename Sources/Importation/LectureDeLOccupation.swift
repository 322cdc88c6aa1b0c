import Diagnostics
package import Parc
import Regles
import Tabular

/// Everything `occupation` needs of a campaign, and what was noticed on the way.
package struct OccupationLue: Sendable {
    package let occupation: Occupation
    package let territoires: Territoires
    package let log: ImportLog
    /// One account per input, in the order they were read.
    package let comptesDeLignes: [CompteDeLignes]
}

extension Importation {
    /// Reads the territories, occupation.csv and the stock it is joined to, and nothing else of a campaign.
    ///
    /// - Parameters: as those of `lire`; the campaign names occupation.csv.
    package static func lireOccupation(
        _ campagne: Campagne, fils: Int, montrerValeurs: Bool = false, etape: @escaping (String) -> Void = { _ in },
        tap: @escaping (String, UnsafeRawBufferPointer) -> Void = { _, _ in }
    ) throws(ImportError) -> OccupationLue {
        var importation = Importation(
            campagne: campagne, fils: fils, tap: tap, etape: etape, log: ImportLog(keepsValues: montrerValeurs),
            demande: nil)
        return try importation.lireOccupation()
    }

    private mutating func lireOccupation() throws(ImportError) -> OccupationLue {
        let territoires = try lireTerritoires()
        let table = try ouvrirRequis(.occupation, ColonneDeLOccupation.self)
        let fichier = table.fichier
        let (lues, compte) = try OccupationImport.lire(
            table, siren: campagne.bailleur.siren, annee: campagne.exercice.annee, &log)
        // The stock is only asked for the dwellings that occupation.csv names.
        let parc = try lireParc(.parc, territoires, territoires.arrondissements, NomsCherches(lues.noms), nil)
        var jointure = JointureDOccupation(lues, parc, fichier: fichier, compte: compte)
        let occupation = jointure.joindre(&log)
        comptes.append(jointure.compte)
        if occupation.count == 0 {
            throw .sansLigne(
                fichier: fichier,
                raison: "y mettre une ligne par logement loué, vacant ou loué à un organisme au 1er janvier "
                    + "\(campagne.exercice.annee), avec les identifiants de \(parc.compte.fichier)",
                constats: log.diagnostics.sorted)
        }
        return OccupationLue(occupation: occupation, territoires: territoires, log: log, comptesDeLignes: comptes)
    }
}

/// Finds the dwellings of occupation.csv in the stock: IDENT_REP first, then the landlord's own identifier.
private struct JointureDOccupation {
    private let lues: OccupationImport
    private let parc: ParcLu
    private let fichier: String
    private(set) var compte: CompteDeLignes

    init(_ lues: OccupationImport, _ parc: ParcLu, fichier: String, compte: CompteDeLignes) {
        self.lues = lues
        self.parc = parc
        self.fichier = fichier
        self.compte = compte
    }

    mutating func joindre(_ log: inout ImportLog) -> Occupation {
        var decrits = [Bool](repeating: false, count: parc.patrimoine.count)
        var rangs: [LieuDOccupation: Int] = [:]
        var lieux: [LieuDOccupation] = []
        var trouvees: [(ligne: LigneDOccupation, lieu: Int)] = []
        for lue in lues.lignes {
            guard let logement = logement(lue, &decrits, &log) else { continue }
            let attributs = parc.patrimoine.attributs(logement)
            let lieu = LieuDOccupation(commune: attributs.commune, qpv: attributs.qpv, residence: lue.residence)
            let rang = rangs[lieu] ?? lieux.count
            if rang == lieux.count {
                rangs[lieu] = rang
                lieux.append(lieu)
            }
            trouvees.append((lue.ligne, rang))
        }
        var occupation = Occupation(lieux: lieux, residences: lues.residences)
        for trouvee in trouvees { occupation.append(trouvee.ligne, lieu: trouvee.lieu) }
        signalerLesAbsents(decrits, &log)
        return occupation
    }

    /// The dwelling of a line by its position in the stock; nil when the line does not count.
    private mutating func logement(
        _ lue: LigneDOccupationLue, _ decrits: inout [Bool], _ log: inout ImportLog
    ) -> Int? {
        let position = SourcePosition(file: fichier, line: Int(lue.numero), column: Int(lue.place))
        switch lue.rep.flatMap({ parc.parRepertoire[$0] }) ?? lue.int.flatMap({ parc.parInterne[$0] }) {
        case .logement(let rang)? where decrits[rang]:
            log.reject(OccupationImport.logementDouble, position)
            compte.requalifier(.rejetee)
        case .logement(let rang)? where parc.patrimoine.situation(rang) != .sorti:
            decrits[rang] = true
            return rang
        case .horsPerimetre?: compte.requalifier(.horsPerimetre)
        case .logement?, .ambigu?, nil:
            log.reject(OccupationImport.logementInconnu, position)
            compte.requalifier(.rejetee)
        }
        return nil
    }

    private func signalerLesAbsents(_ decrits: [Bool], _ log: inout ImportLog) {
        let absents = decrits.indices.count { !decrits[$0] && parc.patrimoine.situation($0) != .sorti }
        if absents > 0 {
            log.note(
                OccupationImport.logementsNonDecrits, SourcePosition(file: fichier),
                detail: "\(absents) logement\(absents > 1 ? "s" : "")")
        }
    }
}
