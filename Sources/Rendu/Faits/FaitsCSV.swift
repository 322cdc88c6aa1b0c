package import Comptage
import Diagnostics
package import Parc
import Regles

/// `faits.csv`: the facts of a campaign, one row a number (the guide Faits).
package enum FaitsCSV {
    /// Name of the file in the folder of the facts.
    package static let nom = "faits.csv"
    private static let entete = "mesure;reservataire;commune;axe;modalite;axe_2;modalite_2;nombre\n"

    /// The bytes of the file, in the order of the facts.
    ///
    /// - Parameter conventions: whom the rows are of, in the order of conventions.csv.
    package static func octets(_ faits: FaitsAEcrire, _ conventions: [Convention]) -> [UInt8] {
        let codes = conventions.map { CSVText.exact($0.reservataire) } + [Convention.codeBailleur]
        var octets: [UInt8] = []
        var nombre = 0
        // Rows of one measure and one commune follow each other, and have few different places.
        var tete = TeteDeLigne(codes)
        var places = PlacesEcrites()
        func ecrire(_ ligne: LigneDeFaits, _ octets: inout [UInt8]) {
            tete.ecrire(ligne, faits.sujets, &octets)
            places.ecrire(ligne, faits.sujets, &octets)
            FaitsCSV.ecrire(ligne.nombre, &octets)
            octets.append(0x0A)
        }
        faits.parcourir { ligne in
            ecrire(ligne, &octets)
            nombre += 1
        }
        // How many rows there are is known last and said first; in place, for a country has half a gigabyte of them.
        var debut = Array(entete.utf8)
        ecrire(faits.nombre(nombre), &debut)
        octets.insert(contentsOf: debut, at: 0)
        return octets
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
