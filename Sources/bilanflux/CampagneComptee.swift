import Comptage
import CryptoPort
import Diagnostics
import Importation
import Parc
import Regles
import Rendu
import Secret

/// A campaign read and counted: everything the outputs need, and everything that was noticed.
struct CampagneComptee {
    let campagne: Campagne
    let dossier: Dossier
    /// Everything reading gave, with its trace; nil unless it was asked for, for it is large.
    let lue: CampagneLue?
    /// nil when the data block the bilan.
    let faits: FaitsComptes?
    /// nil when the data block the bilan, and when only the stock was read.
    let bilans: BilansDeCampagne?
    /// Sorted.
    private(set) var diagnostics: [Diagnostic]
    private(set) var rejets: [RejectedLine]
    /// Every input, in the order read.
    let entrees: [EmpreintesDesEntrees.Entree]
    /// SIREN of each EPCI whose edition of the year before was read to what it withheld.
    let retenuesPrecedentes: [String: Set<CleDeCellule>]
    /// Why nothing can be delivered, as a French sentence; nil when it can.
    let cause: String?

    private static let identiteRompue = DiagnosticRule(
        "IDENT-01", .bloquant, "une identité comptable n’est pas vérifiée",
        consequence: "un tableau ne s’additionne pas : rien n’est livré",
        remedy: "c’est un défaut de l’outil : signaler ce message, avec la version de bilanflux")

    private static let anneeSansEvenement = DiagnosticRule(
        "CAMP-07", .avertissement, "le journal n’a aucun événement de l’année du bilan",
        consequence: "logements libérés, mis à disposition, attribués, baux : tout ce qui se compte sur le journal "
            + "(sections A à G, I et K) est à zéro",
        remedy: "vérifier que le journal est rempli et qu’il est celui de cette année, et « annee » dans campagne.toml")

    /// Reads and counts; the line of progress is cleared at the end, however it ends.
    ///
    /// - Parameters:
    ///   - partie: which inputs are read.
    ///   - demande: what to keep beside the contents, for `expliquer`.
    ///   - empreintes: whether what is made of the inputs says which they were; their digests take time.
    init(
        _ options: OptionsDeLecture, partie: PartieDeCampagne = .entiere, demande: DemandeDeTrace? = nil,
        empreintes avecEmpreintes: Bool = true, _ progression: Progression
    ) throws(CommandFailure) {
        defer { progression.effacer() }
        let empreintes = EmpreintesDesEntrees()
        let (nommee, lue, notes) = try CampagneComptee.lire(
            options, partie, demande, avecEmpreintes ? empreintes : nil, progression)
        let campagne = CampagneComptee.situee(nommee, partie, empreintes)
        let precedents = try LectureDuBilanPrecedent(campagne, lue.dossier.conventions, empreintes, progression)
        self.campagne = campagne
        dossier = lue.dossier
        self.lue = demande == nil ? nil : lue
        rejets = CampagneComptee.sorted(lue.log.rejets)
        entrees = empreintes.entrees
        retenuesPrecedentes = precedents.retenues
        progression.afficher("Comptage…")
        (faits, bilans, cause, diagnostics) = CampagneComptee.compter(
            lue, campagne, partie, notes + precedents.diagnostics, precedents.taux, fils: options.nombreDeFils)
    }

    private static func lire(
        _ options: OptionsDeLecture, _ partie: PartieDeCampagne, _ demande: DemandeDeTrace?,
        _ empreintes: EmpreintesDesEntrees?, _ progression: Progression
    ) throws(CommandFailure) -> (Campagne, CampagneLue, [Diagnostic]) {
        let tap = { (fichier: String, octets: UnsafeRawBufferPointer) in
            if let empreintes { empreintes.update(fichier, octets) }
        }
        do throws(ImportError) {
            let (campagne, notes) = try LecteurDeCampagne.lire(dossier: options.campagne, partie, tap: tap)
            let lue = try Importation.lire(
                campagne, partie, fils: options.nombreDeFils, montrerValeurs: options.montrerValeurs, demande: demande,
                etape: {
                    empreintes?.begin()
                    progression.afficher("Lecture de \($0)…")
                }, tap: tap)
            return (campagne, lue, notes)
        } catch {
            throw CommandFailure(
                error.isResource ? .ressourceManquante : .donneesBloquantes,
                FichierPurge.message(error, campagne: options.campagne) ?? error.message)
        }
    }

    /// The campaign with where its figures come from, when they were counted elsewhere.
    private static func situee(
        _ campagne: Campagne, _ partie: PartieDeCampagne, _ empreintes: EmpreintesDesEntrees
    ) -> Campagne {
        guard case .faits(let chemin) = partie,
            let entree = empreintes.entrees.last(where: { $0.nom == FaitsImport.nom(chemin) })
        else { return campagne }
        return campagne.depuis(faits: entree.sha256.hexadecimal)
    }

    /// Counts what was read, unless the data block it: the facts, the bilans, why nothing can be delivered, every finding.
    private static func compter(
        _ lue: CampagneLue, _ campagne: Campagne, _ partie: PartieDeCampagne, _ notes: [Diagnostic],
        _ precedents: TauxPrecedents, fils: Int
    ) -> (FaitsComptes?, BilansDeCampagne?, String?, [Diagnostic]) {
        var constats = lue.log.diagnostics.diagnostics + notes
        if partie == .entiere, !lue.dossier.logementsAuJournal.contains(where: campagne.exercice.aUnEvenement) {
            let nom = campagne.nom(campagne.journal) ?? ""
            constats.append(Diagnostic(anneeSansEvenement, at: SourcePosition(file: nom)))
        }
        if lue.log.diagnostics.blocks { return (nil, nil, "Les données bloquent le bilan.", constats.sorted()) }
        let faits =
            lue.faits.map { FaitsComptes($0, campagne.exercice.tranches) }
            ?? FaitsComptes(lue.dossier, campagne.exercice, fils: fils)
        // Of the stock alone there is no bilan.
        if partie == .stock { return (faits, nil, nil, constats.sorted()) }
        let bilans = Comptage.compter(
            lue.dossier, campagne.exercice, faits: faits, diagnostics: constats, precedents: precedents,
            conferences: campagne.conferences, fils: fils)
        constats += bilans.anomalies.map {
            Diagnostic($0.regle, at: lue.places.position($0.numero, colonne: $0.colonne))
        }
        let conventions = campagne.nom(.conventions) ?? ""
        constats += bilans.constats.map {
            Diagnostic(
                $0.regle, at: SourcePosition(file: conventions, line: $0.ligne, field: $0.colonne), detail: $0.detail)
        }
        guard let breche = bilans.breche else { return (faits, bilans, nil, constats.sorted()) }
        constats.append(
            diagnostic(
                breche.identite, perimetre: breche.bilan.identification.perimetre, faits: fichierDeFaits(partie)))
        return (faits, bilans, "Une identité comptable n’est pas vérifiée.", constats.sorted())
    }

    /// Adds what was noticed beside the campaign: no bilan knows of it.
    mutating func ajouter(_ constats: [Diagnostic], rejets autres: [RejectedLine]) {
        diagnostics = (diagnostics + constats).sorted()
        rejets = CampagneComptee.sorted(rejets + autres)
    }

    private static func sorted(_ rejets: [RejectedLine]) -> [RejectedLine] {
        rejets.sorted { ($0.position.file, $0.position.line) < ($1.position.file, $1.position.line) }
    }

    /// How many diagnostics weigh each severity, the heaviest first, zeros included.
    var comptesParGravite: [(gravite: Severity, nombre: Int)] {
        Severity.allCases.reversed().map { severity in
            (severity, diagnostics.count { $0.rule.severity == severity })
        }
    }

    /// Code of each réservataire that has a convention to the folder of its bilan, in the outputs.
    var dossiersDesReservataires: [String: String] {
        let codes = dossier.conventions.map(\.reservataire)
        return Dictionary(
            zip(codes, NomDeDossier.noms(codes).map { "reservataires/\($0)" }),
            uniquingKeysWith: { premier, _ in premier })
    }

    /// Whether `--strict` has something to object to.
    var hasReservations: Bool { diagnostics.contains { $0.rule.severity >= .avertissement } }

    /// Names of the files every run gives.
    static let diagnosticFileNames = textFileNames + [ClasseurDesAnomalies.nom]
    private static let textFileNames = ["diagnostics.csv", "diagnostics.json", "rejets.csv"]

    /// The findings for whoever mends the files, `anomalies.xlsx`; its temporary files are made in a folder.
    func anomalies(dans dossier: String) throws(RenduError) -> [UInt8] {
        let titre =
            "\(campagne.bailleur.nom), \(campagne.exercice.territoire), année \(campagne.exercice.annee)"
        return try ClasseurDesAnomalies(
            titre: titre, constats: diagnostics, comptes: self.dossier.comptesDeLignes
        ).octets(dans: dossier)
    }

    /// The others: name and lines.
    var diagnosticFiles: [(name: String, lines: any Sequence<String>)] {
        let texts: [any Sequence<String>] = [
            DiagnosticFiles.csv(diagnostics), DiagnosticFiles.json(diagnostics), DiagnosticFiles.csv(rejets),
        ]
        return zip(CampagneComptee.textFileNames, texts).map { ($0, $1) }
    }

    /// The name of the file that the facts come from; nil when they were counted here.
    private static func fichierDeFaits(_ partie: PartieDeCampagne) -> String? {
        if case .faits(let chemin) = partie { FaitsImport.nom(chemin) } else { nil }
    }

    /// What is said of an identity that does not hold: a fault of the tool, or of the facts that it was given.
    static func diagnostic(_ identite: IdentiteVerifiee, perimetre: String, faits: String? = nil) -> Diagnostic {
        let ecarts = "\(NombreFrancais.entier(identite.ecarts)) écart\(identite.ecarts > 1 ? "s" : "")"
        return Diagnostic(
            faits == nil ? identiteRompue : FaitsImport.identiteRompue,
            at: SourcePosition(file: faits ?? Campagne.nomDuFichier),
            detail: "\(identite.id), périmètre \(perimetre), \(ecarts)")
    }
}

extension Exercice {
    /// Whether something happened to a dwelling in the year of the bilan.
    fileprivate func aUnEvenement(_ logement: LogementAuJournal) -> Bool {
        logement.evenements.contains { contient($0.jour) }
    }
}
