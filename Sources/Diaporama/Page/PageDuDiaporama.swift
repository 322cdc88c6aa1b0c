import CryptoPort
import Graphique
import Templates

/// A deck as one page: slides one under another, one at a time where its script runs.
struct PageDuDiaporama: Sendable {
    let diaporama: Diaporama
    let couverture: Couverture
    let planches: [Planche]

    init(_ diaporama: Diaporama) {
        self.diaporama = diaporama
        couverture = Couverture(diaporama)
        planches = Plan(diaporama).planches
    }

    func octets() throws(CryptoError) -> [UInt8] {
        let style =
            "\n" + couleurs + LargeurDePage.regles(planches.flatMap(\.tableaux).flatMap(\.largeurs))
            + String(decoding: DiaporamaEmbarque.css, as: UTF8.self)
        let script = "\n" + String(decoding: DiaporamaEmbarque.js, as: UTF8.self)
        let sections = planches.enumerated().map { SectionDePage(planche: $1, rang: $0 + 2).html }.joined()
        let page = """
            <!DOCTYPE html>
            <html lang="fr">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(try Politique.texte(style: style, script: script))">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(Balisage.echappe(couverture.titre.texte))</title>
            <style>\(style)</style>
            </head>
            <body>
            <a class="evitement" href="#couverture">Aller à la première diapositive</a>
            <main>
            <h1 class="cache">Diaporama\u{202F}: \(Balisage.echappe(couverture.titre.texte))</h1>
            \(premiere)\(sections)</main>
            \(PageDuDiaporama.commandes)
            <p class="annonce cache" aria-live="polite"></p>
            <script>\(script)</script>
            </body>
            </html>

            """
        return Array(page.utf8)
    }

    /// What differs from a deck to another.
    private var couleurs: String {
        let c = diaporama.couleurs
        let parts = StyleDuTrace.parts.enumerated().map { "--part\($0 + 1): #\($1);" }.joined(separator: " ")
        return """
            :root {
              --principale: #\(c.principale.hexadecimal); --principale-claire: #\(c.principale.melange(blanc: 60).hexadecimal);
              --secondaire: #\(c.secondaire.hexadecimal); --secondaire-claire: #\(c.secondaire.melange(blanc: 60).hexadecimal);
              --fond-clair: #\(c.fond); \(parts)
            }

            """
    }

    private var premiere: String {
        let c = couverture
        return """
            <section class="diapositive couverture" id="couverture" aria-labelledby="couverture-titre" tabindex="-1">
            <div class="tete"><h2 class="l\(c.titre.corps)" id="couverture-titre">\(Balisage.echappe(c.titre.texte))</h2></div>
            <p class="l\(c.sousTitre.corps)">\(Balisage.echappe(c.sousTitre.texte))</p>
            <p class="organisme l\(c.organisme.corps)">\(Balisage.echappe(c.organisme.texte))</p>
            <div class="mentions l\(c.corpsDesMentions)">\(c.mentions.map { "<p>\(Balisage.echappe($0))</p>" }.joined())</div>
            \(SectionDePage.notes(c.notes))</section>

            """
    }

    private static let commandes = """
        <nav class="commandes" aria-label="Commandes du diaporama" hidden>
        <button type="button" data-action="precedente"><span aria-hidden="true">‹</span><span class="cache">Diapositive précédente</span></button>
        <span class="rang"></span>
        <button type="button" data-action="suivante"><span aria-hidden="true">›</span><span class="cache">Diapositive suivante</span></button>
        <button type="button" class="apercu-bouton" data-action="apercu" aria-pressed="false" title="Touche O">Aperçu</button>
        <button type="button" data-action="notes" aria-pressed="false" title="Touche N">Notes</button>
        <button type="button" class="plein" data-action="plein" title="Touche F">Plein écran</button>
        </nav>
        """
}
