import Attaque

/// A run of `verifier --attaque`: finds the files, attacks, prints.
struct AttaqueRun {
    let edition: String
    /// The year before, as given; nil without.
    let precedente: String?
    /// Whom to attack as; nil for an outsider.
    let reservataire: String?
    /// A file of known lines, as given; nil without.
    let connus: String?
    let tout: Bool

    /// Attacks; throws `CommandFailure` for any other end than `fait`.
    func execute() throws(CommandFailure) {
        if [edition, precedente, connus].contains("") {
            throw CommandFailure(.usage, "un nom de fichier ou de dossier est attendu.")
        }
        SystemLimits.reportFailedWrites()
        let presentes = try EditionsAAttaquer(edition)
        let anciennes = try precedente.map { ancienne throws(CommandFailure) in
            try EditionsAAttaquer(ancienne, annee: -1)
        }
        let savoirs = try connaissances(presentes)
        let progression = Progression()
        progression.afficher("Attaque…")
        let resultat: ResultatDAttaque
        do {
            resultat = try attaquer(presentes.editions + (anciennes?.editions ?? []), savoirs)
        } catch {
            progression.effacer()
            throw CommandFailure(.ressourceManquante, error.message + ".")
        }
        progression.effacer()
        let rapport = RapportDAttaque(
            resultat: resultat, editions: presentes.editions.count, initie: reservataire, connus: connus,
            limite: tout ? nil : 50, largeur: Console.width)
        try Console.printResult(rapport.texte)
        if !resultat.breches.isEmpty {
            throw CommandFailure(
                .verificationEchouee, "cette édition laisse prouver ce qu’elle retient : ne pas l’envoyer.")
        }
    }

    /// An occupancy diagnosis tells itself by its lines, and is attacked by itself.
    private func attaquer(
        _ editions: [EditionAttaquee], _ savoirs: ConnaissancesDInitie
    ) throws(AttaqueError) -> ResultatDAttaque {
        do throws(AttaqueError) {
            return try Attaque(editions: editions).resultat(connus: savoirs)
        } catch {
            guard case .occupation = error, editions.count == 1, reservataire == nil, connus == nil else { throw error }
            return try AttaqueDOccupation(OccupationAttaquee(chemin: editions[0].chemin, nom: editions[0].nom))
                .resultat()
        }
    }

    private func connaissances(_ presentes: EditionsAAttaquer) throws(CommandFailure) -> ConnaissancesDInitie {
        let sien = try reservataire.map { code throws(CommandFailure) in
            (code: code, chemin: try presentes.fichier(de: code), nom: "reservataires/\(code)/donnees.csv")
        }
        // Lines that name no commune are of one edition: with several, nothing says which.
        let territoire = presentes.editions.count == 1 ? presentes.editions[0].territoire : ""
        return ConnaissancesDInitie(
            reservataire: sien, fichier: connus.map { (chemin: $0, nom: $0, territoire: territoire) })
    }
}
