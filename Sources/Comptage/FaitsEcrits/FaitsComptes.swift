package import Parc
package import Regles

/// The facts of a campaign, whoever counted them: what its bilans are cut from.
package struct FaitsComptes: Sendable {
    let faits: Faits

    init(_ faits: Faits) { self.faits = faits }

    /// Counts everything that a campaign's files say, on `fils` threads.
    package init(_ dossier: Dossier, _ exercice: Exercice, fils: Int = 1) {
        let contexte = Contexte(exercice: exercice, conventions: dossier.conventions, demandeurs: dossier.demandeurs)
        faits = Faits(dossier, contexte, fils: fils)
    }

    /// Takes what a facts file says, checked as it was read.
    package init(_ lus: FaitsEcrits, _ tranches: TranchesConstruction) { faits = Faits(lus, tranches) }
}

extension Faits {
    /// Rebuilds the facts from the rows of a file; what it does not say stays out.
    init(_ lus: FaitsEcrits, _ tranches: TranchesConstruction) {
        let mesures = (Registre.patrimoine.map(\.mesure) + Registre.flux.map(\.mesure)).filter(lus.dit)
        var reprise = RepriseDeFaits(mesures, lus.sujets, tranches)
        for ligne in lus.lignes where ligne.nombre > 0 { reprise.prendre(ligne) }
        self.init(
            mesures, reprise.cube, parCommune: reprise.parCommune, evenements: reprise.evenements,
            delais: reprise.delais, couverture: Couverture(faits: lus))
    }
}

/// Facts in the rebuilding, row after row.
private struct RepriseDeFaits {
    private let sujets: [SujetDeFaits]
    /// The position in the cube of each subject that is a measure.
    private let rangs: [Int?]
    /// By position in the cube, then by breakdown of the subject: the first place of its categories; nil for an open axis.
    private let debuts: [[Int?]]
    private(set) var cube: Cube
    private(set) var parCommune: [CodeCommune: FaitsDeCommune] = [:]
    private(set) var evenements = [Int](repeating: 0, count: DevenirDEvenement.allCases.count)
    private(set) var delais = DelaisReleves()

    init(_ mesures: [Mesure], _ sujets: [SujetDeFaits], _ tranches: TranchesConstruction) {
        let cube = Cube(mesures, tranches: tranches)
        self.sujets = sujets
        let noms = mesures.map(SujetDeFaits.nom)
        rangs = sujets.map { noms.firstIndex(of: $0.nom) }
        debuts = noms.enumerated().map { rang, nom in
            let ventilations = sujets.first { $0.nom == nom }?.ventilations ?? []
            return ventilations.map { ventilation in
                let axes = ventilation.axes.compactMap { Axe(rawValue: $0.code) }
                return cube.disposition(rang).positions(axes)?.lowerBound
            }
        }
        self.cube = cube
    }

    mutating func prendre(_ ligne: LigneDeFaits) {
        switch sujets[ligne.sujet].contenu {
        case .mesure: prendreUneMesure(ligne)
        case .releve(let releve): prendre(releve, ligne)
        }
    }

    private mutating func prendreUneMesure(_ ligne: LigneDeFaits) {
        guard let commune = ligne.commune, let mesure = rangs[ligne.sujet] else { return }
        let rangee = cube.ligne(Cube.Cle(mesure: mesure, reservataire: ligne.reservataire, commune: commune))
        switch ligne.place {
        case .total: cube.poser(Int32(clamping: ligne.nombre), ligne: rangee, position: 0)
        case .modalite(let ventilation, .rang(let rang)):
            guard let debut = debuts[mesure][ventilation] else { return }
            cube.poser(Int32(clamping: ligne.nombre), ligne: rangee, position: debut + rang)
        case .modalite(let ventilation, .libre(let code, _)):
            let axe = sujets[ligne.sujet].ventilations[ventilation].axes.first.flatMap { Axe(rawValue: $0.code) }
            guard let axe else { return }
            cube.poser(ligne.nombre, ligne: rangee, categorie: Cube.CategorieOuverte(axe: axe, code: code))
        }
    }

    private mutating func prendre(_ releve: ReleveDeFaits, _ ligne: LigneDeFaits) {
        guard case .modalite(_, let modalite) = ligne.place else { return }
        switch (releve, modalite, ligne.commune) {
        case (.evenements, .rang(let rang), _): evenements[rang] += ligne.nombre
        case (.stock, .rang(let rang), let commune?), (.stockSuivant, .rang(let rang), let commune?),
            (.etats, .rang(let rang), let commune?), (.soustraites, .rang(let rang), let commune?),
            (.hors, .rang(let rang), let commune?):
            parCommune[commune, default: FaitsDeCommune()].ajouter(releve, rang: rang, ligne.nombre)
        case (.hors, .rang(let rang), nil):
            parCommune[.sansCommune, default: FaitsDeCommune()].ajouter(releve, rang: rang, ligne.nombre)
        case (.delaiDeMiseADisposition, .libre(let jours, _), let commune?):
            noter(.miseADisposition, jours, commune, ligne)
        case (.delaiDeDecision, .libre(let jours, _), let commune?): noter(.decision, jours, commune, ligne)
        case (.delaiDeBail, .libre(let jours, _), let commune?): noter(.bail, jours, commune, ligne)
        default: break
        }
    }

    private mutating func noter(_ delai: Delai, _ jours: String, _ commune: CodeCommune, _ ligne: LigneDeFaits) {
        guard let jours = Int32(jours) else { return }
        delais.noter(
            CleDeDelai(delai: delai, reservataire: ligne.reservataire), commune, jours: jours, fois: ligne.nombre)
    }
}
