import Regles

/// What a protected edition says to its readers of the figures that it does not show.
struct AvisDuSecret {
    private let parametres: ParametresDeProtection

    init(_ parametres: ParametresDeProtection) { self.parametres = parametres }

    /// The public notice, the same for HTML and XML.
    var phrases: [String] {
        [
            "« s »\u{A0}: chiffre retenu. Aucun résultat ne porte sur moins de \(parametres.seuil) unités, ni ne regroupe 0 % ou "
                + "100 % des ménages d’une zone. D’autres chiffres sont retenus pour que les premiers ne puissent être "
                + "retrouvés par différence : un chiffre retenu peut être grand, petit ou nul, et rien ne dit lequel il est.",
            "« q »\u{A0}: moins de \(parametres.tauxDeReponse) % des ménages de la zone ont répondu à cette question ; le chiffre ne "
                + "serait pas fiable.",
            niveau,
            "Les zones de moins de \(parametres.zoneMinimale) ménages sont regroupées, puis des modalités ; chaque regroupement est "
                + "listé avec sa raison.",
        ].map(Typographie.soignee)
    }

    private var niveau: String {
        switch parametres.niveau {
        case .n1: "Niveau N1 : aucun chiffre retenu ne peut être calculé exactement à partir des autres."
        case .n3:
            "Niveau N3 : même par calcul, nul ne peut prouver qu’un chiffre retenu est inférieur à \(parametres.seuil), ni qu’il "
                + "n’est pas nul."
        }
    }
}
