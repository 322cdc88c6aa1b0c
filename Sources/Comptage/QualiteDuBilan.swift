import Diagnostics
import Parc
import Regles

/// What section M says of the whole campaign.
struct ReleveDeQualite {
    /// Events of the log by `DevenirDEvenement`.
    let evenements: [Int]
    /// How many times each control spoke, by identifier.
    let constats: [Constat]

    /// One control.
    struct Constat {
        let regle: String
        let titre: String
        var nombre = 0
    }

    init(_ faits: Faits, _ diagnostics: [Diagnostic], _ constatsDesConventions: [ConstatDeConvention]) {
        evenements = faits.evenements
        var nombres: [String: Constat] = [:]
        for regle in diagnostics.map(\.rule) + faits.anomalies.map(\.regle) + constatsDesConventions.map(\.regle) {
            nombres[regle.id, default: Constat(regle: regle.id, titre: regle.title)].nombre += 1
        }
        for constat in faits.couverture.constats {
            nombres[constat.regle, default: Constat(regle: constat.regle, titre: constat.titre)].nombre +=
                constat.nombre
        }
        constats = nombres.values.sorted { $0.regle < $1.regle }
    }
}

/// Section M of one bilan: what became of everything that was read.
struct QualiteDuBilan {
    let mesures: [MesureComptee]
    /// Inputs and controls: what the data gives.
    let modalites: [Axe: [Modalite]]

    /// On the perimeter of `compte`, what is of the whole campaign beside.
    init(
        _ dossier: Dossier, _ releve: ReleveDeQualite, _ compte: CompteDePerimetre, _ tranches: TranchesConstruction,
        _ couverture: Couverture
    ) {
        let constats = releve.constats
        let lignes = QualiteDuBilan.parFichier(dossier.comptesDeLignes)
        modalites = [
            .fichier: lignes.map { Modalite($0.fichier, $0.fichier) },
            .regle: constats.map { Modalite($0.regle, $0.titre) },
        ]
        mesures = [
            QualiteDuBilan.comptee(Qualite.lignesLues, lignes.map(\.lues)),
            QualiteDuBilan.comptee(Qualite.lignesUtilisees, lignes.map(\.utilisees)),
            QualiteDuBilan.comptee(Qualite.lignesRejetees, lignes.map(\.rejetees)),
            QualiteDuBilan.comptee(Qualite.lignesHorsPerimetre, lignes.map(\.horsPerimetre)),
            QualiteDuBilan.comptee(Qualite.evenements, releve.evenements),
            QualiteDuBilan.comptee(Qualite.cyclesHors, Array(compte.faits.hors)),
            QualiteDuBilan.comptee(
                Qualite.nonRenseignesPatrimoine, QualiteDuBilan.manquants(PatrimoineEligible.mesure, compte, tranches)),
            QualiteDuBilan.comptee(
                Qualite.nonRenseignesLiberes, QualiteDuBilan.manquants(Liberes.flux.mesure, compte, tranches)),
            QualiteDuBilan.comptee(Qualite.diagnostics, constats.map(\.nombre)),
        ].filter { couverture.dit(deLaQualite: $0.mesure) }
    }

    /// One account a file, even when a campaign gives it for two tables.
    private static func parFichier(_ comptes: [CompteDeLignes]) -> [CompteDeLignes] {
        var sommes: [CompteDeLignes] = []
        for compte in comptes {
            guard let rang = sommes.firstIndex(where: { $0.fichier == compte.fichier }) else {
                sommes.append(compte)
                continue
            }
            sommes[rang].add(compte)
        }
        return sommes
    }

    private static func comptee(_ mesure: Mesure, _ nombres: [Int]) -> MesureComptee {
        let total = Valeurs(toutes: [nombres.reduce(0, +)])
        return MesureComptee(
            mesure: mesure,
            lignes: [LigneDeMesure(reservataire: Convention.codeEnsemble, valeurs: [total, Valeurs(toutes: nombres)])])
    }

    /// The missing values of a measure, in the order of `Axe.duLogement`: the last category of each.
    private static func manquants(_ mesure: Mesure, _ compte: CompteDePerimetre, _ tranches: TranchesConstruction)
        -> [Int]
    {
        guard let comptee = compte.mesure(mesure) else { return [] }
        return Axe.duLogement.map { axe in
            guard let rang = mesure.ventilations.firstIndex(of: Ventilation(axe)),
                let modalites = axe.modalites(tranches)
            else { return 0 }
            return comptee.ensemble[rang][modalites.count - 1]
        }
    }
}
