import Parc
import Regles

/// One operation on personal data, as the register tells it: no value of a person, no identifier of a dwelling.
struct OperationDeTraitement: Sendable, Equatable, Codable {
    /// What was done.
    enum Nature: String, Sendable, Codable {
        case lecture, comptage, protection, diffusion, destruction
    }

    /// How far it went. A destruction is announced before it begins, then told as it ended.
    enum Etat: String, Sendable, Codable {
        case faite, annoncee, partielle
    }

    /// What became of a file.
    enum Role: String, Sendable, Codable {
        case lu, ecrit
        /// Written for the landlord's own use, with what is never sent: destroyed at the end.
        case travail
        case aDetruire = "a_detruire"
        case detruit
        case nonDetruit = "non_detruit"
    }

    /// A file and its digest.
    struct Fichier: Sendable, Equatable, Codable {
        let role: Role
        /// As campagne.toml names it, or as it is in the folder written.
        let chemin: String
        let octets: Int
        /// 64 hexadecimal digits.
        let sha256: String

        /// The same file, of which something else became.
        func devenu(_ role: Role) -> Fichier {
            Fichier(role: role, chemin: chemin, octets: octets, sha256: sha256)
        }
    }

    /// A parameter of the operation.
    struct Parametre: Sendable, Equatable, Codable {
        let cle: String
        let valeur: String

        init(_ cle: String, _ valeur: String) {
            self.cle = cle
            self.valeur = valeur
        }

        init(_ parametre: Regles.Parametre) { self.init(parametre.cle, parametre.valeur) }
    }

    /// First and last day, `aaaa-mm-jj`: the same one for a date.
    let du, au: String
    /// Who is in charge; empty when the campaign does not say.
    let responsable: String
    let nature: Nature
    let etat: Etat
    /// The files and categories of personal data it is about, in French.
    let donnees: [String]
    let parametres: [Parametre]
    let fichiers: [Fichier]
    /// Version of the tool.
    let version: String

    private enum CodingKeys: String, CodingKey {
        case du, au, responsable, etat, donnees, parametres, fichiers, version
        case nature = "operation"
    }

    /// An operation of this version of the tool.
    init(
        _ nature: Nature, _ etat: Etat = .faite, cadre: CadreDuTraitement, donnees: [String],
        parametres: [Parametre] = [], fichiers: [Fichier] = []
    ) {
        (du, au) = (cadre.du.iso, cadre.au.iso)
        responsable = cadre.responsable
        version = Bilanflux.version
        self.nature = nature
        self.etat = etat
        self.donnees = donnees
        self.parametres = parametres
        self.fichiers = fichiers
    }
}

/// An operation in its place in the register.
struct EntreeDuRegistre: Sendable, Equatable, Decodable {
    /// From 1.
    let numero: Int
    let operation: OperationDeTraitement
    /// SHA-256 of the digest of the entry before and of this one's text: none can be changed alone.
    let empreinte: String

    private enum CodingKeys: String, CodingKey { case numero, empreinte }

    init(numero: Int, operation: OperationDeTraitement, empreinte: String) {
        self.numero = numero
        self.operation = operation
        self.empreinte = empreinte
    }

    init(from decoder: any Decoder) throws {
        let champs = try decoder.container(keyedBy: CodingKeys.self)
        numero = try champs.decode(Int.self, forKey: .numero)
        empreinte = try champs.decode(String.self, forKey: .empreinte)
        operation = try OperationDeTraitement(from: decoder)
    }
}
