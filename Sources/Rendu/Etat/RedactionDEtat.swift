import Comptage
import Diagnostics
import Parc
import Regles

extension EtatDeCampagne {
    /// The state of a campaign that was just produced: everything is made, nothing is signed.
    package init(_ sommaire: Sommaire, _ edition: Edition) {
        let presentation = PresentationDuBilan(sommaire.consolide.bilan, edition)
        let message = MessageDuBilan(presentation: presentation)
        tete = Tete(presentation, echeance: sommaire.echeance)
        charte = edition.charte
        consolide = Consolide(
            message: message.titre, phrases: message.phrases,
            chiffres: ChiffresCles(presentation: presentation).chiffres.map {
                ChiffreCle(libelle: $0.libelle, valeur: $0.nombre, precision: $0.precision)
            },
            livraison: Livraison(sommaire.consolide))
        colonnes = Self.mesures.map { Colonne(mesure: $0.id, libelle: presentation.libelle($0)) }
        reservataires = sommaire.reservataires.map { entree in
            let ligne = entree.bilan.identification.convention?.ligne ?? 0
            let problemes = sommaire.diagnostics.count {
                $0.position.file == sommaire.conventions && $0.position.line == ligne && ligne > 0
                    && $0.rule.severity >= .avertissement
            }
            return Reservataire(entree, PresentationDuBilan(entree.bilan, edition), problemes: problemes)
        }
        conferences = sommaire.conferences.compactMap { entree in
            entree.bilan.identification.conference.map {
                Conference(siren: $0.siren, nom: $0.nom, livraison: Livraison(entree))
            }
        }
        problemes = Problemes(sommaire.diagnostics)
    }

    /// The measures of `colonnes`.
    private static let mesures =
        [MisesADisposition.flux.mesure, Objectifs.objectif, Objectifs.atteintePrevue]
        + [Attribues.flux.mesure, BauxSignes.flux.mesure]
}

extension EtatDeCampagne.Tete {
    fileprivate init(_ presentation: PresentationDuBilan, echeance: Jour?) {
        let (identification, edition) = (presentation.bilan.identification, presentation.edition)
        self.init(
            bailleur: identification.bailleur.nom, siren: identification.bailleur.siren, annee: presentation.annee,
            perimetre: identification.perimetre, arrete: presentation.arreteAu.iso, etape: presentation.pointDEtape,
            echeance: echeance?.iso, outil: edition.version, empreinte: edition.empreinte, date: edition.date?.iso,
            responsable: edition.responsable)
    }
}

extension EtatDeCampagne.Livraison {
    fileprivate init(_ entree: Sommaire.Entree) {
        self.init(
            dossier: entree.dossier, fichiers: entree.fichiers, version: entree.version, avancement: .fait)
    }
}

extension EtatDeCampagne.Reservataire {
    fileprivate init(_ entree: Sommaire.Entree, _ presentation: PresentationDuBilan, problemes: Int) {
        let convention = entree.bilan.identification.convention
        let atteinte = MessageDuBilan(presentation: presentation).objectif
        func total(_ mesure: Mesure) -> EtatDeCampagne.ChiffreDEtat {
            .entier(presentation.code.flatMap { presentation.total(mesure, $0) })
        }
        self.init(
            code: convention?.reservataire ?? "", nom: presentation.destinataire, type: convention?.type.rawValue,
            perimetre: entree.bilan.identification.perimetre,
            situation: atteinte.map { SituationDeLObjectif($0, pointDEtape: presentation.pointDEtape) }
                ?? .sansObjectif,
            chiffres: [
                total(MisesADisposition.flux.mesure), .entier(atteinte?.objectif), .part(atteinte?.prevue),
                total(Attribues.flux.mesure), total(BauxSignes.flux.mesure),
            ], problemes: problemes, livraison: EtatDeCampagne.Livraison(entree))
    }
}

extension EtatDeCampagne.ChiffreDEtat {
    fileprivate static func entier(_ nombre: Int?) -> Self {
        Self(valeur: nombre, base: nil, statut: nombre == nil ? .sansObjet : .publie)
    }

    fileprivate static func part(_ part: Proportion?) -> Self {
        guard let (valeur, base) = part?.entiers, let valeur = Int(exactly: valeur), let base = Int(exactly: base)
        else {
            return entier(nil)
        }
        return Self(valeur: valeur, base: base, statut: .publie)
    }
}

extension EtatDeCampagne.Problemes {
    fileprivate init(_ diagnostics: [Diagnostic]) {
        comptes = Severity.allCases.reversed().map { gravite in
            EtatDeCampagne.Compte(
                gravite: gravite.label, nombre: diagnostics.count { $0.rule.severity == gravite })
        }
        let graves = diagnostics.filter { $0.rule.severity >= .avertissement }
        let parRegle = Dictionary(grouping: graves) { $0.rule.id }.values.sorted { a, b in
            let (x, y) = (a[0].rule, b[0].rule)
            if x.severity != y.severity { return x.severity > y.severity }
            return a.count != b.count ? a.count > b.count : x.id < y.id
        }
        regles = parRegle.map { siens in
            let (regle, place) = (siens[0].rule, siens[0].position)
            return EtatDeCampagne.Probleme(
                regle: regle.id, gravite: regle.severity.label, titre: regle.title, consequence: regle.consequence,
                remede: regle.remedy, nombre: siens.count, fichier: place.file, ligne: place.line)
        }
    }
}
