import Diagnostics
import Importation
import Modele
import Parc
import Rendu
import Tabular

/// What an inspection says to people.
package struct RapportDInspection {
    private let inspection: Inspection
    private let wrapper: TextWrapper
    private let retrait: Int

    /// A report whose lines have `largeur` characters at most.
    package init(_ inspection: Inspection, largeur: Int) {
        self.inspection = inspection
        wrapper = TextWrapper(width: largeur)
        retrait = largeur < 70 ? 4 : 22
    }

    /// The report, without the profile.
    package var texte: String {
        let blocs = [
            entete, bloc("COLONNES", colonnes), bloc("CODES", codes), bloc("À REGARDER", aRegarder),
            bloc("DOUBLONS", doublons), bloc("QPV DÉCLARÉ ET QPV LOCALISÉ", qpv), bloc("LIGNES REJETÉES", rejets),
        ]
        return blocs.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    // MARK: Parts

    private var entete: String {
        let lecture = inspection.lecture
        var lignes = [inspection.fichier, ligne("Table", tableLue)]
        if let disposition = inspection.disposition {
            lignes.append(ligne("Disposition", "\(disposition.nom) : \(disposition.raison)"))
        }
        lignes += [
            ligne("Lignes", "\(n(inspection.lignes)) après l’en-tête ; \(n(lecture.octets.taille)) octets"),
            ligne("En-tête", enteteLu),
        ]
        if let feuille = lecture.feuille { lignes.append(ligne("Feuille", "« \(feuille) » d’un classeur")) }
        if let separateur = lecture.separateur {
            lignes += [
                ligne("Séparateur", separateur.libelle), ligne("Fins de ligne", finsDeLigne),
                ligne("Encodages", encodages),
            ]
        }
        return lignes.joined(separator: "\n") + "\n"
    }

    private var tableLue: String {
        guard let table = inspection.table else {
            return "aucune table d’une campagne n’est reconnue à ces noms de colonnes ; --table la désigne"
        }
        let (reconnues, proposees) = (inspection.colonnes.reconnues.count, inspection.colonnes.proposees.count)
        let requises = inspection.manquantes.filter(\.requise).count
        var texte = "\(table.rawValue) (clé sous [fichiers] de campagne.toml) : \(n(reconnues)) "
        texte += pluriel(reconnues, "colonne porte son nom", "colonnes portent leur nom")
        if proposees > 0 { texte += ", \(n(proposees)) y \(pluriel(proposees, "ressemble", "ressemblent"))" }
        return texte
            + (requises == 0
                ? ", aucune colonne obligatoire ne manque"
                : ", \(n(requises)) \(pluriel(requises, "colonne obligatoire manque", "colonnes obligatoires manquent"))")
    }

    private var enteteLu: String {
        let lecture = inspection.lecture
        let colonnes =
            "\(n(inspection.colonnes.count)) \(pluriel(inspection.colonnes.count, "colonne", "colonnes"))"
        switch lecture.entete {
        case .nommee: break
        case .positionnelle: return "aucun : les champs sont désignés par leur place (\(colonnes))"
        case .douteuse:
            return "ligne \(n(lecture.ligneDEntete)), \(colonnes), qui a l’air d’une ligne de données : elle n’est pas "
                + "montrée ; exporter de nouveau avec les noms des colonnes"
        }
        var texte = "ligne \(n(lecture.ligneDEntete)), \(colonnes)"
        if !lecture.preambule.isEmpty {
            let lignes = lecture.preambule.count
            texte += " ; \(n(lignes)) \(pluriel(lignes, "ligne", "lignes")) avant elle, sans effet"
        }
        if !lecture.nomsDoubles.isEmpty {
            texte += " ; en double (seule la première est lue) : \(lecture.nomsDoubles.joined(separator: ", "))"
        }
        return texte
    }

    private var finsDeLigne: String {
        let octets = inspection.lecture.octets
        let fins = [(octets.crlf, "CR LF"), (octets.lf, "LF"), (octets.cr, "CR seul")].filter { $0.0 > 0 }
        return fins.isEmpty ? "aucune" : fins.map { "\($0.1) (\(n($0.0)))" }.joined(separator: ", ")
    }

    private var encodages: String {
        let vus = inspection.lecture.encodages
        var textes = ["ASCII : \(n(vus.ascii)) champs"]
        if vus.utf8 > 0 { textes.append("UTF-8 : \(n(vus.utf8))") }
        if vus.windows1252 > 0 { textes.append("Windows-1252 : \(n(vus.windows1252))") }
        if vus.perdus > 0 { textes.append("dont \(n(vus.perdus)) où un caractère était déjà perdu (U+FFFD)") }
        if inspection.lecture.octets.marque { textes.append("marque UTF-8 en tête") }
        let melange = vus.utf8 > 0 && vus.windows1252 > 0 ? " ; chaque champ est décodé pour lui-même" : ""
        return textes.joined(separator: ", ") + melange
    }

    private var colonnes: [String] {
        let colonnes = inspection.colonnes
        var lignes = liste("Reconnues", colonnes.reconnues.map(\.nom))
        for (nom, colonne) in colonnes.proposees {
            lignes.append(
                ligne("À confirmer", "« \(colonne.nom) » : vouliez-vous dire \(nom) ?"))
        }
        let requises = inspection.manquantes.filter(\.requise).map(\.colonne)
        lignes += liste("Absentes, requises", requises)
        lignes += liste("Absentes, au choix", inspection.manquantes.filter { !$0.requise }.map(\.colonne))
        lignes += liste(
            "De RPLS, sans effet", colonnes.filter { $0.correspondance == .rpls }.map(\.nom))
        let inconnues = colonnes.filter { $0.correspondance == .inconnue }
        lignes += inconnues.map { ligne("Inconnue", description($0)) }
        return lignes
    }

    private func description(_ colonne: ColonneInspectee) -> String {
        let nom = colonne.nom.isEmpty ? "(sans nom)" : colonne.nom
        var texte = "\(nom) : remplie sur \(n(colonne.remplis)) \(pluriel(colonne.remplis, "ligne", "lignes"))"
        if colonne.estPersonnelle {
            return texte + " ; son nom est celui d’une donnée personnelle, que la campagne ne demande pas : l’ôter"
        }
        if let ressemblance = colonne.ressemblance {
            texte +=
                ", "
                + (colonne.distinctes.map { "\(n($0)) \(pluriel($0, "valeur", "valeurs"))" }
                    ?? "plus de \(ColonneVue.plusDeValeurs) valeurs, ou trop longues pour des codes")
            texte += ", \(ressemblance.libelle)"
        }
        guard let codes = colonne.codes else { return texte }
        return texte + " : " + codes.map { "\($0.code) (\(n($0.nombre)))" }.joined(separator: ", ")
    }

    private var codes: [String] {
        inspection.colonnes.filter(\.estCodee).flatMap { colonne -> [String] in
            var lignes: [String] = []
            guard let codes = colonne.codes else {
                return [ligne(colonne.nom, "trop de valeurs pour une colonne de codes : rien n’en est montré")]
            }
            let connus = codes.filter { $0.libelle != nil }
            let texte = connus.map { "\($0.code) = \($0.libelle ?? "") (\(n($0.nombre)))" }
            var resume = texte.isEmpty ? "aucun code connu" : texte.joined(separator: ", ")
            if colonne.manquants > 0 { resume += " ; sans valeur : \(n(colonne.manquants))" }
            lignes.append(ligne(colonne.nom, resume))
            let inconnus = colonne.inconnus.map { code in
                "« \(code.code) » (\(n(code.nombre)))" + (code.traduction.map { ", sans doute \($0)" } ?? "")
            }
            if !inconnus.isEmpty { lignes.append(ligne("  codes inconnus", inconnus.joined(separator: " ; "))) }
            return lignes
        }
    }

    private var aRegarder: [String] {
        let dates = inspection.colonnes.compactMap { colonne -> String? in
            guard let dates = colonne.dates, let premiere = dates.premiere, let derniere = dates.derniere else {
                return nil
            }
            let formats =
                colonne.formatsDeDate.isEmpty ? "" : ", écrites \(colonne.formatsDeDate.joined(separator: ", "))"
            return ligne(colonne.nom, "du \(premiere.francais) au \(derniere.francais)\(formats)")
        }
        let montres = inspection.constats.prefix(RapportDInspection.constatsMontres)
        let reste = inspection.constats.count - montres.count
        return dates
            + montres.map {
                wrapper.paragraph("\(nombre($0.compteur)) : \($0.titre). \(majuscule($0.suite)).", indent: 2)
            }
            + (reste > 0 ? ["  Et \(n(reste)) autres constats, que donne --json."] : [])
    }

    private static let constatsMontres = 40

    private var doublons: [String] {
        var lignes = inspection.doublons.map { doublons -> String in
            let partiel = doublons.partiels ? " parmi les \(n(Empreintes.limite)) premiers" : ""
            return doublons.compteur.nombre == 0
                ? ligne(doublons.colonne, "aucune valeur en double\(partiel)")
                : ligne(
                    doublons.colonne,
                    "\(nombre(doublons.compteur)) dont la valeur est déjà lue\(partiel) : un identifiant ne désigne qu’une ligne"
                )
        }
        let egales = inspection.lignesEgales.compteur
        if egales.nombre > 0 {
            let parc = inspection.table == .parc || inspection.table == .parcSuivant
            let sens =
                parc && inspection.doublons.isEmpty
                ? "sans identifiant, ce sont des logements distincts : tous comptent" : "à vérifier dans l’export"
            lignes.append(ligne("Lignes égales", "\(nombre(egales)) : les mêmes champs qu’une ligne d’avant ; \(sens)"))
        }
        return lignes
    }

    private var qpv: [String] {
        inspection.croisements.map { croisement in
            let ecarts = croisement.declareEn.nombre + croisement.declareHors.nombre
            return ligne(
                croisement.colonne,
                "d’accord : \(n(croisement.accordEn)) en QPV, \(n(croisement.accordHors)) hors ; "
                    + "\(n(ecarts)) écarts : \(nombre(croisement.declareEn)) déclarée en QPV et localisée hors, "
                    + "\(nombre(croisement.declareHors)) déclarée hors et localisée en QPV ; "
                    + "sans réponse : \(n(croisement.sansReponse)). Le bilan suit la déclaration (QPV).")
        }
    }

    private var rejets: [String] {
        inspection.rejets.map { wrapper.paragraph("\(nombre($0.compteur)) : \($0.titre) (\($0.regle)).", indent: 2) }
    }
}

// MARK: - Words

extension RapportDInspection {
    private func n(_ nombre: Int) -> String { NombreFrancais.entier(nombre) }

    private func bloc(_ titre: String, _ lignes: [String]) -> String {
        lignes.isEmpty ? "" : "\(titre)\n" + lignes.joined(separator: "\n") + "\n"
    }

    private func ligne(_ nom: String, _ texte: String) -> String {
        wrapper.paragraph(nom, texte, indent: 2, hanging: retrait)
    }

    private func liste(_ nom: String, _ noms: [String]) -> [String] {
        noms.isEmpty ? [] : [ligne(nom, "\(noms.joined(separator: ", ")) (\(n(noms.count)))")]
    }

    /// `3 lignes (12, 15, 40)`.
    private func nombre(_ compteur: Compteur) -> String {
        let lignes = compteur.lignes.map(String.init).joined(separator: ", ")
        let suite = compteur.nombre > compteur.lignes.count ? "…" : ""
        return "\(n(compteur.nombre)) \(pluriel(compteur.nombre, "ligne", "lignes"))"
            + (lignes.isEmpty ? "" : " (\(lignes)\(suite))")
    }

    private func pluriel(_ nombre: Int, _ un: String, _ plusieurs: String) -> String { nombre > 1 ? plusieurs : un }

    private func majuscule(_ texte: String) -> String { texte.prefix(1).uppercased() + texte.dropFirst() }
}

extension [ColonneInspectee] {
    /// Those that bear a name of ours.
    fileprivate var reconnues: [ColonneInspectee] {
        filter { if case .reconnue = $0.correspondance { true } else { false } }
    }

    /// Those to be confirmed, with the column of ours.
    fileprivate var proposees: [(String, ColonneInspectee)] {
        compactMap { if case .proposee(let nom) = $0.correspondance { (nom, $0) } else { nil } }
    }
}

extension Separator {
    fileprivate var libelle: String {
        switch self {
        case .semicolon: "point-virgule"
        case .comma: "virgule"
        case .tab: "tabulation"
        }
    }
}
