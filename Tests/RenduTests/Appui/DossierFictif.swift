// swift-format-ignore-file: NeverForceUnwrap

import Comptage
import Diagnostics
import Parc
import Regles

/// A small campaign that has a bit of everything: two communes, two conventions, excluded dwellings, deliveries with and
/// without a programme, a dwelling of unknown type, a subtracted transfer, a rehousing, priority applicants, a refusal, a
/// withdrawal, comments.
struct DossierFictif {
    var nomDuBailleur = "Office d’essai"
    var siren = "130000001"
    var codeDeLaMairie = "MAIRIE"
    var nomDeLaMairie = "Ville de Saint-Denis"
    var nomDeLaCommune = "Saint-Denis"
    var objectifDeLaMairie: Rationnel? = Rationnel(3)
    var arreteAu = "2024-12-31"
    var nomDuProgramme = "Les Rives du canal"
    var quotas = ParametresDeQuotas()
    var ancre: AncreNotee?
    var commentaires = DossierFictif.quelquesCommentaires

    /// On the whole, on sections that the page shows and on one that it does not; for all and for one.
    static let quelquesCommentaires = [
        Commentaire(
            destination: .tous, section: nil,
            texte: "Une année de chantiers.\n\nLes livraisons se poursuivent en 2025.", ecartJustifie: nil),
        Commentaire(
            destination: .reservataire(Journal.mairie), section: .b,
            texte: "Deux logements ont été rendus sans candidat.",
            ecartJustifie: true),
        Commentaire(
            destination: .reservataire(Journal.mairie), section: .b, texte: "Le troisième est promis pour mars.",
            ecartJustifie: false),
        Commentaire(
            destination: .tous, section: .j, texte: "Les droits seront détaillés.", ecartJustifie: nil),
        Commentaire(destination: .consolide, section: .a, texte: "Pour le bailleur seul.", ecartJustifie: nil),
    ]

    /// The year counted.
    var exercice: Exercice {
        Exercice(
            annee: 2024, arreteAu: jour(arreteAu), departement: "93",
            tranches: TranchesConstruction(bornes: [1948, 1990])!, regroupement: .ensemble,
            dateDeLiberation: .liberation, quotas: quotas, ancre: ancre)
    }

    /// All the bilans.
    var bilans: BilansDeCampagne {
        Comptage.compter(dossier, exercice, diagnostics: [DossierFictif.constat])
    }

    private static let constat = Diagnostic(
        DiagnosticRule(
            "ESSAI-01", .avertissement, "constat d’essai", consequence: "aucune", remedy: "aucun"),
        at: SourcePosition(file: "parc.csv", line: 2))

    /// Findings of a run: one of weight for the mayor's convention, several of one kind, one that is only worth knowing.
    static let constats: [Diagnostic] = {
        let taux = DiagnosticRule(
            "ESSAI-02", .erreur, "taux d’essai", consequence: "la ligne est rejetée", remedy: "corriger le taux")
        let note = DiagnosticRule("ESSAI-03", .information, "note", consequence: "aucune", remedy: "aucun")
        return [
            Diagnostic(taux, at: SourcePosition(file: "conventions.csv", line: 2)), constat, constat,
            Diagnostic(note, at: SourcePosition(file: "parc.csv", line: 9)),
        ]
    }()

    /// The mayor's bilan.
    var bilan: Bilan { bilans.reservataires[0] }

    private var dossier: Dossier {
        var patrimoine = Patrimoine()
        for logement in Logement.parc { patrimoine.append(logement.attributs, situation: logement.situation) }
        var parc = CompteDeLignes(fichier: "parc.csv")
        parc.lues = 13
        parc.utilisees = 12
        parc.rejetees = 1
        var evenements = CompteDesEvenements()
        evenements.utilises = journal.reduce(0) { $0 + $1.evenements.count }
        return Dossier(
            bailleur: Bailleur(siren: siren, nom: nomDuBailleur), conventions: conventions,
            demandeurs: Journal.demandeurs,
            territoires: Territoires(communes: [
                Commune(code: Logement.saintDenis, nom: nomDeLaCommune, epci: "", nomEPCI: "", departement: "93"),
                Commune(code: Logement.bobigny, nom: "Bobigny", epci: "", nomEPCI: "", departement: "93"),
            ]),
            patrimoine: patrimoine, patrimoineSuivant: patrimoine, avecParcSuivant: false, logementsAuJournal: journal,
            evenements: evenements, programmes: ["P-1": programme], commentaires: commentaires, comptesDeLignes: [parc])
    }

    private var programme: Programme {
        Programme(
            code: "P-1", nom: nomDuProgramme, commune: Logement.saintDenis, dateMiseEnService: jour("2024-09-02"),
            logements: 2)
    }

    /// Up to the closing date (ARR-1), as the import gives it.
    private var journal: [LogementAuJournal] {
        Journal.logements.map { auJournal in
            LogementAuJournal(
                logement: auJournal.logement,
                evenements: auJournal.evenements.filter { Arrete.retient($0.jour, exercice) })
        }
    }

    private var conventions: [Convention] {
        [
            Convention(
                reservataire: codeDeLaMairie, nom: nomDeLaMairie, type: .commune,
                perimetre: .zones(communes: [Logement.saintDenis], epci: []), taux: Rationnel(20, 100),
                objectif: objectifDeLaMairie, ligne: 2),
            Convention(
                reservataire: "PREFET", nom: "Préfet, publics prioritaires", type: .etatPrioritaires,
                perimetre: .departement, taux: Rationnel(1173, 10_000), objectif: Rationnel(1),
                fractionReportee: Rationnel(21, 100)!),
        ]
    }
}

/// A day that exists.
func jour(_ texte: String) -> Jour { Jour(texte)! }

/// The dwellings of the fixture.
private struct Logement {
    static let saintDenis = CodeCommune("93066")!
    static let bobigny = CodeCommune("93008")!

    let attributs: Attributs
    let situation: SituationAssiette

    init(
        _ commune: CodeCommune, _ typologie: Typologie, _ financement: Financement, _ qpv: QPV, periode: UInt8,
        _ situation: SituationAssiette = .eligible
    ) {
        attributs = Attributs(
            commune: commune, typologie: typologie, financement: financement, qpv: qpv, periode: periode,
            accessibilite: typologie == .t1 ? .pmr : .nonRenseignee)
        self.situation = situation
    }

    static let parc = [
        Logement(saintDenis, .t1, .plai, .en, periode: 0),
        Logement(saintDenis, .t2, .plus, .en, periode: 1),
        Logement(saintDenis, .t3, .plus, .hors, periode: 1),
        Logement(saintDenis, .t3, .pls, .hors, periode: 2),
        Logement(saintDenis, .nonRenseignee, .nonRenseigne, .nonRenseigne, periode: 3),
        Logement(saintDenis, .t4, .plus, .en, periode: 1),
        Logement(bobigny, .t2, .plus, .hors, periode: 1),
        Logement(bobigny, .t5Plus, .plai, .en, periode: 2),
        Logement(saintDenis, .t2, .pli, .hors, periode: 2, .exclu(.pli)),
        Logement(saintDenis, .t2, .plus, .hors, periode: 0, .exclu(.demolition)),
        Logement(bobigny, .t4, .plus, .hors, periode: 1, .exclu(.vente)),
        Logement(bobigny, .t3, .plus, .hors, periode: 1, .sorti),
    ]
}

/// The log of the fixture.
private enum Journal {
    static let mairie = IndexReservataire(0)
    static let prefet = IndexReservataire(1)
    static let locataire = IndexDemandeur(1)
    static let reloge = IndexDemandeur(3)

    /// A DALO household, a tenant, a priority one of the third quartile, one to rehouse.
    static let demandeurs = [
        Demandeur(quartile: 1, dalo: true), Demandeur(mutation: true, motifMutation: "SOUS_OCCUPATION"),
        Demandeur(quartile: 3, prioritaire: true), Demandeur(relogement: .anru),
    ]

    static var logements: [LogementAuJournal] {
        [
            // Offered to the mayor, refused once, leased.
            existant(0, loue(mairie, ligne: 2, refus: true)),
            // Offered to the mayor, leased to a tenant of the landlord.
            existant(1, loue(mairie, ligne: 12, demandeur: locataire)),
            // Offered to the préfet.
            existant(2, loue(prefet, ligne: 22, demandeur: reloge)),
            existant(6, loue(prefet, ligne: 32)),
            // Let by the landlord, once to one of its tenants.
            existant(3, loue(nil, ligne: 42, demandeur: locataire)),
            existant(4, loue(nil, ligne: 52)),
            // Withdrawn, and still vacant.
            existant(5, [evenement(62, "2024-03-01", .liberation), evenement(63, "2024-04-01", .retrait)]),
            existant(7, [evenement(72, "2024-11-01", .liberation)]),
            // Deliveries: one of a programme, offered to the mayor and leased; one of no programme.
            neuf(
                [
                    evenement(82, "2024-06-01", .miseADisposition, reservataire: mairie),
                    evenement(83, "2024-09-15", .livraison, motif: "P-1"),
                    evenement(84, "2024-09-20", .decision, demandeur: IndexDemandeur(2), resultat: .attribution),
                    evenement(85, "2024-10-01", .bail, demandeur: IndexDemandeur(2)),
                ]),
            neuf([evenement(92, "2024-11-15", .livraison)]),
            // Out of the flow.
            existant(8, [evenement(102, "2024-05-01", .liberation)]),
        ]
    }

    private static func neuf(_ evenements: [Evenement]) -> LogementAuJournal {
        LogementAuJournal(
            logement: LogementCite(
                provenance: .parcSuivant,
                attributs: Logement(Logement.saintDenis, .t2, .plai, .hors, periode: 2).attributs, nature: nil),
            evenements: evenements)
    }

    private static func existant(_ rang: Int, _ evenements: [Evenement]) -> LogementAuJournal {
        let logement = Logement.parc[rang]
        return LogementAuJournal(
            logement: LogementCite(
                provenance: .parc(logement.situation), attributs: logement.attributs, nature: nil),
            evenements: evenements)
    }

    private static func loue(
        _ titulaire: IndexReservataire?, ligne: Int, demandeur: IndexDemandeur = IndexDemandeur(0), refus: Bool = false
    ) -> [Evenement] {
        var evenements = [evenement(ligne, "2024-02-01", .liberation)]
        if let titulaire {
            evenements.append(evenement(ligne + 1, "2024-02-10", .miseADisposition, reservataire: titulaire))
        }
        if refus {
            evenements.append(
                evenement(ligne + 2, "2024-03-01", .decision, demandeur: IndexDemandeur(2), resultat: .attribution))
            evenements.append(evenement(ligne + 3, "2024-03-08", .refus, demandeur: IndexDemandeur(2)))
        }
        evenements.append(evenement(ligne + 4, "2024-03-20", .decision, demandeur: demandeur, resultat: .attribution))
        evenements.append(evenement(ligne + 5, "2024-04-15", .bail, demandeur: demandeur))
        return evenements
    }

    private static func evenement(
        _ ligne: Int, _ date: String, _ type: TypeEvenement, reservataire: IndexReservataire? = nil,
        demandeur: IndexDemandeur? = nil, resultat: Resultat? = nil, motif: String = ""
    ) -> Evenement {
        Evenement(
            numero: ligne, jour: jour(date), type: type, reservataire: reservataire, demandeur: demandeur,
            resultat: resultat, rang: nil, motif: motif)
    }
}
