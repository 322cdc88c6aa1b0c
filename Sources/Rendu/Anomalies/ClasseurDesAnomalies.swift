package import Diagnostics
package import Parc
import XlsxPort

/// `anomalies.xlsx`: the findings of a run, one a line, for whoever mends the files they were met in.
///
/// Says what `diagnostics.csv` says, in its order, and never the content of a cell.
package struct ClasseurDesAnomalies {
    /// Name of the file.
    package static let nom = "anomalies.xlsx"
    /// Lines of a sheet of Excel below its heads.
    package static let lignesDUneFeuille = 1_048_575

    private let titre: String
    private let constats: [Diagnostic]
    private let comptes: [CompteDeLignes]
    private let lignes: Int

    /// The workbook of sorted findings.
    ///
    /// - Parameters:
    ///   - titre: whose campaign, and of which year.
    ///   - comptes: what became of the lines of the files.
    ///   - lignes: of the sheet of findings, at most; what is beyond is counted there.
    package init(
        titre: String, constats: [Diagnostic], comptes: [CompteDeLignes], lignes: Int = lignesDUneFeuille
    ) {
        self.titre = titre
        self.constats = constats
        self.comptes = comptes
        self.lignes = lignes
    }

    /// The bytes of the file, made with temporary files in a folder.
    package func octets(dans dossier: String) throws(RenduError) -> [UInt8] {
        do throws(XlsxError) {
            var xlsx = try XlsxWriter(
                folder: dossier, title: "Anomalies – \(titre)", author: "bilanflux")
            let redaction = RedactionDAnomalies(&xlsx)
            let anomalies = FeuilleDesAnomalies(constats, auPlus: lignes)
            NoticeDesAnomalies(titre: titre, constats: constats, horsFeuille: anomalies.horsFeuille)
                .ecrire(redaction, &xlsx)
            anomalies.ecrire(redaction, &xlsx)
            AnomaliesParRegle(constats).ecrire(redaction, &xlsx)
            AnomaliesParFichier(constats, comptes).ecrire(redaction, &xlsx)
            return try xlsx.finish()
        } catch {
            throw .anomaliesNonEcrites(error)
        }
    }
}

extension Severity {
    /// Behind the word that says it.
    var fond: UInt32 {
        switch self {
        case .bloquant: 0xF4B6B0
        case .erreur: 0xFBD9CF
        case .avertissement: 0xFDEDC4
        case .information: 0xDCE9F5
        }
    }

    /// What it means for the bilan.
    var sens: String {
        switch self {
        case .bloquant: "Aucun bilan ne peut être fait tant que ce n’est pas corrigé."
        case .erreur: "La ligne est rejetée : elle ne compte dans aucun chiffre."
        case .avertissement: "La ligne compte, mais un chiffre peut ne pas être celui qu’attend le lecteur."
        case .information: "Bon à savoir : aucun chiffre n’en dépend."
        }
    }
}
