import Comptage
import Explication
import Foundation
import Importation
import Parc
import Rendu

/// `expliquer --cil`: a figure of the edition for a conference, protected and attacked as `produire` does it.
struct ExplicationDeLEdition {
    let run: ExplicationRun
    let comptee: CampagneComptee
    /// nil when nothing was produced beside the campaign.
    let sorties: SortiesProduites?
    let progression: Progression

    /// Explains the figure, and writes the two whole tables when asked to.
    func expliquer(_ designation: DesignationDuChiffre, _ siren: String, _ destination: DestinationCSV?) throws {
        let bilans = try ExplicationRun.bilans(comptee)
        let bilan = try DesignationDuChiffre.conference(siren, bilans, comptee.dossier)
        let eprouvee = try protegee(bilan, bilans)
        try comparer(eprouvee)
        let figure = try designation.figure(bilan, eprouvee.protegee)
        let ecrit = try ecrire(figure, destination)
        let texte = TexteDuSecret(
            figure, campagne: run.lecture.campagne, echeance: comptee.campagne.echeance, tout: run.limite == nil,
            largeur: Console.width
        ).texte
        try Console.printReading(texte + ecrit)
    }

    /// The edition that is delivered; the attack reads what it reads at a delivery, in a folder of its own.
    private func protegee(_ bilan: Bilan, _ bilans: BilansDeCampagne) throws -> ProtectionEprouvee.Eprouvee {
        defer { progression.effacer() }
        progression.afficher("Protection de l’édition \(bilan.identification.perimetre)…")
        let dossier = try DossierPassager()
        defer { dossier.retirer() }
        let writer = Ecrivain(racine: dossier.chemin, .enFin)
        let dossiers = comptee.dossiersDesReservataires
        for (convention, sien) in zip(comptee.dossier.conventions, bilans.reservataires) {
            guard bilan.reservataires.contains(where: { $0.code == convention.reservataire }),
                let chemin = dossiers[convention.reservataire]
            else { continue }
            try writer.ecrire("\(chemin)/donnees.csv", DonneesCSV.render(sien))
        }
        do {
            let protection = ProtectionEprouvee(
                parametres: comptee.campagne.protection, dossiers: dossiers,
                precedentes: comptee.retenuesPrecedentes, writer: writer)
            return try protection.edition(bilan, protection.proteger(bilan))
        } catch let error as LivraisonError {
            throw CommandFailure(.ressourceManquante, error.message)
        }
    }

    /// Refuses to explain another edition than the one that was delivered.
    private func comparer(_ eprouvee: ProtectionEprouvee.Eprouvee) throws(CommandFailure) {
        guard let sorties else { return }
        let chemin = "\(eprouvee.dossier)/donnees.csv"
        guard let livree = sorties.octets(chemin) else {
            return Console.printMessage("\(sorties.dossier) n’a pas \(chemin) : rien n’a été comparé.\n")
        }
        guard livree != eprouvee.donnees else { return }
        throw CommandFailure(
            .donneesBloquantes,
            "\(sorties.dossier)/\(chemin) n’est pas l’édition que cette version de bilanflux fait de la campagne : le fichier "
                + "a été modifié, ou vient d’une autre version. Relancer « bilanflux produire ».")
    }

    /// Writes the tables; what became of them.
    private func ecrire(_ figure: FigureDeLEdition, _ destination: DestinationCSV?) throws -> String {
        guard let destination else { return "" }
        guard figure.temoins != nil else {
            return "\nCe chiffre n’a pas de tables possibles : rien n’est écrit dans \(destination.chemin)\n"
        }
        try LignesDeTravail(comptee.campagne, destination).ecrire(
            .tablesPossibles, TablesPossiblesCSV.lignes(figure))
        Console.printMessage(
            "Attention : \(destination.chemin) contient des chiffres retenus. Il ne s’envoie à personne ; « bilanflux purger » le "
                + "détruit avec les autres fichiers de travail.\n")
        return "\nTables écrites dans \(destination.chemin)\n"
    }
}

/// A folder that only its owner reads, for the time of the attack; an interruption takes it away.
private struct DossierPassager {
    let chemin: String

    init() throws(CommandFailure) {
        let parent = FileManager.default.temporaryDirectory.path
        var modele = Array("\(parent)/bilanflux-XXXXXX".utf8CString)
        guard mkdtemp(&modele) != nil else {
            throw CommandFailure(
                .ressourceManquante,
                "\(parent) : aucun dossier temporaire ne peut y être fait — vérifier TMPDIR, le droit d’y écrire et la place."
            )
        }
        chemin = String(decoding: modele.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        Interruption.sweep(chemin)
    }

    func retirer() {
        Interruption.disarm()
        try? FileManager.default.removeItem(atPath: chemin)
    }
}
