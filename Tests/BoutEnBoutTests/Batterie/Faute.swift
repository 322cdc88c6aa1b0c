import Foundation
import TestSupport
import Testing

/// A campaign at fault, everything that must be said of it, and what its figures become.
struct Faute: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// `gravite REGLE fichier:ligne colonne`, the column left out when the line as a whole is at fault.
    private let constats: [String]
    /// Read, used, rejected, out of the perimeter, by file.
    private let comptes: [String: [Int]]
    /// `mesure réservataire` to `valeur;base`: the consolidated totals that are not those of the minimal campaign.
    private let chiffres: [String: String]
    /// What a cell holds and nothing may show.
    private let cache: String?
    let campagne: CampagneMinimale

    init(
        _ description: String, _ constats: String..., comptes: [String: [Int]] = [:], chiffres: [String: String] = [:],
        cache: String? = nil, _ changer: (inout CampagneMinimale) -> Void
    ) {
        testDescription = description
        self.constats = constats
        self.comptes = comptes
        self.chiffres = chiffres
        self.cache = cache
        campagne = CampagneMinimale(changer)
    }

    /// A fault of the log: lines behind those of the minimal campaign, which has four events.
    static func journal(
        _ description: String, _ constats: String..., rejetees: Int = 0, chiffres: [String: String] = [:],
        cache: String? = nil, lignes: [String]
    ) -> Faute {
        let lues = lignes.count + 4
        return Faute(
            description, constats, comptes: ["journal.csv": [lues, lues - rejetees, rejetees, 0]], chiffres: chiffres,
            cache: cache
        ) { for ligne in lignes { $0.ajouter(ligne, a: "journal.csv") } }
    }

    /// A fault of conventions.csv: a third line.
    static func conventions(
        _ description: String, _ constats: [String], _ ligne: String, chiffres: [String: String] = [:],
        cache: String? = nil
    ) -> Faute {
        Faute(description, constats, comptes: ["conventions.csv": [3, 3, 0, 0]], chiffres: chiffres, cache: cache) {
            $0.ajouter(ligne, a: "conventions.csv")
        }
    }

    private init(
        _ description: String, _ constats: [String], comptes: [String: [Int]], chiffres: [String: String],
        cache: String?, _ changer: (inout CampagneMinimale) -> Void
    ) {
        testDescription = description
        self.constats = constats
        self.comptes = comptes
        self.chiffres = chiffres
        self.cache = cache
        campagne = CampagneMinimale(changer)
    }

    /// Runs the tool and checks it all; the outputs, those of `controler` when the data block the bilan.
    @discardableResult
    func verifier() throws -> Arbre {
        let essai = Essai { $0 = campagne }
        let attendus = try constats.map { try ConstatAttendu($0, campagne) }
        let resultat = try essai.lancer("produire", "--strict")
        let bloque = attendus.contains { $0.gravite == "bloquant" }
        let signale = attendus.contains { $0.gravite != "information" }
        #expect(resultat.code == (bloque ? 3 : signale ? 1 : 0), "\(resultat.messages)")
        #expect(resultat.motsAnglais == [], "\(resultat.messages)")
        let sortie = try #require(Arbre("\(essai.campagne)/\(bloque ? "controle" : "sortie")"))
        verifierLesConstats(attendus, resultat, sortie)
        #expect(essai.restes == [])
        if bloque {
            #expect(essai.sortie == nil)
            #expect(resultat.messages.contains("Rien n’a été livré. Les diagnostics sont dans "))
        } else {
            verifierLesComptes(resultat)
            verifierLesChiffres(sortie)
        }
        if let cache {
            #expect(!resultat.textes.contains(cache), "\(resultat.messages)")
            #expect(sortie.contenant(cache) == [])
        }
        return sortie
    }

    private func verifierLesConstats(_ attendus: [ConstatAttendu], _ resultat: Outil.Resultat, _ sortie: Arbre) {
        let lignes = sortie.texte("diagnostics.csv").split(separator: "\n").dropFirst().map(String.init)
        #expect(lignes.map(ConstatAttendu.debut).sorted() == attendus.map(\.ligneDuCSV).sorted())
        for ligne in lignes { #expect(!ligne.hasSuffix(";") && !ligne.contains(";;\""), "conséquence et remède") }
        // The terminal shows the first finding of each rule, the files show them all.
        for attendu in Dictionary(grouping: attendus, by: \.regle).values.compactMap(\.first) {
            let premier = "\(attendu.position) : \(attendu.gravite) [\(attendu.regle)] "
            let bloc = resultat.messages.components(separatedBy: premier).dropFirst().first ?? ""
            let suite = bloc.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(suite.count > 2, "\(premier)\n---\n\(resultat.messages)")
            guard suite.count > 2 else { continue }
            if let colonne = attendu.colonne { #expect(suite[0].hasSuffix(" — colonne \(colonne)")) }
            #expect(suite[1].hasPrefix("    conséquence : ") && suite[2].hasPrefix("    remède : "))
        }
        // A line is rejected once, by the first finding that names it.
        let rejetes = Dictionary(grouping: attendus.filter(\.rejette), by: { "\($0.fichier):\($0.ligne)" }).values
            .compactMap(\.first)
        let rejets = sortie.texte("rejets.csv").split(separator: "\n").dropFirst().map {
            $0.split(separator: ";", omittingEmptySubsequences: false).prefix(4).joined(separator: ";")
        }
        #expect(
            rejets.sorted()
                == rejetes.map { "\($0.fichier);\($0.ligne);\($0.regle);\($0.colonne ?? "")" }.sorted())
    }

    /// I6 as it is printed, and the numbers that the fault makes.
    private func verifierLesComptes(_ resultat: Outil.Resultat) {
        var lus: [String: [Int]] = [:]
        for trouve in resultat.sortie.matches(of: #/(?m)^  (\S+) +(\d+) = (\d+) \+ (\d+) \+ (\d+)$/#) {
            lus[String(trouve.1)] = [trouve.2, trouve.3, trouve.4, trouve.5].compactMap { Int($0) }
        }
        #expect(lus.count >= 5, "\(resultat.sortie)")
        for (fichier, compte) in lus {
            #expect(compte[0] == compte[1] + compte[2] + compte[3], "\(fichier)")
            if let attendu = comptes[fichier] { #expect(compte == attendu, "\(fichier)") }
        }
        #expect(comptes.keys.allSatisfy { lus[$0] != nil })
    }

    private func verifierLesChiffres(_ sortie: Arbre) {
        let attendus = Faute.totaux(Essai.livraison).merging(chiffres) { $1 }
        let lus = Faute.totaux(sortie)
        for (chiffre, valeur) in attendus where lus[chiffre] != valeur {
            Issue.record("\(chiffre) : \(lus[chiffre] ?? "absent"), et non \(valeur)")
        }
        for (chiffre, valeur) in lus where attendus[chiffre] == nil && valeur != "0;" {
            Issue.record("\(chiffre) : \(valeur), que rien n’annonce")
        }
    }

    /// The consolidated totals of the flow (sections A and B), those that follow from others left out: `mesure
    /// réservataire` to `valeur;base`.
    static func totaux(_ sortie: Arbre, de dossier: String = "consolide") -> [String: String] {
        var totaux: [String: String] = [:]
        for ligne in sortie.texte("\(dossier)/donnees.csv").split(separator: "\n") {
            let champs = ligne.split(separator: ";", omittingEmptySubsequences: false)
            if champs.count == 10, ["A", "B"].contains(champs[0]), champs[3] == "total",
                !["objectif_", "taux_"].contains(where: champs[1].hasPrefix)
            {
                totaux["\(champs[1]) \(champs[2])"] = "\(champs[7]);\(champs[8])"
            }
        }
        return totaux
    }
}

/// One finding as a test announces it.
struct ConstatAttendu {
    let gravite, regle, fichier: String
    let ligne: Int
    let colonne: String?
    /// First byte of the field in its line; 0 when no column is at fault or the line is the header.
    private let octet: Int

    /// From `gravite REGLE fichier:ligne colonne`; the byte is found by cutting the line at its `;`.
    init(_ texte: String, _ campagne: CampagneMinimale) throws {
        let mots = texte.split(separator: " ").map(String.init)
        let lieu = mots[2].split(separator: ":")
        (gravite, regle, fichier) = (mots[0], mots[1], String(lieu[0]))
        ligne = lieu.count > 1 ? try #require(Int(lieu[1])) : 0
        let champ = mots.count > 3 ? mots[3] : nil
        colonne = champ
        guard let champ, ligne > 1 else {
            octet = 0
            return
        }
        let lignes = try #require(campagne[fichier]).split(separator: "\n", omittingEmptySubsequences: false)
        let rang = try #require(lignes[0].split(separator: ";").firstIndex { $0 == champ })
        let champs = lignes[ligne - 1].split(separator: ";", omittingEmptySubsequences: false)
        octet = champs[..<rang].reduce(1) { $0 + $1.utf8.count + 1 }
    }

    /// Whether its line, if it has one, is rejected.
    var rejette: Bool { ["erreur", "bloquant"].contains(gravite) && regle != "PLA-04" }

    /// `fichier:ligne:octet`.
    var position: String { fichier + (ligne > 0 ? ":\(ligne)" : "") + (octet > 0 ? ":\(octet)" : "") }

    /// The first six fields of its line of diagnostics.csv.
    var ligneDuCSV: String {
        "\(gravite);\(regle);\(fichier);\(ligne > 0 ? "\(ligne)" : "");\(octet > 0 ? "\(octet)" : "");\(colonne ?? "")"
    }

    /// These fields of a line as it was written.
    static func debut(_ ligne: String) -> String {
        ligne.split(separator: ";", omittingEmptySubsequences: false).prefix(6).joined(separator: ";")
    }
}
