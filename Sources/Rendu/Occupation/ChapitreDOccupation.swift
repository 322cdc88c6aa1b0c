import Parc
import Secret

/// The chapter of an EPCI: its response, each subject at each level, what was merged.
struct ChapitreDOccupation {
    let diagnostic: OccupationDiffusable
    let epci: EPCIDiffusable

    var chapitre: Chapitre {
        let groupes = [reponse].compactMap { $0 } + epci.tableaux.map(groupe) + [regroupements].compactMap { $0 }
        let chapeau =
            epci.absences.isEmpty
            ? "Ménages au 1er\u{A0}janvier\u{A0}\(diagnostic.annee), d’après leurs réponses à l’enquête."
            : epci.absences.map(Typographie.soignee).joined(separator: " ")
        return Chapitre(id: "epci-\(epci.siren)", titre: epci.nom, chapeau: chapeau, groupes: groupes)
    }

    /// The response rate of each zone.
    private var reponse: Chapitre.Groupe? {
        guard !epci.zones.isEmpty else { return nil }
        let lignes = epci.zones.map { zone in
            Tableau.Ligne(
                [zone.libelle],
                [zone.tauxDeReponse.map(taux) ?? .nombre(nil)])
        }
        let tableau = Tableau(
            id: id("reponse"), legende: "Ménages qui ont répondu à l’enquête, par zone",
            entetes: [Tableau.Entete(texte: "Zone", mots: true), Tableau.Entete(texte: "Taux de réponse")],
            lignes: lignes, provenance: provenance)
        return Chapitre.Groupe(id: id("reponse-groupe"), titre: "Réponses", tableaux: [tableau])
    }

    private func taux(_ taux: ChiffreDiffusable) -> Cellule {
        taux.entier.map { .valeur("\($0)\(NombreFrancais.espaceFine)%") } ?? .diffusable(taux)
    }

    private func groupe(_ tableau: TableauDOccupation) -> Chapitre.Groupe {
        let niveaux = NiveauDeZone.allCases.dropFirst().compactMap { self.tableau(tableau, $0) }
        return Chapitre.Groupe(
            id: id(tableau.sujet.axe), titre: tableau.sujet.libelle, texte: Typographie.soignee(texte(tableau.sujet)),
            tableaux: niveaux.isEmpty ? [self.tableau(tableau, .epci)].compactMap { $0 } : Array(niveaux))
    }

    private func texte(_ sujet: SujetDOccupation) -> String {
        switch sujet {
        case .statut: "Logements décrits dans l’enquête, par occupation au 1er janvier \(diagnostic.annee)."
        case .variable(let variable): "\(variable.definition) Sont comptés ceux qui ont répondu à cette question."
        }
    }

    /// The zones of a level, the EPCI at the foot when it has their categories; nil when there is none.
    private func tableau(_ tableau: TableauDOccupation, _ niveau: NiveauDeZone) -> Tableau? {
        let lignes = tableau.lignes.filter { $0.zone.niveau == niveau }
        guard let premiere = lignes.first else { return nil }
        var rendu = Tableau(
            id: id("\(tableau.sujet.axe)-\(niveau.rawValue)"),
            legende: "\(tableau.sujet.libelle), \(niveau.parZone)",
            entetes: [Tableau.Entete(texte: "Zone", mots: true), Tableau.Entete(texte: "Ensemble")]
                + premiere.cases.map { Tableau.Entete(texte: Typographie.soignee($0.modalite.libelle)) },
            lignes: niveau == .epci ? [] : lignes.map(ligne), provenance: provenance)
        let ensemble = tableau.lignes.first { $0.zone.niveau == .epci }
        if let ensemble, ensemble.cases.map(\.modalite) == premiere.cases.map(\.modalite) {
            rendu.pied = ligne(ensemble)
        }
        return rendu
    }

    private func ligne(_ ligne: LigneDiffusable) -> Tableau.Ligne {
        Tableau.Ligne([ligne.zone.libelle], ([ligne.total] + ligne.cases.map(\.chiffre)).map { .diffusable($0) })
    }

    private var provenance: Tableau.Provenance {
        Tableau.Provenance(
            champ: "\(epci.nom), logements de \(diagnostic.bailleur.nom)",
            source: Typographie.soignee(diagnostic.mention))
    }

    private var regroupements: Chapitre.Groupe? {
        guard !epci.regroupements.isEmpty else { return nil }
        let tableau = Tableau(
            id: id("regroupements-tableau"), legende: "Ce qui a été regroupé, et pourquoi",
            entetes: ["Regroupé", "En", "Raison"].map { Tableau.Entete(texte: $0, mots: true) },
            lignes: epci.regroupements.map {
                Tableau.Ligne(
                    [$0.de.joined(separator: "\u{202F}; ")], [.mots($0.vers), .mots(Typographie.soignee($0.raison))])
            })
        return Chapitre.Groupe(id: id("regroupements"), titre: "Regroupements", tableaux: [tableau])
    }

    private func id(_ nom: String) -> String { "e\(epci.siren)-\(nom)" }
}

extension NiveauDeZone {
    fileprivate var parZone: String {
        switch self {
        case .epci: "dans l’EPCI"
        case .commune: "par commune"
        case .qpv: "en QPV et hors QPV"
        case .residence: "par résidence"
        }
    }
}
