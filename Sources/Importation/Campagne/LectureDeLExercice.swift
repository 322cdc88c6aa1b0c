import Parc
import Regles
import TOMLKit

/// The year of campagne.toml and the parameters that decide how it is counted.
extension LecteurDeCampagne {
    mutating func lireProtection() -> ParametresDeProtection {
        let defaut = ParametresDeProtection()
        // The convention's own threshold and rate are the lowest: under them, a figure would bear on too few households.
        let seuil = entier("protection", "seuil", defaut.seuil...1000) ?? defaut.seuil
        return ParametresDeProtection(
            seuil: seuil, niveau: choix("protection", "niveau", defaut: defaut.niveau),
            zoneMinimale: entier("protection", "zone_minimale", seuil...100_000) ?? max(defaut.zoneMinimale, seuil),
            tauxDeReponse: entier("protection", "taux_de_reponse", defaut.tauxDeReponse...100) ?? defaut.tauxDeReponse)
    }

    mutating func lireExercice() -> Exercice? {
        let departement = lireDepartement()
        let annee = lireAnnee()
        let arrete = jour("", "arrete_au")
        let tranches = lireTranches()
        let regroupement = choix("regles", "regroupement_financement", defaut: RegroupementFinancement.ensemble)
        let liberation = choix("regles", "date_de_liberation", defaut: DateDeLiberation.liberation)
        let (quotas, objectif, ancre) = (lireQuotas(), lireObjectif(), lireAncre())
        guard let annee, let departement, let tranches else { return nil }
        let arreteAu = arrete ?? Jour.finAnnee(annee)
        if arreteAu.annee < annee {
            signaler(ClesDeCampagne.invalide, "", "arrete_au", "« arrete_au » précède l’année du bilan")
            return nil
        }
        return Exercice(
            annee: annee, arreteAu: arreteAu, departement: departement, tranches: tranches, regroupement: regroupement,
            dateDeLiberation: liberation, quotas: quotas, objectif: objectif, ancre: ancre)
    }

    private mutating func lireQuotas() -> ParametresDeQuotas {
        ParametresDeQuotas(
            q1: choix("regles", "base_q1", defaut: .baux), q2: choix("regles", "base_q2", defaut: .attributions),
            q3: choix("regles", "base_q3", defaut: .attributions),
            millesime: entier("quartile", "millesime", ValeursDeCampagne.annees),
            seuil: entier("quartile", "seuil", 1...100_000))
    }

    private mutating func lireObjectif() -> ParametresDObjectif {
        ParametresDObjectif(
            arrondi: choix("regles", "arrondi_objectif", defaut: .proche),
            arrondiIntermediaire: ouiNon("regles", "arrondi_intermediaire"),
            tauxSuivant: choix("regles", "taux_suivant", defaut: .droits))
    }

    private mutating func lireAncre() -> AncreNotee? {
        guard let texte = texte("archive", "ancre") else { return nil }
        if let ancre = AncreNotee(texte), ancre.taille > 0 { return ancre }
        refuser(
            "archive", "ancre",
            "« taille:tête » est attendu, tel que « bilanflux archiver » l’a donné : un nombre plus grand que 0, un deux-points, "
                + "64 chiffres hexadécimaux en minuscules")
        return nil
    }

    /// nil when the campaign does not choose.
    mutating func lireConferences() -> [String]? {
        guard let valeur = valeur("cil", "epci") else { return nil }
        let codes = valeur.array?.map(\.string) ?? [nil]
        guard codes.allSatisfy({ $0.map(ValeursDeCampagne.estSIREN) ?? false }) else {
            signaler(
                ClesDeCampagne.invalide, "cil", "epci",
                "« cil.epci » : des SIREN de neuf chiffres, entre guillemets et entre crochets, sont attendus")
            return nil
        }
        var vus: Set<String> = []
        return codes.compactMap(\.self).filter { vus.insert($0).inserted }
    }

    private mutating func ouiNon(_ section: String, _ cle: String) -> Bool {
        guard let valeur = valeur(section, cle) else { return false }
        if let ouiNon = valeur.bool { return ouiNon }
        signaler(ClesDeCampagne.invalide, section, cle, "« \(nom(section, cle)) » : true ou false est attendu")
        return false
    }

    private mutating func lireAnnee() -> Int? {
        guard let valeur = valeur("", "annee") else {
            signaler(ClesDeCampagne.manquante, "", "annee", "« annee »")
            return nil
        }
        let annees = ValeursDeCampagne.annees
        guard let annee = valeur.int, annees.contains(annee) else {
            signaler(
                ClesDeCampagne.invalide, "", "annee",
                "« annee » : une année entre \(annees.lowerBound) et \(annees.upperBound) est attendue, sans guillemets"
            )
            return nil
        }
        return annee
    }

    private mutating func lireDepartement() -> String? {
        guard let texte = texte("", "departement", requis: true) else { return nil }
        guard let code = ValeursDeCampagne.departement(texte) else {
            signaler(
                ClesDeCampagne.invalide, "", "departement",
                "« departement » : un code comme \"84\", \"2A\" ou \"971\" est attendu, ou \"FR\" pour tous")
            return nil
        }
        return code
    }

    private mutating func lireTranches() -> TranchesConstruction? {
        guard let valeur = valeur("regles", "tranches_construction") else {
            return TranchesConstruction(bornes: [1948, 1976, 1999, 2012])
        }
        let bornes = valeur.array?.map(\.int) ?? []
        guard let tranches = TranchesConstruction(bornes: bornes.compactMap { $0 }), bornes.allSatisfy({ $0 != nil })
        else {
            signaler(
                ClesDeCampagne.invalide, "regles", "tranches_construction",
                "« regles.tranches_construction » : de une à neuf années croissantes sont attendues")
            return nil
        }
        return tranches
    }
}
