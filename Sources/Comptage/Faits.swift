import Diagnostics
import Parc
import Regles
import Threads

/// All that was counted of a campaign, before it is cut into perimeters.
struct Faits {
    /// The measures of the cube, by their position there.
    let mesures: [Mesure]
    private(set) var cube: Cube
    /// By commune: the terms of I5, the states of I3, what the real flow subtracts.
    private(set) var parCommune: [CodeCommune: FaitsDeCommune] = [:]
    /// Events of the log by what became of them, those that are in a vacancy.
    private(set) var evenements = [Int](repeating: 0, count: DevenirDEvenement.allCases.count)
    private(set) var delais = DelaisReleves()
    private(set) var anomalies: [Anomalie] = []
    /// What was counted at all.
    var couverture = Couverture.entiere

    /// Facts that were counted elsewhere.
    init(
        _ mesures: [Mesure], _ cube: Cube, parCommune: [CodeCommune: FaitsDeCommune], evenements: [Int],
        delais: DelaisReleves, couverture: Couverture
    ) {
        self.mesures = mesures
        self.cube = cube
        self.parCommune = parCommune
        self.evenements = evenements
        self.delais = delais
        self.couverture = couverture
    }

    /// Nothing counted yet.
    private init(_ contexte: Contexte) {
        mesures = Registre.patrimoine.map(\.mesure) + Registre.flux.map(\.mesure)
        cube = Cube(mesures, tranches: contexte.exercice.tranches)
    }

    /// Counts every dwelling of the stock and every history of the log.
    ///
    /// - Parameter fils: how many threads share the histories, each those of some communes.
    init(_ dossier: Dossier, _ contexte: Contexte, fils: Int) {
        self.init(contexte)
        let rien = self
        compterPatrimoine(dossier.patrimoine, fils)
        compterSuivant(dossier.patrimoineSuivant, fils)
        // Commune after commune, what is counted stays in the cache of its thread, and the threads count apart.
        let ordre = Faits.parCommune(dossier.logementsAuJournal)
        let parties = Parallel.mapStretches(ordre.count, threads: fils, each: 16) { rangs in
            var partie = rien
            for debut in stride(from: rangs.lowerBound, to: rangs.upperBound, by: Faits.histoiresALaFois) {
                let suivants = ordre[debut..<min(debut + Faits.histoiresALaFois, rangs.upperBound)]
                partie.compterHistoires(suivants.map { dossier.logementsAuJournal[Int($0)] }, dossier, contexte)
            }
            return partie
        }
        cube.reserve(pour: parties.map(\.cube))
        for partie in parties { ajouter(partie) }
        evenements[DevenirDEvenement.annule.rawValue] = dossier.evenements.annules
        evenements[DevenirDEvenement.apresArrete.rawValue] = dossier.evenements.apresArrete
    }

    /// The histories by their rank, in the order of their communes, then of the log.
    private static func parCommune(_ logements: [LogementAuJournal]) -> [Int32] {
        let rangs = logements.enumerated().map { rang, histoire in
            (groupe: Int32(histoire.logement.attributs.commune.packed), position: Int32(rang))
        }
        return PositionsParGroupe(rangs, groupes: CodeCommune.nombreDeCodes).positions
    }

    /// The communes that anything was counted in.
    var communes: Set<CodeCommune> { cube.communes.union(parCommune.keys).union(delais.communes) }

    /// The EPCI where the landlord has a dwelling in the stock.
    func epciDuStock(_ territoires: Territoires) -> [String] {
        let communes = parCommune.filter { $0.value.stock.lignes > $0.value.stock.sortis }.keys
        return Set(communes.compactMap { territoires.commune($0)?.epci }).filter { !$0.isEmpty }.sorted()
    }

    private mutating func compterPatrimoine(_ patrimoine: Patrimoine, _ fils: Int) {
        let mesures = Registre.patrimoine.enumerated().map { ($1, cube.disposition($0)) }
        let compte = CompteDuPatrimoine(patrimoine, mesures, fils: fils)
        cube.reserve(communes: compte.communes.count)
        for (mesure, lignes) in compte.lignes.enumerated() {
            cube.ajouter(lignes, mesure: mesure, communes: compte.communes)
        }
        parCommune.reserveCapacity(compte.communes.count)
        for (commune, stock) in zip(compte.communes, compte.stocks) {
            parCommune[commune, default: FaitsDeCommune()].compter(stock)
        }
    }

    private mutating func compterSuivant(_ patrimoine: Patrimoine, _ fils: Int) {
        let compte = CompteDuPatrimoine(patrimoine, fils: fils)
        for (commune, stock) in zip(compte.communes, compte.stocks) {
            parCommune[commune, default: FaitsDeCommune()].compterSuivant(stock)
        }
    }

    /// Few enough to stay at hand while measure after measure is asked of them.
    private static let histoiresALaFois = 32

    private mutating func compterHistoires(
        _ auJournal: [LogementAuJournal], _ dossier: Dossier, _ contexte: Contexte
    ) {
        let histoires = auJournal.map { logement in
            let histoire = Histoire(logement, contexte, &anomalies)
            anomalies += ControleDuFlux.anomalies(logement, dossier, contexte)
            return histoire
        }
        // Each measure is taken up once for all of them: threads that count references to the same one wait for each other.
        for (rang, mesure) in Registre.flux.enumerated() {
            cube.compter(mesure.compter(histoires, contexte), mesure: Registre.patrimoine.count + rang)
        }
        for histoire in histoires {
            delais.compter(histoire, contexte)
            for suivi in histoire.cycles { evenements[suivi.genre.devenir.rawValue] += suivi.cycle.evenements.count }
            parCommune[histoire.logement.attributs.commune, default: FaitsDeCommune()].compter(histoire, contexte)
        }
    }

    /// Adds what was counted behind.
    private mutating func ajouter(_ autres: Faits) {
        cube.ajouter(autres.cube)
        for (commune, siens) in autres.parCommune { parCommune[commune, default: FaitsDeCommune()].add(siens) }
        for rang in evenements.indices { evenements[rang] += autres.evenements[rang] }
        delais.ajouter(autres.delais)
        anomalies += autres.anomalies
    }
}

/// What a commune adds to the identities, to the real flow and to the annexes.
struct FaitsDeCommune {
    private(set) var stock = CompteDuStock()
    /// What the forecast is made from.
    private(set) var stockSuivant = CompteDuStock()
    /// By `EtatDesLiberes`.
    private(set) var etats = Decompte(count: EtatDesLiberes.allCases.count)
    /// Vacancies out of the flow, by position in `RaisonHors.toutes`.
    private(set) var hors = Decompte(count: RaisonHors.toutes.count)
    /// Pairs (vacancy, BAILLEUR) that SOU-2 subtracts, by `PosteSoustrait`.
    private(set) var soustraites = Decompte(count: PosteSoustrait.allCases.count)

    mutating func compter(_ compte: CompteDuStock) { stock.add(compte) }

    mutating func compterSuivant(_ compte: CompteDuStock) { stockSuivant.add(compte) }

    mutating func compter(_ histoire: Histoire, _ contexte: Contexte) {
        for suivi in histoire.cycles {
            if case .hors(let raison) = suivi.genre, let rang = RaisonHors.toutes.firstIndex(of: raison) {
                hors.ajouter(1, a: rang)
            }
            guard suivi.genre == .existant else { continue }
            if Liberes.libere(suivi, contexte.exercice) {
                etats.ajouter(1, a: EtatDesLiberes.etat(suivi, contexte).rawValue)
            }
            for categorie in Soustraction.soustraites(suivi, contexte) {
                soustraites.ajouter(1, a: categorie.poste.rawValue)
            }
        }
    }

    /// Adds what a facts file says of the commune.
    ///
    /// - Parameter rang: position among the categories of the releve.
    mutating func ajouter(_ releve: ReleveDeFaits, rang: Int, _ nombre: Int) {
        switch releve {
        case .stock: stock.compter(SituationAssiette.toutes[rang], nombre)
        case .stockSuivant: stockSuivant.compter(SituationAssiette.toutes[rang], nombre)
        case .etats: etats.ajouter(nombre, a: rang)
        case .hors: hors.ajouter(nombre, a: rang)
        case .soustraites: soustraites.ajouter(nombre, a: rang)
        default: preconditionFailure("\(releve) is not of a commune")
        }
    }

    /// What it says of a releve, by position of its categories; nil for one that is not of a commune.
    func nombres(_ releve: ReleveDeFaits) -> [Int]? {
        switch releve {
        case .stock: stock.nombres
        case .stockSuivant: stockSuivant.nombres
        case .etats: Array(etats)
        case .hors: Array(hors)
        case .soustraites: Array(soustraites)
        default: nil
        }
    }

    mutating func add(_ other: FaitsDeCommune) {
        stock.add(other.stock)
        stockSuivant.add(other.stockSuivant)
        soustraites.ajouter(other.soustraites)
        etats.ajouter(other.etats)
        hors.ajouter(other.hors)
    }
}

/// The lines of a stock by what ASS-1 and STK-1 say of them.
struct CompteDuStock {
    /// Lines used.
    private(set) var lignes = 0
    private(set) var eligibles = 0
    private(set) var sortis = 0
    /// By `MotifExclusion`.
    private(set) var exclus = Decompte(count: MotifExclusion.allCases.count)

    mutating func compter(_ situation: SituationAssiette, _ nombre: Int = 1) {
        lignes += nombre
        switch situation {
        case .eligible: eligibles += nombre
        case .sorti: sortis += nombre
        case .exclu(let motif): exclus.ajouter(nombre, a: Int(motif.rawValue))
        }
    }

    /// In the order of `SituationAssiette.toutes`.
    var nombres: [Int] { [eligibles, sortis] + exclus }

    mutating func add(_ other: CompteDuStock) {
        lignes += other.lignes
        eligibles += other.eligibles
        sortis += other.sortis
        exclus.ajouter(other.exclus)
    }

    /// As an annex splits it.
    var annexe: StockDAnnexe { StockDAnnexe(total: lignes - sortis, exclus: Array(exclus)) }
}
