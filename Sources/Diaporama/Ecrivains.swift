import Bureautique

extension Diaporama {
    /// A presentation of ISO/IEC 29500 (.pptx), its charts and tables native.
    package func pptx() throws(DiaporamaError) -> [UInt8] {
        do {
            return try Partie.archive(PresentationPptx(self).parties())
        } catch {
            throw .document(error)
        }
    }

    /// A presentation of OpenDocument 1.3 (.odp), its tables native, its charts drawn.
    package func odp() throws(DiaporamaError) -> [UInt8] {
        do {
            return try DocumentOdf.archive(PresentationOdp(self).parties())
        } catch {
            throw .document(error)
        }
    }

    /// A page that needs no network, and no script to be read.
    package func html() throws(DiaporamaError) -> [UInt8] {
        do {
            return try PageDuDiaporama(self).octets()
        } catch {
            throw .empreinte(error)
        }
    }
}
