import Diagnostics
import Parc
import Regles
import Tabular

extension Importation {
    /// The stocks with what exclusions.csv takes out of them, and the one that the forecast is made from.
    mutating func lireParcs(
        _ territoires: Territoires, _ noms: ByteTable, _ nomSuivi: Int?, _ conventions: ConventionsImport.Lues,
        _ exclusions: (lues: [ExclusionLue], compte: CompteDeLignes)?
    ) throws(ImportError) -> (Annuaire, suivant: Patrimoine) {
        let trace = demande.map { _ in TraceDuParc(nom: nomSuivi) }
        let arrondissements = territoires.arrondissements(conventions.conventions)
        let cherches = NomsCherches(noms)
        var parc = try lireParc(.parc, territoires, arrondissements, cherches, trace)
        var parcSuivant =
            campagne.fichiers[.parcSuivant] == nil
            ? nil : try lireParc(.parcSuivant, territoires, arrondissements, cherches, trace)
        conventions.signalerSansStock(
            parc.patrimoine.communesPresentes.union(parcSuivant?.patrimoine.communesPresentes ?? []), territoires, &log)
        guard let exclusions else {
            let annuaire = Annuaire(noms: noms, parc: parc, parcSuivant: parcSuivant)
            return (annuaire, (parcSuivant ?? parc).patrimoine)
        }
        let avant = Annuaire(noms: noms, parc: parc, parcSuivant: parcSuivant)
        let (declarations, compte) = declarer(exclusions.lues, exclusions.compte, avant)
        comptes.append(compte)
        let (jour, jourSuivant) = (campagne.exercice.jourDuStock, campagne.exercice.jourDuStockSuivant)
        parcSuivant?.exclure(Importation.declarationsSuivantes(exclusions.lues, avant), le: jourSuivant)
        // Without parc_suivant the forecast is made from the same dwellings, a year later.
        var suivant = parcSuivant ?? parc
        if parcSuivant == nil { suivant.exclure(declarations, le: jourSuivant) }
        parc.exclure(declarations, le: jour)
        return (Annuaire(noms: noms, parc: parc, parcSuivant: parcSuivant), suivant.patrimoine)
    }

    mutating func lireParc(
        _ fichier: FichierDeCampagne, _ territoires: Territoires, _ arrondissements: Set<CodeCommune>,
        _ noms: NomsCherches, _ trace: TraceDuParc?
    ) throws(ImportError) -> ParcLu {
        guard let chemin = campagne.chemin(fichier), let nom = campagne.nom(fichier) else {
            preconditionFailure("a stock that the campaign does not name is not read")
        }
        etape(nom)
        let lu = try ParcLu.lire(
            chemin: chemin, fichier: nom, lecture: lecture(fichier),
            exercice: campagne.exercice, territoires: territoires, arrondissements: arrondissements, noms: noms,
            fils: fils,
            trace: trace, log: &log, tap: tap(fichier))
        comptes.append(lu.compte)
        let annee = campagne.exercice.annee + (fichier == .parcSuivant ? 1 : 0)
        lu.declaration?.verifier(lu.compte, annee: annee, siren: campagne.bailleur.siren, &log)
        if fichier == .parc, lu.compte.utilisees == 0 {
            throw .sansLigne(
                fichier: nom,
                raison: "lues : \(lu.compte.lues), rejetées : \(lu.compte.rejetees), hors du département "
                    + "\(campagne.exercice.departement) : \(lu.compte.horsPerimetre) ; y mettre le fichier RPLS du bailleur, et "
                    + "vérifier « departement » dans campagne.toml", constats: log.diagnostics.sorted)
        }
        return lu
    }

    /// What exclusions.csv declares for the dwellings of the stock of the year after.
    private static func declarationsSuivantes(
        _ exclusions: [ExclusionLue], _ annuaire: Annuaire
    ) -> [Int: [ExclusionDeclaree]] {
        var declarations: [Int: [ExclusionDeclaree]] = [:]
        for exclusion in exclusions {
            if let rang = annuaire.rangSuivant(exclusion.logement) {
                declarations[rang, default: []].append(exclusion.declaration)
            }
        }
        return declarations
    }

    /// Finds the dwellings of exclusions.csv in the stock.
    private mutating func declarer(
        _ exclusions: [ExclusionLue], _ compteLu: CompteDeLignes, _ annuaire: Annuaire
    ) -> ([Int: [ExclusionDeclaree]], CompteDeLignes) {
        var compte = compteLu
        var declarations: [Int: [ExclusionDeclaree]] = [:]
        for exclusion in exclusions {
            switch annuaire.destination(exclusion.logement) {
            case .parc(let rang): declarations[rang, default: []].append(exclusion.declaration)
            case .parcSuivant: break
            case .horsPerimetre: compte.requalifier(.horsPerimetre)
            case .ambigu, .inconnu:
                log.reject(ExclusionsImport.logementInconnu, exclusion.position)
                compte.requalifier(.rejetee)
            }
        }
        return (declarations, compte)
    }
}
