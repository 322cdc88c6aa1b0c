package import Diagnostics
import Parc
import Regles
import TOMLKit
import Tabular

/// Reads campagne.toml: strict keys, typed values, every problem with its line.
package struct LecteurDeCampagne {
    private let texte: String
    private let table: TOMLTable
    private var problemes: [Diagnostic] = []

    /// Reads the campaign of a folder.
    ///
    /// - Returns: the campaign, and what is worth knowing of its keys.
    package static func lire(
        dossier: String, tap: @escaping (String, UnsafeRawBufferPointer) -> Void = { _, _ in }
    ) throws(ImportError) -> (Campagne, [Diagnostic]) {
        let chemin = dossier.hasSuffix("/") ? String(dossier.dropLast()) : dossier
        let octets = try lireOctets(chemin)
        octets.withUnsafeBytes { tap(Campagne.nomDuFichier, $0) }
        guard let texte = String(validating: octets, as: UTF8.self) else {
            throw .campagne([diagnostic(ClesDeCampagne.syntaxe, detail: "le fichier n’est pas en UTF-8")])
        }
        let table: TOMLTable
        do {
            table = try TOMLTable(string: texte)
        } catch let error as TOMLParseError {
            throw .campagne([
                Diagnostic(
                    ClesDeCampagne.syntaxe,
                    at: SourcePosition(
                        file: Campagne.nomDuFichier, line: error.source.begin.line, column: error.source.begin.column))
            ])
        } catch {
            throw .campagne([diagnostic(ClesDeCampagne.syntaxe)])
        }
        var lecteur = LecteurDeCampagne(texte: texte, table: table)
        return try lecteur.construire(dossier: chemin, tap)
    }

    private init(texte: String, table: TOMLTable) {
        self.texte = texte
        self.table = table
    }

    private static func lireOctets(_ dossier: String) throws(ImportError) -> [UInt8] {
        do throws(TabularError) {
            return try WholeFile.read(
                path: "\(dossier)/\(Campagne.nomDuFichier)", file: Campagne.nomDuFichier, limit: 1 << 20)
        } catch {
            let detail: String
            switch error {
            case .missing: detail = "dossier « \(dossier) »"
            case .unreadable(_, let reason): detail = "dossier « \(dossier) », \(reason)"
            case .isFolder, .empty, .binary, .utf16, .spreadsheet, .compressed, .headerTooLong: detail = error.message
            }
            throw .campagne([diagnostic(ClesDeCampagne.introuvable, detail: detail)])
        }
    }

    private static func diagnostic(_ regle: DiagnosticRule, detail: String = "") -> Diagnostic {
        Diagnostic(regle, at: SourcePosition(file: Campagne.nomDuFichier), detail: detail)
    }

    private mutating func construire(
        dossier: String, _ tap: (String, UnsafeRawBufferPointer) -> Void
    ) throws(ImportError) -> (Campagne, [Diagnostic]) {
        verifierLesCles()
        let exercice = lireExercice()
        let bailleur = lireBailleur()
        let fichiers = lireFichiers()
        let responsable = texte("", "responsable")
        let (protection, conferences) = (lireProtection(), lireConferences())
        let echeance = jour("", "echeance")
        let charte = Charte(logo: lireLogo(dossier: dossier, tap: tap), couleurs: lireCouleurs())
        let bloquants = problemes.filter { $0.rule.severity == .bloquant }
        guard bloquants.isEmpty, let exercice, let bailleur else { throw .campagne(bloquants.sorted()) }
        let campagne = Campagne(
            dossier: dossier, bailleur: bailleur, charte: charte,
            logo: charte.logo == nil ? nil : texte("bailleur", "logo"), exercice: exercice, responsable: responsable,
            protection: protection, conferences: conferences,
            echeance: echeance ?? ValeursDeCampagne.echeance(annee: exercice.annee), fichiers: fichiers)
        let oublies = FichiersOublies.constats(dossier: dossier, nommes: fichiers)
        return (campagne, (problemes + oublies).sorted())
    }

    // MARK: Keys

    private mutating func verifierLesCles() {
        for (section, connues) in ClesDeCampagne.connues.sorted(by: { $0.key < $1.key }) {
            guard let table = section.isEmpty ? table : sousTable(section) else {
                if table[section] != nil {
                    signaler(
                        ClesDeCampagne.invalide, "", section, "« \(section) » : une section [\(section)] est attendue")
                }
                continue
            }
            for cle in table.keys.sorted() where !connues.contains(cle) {
                let proche = ClesDeCampagne.proche(cle, parmi: connues)
                signaler(
                    ClesDeCampagne.inconnue, section, cle,
                    "« \(nom(section, cle)) »" + (proche.map { " ; vouliez-vous dire « \($0) » ?" } ?? ""))
            }
        }
    }

    private func sousTable(_ section: String) -> TOMLTable? { table[section]?.table }

    func valeur(_ section: String, _ cle: String) -> (any TOMLValueConvertible)? {
        section.isEmpty ? table[cle] : sousTable(section)?[cle]
    }

    func nom(_ section: String, _ cle: String) -> String { section.isEmpty ? cle : "\(section).\(cle)" }

    mutating func signaler(_ regle: DiagnosticRule, _ section: String, _ cle: String, _ detail: String) {
        let ligne = LocalisationDeCle.ligne(texte, section: section, cle: cle)
        problemes.append(
            Diagnostic(regle, at: SourcePosition(file: Campagne.nomDuFichier, line: ligne), detail: detail))
    }

    // MARK: Values

    mutating func texte(_ section: String, _ cle: String, requis: Bool = false) -> String? {
        guard let valeur = valeur(section, cle) else {
            if requis { signaler(ClesDeCampagne.manquante, section, cle, "« \(nom(section, cle)) »") }
            return nil
        }
        guard let texte = valeur.string else {
            signaler(
                ClesDeCampagne.invalide, section, cle,
                "« \(nom(section, cle)) » : un texte entre guillemets est attendu")
            return nil
        }
        if requis && texte.isEmpty {
            signaler(ClesDeCampagne.invalide, section, cle, "« \(nom(section, cle)) » est vide")
            return nil
        }
        return texte
    }

    mutating func jour(_ section: String, _ cle: String) -> Jour? {
        guard let valeur = valeur(section, cle) else { return nil }
        let jour =
            if let date = valeur.date {
                Jour(annee: date.year, mois: date.month, jour: date.day)
            } else {
                valeur.string.flatMap { Jour($0) }
            }
        if jour == nil {
            signaler(
                ClesDeCampagne.invalide, section, cle, "« \(nom(section, cle)) » : une date aaaa-mm-jj est attendue")
        }
        return jour
    }

    mutating func choix<Choix: RawRepresentable & CaseIterable>(
        _ section: String, _ cle: String, defaut: Choix
    ) -> Choix where Choix.RawValue == String {
        guard let texte = texte(section, cle) else { return defaut }
        if let choix = Choix(rawValue: texte) { return choix }
        let choix = Choix.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
        signaler(ClesDeCampagne.invalide, section, cle, "« \(nom(section, cle)) » : \(choix) attendu")
        return defaut
    }

    private mutating func lireBailleur() -> Bailleur? {
        let siren = texte("bailleur", "siren", requis: true)
        let nom = texte("bailleur", "nom", requis: true)
        if let siren, !ValeursDeCampagne.estSIREN(siren) {
            signaler(ClesDeCampagne.invalide, "bailleur", "siren", "« bailleur.siren » : neuf chiffres sont attendus")
            return nil
        }
        guard let siren, let nom else { return nil }
        return Bailleur(siren: siren, nom: nom)
    }

    private mutating func lireFichiers() -> [FichierDeCampagne: String] {
        var fichiers: [FichierDeCampagne: String] = [:]
        for fichier in FichierDeCampagne.allCases {
            let requis = FichierDeCampagne.requis.contains(fichier)
            fichiers[fichier] = texte("fichiers", fichier.rawValue, requis: requis)
            if !requis, fichiers[fichier]?.isEmpty ?? false {
                signaler(
                    ClesDeCampagne.invalide, "fichiers", fichier.rawValue, "« fichiers.\(fichier.rawValue) » est vide")
            } else if fichiers[fichier] != nil, let reserve = LecteurDeCampagne.reserve(fichier.emploi) {
                signaler(
                    ClesDeCampagne.ignoree, "fichiers", fichier.rawValue, "« fichiers.\(fichier.rawValue) » \(reserve)"
                )
            }
        }
        signalerDoublons(fichiers)
        return fichiers
    }

    /// One file under two keys, which is nearly always an oversight.
    private mutating func signalerDoublons(_ fichiers: [FichierDeCampagne: String]) {
        var vus: [String: FichierDeCampagne] = [:]
        for fichier in FichierDeCampagne.allCases {
            guard let nom = fichiers[fichier], !nom.isEmpty else { continue }
            if let premier = vus[nom] {
                signaler(
                    ClesDeCampagne.doublon, "fichiers", fichier.rawValue,
                    "« fichiers.\(premier.rawValue) » et « fichiers.\(fichier.rawValue) »")
            } else {
                vus[nom] = fichier
            }
        }
    }

    /// What the user must not expect of an input; nil when the bilans are made from it.
    private static func reserve(_ emploi: EmploiDeFichier) -> String? {
        switch emploi {
        case .bilans, .occupation: nil
        case .aucun: "n’est pas encore lu"
        }
    }
}
