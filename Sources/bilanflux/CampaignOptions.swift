import ArgumentParser
import Glibc
import Importation
import Parc
import Rendu

/// The options of every command that reads a campaign.
struct OptionsDeLecture: ParsableArguments {
    @Argument(help: ArgumentHelp("Dossier de la campagne, qui contient campagne.toml.", valueName: "campagne"))
    var campagne: String

    @Flag(
        help: ArgumentHelp(
            "Montre dans les messages le contenu des cellules en cause. À n’utiliser que sur son poste : il peut s’agir de "
                + "données personnelles."))
    var montrerValeurs = false

    @Option(
        help: ArgumentHelp("Nombre de fils d’exécution (par défaut, celui des cœurs).", valueName: "nombre"),
        transform: OptionsDeLecture.threads)
    var fils: Int?

    /// At least one.
    var nombreDeFils: Int { fils ?? OptionsDeLecture.coeurs }

    /// How many threads the machine runs at once.
    static var coeurs: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    private static func threads(_ text: String) throws -> Int {
        guard let count = Int(text), (1...256).contains(count) else {
            throw ValidationError("un nombre de 1 à 256 est attendu.")
        }
        return count
    }
}

/// The options that `produire` and `controler` share.
struct CampaignOptions: ParsableArguments {
    @OptionGroup var lecture: OptionsDeLecture

    @Flag(help: "Finit avec le code 1 quand il y a des lignes rejetées ou des avertissements.")
    var strict = false
}

/// What a run over a campaign is asked for, checked.
struct ProductionOptions {
    /// What is made of the campaign.
    enum Purpose: Sendable {
        /// The diagnostics only.
        case controler
        /// The bilans.
        case produire
        /// The facts, for whoever makes the bilans elsewhere.
        case compter
    }

    let purpose: Purpose
    /// How the campaign is read.
    let lecture: OptionsDeLecture
    /// Folder to write, as given; nil for the one beside campagne.toml.
    let sortie: String?
    let strict: Bool
    /// Code of the only réservataire to write a bilan for; nil for all.
    var reservataire: String?
    /// *Date d’édition* of the bilans; nil for that of the campaign.
    var date: Jour?
    /// Folder of the user's own templates.
    var gabarits: String?
    /// Which files each bilan gets, beside the PDFs.
    var formats = FormatsDeBilan.tous
    /// The programs that write the PDFs; nil for none.
    var pdf: OptionsDePDF?
    /// File of signed annexes to judge, as given; nil for none.
    var annexe: String?
    /// Which inputs are read.
    var partie = PartieDeCampagne.entiere
    /// What the bilans correct; nil for first versions.
    var correction: OptionsDeCorrection?

    /// What `shared` asks for, to be completed by the command.
    init(_ purpose: Purpose, _ shared: CampaignOptions, sortie: String?) {
        self.purpose = purpose
        self.sortie = sortie
        lecture = shared.lecture
        strict = shared.strict
    }
}
