package import Diagnostics

/// What may be wrong with a facts file: nearly everything blocks, since a figure that is not the one counted is worse
/// than none.
extension FaitsImport {
    private static let bloque = "rien n’est livré : les chiffres ne seraient pas ceux qui ont été comptés"

    static let mesureInconnue = DiagnosticRule(
        "FAITS-01", .bloquant, "mesure inconnue dans le fichier de faits",
        consequence: bloque,
        remedy:
            "écrire le nom d’une mesure comptée (A.liberes) ou d’un relevé (_stock) ; « bilanflux regles » les donne, "
            + "et le guide Faits")
    static let reservataireInconnu = DiagnosticRule(
        "FAITS-02", .bloquant, "réservataire qu’aucune convention ne nomme, ou que cette mesure n’a pas",
        consequence: bloque,
        remedy: "écrire * (l’ensemble), un code de conventions.csv ou BAILLEUR ; une mesure du bailleur n’a que *")
    static let communeInvalide = DiagnosticRule(
        "FAITS-03", .bloquant,
        "commune absente, illisible, hors du département, ou d’un code qui n’est plus en vigueur",
        consequence: bloque,
        remedy: "écrire le code INSEE de l’année, après passage.csv ; vide pour un total de contrôle seulement")
    static let axeInconnu = DiagnosticRule(
        "FAITS-04", .bloquant, "axe ou modalité que cette mesure n’a pas",
        consequence: bloque,
        remedy:
            "écrire un axe de la mesure et le code de l’une de ses modalités ; une modalité inconnue est NR, ou vide "
            + "sur un axe ouvert (programme, motif)")
    static let nombreInvalide = DiagnosticRule(
        "FAITS-05", .bloquant, "nombre absent, illisible, négatif ou à virgule",
        consequence: bloque,
        remedy: "écrire un nombre entier, de neuf chiffres au plus ; si c’est la dernière ligne, le fichier est tronqué"
    )
    static let ligneDouble = DiagnosticRule(
        "FAITS-06", .bloquant, "fait déjà donné par une autre ligne",
        consequence: bloque,
        remedy: "ne garder qu’une ligne par mesure, réservataire, commune et modalité : additionner avant d’écrire")
    static let controleAbsent = DiagnosticRule(
        "FAITS-07", .bloquant, "mesure sans total de contrôle",
        consequence: bloque,
        remedy: "écrire une ligne sans commune ni axe : la somme de la mesure sur toutes les communes, pour * et pour "
            + "chaque réservataire qui a un chiffre")
    static let controleFaux = DiagnosticRule(
        "FAITS-08", .bloquant, "le total de contrôle n’est pas la somme des communes",
        consequence: bloque,
        remedy: "vérifier que le fichier est entier, et que la mesure est comptée partout de la même façon")
    static let axeIncomplet = DiagnosticRule(
        "FAITS-09", .bloquant, "les modalités d’un axe ne font pas le total de la commune",
        consequence: bloque,
        remedy: "écrire chaque axe de la mesure, avec les valeurs non renseignées (NR)")
    static let fichierIncomplet = DiagnosticRule(
        "FAITS-10", .bloquant, "fichier de faits incomplet, ou dont une ligne n’a pas la forme d’une ligne",
        consequence: bloque,
        remedy: "recopier le fichier, ou le récrire : le nombre de lignes que dit _faits, huit champs par ligne")
    static let autreParametre = DiagnosticRule(
        "FAITS-11", .bloquant, "faits comptés avec un autre paramètre que celui de la campagne",
        consequence: bloque,
        remedy: "recompter avec les paramètres de campagne.toml, ou donner le fichier de cette campagne-ci")

    /// An identity that the facts do not hold.
    package static let identiteRompue = DiagnosticRule(
        "FAITS-12", .bloquant, "une identité comptable n’est pas vérifiée sur les faits reçus",
        consequence: "un tableau ne s’additionne pas : rien n’est livré",
        remedy: "vérifier ce qui a compté : les réservataires et BAILLEUR font l’ensemble, chaque vacance libérée a un "
            + "état, l’assiette est celle du parc")
    static let nonCompte = DiagnosticRule(
        "FAITS-13", .avertissement, "mesure ou relevé dont le fichier de faits ne dit rien",
        consequence: "le bilan dit qu’elle n’est pas comptée, et ne montre ni zéro ni ce qui s’en calcule",
        remedy: "la compter aussi si le bilan en a besoin ; « bilanflux compter » les écrit toutes")
}
