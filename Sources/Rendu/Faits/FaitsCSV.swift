package import Comptage
import Diagnostics
package import Parc
import Regles
import Threads

/// `faits.csv`: the facts of a campaign, one row a number (the guide Faits).
package enum FaitsCSV {
    /// Name of the file in the folder of the facts.
    package static let nom = "faits.csv"
    private static let entete = "mesure;reservataire;commune;axe;modalite;axe_2;modalite_2;nombre\n"

    /// The bytes of the file in blocks, in the order of the facts: a country has half a gigabyte of them.
    ///
    /// - Parameters:
    ///   - conventions: whom the rows are of, in the order of conventions.csv.
    ///   - fils: how many threads share the parts of the facts.
    package static func blocs(_ faits: FaitsAEcrire, _ conventions: [Convention], fils: Int) -> [[UInt8]] {
        let codes = conventions.map { CSVText.exact($0.reservataire) } + [Convention.codeBailleur]
        let parties = Parallel.map(faits.nombreDeParties, threads: fils) { rang in
            var lignes = LignesEcrites(faits.sujets, codes)
            faits.parcourir(partie: rang) { lignes.ajouter($0) }
            return lignes
        }
        // How many rows there are is known last and said first.
        var debut = LignesEcrites(faits.sujets, codes, entete: entete)
        debut.ajouter(faits.nombre(parties.reduce(0) { $0 + $1.nombre }))
        return [debut.octets] + parties.map(\.octets)
    }
}

/// Rows as they are in the file.
private struct LignesEcrites: Sendable {
    private(set) var octets: [UInt8]
    private(set) var nombre = 0
    private let sujets: [SujetDeFaits]
    // Rows of one measure and one commune follow each other, and have few different places.
    private var tete: TeteDeLigne
    private var places = PlacesEcrites()

    init(_ sujets: [SujetDeFaits], _ codes: [String], entete: String = "") {
        self.sujets = sujets
        tete = TeteDeLigne(codes)
        octets = Array(entete.utf8)
    }

    mutating func ajouter(_ ligne: LigneDeFaits) {
        tete.ecrire(ligne, sujets, &octets)
        places.ecrire(ligne, sujets, &octets)
        LignesEcrites.ecrire(ligne.nombre, &octets)
        octets.append(0x0A)
        nombre += 1
    }

    private static func ecrire(_ nombre: Int, _ octets: inout [UInt8]) {
        let debut = octets.count
        var reste = nombre
        repeat {
            octets.append(0x30 + UInt8(reste % 10))
            reste /= 10
        } while reste > 0
        octets[debut...].reverse()
    }
}

private let separateur = UInt8(ascii: ";")

/// `mesure;reservataire;commune;` of the row before, written again as it is for the next ones.
private struct TeteDeLigne {
    private let codes: [String]
    private var sujet: Int?
    private var reservataire: IndexReservataire?
    private var commune: CodeCommune?
    private var octets: [UInt8] = []

    init(_ codes: [String]) { self.codes = codes }

    mutating func ecrire(_ ligne: LigneDeFaits, _ sujets: [SujetDeFaits], _ sortie: inout [UInt8]) {
        if ligne.sujet != sujet || ligne.reservataire != reservataire || ligne.commune != commune {
            (sujet, reservataire, commune) = (ligne.sujet, ligne.reservataire, ligne.commune)
            octets.removeAll(keepingCapacity: true)
            let qui = ligne.reservataire.map { codes[$0.rang] } ?? Convention.codeEnsemble
            for texte in [sujets[ligne.sujet].nom, qui, ligne.commune?.texte ?? ""] {
                octets += texte.utf8
                octets.append(separateur)
            }
        }
        sortie += octets
    }
}

/// `axe;modalite;axe_2;modalite_2;` of the places of one subject, each made once when it has a rank.
private struct PlacesEcrites {
    private var sujet: Int?
    private var parRang: [[[UInt8]]] = []

    mutating func ecrire(_ ligne: LigneDeFaits, _ sujets: [SujetDeFaits], _ sortie: inout [UInt8]) {
        if ligne.sujet != sujet {
            sujet = ligne.sujet
            parRang = sujets[ligne.sujet].ventilations.map { _ in [] }
        }
        switch ligne.place {
        case .total: sortie += ";;;;".utf8
        case .modalite(let ventilation, .rang(let rang)):
            while parRang[ventilation].count <= rang {
                let place = PlaceDeFait.Modalite.rang(parRang[ventilation].count)
                parRang[ventilation].append(
                    Array(PlacesEcrites.champs(place, sujets[ligne.sujet].ventilations[ventilation]).utf8))
            }
            sortie += parRang[ventilation][rang]
        case .modalite(let ventilation, let modalite):
            sortie += PlacesEcrites.champs(modalite, sujets[ligne.sujet].ventilations[ventilation]).utf8
        }
    }

    private static func champs(_ modalite: PlaceDeFait.Modalite, _ ventilation: VentilationDeFaits) -> String {
        let paires = zip(ventilation.axes, ventilation.codes(modalite)).map { "\($0.code);\(CSVText.exact($1));" }
        return paires.joined() + (paires.count > 1 ? "" : ";;")
    }
}
