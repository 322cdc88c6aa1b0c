import Parc
import XMLPort

/// The making of a `BilanLu`, element after element of a document that fits its schema.
struct LectureDeBilan {
    private(set) var bilan = BilanLu()
    /// The figures and parameters met: the schema lets a document give one twice.
    private var dejaLus: Set<[String]> = []
    /// Those of the breakdown being read.
    private var axes: [String] = []

    /// Numbers are below this, so that the difference of two is a number as well.
    private static let borne: UInt = 1 << 60

    /// Takes the next element; those that hold no figure and name nothing are left.
    mutating func lire(_ element: XMLElement) throws(RelectureError) {
        switch element.name {
        case "bailleur", "destinataire", "perimetre", "exercice", "edition", "correction":
            try lireIdentification(element)
        case "parametre", "reservataire", "axe", "modalite": try lireNomenclatures(element)
        case "section", "mesure", "ligne", "ventilation", "c": try lireChiffres(element)
        case "terme", "etat": try lirePreuves(element)
        default: break
        }
    }

    private mutating func lireIdentification(_ element: XMLElement) throws(RelectureError) {
        switch element.name {
        case "bailleur":
            bilan.identification.siren = try element.texte("siren")
            bilan.identification.bailleur = try element.texte("nom")
        case "destinataire":
            guard try element.texte("sorte") == "RESERVATAIRE" else { return }
            bilan.identification.destinataire = try element.libelle(code: "code", nom: "nom")
        case "perimetre": bilan.identification.perimetre = try element.libelle(code: "codes", nom: "libelle")
        case "exercice":
            bilan.identification.annee = try element.nombre("annee")
            guard let jour = Jour(try element.texte("arreteAu")) else { throw .nonConforme(ligne: element.line) }
            bilan.identification.arreteAu = jour
            bilan.identification.pointDEtape = ["true", "1"].contains(try element.texte("pointDEtape"))
        case "correction":
            bilan.identification.correction = CorrectionLue(
                version: try element.nombre("version"), motif: try element.texte("motif"),
                empreinte: try element.texte("empreinte"), chiffres: try element.nombre("chiffres"))
        default: bilan.identification.version = try element.texte("version")
        }
    }

    private mutating func lireNomenclatures(_ element: XMLElement) throws(RelectureError) {
        switch element.name {
        case "parametre":
            let parametre = ParametreLu(
                cle: try element.texte("cle"), valeur: try element.texte("valeur"),
                libelle: try element.texte("libelle"))
            try noter(["parametre", parametre.cle], element)
            bilan.parametres.append(parametre)
        case "reservataire": bilan.reservataires.append(try element.libelle(code: "code", nom: "nom"))
        case "axe":
            let axe = try element.libelle(code: "code", nom: "libelle")
            bilan.axes.append(AxeLu(code: axe.code, libelle: axe.libelle))
        default:
            let modalite = try element.libelle(code: "code", nom: "libelle")
            bilan.axes.changeLast { $0.modalites.append(modalite) }
        }
    }

    private mutating func lireChiffres(_ element: XMLElement) throws(RelectureError) {
        switch element.name {
        case "section":
            guard let section = Section(rawValue: try element.texte("code")) else {
                throw .nonConforme(ligne: element.line)
            }
            bilan.sections.append(SectionLue(section: section, titre: try element.texte("titre")))
        case "mesure":
            let mesure = try element.libelle(code: "id", nom: "libelle")
            guard let forme = FormeLue(rawValue: try element.texte("forme")) else {
                throw .nonConforme(ligne: element.line)
            }
            bilan.sections.changeLast {
                $0.mesures.append(MesureLue(id: mesure.code, libelle: mesure.libelle, forme: forme))
            }
        case "ligne":
            dejaLus.removeAll(keepingCapacity: true)
            let total = element["total"] == nil ? nil : try chiffre(element, "total", base: "base")
            let ligne = LigneLue(reservataire: try element.texte("reservataire"), total: total)
            changeLastMesure { $0.lignes.append(ligne) }
        case "ventilation":
            let ventilation = VentilationLue(axes: AxesLus(axe: try element.texte("axe"), axe2: element["axe2"]))
            axes = [ventilation.axes.axe, ventilation.axes.axe2 ?? ""]
            try noter(["ventilation"] + axes, element)
            changeLastMesure { $0.lignes.changeLast { $0.ventilations.append(ventilation) } }
        default:
            let chiffre = CaseLue(
                modalite: try element.texte("m"), modalite2: element["n"], valeur: try chiffre(element, "v", base: "b"))
            try noter(axes + [chiffre.modalite, chiffre.modalite2 ?? ""], element)
            changeLastMesure {
                $0.lignes.changeLast { $0.ventilations.changeLast { $0.cases.append(chiffre) } }
            }
        }
    }

    /// A number, and its base when it has one; a count has none, and is not below 0.
    private func chiffre(_ element: XMLElement, _ nom: String, base: String) throws(RelectureError) -> Fraction {
        let diviseur = element[base] == nil ? nil : try element.grandNombre(base)
        let valeur = try element.grandNombre(nom)
        if bilan.sections.last?.mesures.last?.forme == .nombre {
            guard valeur >= 0, diviseur == nil else { throw .nonConforme(ligne: element.line) }
            guard valeur.magnitude < UInt128(LectureDeBilan.borne) else { throw .nombreTropGrand(ligne: element.line) }
        }
        guard let chiffre = Fraction(valeur, base: diviseur) else { throw .nombreTropGrand(ligne: element.line) }
        return chiffre
    }

    private mutating func changeLastMesure(_ change: (inout MesureLue) -> Void) {
        bilan.sections.changeLast { $0.mesures.changeLast(change) }
    }

    private mutating func lirePreuves(_ element: XMLElement) throws(RelectureError) {
        let libelle = try element.libelle(code: "code", nom: "libelle")
        let terme = TermeLu(code: libelle.code, libelle: libelle.libelle, nombre: try element.nombre("nombre"))
        try noter([element.name, terme.code], element)
        if element.name == "terme" { bilan.composition.append(terme) } else { bilan.etats.append(terme) }
    }

    private mutating func noter(_ cle: [String], _ element: XMLElement) throws(RelectureError) {
        guard dejaLus.insert(cle).inserted else { throw .enDouble(ligne: element.line) }
    }

    /// An `xs:integer` of a figure.
    static func grandEntier(_ texte: String) -> Int128? {
        Int128(sansBlancs(texte)).flatMap { $0.magnitude < UInt128(1) << 125 ? $0 : nil }
    }

    private static func sansBlancs(_ texte: String) -> Substring {
        texte.drop { " \t\r\n".contains($0) }.prefix { !" \t\r\n".contains($0) }
    }

    /// An `xs:integer`, which may have blanks around it; nil when it is beyond what is counted with.
    static func entier(_ texte: String) -> Int? {
        Int(sansBlancs(texte)).flatMap { $0.magnitude < borne ? $0 : nil }
    }
}

extension Array {
    /// Changes the last one in place, if there is one.
    fileprivate mutating func changeLast(_ change: (inout Element) -> Void) {
        if !isEmpty { change(&self[count - 1]) }
    }
}

extension XMLElement {
    /// An attribute that the schema requires.
    fileprivate func texte(_ nom: String) throws(RelectureError) -> String {
        guard let valeur = self[nom] else { throw .nonConforme(ligne: line) }
        return valeur
    }

    /// A number that the schema requires.
    fileprivate func nombre(_ nom: String) throws(RelectureError) -> Int {
        guard let nombre = LectureDeBilan.entier(try texte(nom)) else { throw .nombreTropGrand(ligne: line) }
        return nombre
    }

    /// The same of a figure, that may be longer.
    fileprivate func grandNombre(_ nom: String) throws(RelectureError) -> Int128 {
        guard let nombre = LectureDeBilan.grandEntier(try texte(nom)) else { throw .nombreTropGrand(ligne: line) }
        return nombre
    }

    fileprivate func libelle(code: String, nom: String) throws(RelectureError) -> LibelleLu {
        LibelleLu(code: try texte(code), libelle: try texte(nom))
    }
}
