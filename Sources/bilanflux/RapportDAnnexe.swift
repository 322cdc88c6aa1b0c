import Diagnostics
import Parc
import Regles
import Rendu

/// What `controler --annexe` prints: for each réservataire a table of the lines, then a sentence for those that need one.
struct RapportDAnnexe {
    private let verifiee: AnnexeVerifiee
    private let nombre = NombreDAnnexe.texte

    init(_ verifiee: AnnexeVerifiee) { self.verifiee = verifiee }

    /// The text, in French, in tables of 80 columns.
    func text(width: Int) -> String {
        let compte = verifiee.compte
        let lignes = [compte.lues, compte.utilisees, compte.rejetees].map(NombreFrancais.entier)
        let titre =
            "ANNEXES SIGNÉES (COH-1)\n\(verifiee.fichier.surUneLigne)\nLignes lues = utilisées + rejetées : \(lignes[0]) = "
            + "\(lignes[1]) + \(lignes[2])"
        let blocs = verifiee.annexes.map { bloc($0, TextWrapper(width: width)) }
        return ([titre] + (blocs.isEmpty ? ["Aucune ligne à juger."] : blocs)).joined(separator: "\n\n") + "\n"
    }

    private func bloc(_ annexe: AnnexeJugee, _ wrapper: TextWrapper) -> String {
        let convention = verifiee.convention(annexe)
        let phrases = PhrasesDAnnexe(annexe)
        var lignes = [
            wrapper.fold("\(convention.reservataire) : \(convention.nom)".surUneLigne), RapportDAnnexe.entete,
        ]
        lignes += annexe.lignes.map(rang)
        lignes += annexe.lignes.compactMap { jugee in
            phrases.phrase(jugee).map { wrapper.paragraph("-", "\(jugee.rubrique.nom) : \($0)", indent: 2, hanging: 4) }
        }
        let incoherentes = annexe.lignes.count { $0.verdict == .incoherente }
        if incoherentes > 0, let phrase = phrases.phraseDuDroit {
            lignes.append(wrapper.paragraph("-", phrase, indent: 2, hanging: 4))
        }
        lignes.append(wrapper.fold(conclusion(annexe, incoherentes)))
        if let manque = manque(annexe) { lignes.append(wrapper.fold(manque)) }
        return lignes.joined(separator: "\n")
    }

    private func conclusion(_ annexe: AnnexeJugee, _ incoherentes: Int) -> String {
        let nonJugees = annexe.lignes.count { if case .nonJugee = $0.verdict { true } else { false } }
        let jugees = annexe.lignes.count { $0.verdict.estUnJugement }
        return "\(NombreFrancais.accord(jugees, "ligne jugée", "lignes jugées")), "
            + (incoherentes == 0
                ? "aucune incohérence" : NombreFrancais.accord(incoherentes, "incohérente", "incohérentes"))
            + (nonJugees == 0
                ? "."
                : " ; \(NombreFrancais.accord(nonJugees, "ligne n’a pas pu l’être", "lignes n’ont pas pu l’être")).")
    }

    /// The lines of annex 1 that it does not give; nil when it gives them all.
    private func manque(_ annexe: AnnexeJugee) -> String? {
        let absentes = annexe.lignes.filter { $0.ligne == nil && $0.rubrique != .tauxArticle3 }.map(\.rubrique.rawValue)
        guard !absentes.isEmpty else { return nil }
        return "Annexe incomplète : \(absentes.count > 1 ? "lignes" : "ligne") \(absentes.joined(separator: ", "))."
    }

    // MARK: Table

    private static let largeurs = (libelle: 30, ecrit: 12, recalcul: 13)

    private static let entete = colonnes("", "", "écrit", "recalculé", "verdict")

    private func rang(_ jugee: LigneJugee) -> String {
        let libelle = jugee.rubrique.libelle + (jugee.rubrique.formule.map { " = \($0)" } ?? "")
        return RapportDAnnexe.colonnes(
            jugee.rubrique == .tauxArticle3 ? "" : jugee.rubrique.rawValue,
            jugee.affichee(libelle), jugee.ligne.map { nombre.signe($0.valeur) } ?? "",
            jugee.recalcul.map { nombre.exact($0, taux: jugee.rubrique.estUnTaux) } ?? "", jugee.verdict.libelle)
    }

    private static func colonnes(
        _ lettre: String, _ libelle: String, _ ecrit: String, _ recalcul: String, _ verdict: String
    ) -> String {
        let gauche = "  \(lettre)".padded(to: 5) + libelle.padded(to: largeurs.libelle)
        return gauche + ecrit.aligned(largeurs.ecrit) + recalcul.aligned(largeurs.recalcul) + "  \(verdict)"
    }
}

extension String {
    /// To the right of a column; one blank at least stands before it.
    fileprivate func aligned(_ width: Int) -> String { String(repeating: " ", count: max(1, width - count)) + self }
}

extension LigneJugee {
    /// Its label; line i only has a formula when there are rights to compare it with.
    fileprivate func affichee(_ libelle: String) -> String {
        rubrique == .i && recalcul == nil ? rubrique.libelle : libelle
    }
}

extension VerdictDAnnexe {
    /// In the table.
    var libelle: String {
        switch self {
        case .donnee: "donnée"
        case .absente: "absente"
        case .exacte: "exacte"
        case .arrondie(.auPlusProche): "arrondie"
        case .arrondie(.parDefaut): "tronquée"
        case .arrondie(.parExces): "arrondie par excès"
        case .plusPrecise: "plus précise que i"
        case .incoherente: "INCOHÉRENTE"
        case .nonJugee: "non jugée"
        }
    }

    /// Whether the line was compared with what it is made from.
    fileprivate var estUnJugement: Bool {
        switch self {
        case .exacte, .arrondie, .plusPrecise, .incoherente: true
        case .donnee, .absente, .nonJugee: false
        }
    }
}
