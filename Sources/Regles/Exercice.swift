package import Parc

/// Which of two dates frees a dwelling: the conventions do not fix it (art. 4.1 speaks of the notice).
package enum DateDeLiberation: String, Sendable, CaseIterable {
    case liberation = "LIBERATION"
    case conge = "CONGE"
}

/// The year counted, the parameters that decide how, and what the bilan carries beside its figures.
package struct Exercice: Sendable {
    /// N, the year of the bilan.
    package let annee: Int
    /// Events after that day are ignored (ARR-1).
    package let arreteAu: Jour
    /// Its code, or `Exercice.france`.
    package let departement: String
    package let tranches: TranchesConstruction
    package let regroupement: RegroupementFinancement
    package let dateDeLiberation: DateDeLiberation
    package let quotas: ParametresDeQuotas
    package let objectif: ParametresDObjectif
    /// A state of the archive's journal that the bilans carry out of the house; no figure depends on it.
    package let ancre: AncreNotee?
    /// SHA-256 of the file of facts that the figures are made from, in hexadecimal; nil when they are counted here.
    package private(set) var faits: String?

    /// A year and its parameters.
    package init(
        annee: Int, arreteAu: Jour, departement: String, tranches: TranchesConstruction,
        regroupement: RegroupementFinancement, dateDeLiberation: DateDeLiberation,
        quotas: ParametresDeQuotas = ParametresDeQuotas(), objectif: ParametresDObjectif = ParametresDObjectif(),
        ancre: AncreNotee? = nil
    ) {
        self.annee = annee
        self.arreteAu = arreteAu
        self.departement = departement
        self.tranches = tranches
        self.regroupement = regroupement
        self.dateDeLiberation = dateDeLiberation
        self.quotas = quotas
        self.objectif = objectif
        self.ancre = ancre
    }

    /// The code of `departement` for a campaign on all of them: a federation, the ministry.
    package static let france = "FR"

    /// PER-1: whether a département is that of the campaign.
    package func couvre(_ departement: String) -> Bool {
        self.departement == Exercice.france || self.departement == departement
    }

    /// What the campaign is on, to print: `département 84`, `France entière`.
    package var territoire: String {
        departement == Exercice.france ? "France entière" : "département \(departement)"
    }

    /// Whether the bilan is an interim one (*point d'étape*): closed before 31/12/N.
    package var pointDEtape: Bool { arreteAu < Jour.finAnnee(annee) }

    /// The day the stock and the exclusions are taken at: 31/12/N-1.
    package var jourDuStock: Jour { Jour.finAnnee(annee - 1) }

    /// The day the stock of the forecast and the rights are taken at: 31/12/N.
    package var jourDuStockSuivant: Jour { Jour.finAnnee(annee) }

    /// ANNEE-1: whether a day belongs to N.
    package func contient(_ jour: Jour) -> Bool { jour.annee == annee }

    /// The same year, its figures made from the file of facts of that SHA-256.
    package func depuis(faits empreinte: String) -> Exercice {
        var copie = self
        copie.faits = empreinte
        return copie
    }

    /// The parameters as every bilan prints them, in a fixed order: key of campagne.toml, value, label.
    package var parametres: [Parametre] {
        duComptage + quotas.parametres + objectif.parametres
            + (ancre.map { [Parametre("archive.ancre", $0.description, "Ancre de l’archive des bilans signés")] } ?? [])
            + (faits.map { [Parametre("faits", $0, "Fichier de faits dont viennent les chiffres (SHA-256)")] } ?? [])
    }

    /// Those that the facts depend on, and whose they are: facts of other ones are of another campaign.
    package func parametresDuComptage(_ bailleur: Bailleur) -> [Parametre] {
        [Parametre("bailleur.siren", bailleur.siren, "SIREN du bailleur")] + duComptage
    }

    private var duComptage: [Parametre] {
        [
            Parametre("annee", "\(annee)", "Année du bilan"),
            Parametre("arrete_au", arreteAu.iso, "Date d’arrêté des événements"),
            Parametre("departement", departement, "Département"),
            Parametre(
                "regles.tranches_construction", tranches.bornes.map(String.init).joined(separator: ","),
                "Bornes supérieures des périodes de construction"),
            Parametre(
                "regles.regroupement_financement", regroupement.rawValue, "Regroupement des financements (RPLS, FINAN)"),
            Parametre("regles.date_de_liberation", dateDeLiberation.rawValue, "Date qui libère un logement"),
        ]
    }
}

/// One parameter of a bilan, as printed.
package struct Parametre: Sendable, Hashable {
    package let cle: String
    package let valeur: String
    package let libelle: String

    /// A parameter: key of campagne.toml, canonical value, French label.
    package init(_ cle: String, _ valeur: String, _ libelle: String) {
        self.cle = cle
        self.valeur = valeur
        self.libelle = libelle
    }

    /// The canonical form whose SHA-256 is the fingerprint: `key=value` lines, LF, in the order given.
    package static func canonique(_ parametres: [Parametre]) -> String {
        parametres.map { "\($0.cle)=\($0.valeur)\n" }.joined()
    }
}
