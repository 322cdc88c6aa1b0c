/// What answers say: of all the households of a zone, some answered at all, and each question has its own answers.
struct ReponsesPosees {
    let epci: OccupationLue.EPCI
    let attaquee: OccupationAttaquee

    private static let loue = "LOUE"
    /// Counts adults, of whom a household may have several.
    private static let majeurs = "activite"

    /// Adds the relations; `tableaux` are those of the EPCI, by measure.
    func relier(_ tableaux: [String: TableauAttaque], _ systeme: inout Systeme) throws(AttaqueError) {
        let zones = tableaux.values.reduce(into: Set(epci.taux.keys)) { $0.formUnion($1.lignes.keys) }
        let menages = try poser(TableauAttaque.menages, zones, &systeme)
        let reponses = try poser(TableauAttaque.repondants, zones, &systeme)
        for zone in zones.sorted() {
            guard let foyers = menages[zone], let repondants = reponses[zone] else { continue }
            let origine = systeme.cases[repondants].origine
            systeme.relier([(foyers, 1), (repondants, -1)], exacte: false, origine)
            if let loues = tableaux[TableauAttaque.logements]?.lignes[zone]?[ReponsesPosees.loue] {
                systeme.relier([(foyers, 1), (loues, -1)], systeme.cases[loues].origine)
            }
            if let taux = epci.taux[zone] { encadrer(repondants, sur: foyers, taux.valeur, taux.origine, &systeme) }
            for (mesure, tableau) in tableaux.sorted(by: { $0.key < $1.key }) {
                guard mesure != TableauAttaque.logements, mesure != ReponsesPosees.majeurs,
                    let total = tableau.lignes[zone]?[TableauAttaque.total]
                else { continue }
                systeme.relier([(repondants, 1), (total, -1)], exacte: false, systeme.cases[total].origine)
                if epci.zones.contains(zone) { borner(total, sur: foyers, tableau.estFiable(zone), &systeme) }
            }
        }
    }

    /// A household of one person is a person alone, where the two questions count as many.
    func relierLesPersonnesSeules(_ tableaux: [String: TableauAttaque], _ systeme: inout Systeme) {
        for zone in epci.zones.sorted() where zone.codes.contains(where: attaquee.personnesSeules.contains) {
            guard let seules = tableaux["situation_familiale"]?.lignes[zone]?["SEULE"],
                let unes = tableaux["taille_du_menage"]?.lignes[zone]?["1"]
            else { continue }
            systeme.relier([(seules, 1), (unes, -1)], systeme.cases[seules].origine)
        }
    }

    /// A count that no table prints, of every zone; its ranks.
    private func poser(
        _ mesure: String, _ zones: Set<ZoneAttaquee>, _ systeme: inout Systeme
    ) throws(AttaqueError) -> [ZoneAttaquee: Int] {
        var tableau = TableauAttaque(siren: epci.siren, mesure: mesure)
        let origine = epci.taux.values.map(\.origine).min { $0.ligne < $1.ligne }
        for zone in zones.sorted() {
            try tableau.creer(zone, epci.taux[zone]?.origine ?? origine ?? attaquee.origine, &systeme)
        }
        try ZonesEmboitees(epci: epci, cotes: attaquee.cotes).relier(&tableau, &systeme)
        return tableau.lignes.compactMapValues { $0[TableauAttaque.total] }
    }

    /// The rate is a hundredth rounded down, of households of which there is one at least.
    private func encadrer(
        _ reponses: Int, sur menages: Int, _ taux: Int, _ origine: Systeme.Origine, _ systeme: inout Systeme
    ) {
        systeme.relier([(reponses, 100), (menages, -taux)], exacte: false, origine)
        systeme.relier([(menages, taux + 1), (reponses, -100)], constante: 1, exacte: false, origine)
    }

    /// Whether the figures of a question are told to be reliable bounds how many answered it.
    private func borner(_ total: Int, sur menages: Int, _ fiable: Bool, _ systeme: inout Systeme) {
        guard let taux = attaquee.tauxDeReponse else { return }
        let origine = systeme.cases[total].origine
        if fiable {
            systeme.relier([(total, 100), (menages, -taux)], exacte: false, origine)
        } else {
            systeme.relier([(menages, taux), (total, -100)], constante: 1, exacte: false, origine)
        }
    }
}
