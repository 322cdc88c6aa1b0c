import TestSupport

/// An occupancy of which every value on a household is one that stands nowhere else.
enum OccupationAuxCanaris {
    private static let personnes = CampagneAuxCanaris.personnes
    /// A dwelling in the stock, by the landlord's name and by that of RPLS.
    private static func logement(_ rang: Int) -> (int: String, rep: String) {
        ("CANINT-84-\(rang)", "CANREP084\(rang)")
    }

    /// Everything that must be found nowhere.
    static let valeurs =
        CampagneAuxCanaris.valeurs + ["CANINT", "CANREP", "CANVAL", "CANPROG"]

    private static let entete =
        "ident_int;ident_rep;programme;occupation;repondu;situation_familiale;occupants;enfants;age_titulaire;plafonds;activite;"
        + "apl;emmenage_recent;nom;prenom;date_naissance;telephone;mail;nir;adresse;observation\n"

    private static func identite(_ rang: Int) -> String {
        let personne = personnes[rang % personnes.count]
        return [
            personne.nom, personne.prenom, personne.naissanceFrancaise, personne.telephone, personne.mail, personne.nir,
            personne.adresse, "\(personne.nom), né le \(personne.naissance), dossier \(personne.numero)",
        ].joined(separator: ";")
    }

    private static func ligne(_ rang: Int) -> String {
        let logement = logement(rang)
        let age = [25, 35, 45, 60, 70, 80][rang % 6]
        // A few programmes of a household or two bear its name, as when a column slips.
        let programme = rang % 40 == 7 ? "CANPROG \(personnes[rang % 6].nom)" : "P\(rang % 2)"
        return
            "\(logement.int);\(logement.rep);\(programme);LOUE;O;SEULE;\(rang % 4 + 1);\(rang % 3);\(age);\(rang % 110);STABLE;"
            + "\(rang % 2 == 0 ? "O" : "N");\(rang % 4 == 0 ? "O" : "N");\(identite(rang))\n"
    }

    private static let bonnes = (1...200).map(ligne).joined()

    /// Without reproach, but for what it has no need of.
    static let propre = campagne(entete + bonnes)

    /// With a canary in each column in turn, and every fault of a line.
    static let fautive = campagne(entete + bonnes + valeursFautives + lignesFautives)

    /// What cannot be read at all.
    static let illisibles: [(texte: String, code: Int32)] = [
        (bonnes, 3), ("\u{0}" + bonnes, 3), (entete.replacing("repondu", with: personnes[0].nom) + bonnes, 3),
        (entete + identite(1) + "\n", 3),
        (entete + "X9;\(personnes[0].numero);P1;LOUE;N;;;;;;;;;\(identite(1))\n", 3),
    ]

    /// A campaign with this occupation.csv.
    static func campagne(_ occupation: String) -> CampagneMinimale {
        CampagneMinimale { campagne in
            for rang in 1...220 {
                let logement = logement(rang)
                campagne.ajouter(
                    "\(logement.rep);\(logement.int);84007;\(rang % 2 + 1);C;3;1975;13;1;;1", a: "parc.csv")
            }
            campagne.nommer("occupation", "occupation.csv", occupation)
        }
    }

    /// A dwelling for each column that holds a canary.
    private static var valeursFautives: String {
        (2...12).map { colonne in
            var champs = ligne(200 + colonne - 1).split(separator: ";", omittingEmptySubsequences: false).map(
                String.init)
            champs[colonne] = "CANVAL\(colonne) \(personnes[colonne % 6].naissance)"
            return champs.joined(separator: ";")
        }.joined()
    }

    private static var lignesFautives: String {
        let (un, deux, trois) = (personnes[0], personnes[1], personnes[2])
        return [
            // No identifier, twice the same, unknown, cut, too long, badly quoted, behind a NUL byte.
            ";;P1;LOUE;O;;;;;;;;;\(identite(1))", String(ligne(1).dropLast()),
            "\(un.nom);\(un.numero);P1;LOUE;O;;;;;;;;;\(identite(2))", "\(deux.nom);\(deux.numero)",
            String(ligne(219).dropLast()) + ";\(trois.nom);\(trois.numero)",
            "\"\(trois.nom)\"\(trois.prenom);;P1;LOUE;O;;;;;;;;;\(identite(3))",
            "CANINT-84-218;;CANPROG \(String(repeating: trois.adresse, count: 5));LOUE;O;;;;;;;;;\(identite(3))",
            "CANINT-84-217;;P1;LOUE;O;;;;;;;;;\(un.nom)\u{0}", "\"\(deux.nom);\(deux.numero)",
        ].map { $0 + "\n" }.joined()
    }

    /// The rules that the second one breaks.
    static let reglesEnfreintes = ["OCC-01", "OCC-02", "OCC-03", "OCC-04", "OCC-05", "OCC-07", "CSV-01", "CSV-06"]
}
