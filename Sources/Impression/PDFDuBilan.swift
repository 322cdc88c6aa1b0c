/// `bilan.pdf`: tagged PDF/A-3 with `bilan.xml` attached, made by WeasyPrint from a page for printing.
package struct PDFDuBilan: Sendable {
    private let programme: Programme
    private let secondes: Int

    /// - Parameters:
    ///   - programme: WeasyPrint (`OutilsPDF.weasyPrint`).
    ///   - secondes: after which it is stopped.
    package init(_ programme: Programme, secondes: Int = 600) {
        self.programme = programme
        self.secondes = secondes
    }

    /// The PDF of one page.
    ///
    /// - Parameters:
    ///   - page: HTML, self-contained.
    ///   - xml: the same figures for machines, attached as `bilan.xml`.
    ///   - dossier: a folder of its own to work in, made and removed.
    ///   - identifiant: of the document, in hexadecimal; the same inputs give the same bytes.
    package func render(
        page: [UInt8], xml: [UInt8], dossier: String, identifiant: String
    ) throws(ImpressionError) -> [UInt8] {
        let travail = try DossierDeTravail(dossier)
        try travail.ecrire("bilan.html", page)
        try travail.ecrire("bilan.xml", xml)
        try travail.lancer(
            programme,
            [
                "--quiet", "--pdf-variant", "pdf/a-3a", "--pdf-tags", "--pdf-identifier", identifiant,
                "--attachment", "bilan.xml", "--attachment-relationship", "Data", "--allowed-protocols", "data,file",
                "bilan.html", "bilan.pdf",
            ], secondes: secondes)
        return try travail.pdf("bilan.pdf", de: programme)
    }
}
