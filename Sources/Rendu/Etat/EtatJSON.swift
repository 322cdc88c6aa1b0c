import Diagnostics

extension EtatDeCampagne {
    /// `etat.json`, version 1: UTF-8, LF, one réservataire, one edition, one kind of finding a line.
    package var json: [UInt8] {
        let membres = [
            ("version", String(Self.format)), ("tete", tete.objet), ("charte", charte.objet),
            ("consolide", consolide.objet),
            ("colonnes", Self.lignes(colonnes.map(\.objet))),
            ("reservataires", Self.lignes(reservataires.map(\.objet))),
            ("conferences", Self.lignes(conferences.map(\.objet))), ("problemes", problemes.objet),
        ]
        let texte = membres.map { "  \"\($0)\": \($1)" }.joined(separator: ",\n")
        return Array("{\n\(texte)\n}\n".utf8)
    }

    fileprivate static func lignes(_ objets: [String]) -> String {
        objets.isEmpty ? "[]" : "[\n    " + objets.joined(separator: ",\n    ") + "\n  ]"
    }

    /// Members that have no value are left out.
    fileprivate static func objet(_ membres: [(String, String?)]) -> String {
        "{" + membres.compactMap { nom, valeur in valeur.map { "\"\(nom)\": \($0)" } }.joined(separator: ", ") + "}"
    }

    fileprivate static func liste(_ valeurs: [String]) -> String { "[" + valeurs.joined(separator: ", ") + "]" }
    fileprivate static func texte(_ texte: String) -> String { JSONText.string(texte) }
    fileprivate static func textes(_ textes: [String]) -> String { liste(textes.map(texte)) }
}

extension EtatDeCampagne.Tete {
    fileprivate var objet: String {
        EtatDeCampagne.objet([
            ("bailleur", EtatDeCampagne.texte(bailleur)), ("siren", EtatDeCampagne.texte(siren)),
            ("annee", String(annee)), ("perimetre", EtatDeCampagne.texte(perimetre)),
            ("arrete", EtatDeCampagne.texte(arrete)), ("etape", String(etape)),
            ("echeance", echeance.map(EtatDeCampagne.texte)), ("outil", EtatDeCampagne.texte(outil)),
            ("empreinte", EtatDeCampagne.texte(empreinte)), ("date", date.map(EtatDeCampagne.texte)),
            ("responsable", responsable.map(EtatDeCampagne.texte)),
        ])
    }
}

extension EtatDeCampagne.Livraison {
    fileprivate var objet: String {
        EtatDeCampagne.objet([
            ("dossier", EtatDeCampagne.texte(dossier)), ("fichiers", EtatDeCampagne.textes(fichiers)),
            ("version", String(version)), ("avancement", EtatDeCampagne.texte(avancement.rawValue)),
        ])
    }
}

extension EtatDeCampagne.Consolide {
    fileprivate var objet: String {
        let chiffres = chiffres.map {
            EtatDeCampagne.objet([
                ("libelle", EtatDeCampagne.texte($0.libelle)), ("valeur", String($0.valeur)),
                ("precision", EtatDeCampagne.texte($0.precision)),
            ])
        }
        return EtatDeCampagne.objet([
            ("message", EtatDeCampagne.texte(message)), ("phrases", EtatDeCampagne.textes(phrases)),
            ("chiffres", EtatDeCampagne.liste(chiffres)), ("livraison", livraison.objet),
        ])
    }
}

extension EtatDeCampagne.Colonne {
    fileprivate var objet: String {
        EtatDeCampagne.objet([("mesure", EtatDeCampagne.texte(mesure)), ("libelle", EtatDeCampagne.texte(libelle))])
    }
}

extension EtatDeCampagne.Reservataire {
    fileprivate var objet: String {
        let chiffres = chiffres.map {
            EtatDeCampagne.objet([
                ("valeur", $0.valeur.map { String($0) }), ("base", $0.base.map { String($0) }),
                ("statut", EtatDeCampagne.texte($0.statut.rawValue)),
            ])
        }
        return EtatDeCampagne.objet([
            ("code", EtatDeCampagne.texte(code)), ("nom", EtatDeCampagne.texte(nom)),
            ("type", type.map(EtatDeCampagne.texte)), ("perimetre", EtatDeCampagne.texte(perimetre)),
            ("situation", EtatDeCampagne.texte(situation.rawValue)), ("chiffres", EtatDeCampagne.liste(chiffres)),
            ("problemes", String(problemes)), ("livraison", livraison.objet),
        ])
    }
}

extension EtatDeCampagne.Conference {
    fileprivate var objet: String {
        EtatDeCampagne.objet([
            ("siren", EtatDeCampagne.texte(siren)), ("nom", EtatDeCampagne.texte(nom)), ("livraison", livraison.objet),
        ])
    }
}

extension EtatDeCampagne.Problemes {
    fileprivate var objet: String {
        let comptes = comptes.map {
            EtatDeCampagne.objet([("gravite", EtatDeCampagne.texte($0.gravite)), ("nombre", String($0.nombre))])
        }
        let regles = regles.map {
            EtatDeCampagne.objet([
                ("regle", EtatDeCampagne.texte($0.regle)), ("gravite", EtatDeCampagne.texte($0.gravite)),
                ("titre", EtatDeCampagne.texte($0.titre)), ("consequence", EtatDeCampagne.texte($0.consequence)),
                ("remede", EtatDeCampagne.texte($0.remede)), ("nombre", String($0.nombre)),
                ("fichier", EtatDeCampagne.texte($0.fichier)), ("ligne", String($0.ligne)),
            ])
        }
        return EtatDeCampagne.objet([
            ("comptes", EtatDeCampagne.liste(comptes)), ("regles", EtatDeCampagne.lignes(regles)),
        ])
    }
}
