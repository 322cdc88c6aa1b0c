import Diagnostics
import Importation
import Parc
import Tabular

/// Inspections for programs; the keys are documented in Inspecter.md.
package enum InspectionJSON {
    /// The JSON of several inspections, version 1.
    package static func texte(_ inspections: [Inspection]) -> String {
        let fichiers = inspections.map { fichier($0) }
        return objet([("version", "1"), ("fichiers", liste(fichiers))]) + "\n"
    }

    private static func fichier(_ lue: Inspection) -> String {
        objet([
            ("fichier", texte(lue.fichier)), ("table", lue.table.map { texte($0.rawValue) } ?? "null"),
            ("disposition", lue.disposition.map { texte($0.nom) } ?? "null"), ("lignes", "\(lue.lignes)"),
            ("lecture", lecture(lue.lecture)), ("colonnes", liste(lue.colonnes.map(colonne))),
            (
                "colonnes_absentes",
                liste(
                    lue.manquantes.map {
                        objet([("colonne", texte($0.colonne)), ("obligatoire", "\($0.requise)")])
                    })
            ),
            ("constats", liste(lue.constats.map(constat))), ("doublons", liste(lue.doublons.map(doublons))),
            ("lignes_egales", doublons(lue.lignesEgales)), ("qpv", liste(lue.croisements.map(croisement))),
            (
                "rejets",
                liste(
                    lue.rejets.map {
                        objet([("regle", texte($0.regle)), ("titre", texte($0.titre))] + compte($0.compteur))
                    })
            ),
            ("profil", lue.profil.texte.map(texte) ?? "null"),
            ("profil_necessaire", "\(lue.profil.estNecessaire)"),
        ])
    }

    private static func lecture(_ lecture: Inspection.LectureConstatee) -> String {
        let separateur =
            switch lecture.separateur {
            case nil: "null"
            case .semicolon: texte(";")
            case .comma: texte(",")
            case .tab: texte("\t")
            }
        let octets = lecture.octets
        return objet([
            ("octets", "\(octets.taille)"), ("marque_utf8", "\(octets.marque)"), ("separateur", separateur),
            ("feuille", lecture.feuille.map(texte) ?? "null"),
            ("entete", texte(lecture.entete.rawValue)), ("ligne_d_entete", "\(lecture.ligneDEntete)"),
            ("lignes_avant", liste(lecture.preambule.map(String.init))),
            ("noms_en_double", liste(lecture.nomsDoubles.map(texte))),
            (
                "fins_de_ligne",
                objet([("crlf", "\(octets.crlf)"), ("lf", "\(octets.lf)"), ("cr", "\(octets.cr)")])
            ),
            (
                "encodages",
                objet([
                    ("ascii", "\(lecture.encodages.ascii)"), ("utf8", "\(lecture.encodages.utf8)"),
                    ("windows1252", "\(lecture.encodages.windows1252)"), ("perdus", "\(lecture.encodages.perdus)"),
                ])
            ),
        ])
    }

    private static func colonne(_ colonne: ColonneInspectee) -> String {
        let (nature, nom): (String, String?) =
            switch colonne.correspondance {
            case .reconnue(let nom): ("reconnue", nom)
            case .proposee(let nom): ("proposee", nom)
            case .rpls: ("rpls", nil)
            case .inconnue: ("inconnue", nil)
            }
        return objet([
            ("nom", texte(colonne.nom)), ("correspondance", texte(nature)), ("colonne", nom.map(texte) ?? "null"),
            ("remplis", "\(colonne.remplis)"), ("manquants", "\(colonne.manquants)"),
            ("valeurs", colonne.distinctes.map(String.init) ?? "null"),
            ("ressemblance", colonne.ressemblance.map { texte($0.rawValue) } ?? "null"),
            ("personnelle", "\(colonne.estPersonnelle)"),
            ("codes", colonne.codes.map { liste($0.map(code)) } ?? "null"),
            ("dates", colonne.dates.map(dates) ?? "null"),
            ("formats_de_date", liste(colonne.formatsDeDate.map(texte))),
        ])
    }

    private static func code(_ code: CodeLu) -> String {
        objet([
            ("code", texte(code.code)), ("nombre", "\(code.nombre)"),
            ("libelle", code.libelle.map(texte) ?? "null"), ("traduction", code.traduction.map(texte) ?? "null"),
        ])
    }

    private static func dates(_ dates: ColonneDeDates) -> String {
        objet([
            ("premiere", dates.premiere.map { texte($0.iso) } ?? "null"),
            ("derniere", dates.derniere.map { texte($0.iso) } ?? "null"),
            ("illisibles", objet(compte(dates.illisibles))), ("hors_bornes", objet(compte(dates.horsBornes))),
        ])
    }

    private static func constat(_ constat: Inspection.Constat) -> String {
        objet(
            [("id", texte(constat.id)), ("titre", texte(constat.titre)), ("suite", texte(constat.suite))]
                + compte(constat.compteur))
    }

    private static func doublons(_ doublons: Inspection.Doublons) -> String {
        objet(
            [("colonne", doublons.colonne.isEmpty ? "null" : texte(doublons.colonne))] + compte(doublons.compteur)
                + [("partiel", "\(doublons.partiels)")])
    }

    private static func croisement(_ qpv: CroisementQPV) -> String {
        objet([
            ("colonne", texte(qpv.colonne)), ("accord_en", "\(qpv.accordEn)"), ("accord_hors", "\(qpv.accordHors)"),
            ("declare_en_localise_hors", objet(compte(qpv.declareEn))),
            ("declare_hors_localise_en", objet(compte(qpv.declareHors))), ("sans_reponse", "\(qpv.sansReponse)"),
        ])
    }

    private static func compte(_ compteur: Compteur) -> [(String, String)] {
        [("nombre", "\(compteur.nombre)"), ("premieres_lignes", liste(compteur.lignes.map(String.init)))]
    }

    private static func texte(_ texte: String) -> String { JSONText.string(texte) }

    private static func liste(_ valeurs: [String]) -> String { "[\(valeurs.joined(separator: ","))]" }

    private static func objet(_ champs: [(String, String)]) -> String {
        "{" + champs.map { "\(texte($0.0)):\($0.1)" }.joined(separator: ",") + "}"
    }
}
