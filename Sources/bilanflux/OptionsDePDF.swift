import Foundation
import Impression

/// `--pdf`: the programs that will write the PDFs, found before any work is done.
struct OptionsDePDF: Sendable {
    let bilan: PDFDuBilan
    let presentation: PDFDeLaPresentation

    /// - Parameter outils: where to look first, as `--outils-pdf` gives it.
    init(outils: String?) throws(CommandFailure) {
        let trouves = OutilsPDF(dossier: outils, chemin: ProcessInfo.processInfo.environment["PATH"] ?? "")
        do throws(ImpressionError) {
            bilan = PDFDuBilan(try Interruption.withoutThreadsOfMine(trouves.weasyPrint))
        } catch {
            throw CommandFailure(.ressourceManquante, "--pdf : \(error.message).")
        }
        presentation = PDFDeLaPresentation(trouves.pourUnePresentation)
    }
}
