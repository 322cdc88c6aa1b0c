import Parc

/// The row of a réservataire in `index.html`.
enum LigneDuSommaire {
    static func fiche(_ reservataire: EtatDeCampagne.Reservataire) -> Fiche {
        let (livraison, situation) = (reservataire.livraison, reservataire.situation)
        return [
            "dossier": .texte(livraison.dossier), "nom": .texte(reservataire.nom),
            "page": .siPresent(PageDuSommaire.page(livraison)),
            "type": .siPresent(reservataire.type.flatMap(TypeReservataire.init)?.libelle),
            "perimetre": .texte(reservataire.perimetre), "classe": .texte(situation.classe),
            "symbole": .texte(situation.symbole), "situation": .texte(situation.libelle),
            "avancement": .texte(AvancementEnMots.libelle(livraison)),
            "rang": .texte(String(livraison.avancement.rang)),
            "problemes": .siPresent(
                reservataire.problemes == 0
                    ? nil : NombreFrancais.accord(reservataire.problemes, "point à regarder", "points à regarder")),
            "fichiers": .liste(PageDuSommaire.fichiers(livraison, reservataire.nom)),
            "cellules": .cellules(reservataire.chiffres.map(cellule)),
        ]
    }

    private static func cellule(_ chiffre: EtatDeCampagne.ChiffreDEtat) -> Cellule {
        guard let base = chiffre.base else { return Cellule.nombre(chiffre.valeur).triable(chiffre.valeur) }
        guard let part = chiffre.valeur.flatMap({ Proportion($0, sur: Rationnel(base)) }) else { return .nombre(nil) }
        // In millionths: enough to tell two rates that print differently.
        let ordre = part.taux.rounded(decimals: 6)
        return Cellule.part(part).triable(part.baseInferieure(a: 1) ? nil : ordre)
    }
}

/// How far a bilan is on its way, in words.
package enum AvancementEnMots {
    /// `Signé`, `Fait, version 2`.
    package static func libelle(_ livraison: EtatDeCampagne.Livraison) -> String {
        Typographie.majuscule(mot(livraison.avancement, 1))
            + (livraison.version > 1 ? ", version\u{A0}\(livraison.version)" : "")
    }

    /// `10 bilans de réservataires : 2 signés, 8 faits`.
    package static func phrase(_ etat: EtatDeCampagne) -> String {
        let livraisons = etat.reservataires.map(\.livraison)
        let etapes = EtatDeCampagne.Avancement.allCases.reversed().compactMap { avancement -> String? in
            let nombre = livraisons.count { $0.avancement == avancement }
            return nombre == 0 ? nil : "\(NombreFrancais.entier(nombre))\u{A0}\(mot(avancement, nombre))"
        }
        let bilans = NombreFrancais.accord(livraisons.count, "bilan de réservataire", "bilans de réservataires")
        return "\(bilans)\u{A0}: \(etapes.joined(separator: ", "))"
    }

    private static func mot(_ avancement: EtatDeCampagne.Avancement, _ nombre: Int) -> String {
        let mot =
            switch avancement {
            case .fait: "fait"
            case .signe: "signé"
            case .archive: "archivé"
            case .transmis: "transmis"
            }
        return nombre > 1 && avancement != .transmis ? mot + "s" : mot
    }
}
