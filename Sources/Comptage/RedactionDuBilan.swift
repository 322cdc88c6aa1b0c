import Parc
import Regles

/// Makes one addressee's bilan from the counts of its perimeter.
struct RedactionDuBilan {
    let dossier: Dossier
    let contexte: Contexte
    let comptes: [Perimetre: CompteDePerimetre]
    let qualite: ReleveDeQualite
    let annexes: CalculDesAnnexes
    let precedents: TauxPrecedents
    let couverture: Couverture

    /// What a bilan is made for.
    enum Objet: Hashable {
        /// The whole département.
        case ensemble
        /// The convention of that rank.
        case convention(Int)
        /// The conference of the EPCI of that SIREN.
        case conference(String)
    }

    /// One bilan.
    func bilan(_ objet: Objet) -> Bilan {
        let perimetre = perimetre(objet)
        guard let compte = comptes[perimetre] else { preconditionFailure("perimeter not counted") }
        let presents = reservatairesPresents(compte, perimetre)
        let qualite = QualiteDuBilan(dossier, qualite, compte, contexte.exercice.tranches, couverture)
        let mesures = compte.mesures.map { comptee($0, presents) } + qualite.mesures
        let rangs = rangs(objet, presents)
        let objectifs = rangs.map {
            ObjectifDuBilan(reservataire: dossier.conventions[$0].reservataire, atteinte: annexes.atteintes[$0])
        }
        let calculables = (objet == .ensemble ? [annexes.ensemble] : []) + rangs.map { annexes.conventions[$0] }
        let siennes = couverture.dit(.stock) ? calculables : []
        let parts = objet == .ensemble && couverture.dit(.stock) ? annexes.parts : nil
        let calculees =
            MesureCalculee.objectifs(objectifs) + calculees(mesures, compte, presents)
            + MesureCalculee.annexes(siennes, parts)
            + MesureCalculee.droitsEtSouhaits(dossier, rangs, contexte.exercice, communes: compte.communes)
        return Bilan(
            identification: Identification(
                bailleur: dossier.bailleur, exercice: contexte.exercice,
                destinataire: destinataire(objet), perimetre: libelle(perimetre),
                codesDuPerimetre: perimetre.codes),
            reservataires: presents.map(reservataire), conventions: rangs.map { dossier.conventions[$0] },
            modalitesOuvertes: modalitesOuvertes(compte).merging(qualite.modalites) { $1 }, mesures: mesures,
            calculees: calculees.avecLAnneePrecedente(
                precedents[perimetre.codes] ?? [:], reservataires: [Convention.codeEnsemble] + presents.map(code)),
            objectifs: objectifs, annexes: siennes, parts: parts,
            composition: couverture.dit(.stock) ? composition(compte.faits) : [],
            etats: couverture.dit(.etats) ? etats(compte.faits) : [],
            identites: Identites(mesures: mesures, compte: compte, dossier: dossier, couverture: couverture).verifiees,
            lacunes: couverture.lacunes,
            programmes: programmes(compte), commentaires: commentaires(objet))
    }

    private func perimetre(_ objet: Objet) -> Perimetre {
        switch objet {
        case .ensemble: .departement
        case .convention(let rang): dossier.conventions[rang].perimetre
        case .conference(let siren): .zones(communes: [], epci: [siren])
        }
    }

    private func destinataire(_ objet: Objet) -> Identification.Destinataire {
        switch objet {
        case .ensemble: .consolide
        case .convention(let rang): .reservataire(dossier.conventions[rang])
        case .conference(let siren):
            .conference(EPCI(siren: siren, nom: dossier.territoires.nomEPCI(siren) ?? siren))
        }
    }

    /// The conventions whose objective and annexes a bilan shows.
    private func rangs(_ objet: Objet, _ presents: [IndexReservataire]) -> [Int] {
        switch objet {
        case .ensemble: Array(dossier.conventions.indices)
        case .convention(let rang): [rang]
        case .conference: presents.filter { $0 != contexte.bailleur }.map(\.rang)
        }
    }

    /// Those whose convention bears on a commune of the perimeter, and those that have a figure there; BAILLEUR last.
    private func reservatairesPresents(_ compte: CompteDePerimetre, _ perimetre: Perimetre) -> [IndexReservataire] {
        let chiffres = Set(compte.mesures.flatMap(\.parReservataire.keys))
        let communes = Set(compte.communesComptees)
        let conventions = dossier.conventions.indices.filter { rang in
            let sien = dossier.conventions[rang].perimetre
            return perimetre == .departement || sien == perimetre || chiffres.contains(IndexReservataire(rang))
                || comptes[sien]?.communesComptees.contains(where: communes.contains) ?? false
        }
        return conventions.map(IndexReservataire.init) + [contexte.bailleur]
    }

    private func modalitesOuvertes(_ compte: CompteDePerimetre) -> [Axe: [Modalite]] {
        var modalites = compte.codesOuverts.mapValues { codes in
            codes.map { $0.isEmpty ? .nonRenseigne : Modalite($0, $0) }
        }
        modalites[.commune] = compte.communes.map(modalite)
        modalites[.programme] = programmes(compte).map { Modalite($0.code, $0.nom) }
        return modalites
    }

    private func modalite(_ commune: CodeCommune) -> Modalite {
        Modalite(commune.texte, dossier.territoires.nom(commune))
    }

    private func programmes(_ compte: CompteDePerimetre) -> [ProgrammeDuBilan] {
        (compte.codesOuverts[.programme] ?? []).map { code in
            guard !code.isEmpty else {
                let inconnu = Modalite.nonRenseigne
                return ProgrammeDuBilan(code: inconnu.code, nom: inconnu.libelle, commune: nil, dateMiseEnService: nil)
            }
            let programme = dossier.programmes[code]
            return ProgrammeDuBilan(
                code: code, nom: programme.flatMap { $0.nom.isEmpty ? nil : $0.nom } ?? code,
                commune: programme?.commune.map(modalite), dateMiseEnService: programme?.dateMiseEnService)
        }
    }

    /// Those for everyone, and those for this bilan.
    private func commentaires(_ objet: Objet) -> [CommentaireDuBilan] {
        let sienne: Commentaire.Destination
        switch objet {
        case .ensemble: sienne = .consolide
        case .convention(let rang): sienne = .reservataire(IndexReservataire(rang))
        // A text may say what a figure must not.
        case .conference: return []
        }
        return dossier.commentaires.filter { $0.destination == .tous || $0.destination == sienne }.map {
            CommentaireDuBilan(section: $0.section, texte: $0.texte, ecartJustifie: $0.ecartJustifie)
        }
    }

    private func comptee(
        _ mesure: CompteDePerimetre.MesureSurPerimetre, _ presents: [IndexReservataire]
    ) -> MesureComptee {
        var lignes = [LigneDeMesure(reservataire: Convention.codeEnsemble, valeurs: mesure.ensemble)]
        if mesure.mesure.portee == .parReservataire {
            lignes += presents.map { present in
                LigneDeMesure(
                    reservataire: code(present),
                    valeurs: mesure.parReservataire[present] ?? CompteDePerimetre.zeros(mesure.mesure))
            }
        }
        return MesureComptee(mesure: mesure.mesure, lignes: lignes)
    }

    /// Those that the counts and the delays of the perimeter give.
    private func calculees(
        _ mesures: [MesureComptee], _ compte: CompteDePerimetre, _ presents: [IndexReservataire]
    ) -> [MesureCalculee] {
        MesureCalculee.taux(mesures, fluxReel: compte.fluxReel, couverture) + MesureCalculee.obligations(mesures)
            + MesureCalculee.delais(compte.delais, presents.map { (index: $0, code: code($0)) })
    }

    private func composition(_ faits: FaitsDeCommune) -> [LigneDeComposition] {
        let exclus = MotifExclusion.allCases.map { motif in
            LigneDeComposition(
                code: motif.modalite.code, libelle: motif.modalite.libelle,
                nombre: faits.stock.exclus[Int(motif.rawValue)])
        }
        return [
            LigneDeComposition(code: "PARC", libelle: "Lignes de parc utilisées", nombre: faits.stock.lignes),
            LigneDeComposition(code: "SORTI", libelle: "Sortis avant le 1er janvier", nombre: faits.stock.sortis),
        ] + exclus.filter { $0.nombre > 0 } + [
            LigneDeComposition(
                code: "ASSIETTE", libelle: "Assiette (patrimoine éligible)", nombre: faits.stock.eligibles)
        ]
    }

    private func etats(_ faits: FaitsDeCommune) -> [LigneDeComposition] {
        EtatDesLiberes.allCases.map {
            LigneDeComposition(code: $0.code, libelle: $0.libelle, nombre: faits.etats[$0.rawValue])
        }
    }

    private func code(_ index: IndexReservataire) -> String {
        index == contexte.bailleur ? Convention.codeBailleur : dossier.conventions[index.rang].reservataire
    }

    private func reservataire(_ index: IndexReservataire) -> ReservataireDuBilan {
        guard index != contexte.bailleur else {
            return ReservataireDuBilan(
                code: Convention.codeBailleur, nom: "\(dossier.bailleur.nom) (bailleur)", type: nil, perimetre: nil,
                codesDuPerimetre: nil)
        }
        let convention = dossier.conventions[index.rang]
        return ReservataireDuBilan(
            code: convention.reservataire, nom: convention.nom, type: convention.type,
            perimetre: libelle(convention.perimetre), codesDuPerimetre: convention.perimetre.codes)
    }

    private func libelle(_ perimetre: Perimetre) -> String {
        switch perimetre {
        case .departement:
            let territoire = contexte.exercice.territoire
            return territoire.prefix(1).uppercased() + territoire.dropFirst()
        case .zones(let communes, let epci):
            let noms = communes.map { "\(dossier.territoires.nom($0)) (\($0.texte))" }
            return (noms + epci.map { "\(dossier.territoires.nomEPCI($0) ?? "EPCI") (\($0))" }).joined(separator: ", ")
        }
    }
}
