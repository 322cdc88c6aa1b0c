/// One commune of the COG of the year (territoires.csv).
package struct Commune: Sendable, Hashable {
    package let code: CodeCommune
    package let nom: String
    /// SIREN of its EPCI, empty when it has none.
    package let epci: String
    package let nomEPCI: String
    package let departement: String

    /// One commune.
    package init(code: CodeCommune, nom: String, epci: String, nomEPCI: String, departement: String) {
        self.code = code
        self.nom = nom
        self.epci = epci
        self.nomEPCI = nomEPCI
        self.departement = departement
    }
}

/// The communes of the year, and the way from former codes to theirs.
package struct Territoires: Sendable {
    private let communes: [CodeCommune: Commune]
    private let passage: [CodeCommune: CodeCommune]
    private let nomsEPCI: [String: String]
    /// The arrondissements of Paris, Lyon and Marseille that are listed for themselves.
    package let arrondissements: Set<CodeCommune>

    /// Territories from their communes and the passage table (former code to new code).
    package init(communes: [Commune], passage: [CodeCommune: CodeCommune] = [:]) {
        var parCode: [CodeCommune: Commune] = [:]
        parCode.reserveCapacity(communes.count)
        var arrondissements: Set<CodeCommune> = []
        var nomsEPCI: [String: String] = [:]
        for commune in communes {
            if parCode[commune.code] == nil { parCode[commune.code] = commune }
            if commune.code.communeDeLArrondissement != nil { arrondissements.insert(commune.code) }
            if !commune.epci.isEmpty, nomsEPCI[commune.epci] == nil { nomsEPCI[commune.epci] = commune.nomEPCI }
        }
        (self.communes, self.passage) = (parCode, passage)
        (self.arrondissements, self.nomsEPCI) = (arrondissements, nomsEPCI)
    }

    /// The communes that are listed, in no order.
    package var listees: some Collection<Commune> { communes.values }

    /// The commune's record; an arrondissement without one has that of its commune.
    package func commune(_ code: CodeCommune) -> Commune? {
        communes[code] ?? code.communeDeLArrondissement.flatMap { communes[$0] }
    }

    /// The code in force: that of the table when listed, else the one the passage table gives, else the same.
    package func codeEnVigueur(_ code: CodeCommune) -> CodeCommune {
        communes.index(forKey: code) != nil ? code : passage[code] ?? code
    }

    /// The département of a commune: as listed, else read off its code.
    package func departement(_ code: CodeCommune) -> String { commune(code)?.departement ?? code.departement }

    /// The name to print: an arrondissement that is not listed is named by its number.
    package func nom(_ code: CodeCommune) -> String {
        if let listed = communes[code] { return listed.nom }
        guard let whole = code.communeDeLArrondissement, let commune = communes[whole] else { return code.texte }
        let base = whole.texte == "69123" ? 380 : whole.texte == "75056" ? 100 : 200
        let number = (Int(code.texte.suffix(3)) ?? base) - base
        return "\(commune.nom) \(number)\(number == 1 ? "er" : "e") arrondissement"
    }

    /// The name of an EPCI that has a commune here, nil otherwise.
    package func nomEPCI(_ siren: String) -> String? { nomsEPCI[siren] }

    /// Whether a dwelling of `code` lies in `perimetre` (the département being the campaign's).
    package func contient(_ perimetre: Perimetre, _ code: CodeCommune) -> Bool {
        switch perimetre {
        case .departement: return true
        case .zones(let communes, let epci):
            if communes.contains(code) { return true }
            if let whole = code.communeDeLArrondissement, communes.contains(whole) { return true }
            guard !epci.isEmpty, let record = commune(code) else { return false }
            return epci.contains(record.epci)
        }
    }

    /// Whether the table lists the commune itself or, for an arrondissement, its commune.
    package func connait(_ code: CodeCommune) -> Bool { commune(code) != nil }
}

/// One programme of new dwellings (programmes.csv).
package struct Programme: Sendable, Hashable {
    package let code: String
    package let nom: String
    package let commune: CodeCommune?
    package let dateMiseEnService: Jour?
    package let logements: Int?

    /// One programme.
    package init(code: String, nom: String, commune: CodeCommune?, dateMiseEnService: Jour?, logements: Int?) {
        self.code = code
        self.nom = nom
        self.commune = commune
        self.dateMiseEnService = dateMiseEnService
        self.logements = logements
    }
}
