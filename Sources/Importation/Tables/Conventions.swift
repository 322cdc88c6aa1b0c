import Diagnostics
import Parc
import Tabular

/// Columns of conventions.csv.
package enum ColonneDesConventions: String, ColonneDeTable {
    case reservataire, nom, siren, type, perimetre, gestion, taux, objectif, droits
    case stockReference = "stock_reference"
    case report
    case reportActif = "report_actif"
    case fractionReportee = "fraction_reportee"
    case dateSignature = "date_signature"

    package var estRequise: Bool { [.reservataire, .type, .perimetre].contains(self) }
}

/// conventions.csv: one réservataire a line; a line that cannot be used blocks the run, for its bilan would be missing.
struct ConventionsImport {
    private let territoires: Territoires
    private let colonnes: Colonnes
    private var codes: Set<String> = [Convention.codeBailleur, Convention.codeEnsemble]
    private var conventions: [Convention] = []
    private var perimetres: [SourcePosition] = []

    static let codeManquant = DiagnosticRule(
        "CONV-01", .bloquant, "code de réservataire absent, en double ou réservé (BAILLEUR, *)",
        consequence: "le bilan de ce réservataire ne peut pas être fait : aucun bilan n’est livré",
        remedy: "donner un code court et unique, autre que BAILLEUR et *")
    static let typeInconnu = DiagnosticRule(
        "CONV-02", .bloquant, "type ou gestion de convention inconnu",
        consequence: "le bilan de ce réservataire ne peut pas être fait : aucun bilan n’est livré",
        remedy:
            "type : \(TypeReservataire.allCases.map(\.rawValue).joined(separator: ", ")) ; gestion : DIRECTE ou DELEGUEE"
    )
    static let perimetreInvalide = DiagnosticRule(
        "CONV-03", .bloquant, "périmètre absent ou illisible",
        consequence: "le bilan de ce réservataire ne peut pas être fait : aucun bilan n’est livré",
        remedy:
            "écrire * (le département), ou des codes de commune (5 caractères) et d’EPCI (9 chiffres) séparés par des blancs"
    )
    static let zoneInconnue = DiagnosticRule(
        "CONV-04", .avertissement, "périmètre qui nomme une commune ou un EPCI absent de territoires.csv",
        consequence:
            "dans le bilan de ce réservataire, un EPCI inconnu n’apporte aucun logement ; une commune inconnue, "
            + "ceux qui portent ce code seulement",
        remedy: "vérifier le code, ou compléter territoires.csv")
    static let nombreInvalide = DiagnosticRule(
        "CONV-05", .avertissement, "nombre, taux ou date illisible, ou hors de ses bornes",
        consequence:
            "la valeur est ignorée ; un objectif absent est calculé par l’annexe (section H) ; sans taux, il n’y "
            + "a ni objectif calculé ni flux réel (section B)",
        remedy:
            "taux : 11,73 % ou 11.73 (de 0 à 100 ; 0,2 vaut 0,2 %, et non 20 % comme dans annexe.csv) ; nombres : chiffres ; droits : stock_reference au plus ; date : aaaa-mm-jj ; report_actif : O ou N"
    )

    static let tauxSansSigne = DiagnosticRule(
        "CONV-08", .avertissement, "taux de moins de 1 sans le signe %",
        consequence: "il est lu en pour cent : 0,25 vaut 0,25 %, et non 25 % ; le droit (section H) et le flux réel "
            + "(section B) en dépendent",
        remedy: "écrire le signe : 25 % pour un quart, 0,25 % pour un quart de pour cent")

    static let ligneIllisible = DiagnosticRule(
        "CONV-06", .bloquant, "ligne de conventions.csv rejetée pour sa forme",
        consequence: "le bilan d’un réservataire ne peut pas être fait, et ses événements sont rejetés : aucun bilan "
            + "n’est livré",
        remedy: "corriger la ligne : l’autre diagnostic qui la vise dit comment")

    static let sansStock = DiagnosticRule(
        "CONV-07", .avertissement, "périmètre où le bailleur n’a aucun logement",
        consequence: "le bilan de ce réservataire est fait de zéros",
        remedy: "vérifier les codes du périmètre et ceux du parc ; rien à faire si le bailleur n’y a pas de logement")

    static let sirenIllisible = DiagnosticRule(
        "CONV-09", .avertissement, "SIREN de réservataire illisible",
        consequence: "il n’est pas retenu : les lignes du journal qui le désignent par son SIREN sont rejetées",
        remedy: "écrire neuf chiffres, ou laisser le champ vide")

    /// Where the columns are.
    private struct Colonnes {
        let reservataire, nom, siren, type, perimetre, gestion, taux, objectif, droits, stock, report: Int?
        let reportActif: Int?
        let fraction, signature: Int?

        init(_ entete: Entete<ColonneDesConventions>) {
            reservataire = entete[.reservataire]
            nom = entete[.nom]
            siren = entete[.siren]
            type = entete[.type]
            perimetre = entete[.perimetre]
            gestion = entete[.gestion]
            taux = entete[.taux]
            objectif = entete[.objectif]
            droits = entete[.droits]
            stock = entete[.stockReference]
            report = entete[.report]
            reportActif = entete[.reportActif]
            fraction = entete[.fractionReportee]
            signature = entete[.dateSignature]
        }
    }

    /// What conventions.csv says.
    struct Lues {
        let conventions: [Convention]
        /// Where the perimeter of each stands.
        let perimetres: [SourcePosition]
        let compte: CompteDeLignes

        /// Reports the perimeters in which none of `communes` lies.
        func signalerSansStock(_ communes: Set<CodeCommune>, _ territoires: Territoires, _ log: inout ImportLog) {
            for (convention, position) in zip(conventions, perimetres)
            where !communes.contains(where: { territoires.contient(convention.perimetre, $0) }) {
                log.note(ConventionsImport.sansStock, position)
            }
        }
    }

    /// Reads conventions.csv.
    static func lire(
        _ table: consuming TableImport, _ territoires: Territoires, _ log: inout ImportLog
    ) throws(ImportError) -> Lues {
        var lecture = ConventionsImport(territoires: territoires, colonnes: Colonnes(table.entete()))
        let compte = try table.read(&log) { ligne, log in lecture.ajouter(ligne, &log) }
        let formes = Set(RecordDefect.allCases.map(\.rule.id))
        for rejet in log.rejets where rejet.position.file == compte.fichier && formes.contains(rejet.ruleID) {
            log.note(ligneIllisible, rejet.position)
        }
        return Lues(conventions: lecture.conventions, perimetres: lecture.perimetres, compte: compte)
    }

    private init(territoires: Territoires, colonnes: Colonnes) {
        self.territoires = territoires
        self.colonnes = colonnes
    }

    private mutating func ajouter(_ ligne: Ligne, _ log: inout ImportLog) -> SortDeLigne {
        let code = ligne[colonnes.reservataire].text
        guard !ligne[colonnes.reservataire].manque, codes.insert(code).inserted else {
            log.reject(ConventionsImport.codeManquant, ligne.position(colonnes.reservataire), value: code)
            return .rejetee
        }
        guard let type = TypeReservataire(rawValue: ligne[colonnes.type].text.uppercased()),
            let gestion = gestion(ligne)
        else {
            let fautif = gestion(ligne) == nil ? colonnes.gestion : colonnes.type
            log.reject(ConventionsImport.typeInconnu, ligne.position(fautif), value: ligne[fautif].text)
            return .rejetee
        }
        guard let perimetre = perimetre(ligne, &log) else {
            log.reject(ConventionsImport.perimetreInvalide, ligne.position(colonnes.perimetre))
            return .rejetee
        }
        let reportActif = ligne[colonnes.reportActif].ouiNon
        if reportActif == nil, !ligne[colonnes.reportActif].manque {
            log.note(ConventionsImport.nombreInvalide, ligne.position(colonnes.reportActif))
        }
        perimetres.append(ligne.position(colonnes.perimetre))
        conventions.append(
            Convention(
                reservataire: code, nom: ligne[colonnes.nom].isEmpty ? code : ligne[colonnes.nom].text,
                siren: siren(ligne, &log), type: type, perimetre: perimetre, gestion: gestion, taux: taux(ligne, &log),
                objectif: valeur(ligne, colonnes.objectif, &log) { field in
                    field.decimal.flatMap { $0.numerateur >= 0 ? $0 : nil }
                },
                report: valeur(ligne, colonnes.report, &log, \.entier) ?? 0, reportActif: reportActif ?? true,
                fractionReportee: valeur(ligne, colonnes.fraction, &log, \.decimal) ?? .zero,
                dateSignature: valeur(ligne, colonnes.signature, &log, \.jour), ligne: ligne.record.line))
        return .utilisee
    }

    private func siren(_ ligne: Ligne, _ log: inout ImportLog) -> String? {
        if ligne[colonnes.siren].manque { return nil }
        let siren = TerritoiresImport.siren(ligne[colonnes.siren].sansBlancs)
        if ValeursDeCampagne.estSIREN(siren) { return siren }
        log.note(ConventionsImport.sirenIllisible, ligne.position(colonnes.siren))
        return nil
    }

    private func gestion(_ ligne: Ligne) -> Gestion? {
        let texte = ligne[colonnes.gestion].text.uppercased()
        return texte.isEmpty ? .directe : Gestion(rawValue: texte)
    }

    private func valeur<Valeur>(
        _ ligne: Ligne, _ colonne: Int?, _ log: inout ImportLog, _ lire: (Field) -> Valeur?
    ) -> Valeur? {
        if ligne[colonne].manque { return nil }
        if let valeur = lire(ligne[colonne]) { return valeur }
        log.note(ConventionsImport.nombreInvalide, ligne.position(colonne), value: ligne[colonne].text)
        return nil
    }

    /// `11,73 %`, `11.73` or empty: then droits / stock_reference.
    private func taux(_ ligne: Ligne, _ log: inout ImportLog) -> Rationnel? {
        let cent = Rationnel(100)
        if !ligne[colonnes.taux].manque {
            let ecrit = ligne[colonnes.taux].sansBlancs
            let avecSigne = ecrit.hasSuffix("%")
            let taux = valeur(ligne, colonnes.taux, &log) { _ -> Rationnel? in
                guard let pourcent = Rationnel(decimal: avecSigne ? String(ecrit.dropLast()) : ecrit),
                    pourcent.numerateur >= 0, let taux = pourcent.divided(by: cent), taux <= Rationnel(1)
                else { return nil }
                return taux
            }
            if !avecSigne, let taux, taux != .zero, let pourcent = taux.times(cent), pourcent < Rationnel(1) {
                log.note(ConventionsImport.tauxSansSigne, ligne.position(colonnes.taux))
            }
            return taux
        }
        // Rights need not be whole, as in droits.csv.
        let droits = valeur(ligne, colonnes.droits, &log, \.decimal)
        let stock = valeur(ligne, colonnes.stock, &log, \.entier)
        guard let droits, let stock, droits != .zero || stock != 0 else { return nil }
        if droits.numerateur >= 0, let taux = droits.divided(by: Rationnel(stock)), stock >= 0,
            taux <= Rationnel(1)
        {
            return taux
        }
        log.note(ConventionsImport.nombreInvalide, ligne.position(colonnes.droits))
        return nil
    }

    private func perimetre(_ ligne: Ligne, _ log: inout ImportLog) -> Perimetre? {
        let texte = ligne[colonnes.perimetre].text
        if texte == "*" { return .departement }
        var communes: [CodeCommune] = []
        var epci: [String] = []
        for code in texte.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" || $0 == "\t" }) {
            guard let zone = Zone(code, territoires) else { return nil }
            switch zone {
            case .departement: return nil
            case .commune(let commune): if !communes.contains(commune) { communes.append(commune) }
            case .epci(let siren): if !epci.contains(siren) { epci.append(siren) }
            }
            if !territoires.connait(zone) {
                log.note(ConventionsImport.zoneInconnue, ligne.position(colonnes.perimetre))
            }
        }
        return communes.isEmpty && epci.isEmpty ? nil : .zones(communes: communes, epci: epci)
    }
}
