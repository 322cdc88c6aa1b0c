import Attaque
import Comptage
import Parc
import Secret

/// What the landlord knows of the zones that a diagnosis shows: where they lie, and their true counts.
///
/// From the codes of the zones and the counts alone: it says what must not be proved without asking the protection.
struct VeriteDUnEPCI {
    private typealias Code = PositionAttaquee.Code

    private let epci: OccupationDUnEPCI
    private let diffuse: EPCIDiffusable
    private let seuil: Int
    private let tous: [OccupationDUnLieu]
    private let codes: [NiveauDeZone: Set<String>]

    init(_ epci: OccupationDUnEPCI, _ diffuse: EPCIDiffusable, seuil: Int) {
        self.epci = epci
        self.diffuse = diffuse
        self.seuil = seuil
        tous = epci.communes.flatMap(\.lieux)
        codes = Dictionary(grouping: diffuse.zones, by: \.niveau).mapValues { Set($0.map(\.code)) }
    }

    // MARK: Places

    /// On which side of the boundary of the QPV each commune and *résidence* lies.
    var cotes: [PositionAttaquee.Code: CoteDuQPV] {
        var cotes: [Code: CoteDuQPV] = [:]
        for zone in diffuse.zones where zone.niveau == .commune || zone.niveau == .residence {
            let siens = Set(lieux(zone.niveau, zone.code).map { $0.qpv == .en })
            cotes[Code(axe: zone.niveau.rawValue, modalite: zone.code)] =
                siens.count > 1 ? .cheval : siens.contains(true) ? .en : .hors
        }
        return cotes
    }

    private func lieux(_ niveau: NiveauDeZone, _ code: String) -> [OccupationDUnLieu] {
        let (lieu, suite) = (
            String(code.prefix { $0 != "/" && $0 != "+" }), String(code.drop { $0 != "/" && $0 != "+" })
        )
        switch niveau {
        case .epci: return tous
        case .commune:
            let nommees = codes[.commune] ?? []
            return tous.filter { suite.isEmpty ? $0.commune.texte == code : !nommees.contains($0.commune.texte) }
        case .qpv:
            let enQPV = suite.hasSuffix("/EN")
            let autres = suite.hasPrefix("/AUTRES")
            return tous.filter {
                if ($0.qpv == .en) != enQPV { return false }
                if autres {
                    return !(codes[.qpv] ?? []).contains { [texte = $0.commune.texte] in $0.hasPrefix(texte + "/") }
                }
                return lieu == epci.siren || $0.commune.texte == lieu
            }
        case .residence:
            let nommees = codes[.residence] ?? []
            return tous.filter { $0.commune.texte == lieu }.filter {
                let sien = VeriteDUnEPCI.code($0)
                return suite == "+AUTRES" ? !nommees.contains(sien) : sien == code
            }
        }
    }

    private static func code(_ lieu: OccupationDUnLieu) -> String {
        guard let nom = lieu.residence, !nom.isEmpty else { return "\(lieu.commune.texte)+HORS" }
        return "\(lieu.commune.texte)/\(nom)"
    }

    /// The zones where a person alone and a household of one are as many.
    var personnesSeules: [PositionAttaquee.Code] {
        diffuse.zones.filter { zone in
            let compte = CompteDOccupation.somme(lieux(zone.niveau, zone.code).map(\.compte))
            return compte.effectifs[VariableDOccupation.situation.rang][0]
                == compte.effectifs[VariableDOccupation.taille.rang][0]
        }.map { Code(axe: $0.niveau.rawValue, modalite: $0.code) }
    }

    // MARK: What must not be proved

    /// The figures of printed zones on too few units, and of none of those of a zone.
    var primaires: [CleAttaquee] {
        diffuse.tableaux.flatMap { tableau in tableau.lignes.flatMap { primaires(tableau.sujet, $0) } }
    }

    private func primaires(_ sujet: SujetDOccupation, _ ligne: LigneDiffusable) -> [CleAttaquee] {
        let zone = [Code(axe: ligne.zone.niveau.rawValue, modalite: ligne.zone.code)]
        let effectifs = effectifs(sujet, .somme(lieux(ligne.zone.niveau, ligne.zone.code).map(\.compte)))
        let total = effectifs.reduce(0) { $0 + $1.nombre }
        var primaires: [CleAttaquee] = []
        // How many dwellings a zone has is open data.
        if sujet != .statut, (1..<seuil).contains(total) {
            primaires.append(OccupationAttaquee.cle(epci.siren, sujet.mesure, zone, nil))
        }
        for code in ligne.cases.map(\.modalite.code) {
            let parties = OccupationAttaquee.parties(code, parmi: effectifs.map(\.code)) ?? []
            let nombre = effectifs.filter { parties.contains($0.code) }.reduce(0) { $0 + $1.nombre }
            if (1..<seuil).contains(nombre) || (sujet != .statut && nombre == 0 && total > 0) {
                primaires.append(
                    OccupationAttaquee.cle(epci.siren, sujet.mesure, zone, Code(axe: sujet.axe, modalite: code)))
            }
        }
        return primaires
    }

    /// The finest categories of a subject; *non renseigné* is one of dwellings only.
    private func effectifs(_ sujet: SujetDOccupation, _ compte: CompteDOccupation) -> [(code: String, nombre: Int)] {
        switch sujet {
        case .statut: Array(zip(StatutDOccupation.allCases.map(\.modalite.code), compte.logements))
        case .variable(let variable):
            Array(zip(variable.modalites.dropLast().map(\.code), compte.effectifs[variable.rang]))
        }
    }
}
