import TestSupport
import Testing

/// What holds of the files of random campaigns, through the command.
@Suite struct ProprietesDesFichiersTests {
    @Test(arguments: EssaiDeCampagne.tous)
    func `les fichiers donnent les chiffres de la campagne qu’ils décrivent`(_ essai: EssaiDeCampagne) {
        let attendus = essai.fichiers.chiffresAttendus
        #expect(essai.donnees.keys.sorted() == attendus.keys.sorted())
        for (dossier, attendu) in attendus {
            // Reading has controls of its own.
            let lus = essai.chiffres(dossier).filtres { nom in
                !nom.hasPrefix("M/diagnostics ") || ["CYC", "IMP", "FLU"].contains { nom.contains("regle=\($0)-") }
            }
            #expect(lus.ecarts(attendu.filtres { $0 != "M/diagnostics *" }) == [], "\(dossier)")
        }
    }

    @Test(arguments: EssaiDeCampagne.tous)
    func `permuter les colonnes de chaque fichier ne change rien`(_ essai: EssaiDeCampagne) throws {
        var hasard = essai.hasard
        try essai.expectMemesDonnees { fichiers in
            for nom in fichiers.tables.keys.sorted() { fichiers.tables[nom]?.permuterLesColonnes(&hasard) }
        }
    }

    @Test(arguments: EssaiDeCampagne.tous)
    func `permuter les lignes du parc, des demandeurs et des petites tables ne change rien`(
        _ essai: EssaiDeCampagne
    ) throws {
        var hasard = essai.hasard
        try essai.expectMemesDonnees { fichiers in
            // The order of conventions.csv is that of the réservataires in every bilan.
            for nom in fichiers.tables.keys.sorted() where !["journal.csv", "conventions.csv"].contains(nom) {
                fichiers.tables[nom]?.permuterLesLignes(&hasard)
            }
        }
    }

    @Test(arguments: EssaiDeCampagne.tous)
    func `permuter les lignes du journal ne change rien, sauf celles d’un même logement un même jour`(
        _ essai: EssaiDeCampagne
    ) throws {
        var hasard = essai.hasard
        try essai.expectMemesDonnees { fichiers in
            fichiers.tables["journal.csv"]?.permuterLesLignes(&hasard, sauf: "logement", "date")
        }
    }

    @Test(arguments: [(Character(","), "\n"), ("\t", "\r\n"), (";", "\r\n")])
    func `changer de séparateur ou de fin de ligne ne change rien`(
        _ separateur: Character, _ finDeLigne: String
    ) throws {
        try EssaiDeCampagne.tous[0].expectMemesDonnees { fichiers in
            (fichiers.separateur, fichiers.finDeLigne) = (separateur, finDeLigne)
        }
    }

    @Test(arguments: EssaiDeCampagne.tous, ["parc.csv", "journal.csv"])
    func `un fichier coupé en deux et recollé dans l’autre ordre donne les mêmes chiffres`(
        _ essai: EssaiDeCampagne, _ nom: String
    ) throws {
        try essai.expectMemesDonnees { fichiers in
            let colonne = nom == "parc.csv" ? "IDENT_REP" : "logement"
            guard let table = fichiers.tables[nom] else { return }
            // Between two dwellings, whose events follow one another in the log.
            let milieu = table.lignes.count / 2
            let coupe = (milieu..<table.lignes.count).first { table[$0, colonne] != table[$0 - 1, colonne] }
            fichiers.tables[nom]?.couper(a: coupe ?? milieu)
        }
    }

    @Test(arguments: EssaiDeCampagne.tous)
    func `annuler des événements donne les chiffres de leur suppression, deux lignes de plus par annulation`(
        _ essai: EssaiDeCampagne
    ) throws {
        var (annules, supprimes, hasard) = (essai.fichiers, essai.fichiers, essai.hasard)
        let journal = try #require(essai.fichiers.tables["journal.csv"])
        // Reading says of a line without an applicant that it has none, cancelled or not.
        let possibles = journal.lignes.indices.filter {
            journal[$0, "evenement"].hasPrefix("E")
                && (journal[$0, "demandeur"] != ""
                    || !["PROPOSITION", "DECISION", "REFUS", "BAIL"].contains(journal[$0, "type"]))
        }
        let choisis = possibles.shuffled(using: &hasard).prefix(8)
        for ligne in choisis {
            annules.tables["journal.csv"]?.ajouter([
                "date": journal[ligne, "date"], "type": "ANNULATION", "annule": journal[ligne, "evenement"],
            ])
        }
        // Half of the cancellations come before what they cancel.
        annules.tables["journal.csv"]?.couper(a: journal.lignes.count + 4)
        supprimes.tables["journal.csv"]?.lignes = journal.lignes.indices.filter { !choisis.contains($0) }.map {
            journal.lignes[$0]
        }
        var ajout = Chiffres()
        for nom in ["M/lignes_lues *", "M/lignes_utilisees *"] {
            ajout.valeurs[nom] = 16
            ajout.valeurs["\(nom) fichier=journal.csv"] = 16
        }
        ajout.valeurs["M/evenements *"] = 16
        ajout.valeurs["M/evenements * devenir=ANNULE"] = 16
        let (sans, avec) = (try EssaiDeCampagne.produire(supprimes), try EssaiDeCampagne.produire(annules))
        for (dossier, donnees) in avec {
            let difference = Chiffres(donnees: donnees) - Chiffres(donnees: sans[dossier] ?? "")
            #expect(difference.ecarts(ajout) == [], "\(dossier)")
        }
        #expect(essai.donnees["consolide"] != avec["consolide"])
    }

    @Test(arguments: EssaiDeCampagne.tous)
    func `une ligne de parc de plus ajoute un là où est le logement`(_ essai: EssaiDeCampagne) throws {
        var fichiers = essai.fichiers
        fichiers.tables["parc.csv"]?.ajouter([
            "IDENT_REP": "NOUVEAU", "DEPCOM": "13004", "TYPECONST": "I", "NBPIECE": "3", "CONSTRUCT": "1980",
            "FINAN": "13", "CONV": "1", "PMR": "2",
        ])
        var partout = Chiffres()
        for nom in ["M/lignes_lues *", "M/lignes_utilisees *"] {
            for suite in ["", " fichier=parc.csv"] { partout.valeurs["\(nom)\(suite)"] = 1 }
        }
        var aArles = partout
        for suite in [
            "", " typologie=T3", " financement=PLUS", " commune=13004", " qpv=NR", " commune=13004 qpv=NR",
            " periode=1977-1999", " accessibilite=PMR",
        ] { aArles.valeurs["patrimoine_eligible *\(suite)"] = 1 }
        for suite in ["", " axe=qpv"] { aArles.valeurs["M/non_renseignes_patrimoine *\(suite)"] = 1 }
        for (dossier, donnees) in try EssaiDeCampagne.produire(fichiers) {
            let attendu = ["reservataires/MARSEILLE", "reservataires/AMP"].contains(dossier) ? partout : aArles
            #expect((Chiffres(donnees: donnees) - essai.chiffres(dossier)).ecarts(attendu) == [], "\(dossier)")
        }
    }
}
