/// The file of the two whole tables, read and added up again: nothing of what wrote it is used.
struct TablesPossiblesLues {
    /// The true value, then the two possible ones, by the first seven columns.
    private(set) var valeurs: [String: [Int]] = [:]
    /// What is printed of the figures: their first seven columns, the value or nothing, the status.
    private(set) var imprimees: Set<String> = []
    /// What is wrong, in words; nothing when every sum is right.
    private(set) var ecarts: [String] = []

    /// The columns that designate a figure.
    private struct Place {
        let mesure, reservataire: String
        let codes: [String: String]

        init(_ champs: ArraySlice<String>) {
            mesure = "\(champs[0])/\(champs[1])"
            reservataire = champs[2]
            var codes: [String: String] = [:]
            if champs[3] != "total" { codes[champs[3]] = champs[4] }
            if !champs[5].isEmpty { codes[champs[5]] = champs[6] }
            self.codes = codes
        }
    }

    init(_ texte: String) {
        var places: [(place: Place, valeurs: [Int])] = []
        for ligne in texte.split(separator: "\n").dropFirst() {
            let champs = ligne.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
            let (cle, nombres) = (champs.prefix(7).joined(separator: ";"), champs[8...10].compactMap(Int.init))
            guard champs.count == 12, nombres.count == 3, nombres.allSatisfy({ $0 >= 0 }) else {
                ecarts.append("ligne illisible : \(ligne)")
                continue
            }
            switch (champs[11], Int(champs[7])) {
            case ("S", nil): break
            case ("V", let valeur?) where nombres == [valeur, valeur, valeur]: break
            default: ecarts.append("une valeur imprimée change : \(ligne)")
            }
            valeurs[cle] = nombres
            if nombres[0] != 0 || champs[11] == "S" || champs[3] == "total" {
                imprimees.insert("\(cle);\(champs[7]);\(champs[11])")
            }
            places.append((Place(champs.prefix(7)), nombres))
        }
        additionner(places)
    }

    /// A line of donnees.csv as `imprimees` says it.
    static func imprimee(_ ligne: Substring) -> String {
        let champs = ligne.split(separator: ";", omittingEmptySubsequences: false)
        return (champs.prefix(8) + champs.suffix(1)).joined(separator: ";")
    }

    /// Whether the file has the measure of a line of donnees.csv.
    func aLaMesure(_ ligne: Substring) -> Bool {
        let debut = ligne.split(separator: ";").prefix(2).joined(separator: ";") + ";"
        return valeurs.keys.contains { $0.hasPrefix(debut) }
    }

    private mutating func additionner(_ places: [(place: Place, valeurs: [Int])]) {
        var parCle: [[String: String]: [Int]] = [:]
        for (place, valeurs) in places { parCle[TablesPossiblesLues.codes(place)] = valeurs }
        var sommes: [[String: String]: [[String]: [Int]]] = [:]
        for (place, valeurs) in places {
            let codes = TablesPossiblesLues.codes(place)
            // Taken off one by one, each axis leads to the figure that this one is a part of.
            for axe in codes.keys where axe != "mesure" && codes[axe] != "*" {
                var tout = codes
                tout[axe] = axe == "reservataire" ? "*" : nil
                sommes[tout, default: [:]][[axe], default: [0, 0, 0]].add(valeurs)
            }
        }
        let listees = Set(parCle.keys.map(TablesPossiblesLues.ventilation))
        for (tout, parAxe) in sommes where listees.contains(TablesPossiblesLues.ventilation(tout)) {
            for (axe, somme) in parAxe where (parCle[tout] ?? [0, 0, 0]) != somme {
                ecarts.append("\(tout.sorted { $0.key < $1.key }) par \(axe[0]) : \(parCle[tout] ?? []) et \(somme)")
            }
        }
        ecarts += liens(parCle)
    }

    /// What E and F say again of section A.
    private func liens(_ parCle: [[String: String]: [Int]]) -> [String] {
        func valeur(_ mesure: String, _ codes: [String: String]) -> [Int]? {
            parCle[codes.merging(["mesure": mesure, "reservataire": "*"]) { $1 }]
        }
        guard let soustraites = valeur("A/attributions_mutation", [:]),
            parCle.keys.contains(where: { $0["mesure"] == "E/attributions_mutation" && $0["parc"] != nil })
        else { return [] }
        let existantes = valeur("E/attributions_mutation", ["parc": "EXISTANT"]) ?? [0, 0, 0]
        return soustraites == existantes ? [] : ["A4 : \(soustraites), et E : \(existantes)"]
    }

    /// The measure and the axes of a figure.
    private static func ventilation(_ codes: [String: String]) -> Set<String> {
        Set(codes.keys).union([codes["mesure"] ?? ""])
    }

    private static func codes(_ place: Place) -> [String: String] {
        place.codes.merging(["mesure": place.mesure, "reservataire": place.reservataire]) { $1 }
    }
}

extension [Int] {
    fileprivate mutating func add(_ autres: [Int]) { for (rang, autre) in autres.enumerated() { self[rang] += autre } }
}
