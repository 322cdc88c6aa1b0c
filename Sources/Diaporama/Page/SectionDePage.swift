import Graphique

/// A slide of the page.
struct SectionDePage: Sendable {
    let planche: Planche
    /// From 1, the cover.
    let rang: Int

    var html: String {
        let id = planche.id
        let legende = planche.legende.map { "<p class=\"legende l13\">\($0)</p>" } ?? ""
        let deux = planche.blocs.count > 1
        let blocs = planche.blocs.enumerated().map { rang, bloc in
            "<div class=\"bloc\(deux ? part(bloc) : "")\">\(contenu(bloc, rang + 1))</div>\n"
        }.joined()
        return """
            <section class="diapositive" id="\(id)" aria-labelledby="\(id)-titre" tabindex="-1">
            <div class="tete"><h2 class="l\(planche.titre.corps)" id="\(id)-titre">\(Balisage.echappe(planche.titre.texte))</h2>
            <p class="sous-titre l\(planche.sousTitre.corps)">\(Balisage.echappe(planche.sousTitre.texte))</p></div>
            <div class="corps">
            \(blocs)</div>
            \(donnees)<div class="pied"><div>\(legende)<p class="source l\(planche.source.corps)">\(Balisage.echappe(planche.source.texte))</p></div>
            <p class="numero l14"><a href="#\(id)" aria-label="Diapositive \(rang)\u{202F}: \(Balisage.echappe(planche.titre.texte))">\(rang)</a></p></div>
            \(SectionDePage.notes(planche.notes))</section>

            """
    }

    /// What tells the tables of the page apart.
    private func nom(_ numero: Int) -> String {
        "diapositive \(rang)" + (numero == 1 ? "" : ", \(numero == 2 ? "second" : "\(numero)e") objet")
    }

    /// What the speaker says.
    static func notes(_ notes: [String]) -> String {
        guard !notes.isEmpty else { return "" }
        return "<details class=\"plus notes\"><summary>Notes de l’orateur</summary>"
            + notes.map { "<p>\(Balisage.echappe($0))</p>" }.joined() + "</details>\n"
    }

    /// The share of the width, when there are two.
    private func part(_ bloc: Planche.Bloc) -> String {
        switch bloc.zone.largeur * 100 / Zone.corps.largeur {
        case ..<40: " p35"
        case 60...: " p65"
        default: ""
        }
    }

    private func contenu(_ bloc: Planche.Bloc, _ numero: Int) -> String {
        switch bloc.contenu {
        case .texte(let paragraphes, let corps):
            paragraphes.isEmpty
                ? ""
                : "<ul class=\"puces l\(corps)\">"
                    + paragraphes.map { "<li>\(Balisage.echappe($0))</li>" }.joined() + "</ul>"
        case .chiffres(let tuiles): chiffres(tuiles)
        case .graphique(let graphique, _): dessin(graphique, bloc.zone, "\(planche.id)-g\(numero)")
        case .tableau(let pose):
            TableauDePage(
                nom: nom(numero), legende: pose.legende, entetes: pose.entetes,
                lignes: pose.lignes.map { $0.map(\.texte) },
                aDroite: pose.aDroite, largeurs: pose.largeurs.map(LargeurDePage.classe)
            ).html(classe: "pose l\(pose.corps)")
        }
    }

    private func chiffres(_ tuiles: [Planche.Tuile]) -> String {
        guard !tuiles.isEmpty else { return "" }
        let colonnes = Set(tuiles.map(\.zone.x)).count
        let rangs = Set(tuiles.map(\.zone.y)).count
        return "<ul class=\"chiffres k\(colonnes) rangs\(rangs)\">"
            + tuiles.map { tuile in
                let precision =
                    tuile.chiffre.precision.isEmpty
                    ? ""
                    : "<p class=\"precision l\(tuile.corps.precision)\">\(Balisage.echappe(tuile.chiffre.precision))</p>"
                return
                    "<li><p class=\"valeur l\(tuile.corps.valeur)\">\(Balisage.echappe(tuile.chiffre.valeur.texte))</p>"
                    + "<p class=\"libelle l\(tuile.corps.libelle)\">\(Balisage.echappe(tuile.chiffre.libelle))</p>"
                    + precision + "</li>"
            }.joined() + "</ul>"
    }

    /// Twice: as a slide has it, and for a narrow screen; one of them is seen.
    private func dessin(_ graphique: Graphique, _ zone: Zone, _ id: String) -> String {
        func svg(_ id: String, _ cadre: Cadre) -> String {
            Texte.balisage(
                Graphique(
                    id: id, titre: graphique.titre, sousTitre: graphique.sousTitre, dessin: graphique.dessin
                ).svg(cadre))
        }
        let largeur = DessinDePlanche.largeur(graphique, dans: zone) ?? 800
        return "<div class=\"dessin-large\">\(svg(id, .fixe(largeur: largeur, style: "")))</div>"
            + "<div class=\"dessin-etroit\">\(svg("\(id)-etroit", .fluide))</div>"
    }

    /// The data of its charts, for who would rather read them.
    private var donnees: String {
        planche.blocs.enumerated().map { numero, bloc -> String in
            guard case .graphique(let graphique, _) = bloc.contenu else { return "" }
            let donnees = graphique.dessin.donnees
            let tableau = TableauDePage(
                nom: nom(numero + 1), legende: Texte.uni(graphique.titre), entetes: donnees.entetes.map(Texte.uni),
                lignes: donnees.lignes.map { $0.map(Texte.uni) }, aDroite: donnees.entetes.indices.map { $0 > 0 })
            return
                "<details class=\"plus donnees\"><summary>Données du graphique</summary>\(tableau.html(classe: "data"))</details>\n"
        }.joined()
    }
}

/// A table of the page.
struct TableauDePage: Sendable {
    /// Where it is: it makes its name unique.
    let nom: String
    let legende: String
    let entetes: [String]
    let lignes: [[String]]
    let aDroite: [Bool]
    /// The class of each column; empty for columns as wide as what they hold.
    var largeurs: [String] = []

    func html(classe: String) -> String {
        let tetes = entetes.enumerated().map { rang, texte in
            "<th scope=\"col\"\(nombre(rang, largeur: true))>\(Balisage.echappe(texte))</th>"
        }.joined()
        let rangs = lignes.map { ligne in
            "<tr>"
                + ligne.enumerated().map { rang, texte in
                    rang == 0
                        ? "<th scope=\"row\">\(Balisage.echappe(texte))</th>"
                        : "<td\(nombre(rang))>\(Balisage.echappe(texte))</td>"
                }.joined() + "</tr>\n"
        }.joined()
        return """
            <div class="defilant" role="region" tabindex="0" aria-label="\(Balisage.echappe(legende)) (\(nom))"><table class="\(classe)">
            <caption><span class="cache">\(Balisage.echappe(legende))</span></caption>
            <thead><tr>\(tetes)</tr></thead>
            <tbody>
            \(rangs)</tbody></table></div>
            """
    }

    private func nombre(_ rang: Int, largeur: Bool = false) -> String {
        var classes = rang < aDroite.count && aDroite[rang] ? ["n"] : []
        if largeur, rang < largeurs.count { classes.append(largeurs[rang]) }
        return classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
    }
}

/// Widths of columns: classes of the style sheet, since the policy of the page forbids styles in its elements.
enum LargeurDePage {
    static func classe(_ largeur: Longueur) -> String { "w\(points(largeur))" }

    /// The rules of the classes of some widths.
    static func regles(_ largeurs: [Longueur]) -> String {
        Set(largeurs.map(points)).sorted().map { ".w\($0) { width: calc(\($0) * var(--pt)); }\n" }.joined()
    }

    private static func points(_ largeur: Longueur) -> Int { largeur * 960 / Zone.diapositive.largeur }
}
