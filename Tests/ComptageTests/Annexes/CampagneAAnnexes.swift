import Comptage
import Diagnostics
import Parc
import Regles
import TestSupport
import Testing

/// The zone of a code as the tables write it.
func zone(_ code: String) -> Zone {
    code == "*" ? .departement : code.count == 9 ? .epci(code) : .commune(insee(code))
}

/// A convention on a perimeter as conventions.csv writes it.
func convention(
    _ code: String, _ perimetre: String = "*", _ type: TypeReservataire = .commune, taux: Rationnel? = nil,
    objectif: Rationnel? = nil, report: Int = 0, reportActif: Bool = true, fraction: Rationnel = .zero
) -> Convention {
    let codes = perimetre.split(separator: " ").map(String.init)
    return Convention(
        reservataire: code, nom: code, type: type,
        perimetre: perimetre == "*"
            ? .departement
            : .zones(communes: codes.filter { $0.count == 5 }.map(insee), epci: codes.filter { $0.count == 9 }),
        taux: taux, objectif: objectif, report: report, reportActif: reportActif, fractionReportee: fraction, ligne: 2)
}

/// A right in Avignon, or what a test changes.
func droit(
    _ nombre: Rationnel, de rang: Int = 0, _ nature: NatureDuDroit = .garantie, commune: String = "84007",
    _ typologie: Typologie = .t3, fin: String? = nil
) -> Droit {
    Droit(
        reservataire: IndexReservataire(rang), commune: insee(commune), typologie: typologie, nombre: nombre,
        nature: nature, echeance: fin.map(jour))
}

/// A campaign of 2024 about its annexes.
extension CampagneDEssai {
    /// Without a dwelling.
    static func aAnnexes(
        _ conventions: Convention..., exercice: Exercice = .essai(), territoires: Territoires = .vaucluse
    ) -> CampagneDEssai {
        CampagneDEssai(
            exercice: exercice,
            distribution: Distribution(conventions: conventions, demandeurs: Distribution.usuelle.demandeurs),
            territoires: territoires)
    }

    /// Dwellings of the stock that nothing happens to.
    mutating func peupler(_ nombre: Int, _ code: String = "84007", _ situation: SituationAssiette = .eligible) {
        for _ in 0..<nombre { loger(attributs: .essai(code), situation: situation) }
    }

    /// Dwellings freed in March, offered to a réservataire or to nobody.
    mutating func liberer(_ nombre: Int, _ code: String = "84007", pour reservataire: String? = nil) {
        for _ in 0..<nombre {
            let attributs = Attributs.essai(code)
            if let reservataire {
                loger("2024-03-01 LIBERATION", "2024-03-05 MISE_A_DISPOSITION \(reservataire)", attributs: attributs)
            } else {
                loger("2024-03-01 LIBERATION", attributs: attributs)
            }
        }
    }

    /// What was freed of an assiette.
    mutating func tourner(_ annee: Int, _ code: String, _ liberes: Int, sur assiette: Int) {
        rotations.append(Rotation(annee: annee, territoire: zone(code), liberes: liberes, assiette: assiette))
    }

    /// What is to be taken from the flow.
    mutating func prevoir(
        _ annee: Int, _ code: String, _ poste: PosteDePrevision, _ nombre: Int, _ categorie: Relogement? = nil
    ) {
        previsions.append(
            Prevision(annee: annee, territoire: zone(code), poste: poste, categorie: categorie, nombre: nombre))
    }

    /// Lines of the stock, all alike.
    static func lignes(_ nombre: Int, _ code: String = "84007", _ situation: SituationAssiette = .eligible) -> [Ligne] {
        (0..<nombre).map { _ in Ligne(.essai(code), situation) }
    }

    /// The annexes that the bilan of a réservataire shows.
    func annexes(_ rang: Int = 0) throws -> AnnexesDuBilan { try #require(compter().reservataires[rang].annexes.first) }

    /// What making the annexes noticed.
    var constats: [String] { compter().constats.map(\.regle.id) }
}
