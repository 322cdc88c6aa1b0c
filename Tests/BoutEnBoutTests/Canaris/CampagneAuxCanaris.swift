import TestSupport

/// A campaign of which every value on a person is one that stands nowhere else.
enum CampagneAuxCanaris {
    /// An applicant, or an occupant.
    struct Personne {
        let rang: Int
        var numero: String { "0840724\(rang)1234567\(rang)9" }
        var nom: String { "DUCANARI\(rang)" }
        var prenom: String { "Canarine\(rang)" }
        var naissance: String { "1931-07-2\(rang)" }
        var naissanceFrancaise: String { "2\(rang)/07/1931" }
        var telephone: String { "069876543\(rang)" }
        var mail: String { "canari\(rang)@exemple.invalid" }
        var nir: String { "131078400712\(rang)" }
        var adresse: String { "\(rang) bis rue de la Canarière" }

        /// Everything that must be found nowhere.
        var valeurs: [String] {
            [numero, nom, prenom, naissance, naissanceFrancaise, telephone, mail, nir, adresse]
        }
    }

    static let personnes = (1...6).map(Personne.init)
    /// Everything that must be found nowhere.
    static let valeurs = personnes.flatMap(\.valeurs)

    private static var longTexte: String {
        "Mme \(personnes[0].prenom) \(personnes[0].nom), née le \(personnes[0].naissance), a refusé faute de chambre pour son fils"
    }

    /// Without reproach, but for what it has no need of.
    static let propre = CampagneMinimale { campagne in
        campagne["demandeurs.csv"] =
            "demandeur;quartile;dalo;prioritaire;mutation;motif_mutation;relogement;nom;prenom;date_naissance;telephone;mail;"
            + "nir;adresse;commentaire\n"
            + personnes.prefix(3).map { personne in
                "\(personne.numero);1;O;N;O;TROP_GRAND;;\(identite(personne));\(personne.nom) \(personne.telephone)\n"
            }.joined()
        campagne["journal.csv"] =
            "evenement;date;logement;type;reservataire;demandeur;resultat;rang;motif;annule;nom;saisi_par;observation\n"
            + [
                "E1;2024-02-01;L1;LIBERATION;;;;;;", "E2;2024-02-10;L1;MISE_A_DISPOSITION;AVIGNON;;;;;",
                "E3;2024-02-12;L1;PROPOSITION;;\(personnes[0].numero);;;;",
                "E4;2024-02-20;L1;DECISION;;\(personnes[0].numero);ATTRIBUTION;1;;",
                "E5;2024-02-22;L1;REFUS;;\(personnes[0].numero);;;TROP_PETIT;",
                "E6;2024-02-25;L1;DECISION;;\(personnes[1].numero);ATTRIBUTION;2;;",
                "E7;2024-03-01;L1;BAIL;;\(personnes[1].numero);;;;",
            ].map { "\($0);\(personnes[2].nom);\(personnes[3].mail);né le \(personnes[2].naissanceFrancaise)\n" }
            .joined()
        campagne.nommer(
            "occupation", "occupation.csv",
            "bailleur;logement;nom;date_naissance;occupants\n"
                + personnes.map { "662620079;L\($0.rang);\($0.nom);\($0.naissanceFrancaise);\($0.prenom)\n" }.joined())
    }

    private static func identite(_ personne: Personne) -> String {
        [
            personne.nom, personne.prenom, personne.naissance, personne.telephone, personne.mail, personne.nir,
            personne.adresse,
        ].joined(separator: ";")
    }

    /// With every fault that a line on a person may have.
    static let fautive = CampagneMinimale { campagne in
        campagne = propre
        campagne.ajouter("L4;1-1;84007;1;C;3;1975;13;1;;1", a: "parc.csv")
        for ligne in demandeursFautifs { campagne.ajouter(ligne, a: "demandeurs.csv") }
        for ligne in journalFautif { campagne.ajouter(ligne, a: "journal.csv") }
        // A NUL byte in the first 4 KiB would have the file refused whole.
        for rang in 1...100 {
            campagne.ajouter("P\(rang);2024-06-01;L3;CONGE;;;;;;;\(personnes[4].nom);;", a: "journal.csv")
        }
        // Behind a NUL byte, and behind a quote that nothing closes.
        campagne.ajouter("N1;2024-05-01;L2;BAIL;;\(personnes[4].numero)\u{0};;;;;;;", a: "journal.csv")
        campagne.ajouter("\"\(personnes[5].nom);\(personnes[5].numero)", a: "journal.csv")
    }

    private static var demandeursFautifs: [String] {
        let (un, quatre, cinq) = (personnes[0], personnes[3], personnes[4])
        return [
            "\(un.numero);2;;;;;;\(identite(un));", ";2;;;;;;\(identite(quatre));",
            "\(quatre.numero);\(quatre.nom);\(quatre.naissance);\(quatre.telephone);\(quatre.mail);\(longTexte);\(quatre.nir);;;;;;;;",
            "\(cinq.numero);1", "\(cinq.numero)-bis;1;O;N;N;;;\(identite(cinq));\(cinq.nom);\(cinq.numero)",
            "\"\(cinq.nom)\"\(cinq.prenom);1;O;N;N;;;;;;;;;;",
        ]
    }

    private static var journalFautif: [String] {
        let (un, deux, six) = (personnes[0], personnes[1], personnes[5])
        let suite = ";\(six.nom);;"
        return [
            "\(un.numero);2024-04-01;L2;LIBERATION;;;;;;", "\(un.numero);2024-04-02;L2;CONGE;;;;;;",
            "F1;\(un.naissance.dropLast(3));L2;CONGE;;;;;;", "F2;\(un.nom);L2;CONGE;;;;;;",
            "F3;2024-04-03;L2;\(un.nom);;;;;;", "F4;2024-04-03;L2;MISE_A_DISPOSITION;\(deux.nom);;;;;",
            "F5;2024-04-03;L2;MISE_A_DISPOSITION;;\(deux.numero);;;;",
            "F6;2024-04-04;L2;DECISION;;\(deux.numero);\(deux.nom);;;",
            "F7;2024-04-04;L2;DECISION;;\(six.numero);ATTRIBUTION;\(six.telephone);;",
            "F8;2024-04-05;;BAIL;;\(un.numero);;;;",
            "F9;2024-04-05;L2;ANNULATION;;;;;;\(six.numero)", "G1;2024-04-05;\(six.nom);BAIL;;\(un.numero);;;;",
            "G2;2024-04-05;1-1;BAIL;;\(un.numero);;;;",
            "G3;2024-04-05;L2;CONGE;;\(un.numero);\(un.nom);\(un.telephone);;",
            "G4;1950-01-01;L3;CONGE;;;;;;", "G5;2024-04-06;L2;CONGE;;;;;;\(six.numero)",
            "G6;2025-04-06;L2;REFUS;;\(un.numero);;;;", "G7;2024-04-07;L2;REFUS;;\(un.numero);;;\(longTexte);",
            "G8;2024-04-08;L4;BAIL;;\(six.numero);;;;", "G9;2024-04-09;L2;RETOUR;PREFET;\(six.numero);;;;",
            "H1;2024-04-10;L2;BAIL;;\(six.numero);;;;;;;;\(six.nom);\(six.numero)",
            "H2;2024-04-10;L2;BAIL;;\(six.numero)",
            "\"\(six.nom)\"\(six.prenom);2024-04-10;L2;BAIL;;;;;;",
        ].map { $0.hasPrefix("H") ? $0 : $0 + suite }
    }

    /// The rules that the second one breaks.
    static let reglesEnfreintes =
        [
            "CSV-01", "CSV-02", "CSV-03", "CSV-05", "CSV-06", "CYC-01", "IMP-01", "IMP-03", "DEM-01", "DEM-02",
            "DEM-03", "DEM-04",
        ]
        + (1...17).map { $0 < 10 ? "JOU-0\($0)" : "JOU-\($0)" }
}
