import Attaque
import Impression
import Rendu
import Scellement

/// What a command says to the shell when it ends.
enum CodeDeSortie: Int32, CaseIterable, Sendable {
    case fait = 0
    case faitAvecReserves = 1
    case usage = 2
    case donneesBloquantes = 3
    case ressourceManquante = 4
    case verificationEchouee = 5

    /// Meaning for people, as the help prints it.
    var libelle: String {
        switch self {
        case .fait: "fait"
        case .faitAvecReserves: "fait, avec des lignes rejetées ou des avertissements (seulement avec --strict)"
        case .usage: "erreur d’usage : commande, option ou valeur inconnue"
        case .donneesBloquantes: "les données bloquent le bilan"
        case .ressourceManquante: "un fichier, une clé ou une ressource manque ou est illisible"
        case .verificationEchouee: "une vérification a échoué"
        }
    }

    /// The table of the root command's help.
    static var tableau: String {
        allCases.map { "  \($0.rawValue)  \($0.libelle)" }.joined(separator: "\n")
    }
}

/// Ends a command with a code, and a French message when there is something left to say.
struct CommandFailure: Error {
    let code: CodeDeSortie
    /// A sentence without "Erreur :"; nil when the command has said everything.
    let message: String?

    /// Ends with `code`.
    init(_ code: CodeDeSortie, _ message: String? = nil) {
        self.code = code
        self.message = message
    }

    /// What ends a delivery, whatever threw it.
    init(livraison error: any Error) {
        self =
            switch error {
            case let error as CommandFailure: error
            case let error as RenduError: CommandFailure(.ressourceManquante, error.message)
            case let error as LivraisonError: CommandFailure(.ressourceManquante, error.message)
            case let error as RegistreError: CommandFailure(.ressourceManquante, error.message)
            case let error as ImpressionError: CommandFailure(.ressourceManquante, error.message)
            case let error as SignatureError: CommandFailure(error)
            case let error as SortieError: CommandFailure(error)
            case let error as ArchiveError: CommandFailure(error)
            case let error as TransfertError: CommandFailure(.ressourceManquante, error.message)
            case let error as AttaqueError:
                CommandFailure(
                    .verificationEchouee,
                    "l’édition protégée n’a pas pu être éprouvée (\(error.message)). Rien n’est livré : c’est un défaut de "
                        + "l’outil, le signaler avec la version de bilanflux.")
            case let error as EtatError: CommandFailure(.ressourceManquante, error.message)
            default: CommandFailure(.ressourceManquante, "production impossible : \(error)")
            }
    }

    /// What ends a verification that found something.
    init(fautes nombre: Int) {
        self.init(
            .verificationEchouee, "la vérification a trouvé \(nombre) faute\(nombre == 1 ? "" : "s").")
    }

    /// What stops a signature.
    init(_ error: SignatureError) {
        if case .nonVerifiee = error {
            self.init(.verificationEchouee, error.message)
        } else {
            self.init(.ressourceManquante, error.message)
        }
    }

    /// What keeps outputs from going further: a change of what was made is a verification that failed.
    init(_ error: SortieError) {
        if case .changee = error {
            self.init(.verificationEchouee, error.message)
        } else {
            self.init(.ressourceManquante, error.message)
        }
    }

    /// What an archive refuses.
    init(_ error: ArchiveError) {
        let code: CodeDeSortie =
            switch error {
            case .paquetFautif, .versementAbime, .autreContenu, .ligneDejaScellee, .pointDementi: .verificationEchouee
            case .nom, .inconnu, .elimine, .enConservation, .aConserver, .sansVisa: .usage
            default: .ressourceManquante
            }
        self.init(code, error.message)
    }
}
