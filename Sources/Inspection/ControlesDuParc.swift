import Importation
import Tabular

/// What is looked for across the columns of one line of a stock.
struct ControlesDuParc: Sendable {
    /// Years of SRU_EXPIR that say « none », by year.
    private(set) var sentinellesSRU: [Int: Compteur] = [:]
    private(set) var sansDPE = Compteur()
    private(set) var constructionHorsBornes = Compteur()
    private(set) var louesAvantConstruction = Compteur()
    private(set) var entresAvantConstruction = Compteur()
    /// By the rank of a column that locates, what is declared and where it is located.
    private(set) var qpv: [CroisementQPV]
    private let places: Places

    private struct Places: Sendable {
        let construct, locat, patrimoine, sruExpir, dpeDate, qpv: Int?
        let localisations: [Int]
        let derniereAnnee: Int
    }

    /// Years of SRU_EXPIR that stand for none.
    private static let annees: Set<Int> = [2199, 2999, 9999]
    private static let premiereAnnee = 1600

    init(_ plan: PlanDInspection, noms: [String]) {
        let localisations = ["PLG_QP", "PLG_QP15", "PLG_QP24"].compactMap { plan[$0] }
        places = Places(
            construct: plan["CONSTRUCT"], locat: plan.position("LOCAT", "LOCAT_red"),
            patrimoine: plan.position("PATRIMOINE", "PATRIMOINE_red"),
            sruExpir: plan.position("SRU_EXPIR", "SRU_EXPIR_red"), dpeDate: plan.position("DPEDATE", "DPEDATE_red"),
            qpv: plan["QPV"], localisations: localisations, derniereAnnee: plan.annee + 1)
        qpv = localisations.map { CroisementQPV(colonne: noms[$0]) }
    }

    /// Looks at one line.
    mutating func lire(_ record: Record) {
        if let annee = record[places.sruExpir].wholeNumber, ControlesDuParc.annees.contains(annee) {
            sentinellesSRU[annee, default: Compteur()].ajouter(record.line)
        }
        if record[places.dpeDate].equals("01/1900") { sansDPE.ajouter(record.line) }
        lireLesAnnees(record)
        for (rang, place) in places.localisations.enumerated() { qpv[rang].lire(record, places.qpv, place) }
    }

    private mutating func lireLesAnnees(_ record: Record) {
        guard let construct = annee(record[places.construct]) else { return }
        guard plausible(construct) else { return constructionHorsBornes.ajouter(record.line) }
        if let locat = annee(record[places.locat]), plausible(locat), construct > locat {
            louesAvantConstruction.ajouter(record.line)
        }
        if let entree = annee(record[places.patrimoine]), plausible(entree), entree < construct {
            entresAvantConstruction.ajouter(record.line)
        }
    }

    private func annee(_ field: Field) -> Int? { field.codeManque ? nil : field.wholeNumber }

    private func plausible(_ annee: Int) -> Bool {
        (ControlesDuParc.premiereAnnee...places.derniereAnnee).contains(annee)
    }

    /// Adds what stands behind in the file.
    mutating func fusionner(_ suite: ControlesDuParc) {
        for (annee, compteur) in suite.sentinellesSRU { sentinellesSRU[annee, default: Compteur()].fusionner(compteur) }
        sansDPE.fusionner(suite.sansDPE)
        constructionHorsBornes.fusionner(suite.constructionHorsBornes)
        louesAvantConstruction.fusionner(suite.louesAvantConstruction)
        entresAvantConstruction.fusionner(suite.entresAvantConstruction)
        for rang in qpv.indices { qpv[rang].fusionner(suite.qpv[rang]) }
    }
}

/// The QPV that the landlord declares against where a geocoder put the dwelling.
package struct CroisementQPV: Sendable, Equatable {
    /// The column that locates.
    package let colonne: String
    /// Declared as located: in, out.
    package private(set) var accordEn = 0, accordHors = 0
    /// Declared in and located out, declared out and located in.
    package private(set) var declareEn = Compteur(), declareHors = Compteur()
    /// Not located, or not declared.
    package private(set) var sansReponse = 0

    init(colonne: String) { self.colonne = colonne }

    mutating func lire(_ record: Record, _ declare: Int?, _ localise: Int) {
        let field = record[declare]
        let declaration = field.equals("1") ? true : field.equals("2") ? false : nil
        switch (declaration, CroisementQPV.localise(record[localise])) {
        case (true?, true?): accordEn += 1
        case (false?, false?): accordHors += 1
        case (true?, false?): declareEn.ajouter(record.line)
        case (false?, true?): declareHors.ajouter(record.line)
        default: sansReponse += 1
        }
    }

    /// Whether a code puts the dwelling in a QPV; nil when it says nothing.
    private static func localise(_ field: Field) -> Bool? {
        if field.manque { return nil }
        if field.equals("HZ") || field.equals("CSZ") { return false }
        guard field.bytes.count >= 3, let premier = field.bytes.first else { return nil }
        return premier == 0x51 || premier == 0x71 ? true : nil
    }

    mutating func fusionner(_ suite: CroisementQPV) {
        accordEn += suite.accordEn
        accordHors += suite.accordHors
        declareEn.fusionner(suite.declareEn)
        declareHors.fusionner(suite.declareHors)
        sansReponse += suite.sansReponse
    }
}
