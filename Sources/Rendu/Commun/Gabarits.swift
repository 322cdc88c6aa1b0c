import CryptoPort
import Foundation
import Graphique
import Mustache
package import Parc
import Templates

/// The templates of the pages: those of the program, each replaced by the user's file of the same name.
package struct Gabarits: Sendable {
    /// The names of the files that can be replaced, sorted.
    package static let noms = GabaritEmbarque.allCases.map(\.rawValue).sorted()

    /// The files used, sorted by name: their digest stands in the manifest.
    package let octets: [(nom: String, octets: [UInt8])]
    private let bibliotheque: MustacheLibrary
    private let css: String
    /// The style sheet, in the landlord's colours.
    private(set) var style: FeuilleDeStyle
    /// The address of the landlord's logo, which holds it whole; nil without one.
    private var logo: String?

    /// Reads and compiles the templates.
    ///
    /// - Parameter dossier: the user's folder (`--gabarits DIR`); nil for those of the program only.
    /// - Throws: `dossierDeGabaritsIntrouvable`, `dossierSansGabarit`, `gabaritIllisible`, `gabaritInvalide`.
    package init(dossier: String?) throws(RenduError) {
        let remplaces = try dossier.map(Gabarits.remplacements) ?? [:]
        octets = GabaritEmbarque.allCases.sorted { $0.rawValue < $1.rawValue }.map {
            (nom: $0.rawValue, octets: remplaces[$0] ?? $0.octets)
        }
        MustacheContentTypes.register(EchappementHTML(), named: EchappementHTML.nom)
        var bibliotheque = MustacheLibrary()
        var css = ""
        for gabarit in GabaritEmbarque.allCases {
            let texte = try Gabarits.texte(remplaces[gabarit] ?? gabarit.octets, gabarit)
            switch gabarit {
            case .style: css = texte
            case .annexe, .bilan, .figure, .index, .occupation, .tableau:
                let nom = String(gabarit.rawValue.dropLast(".mustache".count))
                bibliotheque.register(try Gabarits.compiler(texte, gabarit), named: nom)
            }
        }
        self.bibliotheque = bibliotheque
        self.css = css
        style = FeuilleDeStyle(css)
    }

    /// The same templates for a landlord's own documents.
    package func avec(_ charte: Charte) -> Gabarits {
        var gabarits = self
        gabarits.style = FeuilleDeStyle(css + (charte.couleurs?.css ?? ""))
        gabarits.logo = charte.logo.map { "data:\($0.format.rawValue);base64,\(Base64.encode($0.octets))" }
        return gabarits
    }

    private static func remplacements(_ dossier: String) throws(RenduError) -> [GabaritEmbarque: [UInt8]] {
        var estDossier: ObjCBool = false
        guard FileManager.default.fileExists(atPath: dossier, isDirectory: &estDossier), estDossier.boolValue else {
            throw .dossierDeGabaritsIntrouvable(chemin: dossier)
        }
        var trouves: [GabaritEmbarque: [UInt8]] = [:]
        for gabarit in GabaritEmbarque.allCases {
            let chemin = "\(dossier)/\(gabarit.rawValue)"
            guard FileManager.default.fileExists(atPath: chemin) else { continue }
            guard let contenu = FileManager.default.contents(atPath: chemin) else {
                throw .gabaritIllisible(chemin: chemin)
            }
            trouves[gabarit] = Array(contenu)
        }
        guard !trouves.isEmpty else { throw .dossierSansGabarit(chemin: dossier) }
        return trouves
    }

    /// The text of a file; a style sheet that would end its own element is refused.
    private static func texte(_ octets: [UInt8], _ gabarit: GabaritEmbarque) throws(RenduError) -> String {
        guard let texte = String(validating: octets, as: UTF8.self) else {
            throw .gabaritInvalide(nom: gabarit.rawValue, ligne: nil, raison: "le fichier n’est pas en UTF-8")
        }
        guard gabarit == .style else { return texte }
        for (rang, ligne) in texte.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        where ligne.lowercased().contains("</style") {
            throw .gabaritInvalide(
                nom: gabarit.rawValue, ligne: rang + 1, raison: "une feuille de style ne contient pas de balise")
        }
        return texte
    }

    private static func compiler(_ texte: String, _ gabarit: GabaritEmbarque) throws(RenduError) -> MustacheTemplate {
        do {
            return try MustacheTemplate(string: EchappementHTML.pragma + texte)
        } catch let erreur as MustacheTemplate.ParserError {
            throw .gabaritInvalide(
                nom: gabarit.rawValue, ligne: erreur.context.lineNumber - 1, raison: raison(erreur.error))
        } catch {
            throw .gabaritInvalide(nom: gabarit.rawValue, ligne: nil, raison: raison(error))
        }
    }

    private static func raison(_ erreur: any Error) -> String {
        guard let connue = erreur as? MustacheTemplate.Error else { return "balise mustache non terminée" }
        return switch connue {
        case .sectionCloseNameIncorrect: "la balise fermante ne porte pas le nom de la section ouverte"
        case .unfinishedName: "balise mal formée"
        case .expectedSectionEnd: "section non fermée"
        case .invalidSetDelimiter: "changement de délimiteurs mal formé"
        case .transformAppliedToInheritanceSection, .illegalTokenInsideInheritSection, .textInsideInheritSection:
            "bloc hérité mal formé"
        case .invalidConfigVariableSyntax, .unrecognisedConfigVariable: "directive inconnue"
        }
    }
}

extension Gabarits {
    /// A page made from the template `nom`, cleaned of what HTML forbids; its style, its policy and its logo are given here.
    ///
    /// - Parameter script: the only one that runs on it.
    func page(_ nom: String, _ fiche: Fiche, script: ScriptDePage? = nil) throws(RenduError) -> [UInt8] {
        let complete = fiche.avec([
            "style": .balisage(style.element), "politique": .texte(style.politique + (script?.directive ?? "")),
            "script": .balisage(script?.element ?? ""), "logo": .siPresent(logo),
        ])
        guard let page = bibliotheque.render(complete, withTemplate: nom) else {
            throw .gabaritInvalide(nom: "\(nom).mustache", ligne: nil, raison: "gabarit absent")
        }
        return TexteHTML.propre(Array(page.utf8))
    }
}

/// How `{{...}}` escapes: mustache's own goes by grapheme, misses a `"` or `<` that a combining mark follows, and is slow.
private struct EchappementHTML: MustacheContentType {
    static let nom = "BALISAGE"
    /// A line before each template.
    static let pragma = "{{% CONTENT_TYPE:\(nom)}}\n"

    func escapeText(_ text: String) -> String { Balisage.echappe(text) }
}
