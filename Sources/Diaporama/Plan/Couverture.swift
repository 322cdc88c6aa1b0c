/// The first slide.
struct Couverture: Sendable {
    let titre: Planche.TexteAjuste
    let sousTitre: Planche.TexteAjuste
    let organisme: Planche.TexteAjuste
    let mentions: [String]
    let corpsDesMentions: Corps
    /// The texts that were too long for it.
    let notes: [String]

    init(_ diaporama: Diaporama) {
        let entiers = [diaporama.titre, diaporama.sousTitre, diaporama.organisme].map(Texte.uni)
        let textes = zip(
            entiers,
            [
                (Zone.titreDeCouverture, Lettres.titreDeCouverture, true),
                (Zone.sousTitreDeCouverture, Lettres.sousTitreDeCouverture, false),
                (Zone.organisme, Lettres.organisme, true),
            ]
        ).map { texte, place in
            let ajuste = Texte.ajuste(texte, place.0, place.1, gras: place.2)
            return Planche.TexteAjuste(texte: ajuste.texte, corps: ajuste.corps)
        }
        (titre, sousTitre, organisme) = (textes[0], textes[1], textes[2])
        let mentions = diaporama.mentions.map(Texte.uni)
        let corps = Lettres.mentions.first { Couverture.tiennent(mentions, $0) } ?? 12
        var combien = mentions.count
        while combien > 0, !Couverture.tiennent(Array(mentions.prefix(combien)), corps) { combien -= 1 }
        self.mentions = Array(mentions.prefix(combien))
        corpsDesMentions = corps
        notes = zip(entiers, textes).filter { $0 != $1.texte }.map(\.0) + mentions.dropFirst(combien)
    }

    private static func tiennent(_ mentions: [String], _ corps: Corps) -> Bool {
        mentions.reduce(0) {
            $0
                + LargeurDeTexte.hauteur(
                    LargeurDeTexte.lignes($1, corps, dans: Zone.mentions.largeur).count, corps)
                + LargeurDeTexte.points(corps) / 2
        } <= Zone.mentions.hauteur
    }
}
