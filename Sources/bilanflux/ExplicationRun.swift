import Comptage
import Diagnostics
import Explication
import Importation

/// A run of `expliquer`: reads, counts, checks that the outputs come from the same files, explains.
struct ExplicationRun {
    /// What is to be explained.
    enum Objet {
        case chiffre(DesignationDuChiffre)
        /// Of the edition for the conference of an EPCI, by its SIREN.
        case edition(String, DesignationDuChiffre)
        /// By its identifier.
        case logement(String)
    }

    let lecture: OptionsDeLecture
    let objet: Objet
    /// Where the lines go as CSV, as given; nil for nowhere.
    let csv: String?
    /// How many lines are shown; nil for all.
    let limite: Int?
    /// Folder of the outputs, as given; nil for the one beside campagne.toml.
    let sortie: String?

    /// Explains; throws `CommandFailure` for any other end than `fait`.
    func execute() throws(CommandFailure) {
        SystemLimits.reportFailedWrites()
        let destination = try csv.map { csv throws(CommandFailure) in
            try DestinationCSV(csv, entete: contenu.entete, commande: "expliquer")
        }
        try destination?.refuserUneLivraison(campagne: lecture.campagne, contenu: contenu.donnees)
        let sorties = try SortiesProduites(sortie, campagne: lecture.campagne)
        try sorties?.refuserDesFaits()
        let progression = Progression()
        let comptee = try CampagneComptee(lecture, demande: demande, progression)
        try sorties?.verifier(comptee.entrees)
        Console.printMessage(reserve(sorties))
        do {
            switch objet {
            case .chiffre(let designation): try expliquer(designation, comptee, destination)
            case .edition(let siren, let designation):
                try ExplicationDeLEdition(run: self, comptee: comptee, sorties: sorties, progression: progression)
                    .expliquer(designation, siren, destination)
            case .logement: try raconter(comptee)
            }
        } catch let refus as RefusDExplication {
            throw CommandFailure(.usage, refus.message)
        } catch let echec as CommandFailure {
            throw echec
        } catch {
            throw CommandFailure(.ressourceManquante, "explication impossible : \(error)")
        }
    }

    /// What the explanation does not vouch for; empty when it is of the very bilans that were made.
    private func reserve(_ sorties: SortiesProduites?) -> String {
        guard let sorties else { return "Aucun bilan produit à côté de la campagne : rien n’a été comparé.\n" }
        guard sorties.version != Bilanflux.version else { return "" }
        return
            "Attention : ces bilans sont d’une autre version de bilanflux (\(sorties.version)) ; les chiffres "
            + "expliqués sont ceux que donne la version \(Bilanflux.version).\n"
    }

    /// What --csv writes.
    private var contenu: LignesDeTravail.Contenu {
        switch objet {
        case .chiffre, .logement: .lignes
        case .edition: .tablesPossibles
        }
    }

    private var demande: DemandeDeTrace? {
        switch objet {
        case .chiffre: DemandeDeTrace()
        case .edition: nil
        case .logement(let nom): DemandeDeTrace(logement: nom)
        }
    }

    /// The bilans, or why there is no figure to explain.
    static func bilans(_ comptee: CampagneComptee) throws(CommandFailure) -> BilansDeCampagne {
        guard let bilans = comptee.bilans, comptee.cause == nil else {
            Console.print(comptee.diagnostics.filter { $0.rule.severity == .bloquant })
            throw CommandFailure(
                .donneesBloquantes,
                "\(comptee.cause ?? "Les données bloquent le bilan.") Il n’y a pas de chiffre à expliquer : corriger "
                    + "d’abord ; --logement marche déjà.")
        }
        return bilans
    }

    private func expliquer(
        _ designation: DesignationDuChiffre, _ comptee: CampagneComptee, _ destination: DestinationCSV?
    ) throws {
        let bilans = try ExplicationRun.bilans(comptee)
        guard let lue = comptee.lue else { preconditionFailure("a campaign read without its trace") }
        let chiffre = try designation.chiffre(bilans, comptee.dossier)
        let explication = ExplicationDuChiffre(chiffre, lue, comptee.campagne.exercice)
        guard explication.concorde else {
            throw CommandFailure(
                .verificationEchouee,
                "le chiffre du bilan est \(chiffre.nombre ?? 0), et \(explication.lignes.count) lignes ont été trouvées — "
                    + "c’est un défaut de l’outil : signaler ce message, avec la version de bilanflux.")
        }
        if chiffre.aDesLignes, let destination {
            try LignesDeTravail(comptee.campagne, destination).ecrire(.lignes, ExplicationCSV.lignes(explication))
        }
        let texte = TexteDuChiffre(explication, campagne: lecture.campagne, limite: limite, largeur: Console.width)
            .texte
        try Console.printReading(texte + (csv.map { "\n\(ecriture(explication)) \($0)\n" } ?? ""))
    }

    /// What became of the file of lines.
    private func ecriture(_ explication: ExplicationDuChiffre) -> String {
        guard explication.chiffre.aDesLignes else { return "Ce chiffre n’a pas de lignes : rien n’est écrit dans" }
        return explication.lignes.isEmpty
            ? "Aucune ligne derrière ce chiffre : son en-tête seul est dans" : "Lignes écrites dans"
    }

    private func raconter(_ comptee: CampagneComptee) throws {
        guard let lue = comptee.lue, let trace = lue.trace?.logement else {
            preconditionFailure("a story without its trace")
        }
        let cherches: [FichierDeCampagne] = [
            .parc, .parcSuivant, comptee.campagne.journal, .exclusions,
        ]
        let histoire = try HistoireDuLogement(
            lue, trace, comptee.campagne.exercice,
            fichiers: cherches.compactMap(comptee.campagne.nom), diagnostics: comptee.diagnostics)
        if let cause = comptee.cause { Console.printMessage("Attention : \(cause) Aucun chiffre n’est livré.\n") }
        try Console.printReading(
            TexteDuLogement(histoire, montrerValeurs: lecture.montrerValeurs, largeur: Console.width).texte)
    }
}
