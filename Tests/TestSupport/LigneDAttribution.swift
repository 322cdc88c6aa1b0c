/// A line of attributions.csv as a test writes it; days are texts, empty for none.
package struct LigneDAttribution: Sendable {
    package var logement: String
    package var liberation = ""
    package var reservataire = ""
    package var offre = ""
    package var demandeur = ""
    package var commission = ""
    package var decision = ""
    package var rang = ""
    package var refus = ""
    package var motif = ""
    package var bail = ""
    /// What follows in the line: `quartile;dalo;prioritaire;mutation;motif_mutation;relogement`.
    package var fiche = ";;;;;"

    /// A line for a dwelling; the rest is set by `changer`.
    package init(_ logement: String, _ changer: (inout LigneDAttribution) -> Void = { _ in }) {
        self.logement = logement
        changer(&self)
    }

    package static let entete =
        "logement;date_liberation;reservataire;date_mise_a_disposition;numero_unique;date_caleol;decision;rang;"
        + "date_refus;motif_refus;date_bail;quartile;dalo;prioritaire;mutation;motif_mutation;relogement\n"

    /// As attributions.csv has it.
    var aPlat: String {
        let champs = [
            logement, liberation, reservataire, offre, demandeur, commission, decision, rang, refus, motif, bail, fiche,
        ]
        return champs.joined(separator: ";") + "\n"
    }

    /// An event that it tells: `date;logement;type;reservataire;demandeur;resultat;rang;motif` of journal.csv.
    struct Dit {
        let jour: String
        /// Among the events of one day.
        let ordre: Int
        let texte: String
        /// Whether the lines of the dwelling's other candidates tell it too.
        let estCommun: Bool
    }

    private static let ordre = ["LIBERATION", "MISE_A_DISPOSITION", "PROPOSITION", "DECISION", "REFUS", "BAIL"]

    /// The events that it tells, in the order in which they follow each other on one day.
    var evenements: [Dit] {
        var dits: [Dit] = []
        func dire(_ jour: String, _ type: String, _ suite: String, commun: Bool = false) {
            let ordre = LigneDAttribution.ordre.firstIndex(of: type) ?? 0
            let texte = "\(jour);\(logement);\(type);\(suite)"
            dits.append(Dit(jour: jour, ordre: ordre, texte: texte, estCommun: commun))
        }
        if !liberation.isEmpty { dire(liberation, "LIBERATION", ";;;;", commun: true) }
        if !offre.isEmpty { dire(offre, "MISE_A_DISPOSITION", "\(reservataire);;;;", commun: true) }
        if decision == "DESISTEMENT" {
            dire(commission.isEmpty ? offre : commission, "PROPOSITION", ";\(demandeur);DESISTEMENT;;")
        } else if !decision.isEmpty || !commission.isEmpty {
            dire(commission, "DECISION", "\(reservataire);\(demandeur);\(decision);\(rang);")
        } else if !demandeur.isEmpty, !offre.isEmpty {
            dire(offre, "PROPOSITION", ";\(demandeur);;;")
        }
        if !refus.isEmpty || !motif.isEmpty { dire(refus, "REFUS", ";\(demandeur);;;\(motif)") }
        if !bail.isEmpty { dire(bail, "BAIL", ";\(demandeur);;;") }
        return dits
    }
}

extension CampagneMinimale {
    /// Takes these lines for its log, flat.
    package mutating func mettreAPlat(_ lignes: [LigneDAttribution]) {
        self["journal.csv"] = nil
        self["demandeurs.csv"] = nil
        remplacer("journal = \"journal.csv\"\ndemandeurs = \"demandeurs.csv\"\n", par: "", dans: "campagne.toml")
        nommer("attributions", "attributions.csv", LigneDAttribution.entete + lignes.map(\.aPlat).joined())
    }

    /// Takes these lines for its log, an event a line, and for its applicants.
    package mutating func ecrireDEvenements(_ lignes: [LigneDAttribution]) {
        var logements: [String] = []
        var dits: [String: [LigneDAttribution.Dit]] = [:]
        var communs: Set<String> = []
        for ligne in lignes {
            if !logements.contains(ligne.logement) { logements.append(ligne.logement) }
            for dit in ligne.evenements where !dit.estCommun || communs.insert(dit.texte).inserted {
                dits[ligne.logement, default: []].append(dit)
            }
        }
        let evenements = logements.flatMap { logement in
            (dits[logement] ?? []).sorted { ($0.jour, $0.ordre) < ($1.jour, $1.ordre) }.map(\.texte)
        }
        self["journal.csv"] =
            CampagneMinimale.enteteDuJournal
            + evenements.enumerated().map { "E\($0);\($1);\n" }.joined()
        var connus: Set<String> = []
        self["demandeurs.csv"] =
            "demandeur;quartile;dalo;prioritaire;mutation;motif_mutation;relogement\n"
            + lignes.filter { !$0.demandeur.isEmpty && connus.insert($0.demandeur).inserted }
            .map { "\($0.demandeur);\($0.fiche)\n" }.joined()
    }
}
