import Diagnostics
import Parc
import Tabular

/// Columns of demandeurs.csv.
package enum ColonneDesDemandeurs: String, ColonneDeTable {
    case demandeur, quartile, dalo, prioritaire, mutation
    case motifMutation = "motif_mutation"
    case relogement

    package var estRequise: Bool { self == .demandeur }
}

/// The applicants: those of demandeurs.csv, then those that only the log names.
struct RegistreDesDemandeurs {
    private(set) var identifiants = ByteTable()
    private(set) var demandeurs: [Demandeur] = []

    /// The applicant of an identifier, made now if it is new; whether it was listed before.
    ///
    /// - Parameter inserer: puts the identifier in the table of those that are known.
    mutating func index(
        _ inserer: (inout ByteTable) -> (number: Int, isNew: Bool)
    ) -> (index: IndexDemandeur, connu: Bool) {
        let (number, isNew) = inserer(&identifiants)
        if isNew { demandeurs.append(Demandeur()) }
        return (IndexDemandeur(number), !isNew)
    }

    /// The code of an applicant, as written.
    func code(_ index: IndexDemandeur) -> String { identifiants.text(index.rang) }

    /// Gives an applicant its attributes; false when it has some already.
    mutating func ajouter(
        _ demandeur: Demandeur, _ inserer: (inout ByteTable) -> (number: Int, isNew: Bool)
    ) -> Bool {
        let (index, connu) = index(inserer)
        if !connu { demandeurs[index.rang] = demandeur }
        return !connu
    }
}

/// demandeurs.csv: what the bilan needs of an applicant, and nothing of their identity.
enum DemandeursImport {
    static let identifiantAbsent = DiagnosticRule(
        "DEM-01", .erreur, "identifiant de demandeur absent ou déjà lu",
        consequence:
            "la ligne est rejetée : les sections D à G s’en tiennent à la première ligne de ce demandeur, s’il y "
            + "en a une",
        remedy: "donner un identifiant unique par demandeur")
    static let codeInconnu = DiagnosticRule(
        "DEM-02", .avertissement, "code inconnu dans demandeurs.csv",
        consequence: "la valeur est prise pour non renseignée : quotas, publics prioritaires, mutations et relogements "
            + "(sections D à G) peuvent changer",
        remedy: "quartile : 1 à 4 ; dalo, prioritaire, mutation : O ou N ; relogement : ANRU, ORCOD, LHI, VENTE")
    static let colonneIdentite = DiagnosticRule(
        "DEM-03", .avertissement, "colonne qui ressemble à une identité : elle n’est pas lue",
        consequence: "aucun chiffre des bilans n’en dépend",
        remedy: "ôter la colonne de l’export : le bilan n’en a jamais besoin")

    static let motifTropLong = DiagnosticRule(
        "DEM-04", .avertissement, "motif de mutation de plus de 80 caractères",
        consequence: "la mutation est comptée sous le motif « non renseigné » (section E) : rien n’en est imprimé",
        remedy: "écrire un code, jamais un texte sur une personne : les motifs sont imprimés dans tous les bilans")

    /// Reads demandeurs.csv on `fils` threads.
    static func lire(
        _ table: consuming TableImport, _ registre: inout RegistreDesDemandeurs, fils: Int, _ log: inout ImportLog
    ) throws(ImportError) -> CompteDeLignes {
        let entete = table.entete(ColonneDesDemandeurs.self)
        signalerLesIdentites(table, &log)
        return try table.read(fils: fils, &log) {
            FragmentDesDemandeurs()
        } lire: { fragment, ligne, log in
            fragment.cles.ajouter(ligne[entete[.demandeur]])
            fragment.places.append(ligne.position(entete[.demandeur]))
            fragment.demandeurs.append(demandeur(ligne, entete, &log))
        } conclure: { fragment, ligne, log in
            if let constats = ligne.constats { log.merge(constats) }
            registre.identifiants.prefetch(fragment.cles, behind: ligne.rang)
            guard !fragment.cles.manque(ligne.rang),
                registre.ajouter(fragment.demandeurs[ligne.rang], { $0.insert(fragment.cles, ligne.rang) })
            else {
                log.reject(identifiantAbsent, fragment.places[ligne.rang])
                return .rejetee
            }
            return .utilisee
        }
    }

    /// The applicants of a chunk of the file.
    private struct FragmentDesDemandeurs: Sendable {
        /// Their identifiers, and where these stand.
        var cles = ClesLues()
        var places: [SourcePosition] = []
        var demandeurs: [Demandeur] = []
    }

    /// Says the columns that look like an identity.
    static func signalerLesIdentites(_ table: borrowing TableImport, _ log: inout ImportLog) {
        for nom in ColonnesDIdentite.parmi(table.nomsDesColonnes) {
            log.note(colonneIdentite, SourcePosition(file: table.fichier, line: table.headerLine, field: nom))
        }
    }

    /// What a line says of an applicant.
    static func demandeur(
        _ ligne: Ligne, _ entete: Entete<ColonneDesDemandeurs>, _ log: inout ImportLog
    ) -> Demandeur {
        Demandeur(
            quartile: code(ligne, entete[.quartile], &log) { field in
                field.wholeNumber.flatMap { (1...4).contains($0) ? $0 : nil }
            },
            dalo: code(ligne, entete[.dalo], &log, \.ouiNon),
            prioritaire: code(ligne, entete[.prioritaire], &log, \.ouiNon),
            mutation: code(ligne, entete[.mutation], &log, \.ouiNon),
            motifMutation: motif(ligne, entete[.motifMutation], &log),
            relogement: code(ligne, entete[.relogement], &log) { Relogement(rawValue: $0.text.uppercased()) })
    }

    private static func motif(_ ligne: Ligne, _ colonne: Int?, _ log: inout ImportLog) -> String {
        if let motif = ligne[colonne].codeLibre { return motif }
        log.note(motifTropLong, ligne.position(colonne))
        return ""
    }

    private static func code<Valeur>(
        _ ligne: Ligne, _ colonne: Int?, _ log: inout ImportLog, _ lire: (Field) -> Valeur?
    ) -> Valeur? {
        if ligne[colonne].manque { return nil }
        if let valeur = lire(ligne[colonne]) { return valeur }
        log.note(codeInconnu, ligne.position(colonne), value: ligne[colonne].text)
        return nil
    }
}
