import Diagnostics
import Parc
import Tabular

/// A line of occupation.csv that can be used if its dwelling is found: what it says, and where it stands.
struct LigneDOccupationLue {
    let ligne: LigneDOccupation
    /// Numbers of the two identifiers among the names, nil when empty.
    let rep: Int?
    let int: Int?
    /// Rank of the *résidence*, nil when the line names none.
    let residence: Int?
    let numero: Int32
    /// Where its identifier stands in the line, in bytes from 1.
    let place: Int32
}

/// occupation.csv: the occupancy of each dwelling on 1 January; of a person, a few codes and nothing else.
struct OccupationImport {
    static let identifiantAbsent = DiagnosticRule(
        "OCC-01", .erreur, "logement sans ident_rep ni ident_int",
        consequence: "la ligne est rejetée : le logement ne peut être placé dans aucune zone du diagnostic",
        remedy: "donner ident_rep (celui de RPLS) ou ident_int")
    static let logementDouble = DiagnosticRule(
        "OCC-02", .erreur, "logement déjà décrit dans occupation.csv",
        consequence:
            "la ligne est rejetée : le logement compte une fois dans le diagnostic, tel que le décrit la première",
        remedy: "ne garder qu’une ligne par logement")
    static let logementInconnu = DiagnosticRule(
        "OCC-03", .erreur, "logement absent du parc",
        consequence: "la ligne est rejetée : sans commune ni quartier, le logement ne compte dans aucun chiffre du "
            + "diagnostic",
        remedy: "corriger l’identifiant, ou ajouter le logement au fichier RPLS de l’année")
    static let codeInconnu = DiagnosticRule(
        "OCC-04", .avertissement, "code inconnu dans occupation.csv",
        consequence: "la valeur est prise pour non renseignée dans le diagnostic",
        remedy: "employer les codes de LISEZMOI.txt, que « bilanflux modele » écrit")
    static let colonneIdentite = DiagnosticRule(
        "OCC-05", .avertissement, "colonne qui ressemble à une identité : elle n’est pas lue",
        consequence: "aucun chiffre du diagnostic n’en dépend",
        remedy: "ôter la colonne de l’export : aucune donnée sur l’identité des personnes ne doit être transmise")
    static let autreBailleur = DiagnosticRule(
        "OCC-06", .erreur, "ligne d’un autre bailleur",
        consequence: "la ligne est rejetée : le diagnostic est celui d’un seul bailleur",
        remedy: "ôter la ligne, ou corriger le SIREN")
    static let residenceIllisible = DiagnosticRule(
        "OCC-07", .avertissement, "nom de programme de plus de 80 caractères",
        consequence: "le logement compte dans sa commune, mais dans aucune résidence du diagnostic",
        remedy: "donner le numéro ou le nom du programme, jamais un texte")
    static let logementsNonDecrits = DiagnosticRule(
        "OCC-08", .information, "logements du parc qu’occupation.csv ne décrit pas",
        consequence: "ils ne comptent dans aucun chiffre du diagnostic, taux de réponse compris",
        remedy: "vérifier que l’export a tous les logements : loués, vacants et loués à des organismes")

    private let siren: String
    private var variables: LectureDesVariables
    private var statuts = CodesDeColonne(
        StatutDOccupation.allCases.dropLast().map(\.modalite),
        [
            ("loué", 0), ("vacant", 1), ("organisme tiers", 2), ("association", 2),
            ("donné en location à des organismes tiers", 2),
        ])
    private(set) var noms = ByteTable()
    private(set) var lignes: [LigneDOccupationLue] = []
    private var rangsDeResidence: [String: Int] = [:]
    private(set) var residences: [String] = []

    private init(_ entete: Entete<ColonneDeLOccupation>, siren: String, annee: Int) {
        self.siren = siren
        variables = LectureDesVariables(entete, annee: annee)
    }

    /// Reads occupation.csv; its dwellings are still to be found in the stock.
    static func lire(
        _ table: consuming TableImport, siren: String, annee: Int, _ log: inout ImportLog
    ) throws(ImportError) -> (OccupationImport, CompteDeLignes) {
        let entete = table.entete(ColonneDeLOccupation.self)
        guard entete[.identRep] != nil || entete[.identInt] != nil else {
            throw .colonnesManquantes(
                fichier: table.fichier, ligne: table.headerLine, colonnes: ["ident_rep ou ident_int"],
                trouvees: table.nomsDesColonnes.count)
        }
        let lues = Set(ColonneDeLOccupation.allCases.compactMap(entete.nom))
        for nom in ColonnesDIdentite.parmi(table.nomsDesColonnes) where !lues.contains(nom) {
            log.note(colonneIdentite, SourcePosition(file: table.fichier, line: table.headerLine, field: nom))
        }
        var lecture = OccupationImport(entete, siren: siren, annee: annee)
        let compte = try table.read(&log) { ligne, log in lecture.lire(ligne, entete, &log) }
        return (lecture, compte)
    }

    private mutating func lire(
        _ ligne: Ligne, _ entete: Entete<ColonneDeLOccupation>, _ log: inout ImportLog
    ) -> SortDeLigne {
        let (rep, int) = (ligne[entete[.identRep]], ligne[entete[.identInt]])
        guard !rep.manque || !int.manque else {
            log.reject(OccupationImport.identifiantAbsent, ligne.position())
            return .rejetee
        }
        let bailleur = ligne[entete[.bailleur]]
        // A name is not compared: nobody writes it twice the same way.
        if bailleur.bytes.count == 9, bailleur.wholeNumber != nil, bailleur.text != siren {
            log.reject(OccupationImport.autreBailleur, ligne.position(entete[.bailleur]))
            return .rejetee
        }
        lignes.append(
            LigneDOccupationLue(
                ligne: occupation(ligne, entete, &log), rep: rep.manque ? nil : noms.insert(rep.bytes).number,
                int: int.manque ? nil : noms.insert(int.bytes).number, residence: residence(ligne, entete, &log),
                numero: Int32(ligne.record.line),
                place: Int32(ligne.record.column(rep.manque ? entete[.identInt] : entete[.identRep]))))
        return .utilisee
    }

    private mutating func occupation(
        _ ligne: Ligne, _ entete: Entete<ColonneDeLOccupation>, _ log: inout ImportLog
    ) -> LigneDOccupation {
        func signaler(_ colonne: Int?) {
            log.note(OccupationImport.codeInconnu, ligne.position(colonne), value: ligne[colonne].text)
        }
        var statut = StatutDOccupation.nonRenseigne
        if !ligne[entete[.occupation]].manque {
            let rang = statuts.rang(ligne[entete[.occupation]])
            if rang == nil { signaler(entete[.occupation]) }
            statut = rang.flatMap(StatutDOccupation.init) ?? .nonRenseigne
        }
        let reponse = ligne[entete[.repondu]]
        if !reponse.manque, reponse.ouiNon == nil { signaler(entete[.repondu]) }
        // Only a household that is there and answered has something to say.
        guard statut == .loue, reponse.ouiNon == true else {
            return LigneDOccupation(
                statut: statut, repondu: false, valeurs: LectureDesVariables.inconnues, majeurs: MajeursDUnMenage())
        }
        let (valeurs, majeurs) = variables.lire(ligne, signaler)
        return LigneDOccupation(statut: statut, repondu: true, valeurs: valeurs, majeurs: majeurs)
    }

    private mutating func residence(
        _ ligne: Ligne, _ entete: Entete<ColonneDeLOccupation>, _ log: inout ImportLog
    ) -> Int? {
        let field = ligne[entete[.programme]]
        guard !field.isEmpty else { return nil }
        guard let nom = field.codeLibre else {
            log.note(OccupationImport.residenceIllisible, ligne.position(entete[.programme]))
            return nil
        }
        if nom.isEmpty { return nil }
        if let rang = rangsDeResidence[nom] { return rang }
        rangsDeResidence[nom] = residences.count
        residences.append(nom)
        return residences.count - 1
    }
}
