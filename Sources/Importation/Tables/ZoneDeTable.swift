import Parc
import Regles

extension Zone {
    /// A territory as a table names it: `*`, the INSEE code of a commune (its code in force is kept) or the SIREN of an
    /// EPCI; nil for anything else.
    init?(_ texte: some StringProtocol, _ territoires: Territoires) {
        if texte == "*" {
            self = .departement
        } else if let commune = CodeCommune(texte) {
            self = .commune(territoires.codeEnVigueur(commune))
        } else if (8...9).contains(texte.utf8.count), texte.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            self = .epci(TerritoiresImport.siren(String(texte)))
        } else {
            return nil
        }
    }
}

extension Territoires {
    /// Whether territoires.csv lists it.
    func connait(_ zone: Zone) -> Bool {
        switch zone {
        case .departement: true
        case .commune(let commune): connait(commune)
        case .epci(let siren): nomEPCI(siren) != nil
        }
    }

    /// Whether it lies in another département than the campaign's: what is said of it belongs to another campaign.
    func estHors(_ exercice: Exercice, _ zone: Zone) -> Bool {
        guard case .commune(let commune) = zone else { return false }
        return !exercice.couvre(departement(commune))
    }

    /// The arrondissements that these territories list, or that a perimeter names.
    func arrondissements(_ conventions: [Convention]) -> Set<CodeCommune> {
        let nommees = conventions.flatMap { convention -> [CodeCommune] in
            switch convention.perimetre {
            case .departement: []
            case .zones(let communes, _): communes
            }
        }
        return arrondissements.union(nommees.filter { $0.communeDeLArrondissement != nil })
    }
}
