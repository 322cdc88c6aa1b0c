package import Parc
import Rendu

/// The filing of the signed bilans of outputs.
package struct VersementDeSortie: Sendable {
    private let sortie: SortieProduite
    private let regles: ReglesDArchivage
    private let outil: String

    /// What a filing did.
    package struct Resultat: Sendable {
        /// Names of the packages.
        package var verses: [NomDePaquet] = []
        package var deja: [NomDePaquet] = []
        /// Folders, in the outputs, of all these bilans.
        package var dossiers: Set<String> = []
        /// Landlord of the bilans: nine digits.
        package var siren = ""
    }

    /// A bilan that is ready to be filed.
    private struct BilanSigne {
        let dossier: String
        let charge: [FichierScelle]
        let identite: IdentiteDeBilan
    }

    /// - Parameters:
    ///   - regles: how long the bilans are kept, written in their packages.
    ///   - outil: version of the tool.
    package init(_ sortie: SortieProduite, regles: ReglesDArchivage, outil: String) {
        self.sortie = sortie
        self.regles = regles
        self.outil = outil
    }

    /// Files the bilans that were asked for, each once its signature is verified; none when one of them cannot be filed.
    package func verser(
        dans archive: Archive, _ instant: Instant, controle: any ControleDeSignature
    ) throws -> Resultat {
        let bilans = try sortie.demandes.map { try lire($0, controle) }
        var resultat = Resultat()
        resultat.siren = bilans[0].identite.siren
        try archive.reserverA(origine: resultat.siren)
        let admis = try bilans.map { try archive.admettre(versement($0, tous: bilans, archive, instant)) }
        for admis in admis {
            switch try archive.verser(admis, instant) {
            case .verse: resultat.verses.append(admis.versement.nom)
            case .dejaVerse: resultat.deja.append(admis.versement.nom)
            }
        }
        resultat.dossiers = Set(bilans.map(\.dossier))
        return resultat
    }

    private func lire(_ bilan: BilanDeSortie, _ controle: any ControleDeSignature) throws -> BilanSigne {
        let lieu = sortie.cheminDeSignature(bilan)
        guard let signature = try sortie.signature(bilan) else {
            throw SortieError.bilanNonSigne(dossier: bilan.dossier)
        }
        let fichiers = try sortie.fichiers(bilan)
        if let faute = controle.fautes(signature: signature, fichiers: fichiers, lieu: lieu).first {
            throw SignatureError.nonVerifiee(faute)
        }
        guard let xml = fichiers.first(where: { $0.chemin == BilanDeSortie.temoin }),
            let identite = IdentiteDeBilan(xml.octets)
        else { throw SortieError.sansIdentite(chemin: "\(bilan.dossier)/\(BilanDeSortie.temoin)") }
        return BilanSigne(
            dossier: bilan.dossier,
            charge: fichiers + [FichierScelle(chemin: SignatureDeBilan.fichier, octets: signature)],
            identite: identite)
    }

    private func versement(
        _ bilan: BilanSigne, tous: [BilanSigne], _ archive: Archive, _ instant: Instant
    ) throws -> Versement {
        let identite = bilan.identite
        var (version, motif) = (identite.version, identite.motif)
        // An edition of a conference does not say that it is corrected: it is when the bilans that it sums up are.
        if identite.edition == .conference, let correction = tous.first(where: { $0.identite.version > 1 })?.identite {
            version = try archive.versionSuivante(
                { try self.nom(bilan, version: $0) }, charge: bilan.charge, auPlus: correction.version)
            motif = version > 1 ? correction.motif : nil
        }
        let nom = try self.nom(bilan, version: version)
        let remplacement = nom.precedent.map { ActeDeJournal.Remplacement(paquet: $0.texte, motif: motif ?? "") }
        return Versement(
            nom: nom, charge: bilan.charge, etiquettes: etiquettes(nom, identite, remplacement, instant),
            remplacement: remplacement)
    }

    private func nom(_ bilan: BilanSigne, version: Int) throws(SortieError) -> NomDePaquet {
        let identite = bilan.identite
        let qui =
            switch identite.edition {
            case .reservataire: "-\(bilan.dossier.split(separator: "/").last ?? "")"
            case .consolide: "+consolide"
            case .conference: "+cil-\(identite.code ?? "")"
            }
        guard let nom = NomDePaquet("\(identite.annee)/\(identite.siren)\(qui)-v\(version)") else {
            throw .sansIdentite(chemin: "\(bilan.dossier)/\(BilanDeSortie.temoin)")
        }
        return nom
    }

    private func etiquettes(
        _ nom: NomDePaquet, _ identite: IdentiteDeBilan, _ remplacement: ActeDeJournal.Remplacement?, _ instant: Instant
    ) -> [EtiquetteDePaquet] {
        let valeurs: [(EtiquetteDeBilan, String?)] = [
            (.organisme, identite.bailleur), (.siren, identite.siren), (.identifiant, nom.texte),
            (.titre, "Bilan \(identite.annee) de la gestion en flux : \(Self.quoi(identite))"),
            (.jour, instant.jour.iso), (.logiciel, "bilanflux \(outil)"),
            (.annee, String(identite.annee)), (.arreteAu, identite.arreteAu), (.edition, identite.edition.rawValue),
            (.destinataire, identite.destinataire), (.codeDuDestinataire, identite.code),
            (.version, String(nom.version)), (.remplace, remplacement?.paquet), (.motif, remplacement?.motif),
            (.finDeConservation, Jour(annee: identite.annee + regles.dua, mois: 12, jour: 31)?.iso),
        ]
        let toutes =
            valeurs.map { ($0.rawValue, $1) } + CleDArchivage.allCases.map { ($0.etiquette, regles.etiquette($0)) }
        return toutes.compactMap { nom, valeur in valeur.map { EtiquetteDePaquet(nom, $0) } }
    }

    private static func quoi(_ identite: IdentiteDeBilan) -> String {
        switch identite.edition {
        case .reservataire: identite.destinataire
        case .consolide: "bilan consolidé"
        case .conference: "édition pour la conférence, \(identite.destinataire)"
        }
    }
}
