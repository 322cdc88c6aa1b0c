import Parc
import Regles

/// The three annexes of one territory.
struct AnnexesDuTerritoire {
    let prevu: AnnexeCalculee
    /// nil when the facts do not say it.
    let reel: AnnexeCalculee?
    let suivant: AnnexeCalculee
}

/// Where the lines of an annex come from: the stocks, the log, rotations.csv, prevision.csv.
struct SourcesDAnnexe {
    private let dossier: Dossier
    private let exercice: Exercice
    private let couverture: Couverture

    init(_ dossier: Dossier, _ exercice: Exercice, _ couverture: Couverture = .entiere) {
        self.dossier = dossier
        self.exercice = exercice
        self.couverture = couverture
    }

    /// Whether the campaign has the stock of the year after.
    var parcSuivant: Bool { dossier.avecParcSuivant }

    /// The stock of the annex of N+1.
    func stockSuivant(_ compte: CompteDePerimetre?) -> StockDAnnexe {
        (compte?.faits ?? FaitsDeCommune()).stockSuivant.annexe
    }

    /// The rate of N+1, by the parameter `taux_suivant`.
    func tauxSuivant(_ convention: Convention, _ desDroits: Rationnel?) -> Rationnel? {
        switch exercice.objectif.tauxSuivant {
        case .droits: desDroits ?? convention.taux
        case .convention: convention.taux
        }
    }

    /// The annexes on a perimeter.
    func annexes(
        _ perimetre: Perimetre, _ compte: CompteDePerimetre, taux: Rationnel?, tauxSuivant: Rationnel?
    ) -> AnnexesDuTerritoire {
        let zones = perimetre.zones(dossier.territoires)
        let stock = compte.faits.stock.annexe
        let liberes = compte.faits.etats.reduce(0, +)
        let annee = exercice.annee
        let constatee =
            couverture.dit(.etats) ? TauxDeRotation.Constat(liberes: liberes, assiette: stock.assiette) : nil
        let reel = AnnexeCalculee(
            stock: stock, rotation: constatee?.taux.map { TauxDeRotation(taux: $0, annees: [annee]) },
            soustraits: Array(compte.faits.soustraites), autres: compte.faits.etats[EtatDesLiberes.retire.rawValue],
            taux: taux)
        return AnnexesDuTerritoire(
            prevu: prevue(annee, zones, stock, taux, TauxDeRotation.prevu(pour: annee) { rotation($0, zones) }),
            reel: couverture.dit(.etats, .soustraites) ? reel : nil,
            suivant: prevue(
                annee + 1, zones, stockSuivant(compte), tauxSuivant,
                TauxDeRotation.prevu(pour: annee + 1) { $0 == annee ? constatee : rotation($0, zones) }))
    }

    private func prevue(
        _ annee: Int, _ zones: [Zone], _ stock: StockDAnnexe, _ taux: Rationnel?, _ rotation: TauxDeRotation?
    ) -> AnnexeCalculee {
        let lignes = dossier.previsions.filter { $0.annee == annee && zones.contains($0.territoire) }
        var soustraits = [Int](repeating: 0, count: PosteSoustrait.allCases.count)
        var autres = 0
        for ligne in lignes {
            if let poste = ligne.posteSoustrait {
                soustraits[poste.rawValue] += ligne.nombre
            } else {
                autres += ligne.nombre
            }
        }
        return AnnexeCalculee(
            stock: stock, rotation: rotation, soustraits: soustraits, autres: autres, taux: taux,
            arrondiIntermediaire: exercice.objectif.arrondiIntermediaire)
    }

    /// What rotations.csv says of a year, every territory of the perimeter together; nil when one is missing.
    func rotation(_ annee: Int, _ zones: [Zone]) -> TauxDeRotation.Constat? {
        var (liberes, assiette) = (0, 0)
        for zone in zones {
            guard let ligne = dossier.rotations.first(where: { $0.annee == annee && $0.territoire == zone }) else {
                return nil
            }
            liberes += ligne.liberes
            assiette += ligne.assiette
        }
        return assiette > 0 ? TauxDeRotation.Constat(liberes: liberes, assiette: assiette) : nil
    }

    /// Whether prevision.csv says something of a year on the territories of a perimeter.
    func prevoit(_ annee: Int, _ zones: [Zone]) -> Bool {
        dossier.previsions.contains { $0.annee == annee && zones.contains($0.territoire) }
    }
}

extension Prevision {
    /// Where it stands in line f; nil for line g.
    fileprivate var posteSoustrait: PosteSoustrait? {
        switch poste {
        case .mutation: .mutation
        case .vente: .vente
        case .autre: nil
        case .relogement:
            switch categorie {
            case .anru: .anru
            case .orcod: .orcod
            case .lhi: .lhi
            case .vente, nil: .relogement
            }
        }
    }
}
