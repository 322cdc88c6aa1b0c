import CryptoPort
import Rendu

/// What `purger` registers: a destruction announced, then told.
struct OperationsDePurge {
    private let cadre: CadreDuTraitement
    /// What is destroyed: all that can be read, so that its digest stays.
    let fichiers: [InventaireDePurge.Fichier]
    /// The same with their digests, in the same order.
    let annonces: [OperationDeTraitement.Fichier]
    /// What is known not to be destroyed, and why.
    private let refuses: [(nom: String, raison: String)]

    /// What is to be done of an inventory.
    init(_ inventaire: InventaireDePurge, _ cadre: CadreDuTraitement) {
        self.cadre = cadre
        let lus = inventaire.aDetruire.map { ($0, $0.etat.empreinte($0.reel)) }
        let lisibles = lus.compactMap { fichier, empreinte in empreinte.map { (fichier, $0) } }
        fichiers = lisibles.map(\.0)
        annonces = lisibles.map { fichier, empreinte in
            .init(.aDetruire, .init(chemin: fichier.nom, sha256: empreinte, octets: fichier.etat.octets))
        }
        refuses =
            inventaire.refuses
            + lus.filter { $0.1 == nil }.map {
                (
                    $0.0.nom,
                    "il ne se lit pas, et le registre en demande l’empreinte — en donner le droit, puis relancer"
                )
            }
    }

    /// Before the first file is destroyed.
    var annonce: OperationDeTraitement { operation(.annoncee, annonces, []) }

    /// Once it has ended, well or not.
    func resultat(_ destruction: Destruction) -> OperationDeTraitement {
        let detruits = Set(destruction.detruits.map(\.nom))
        let restes = restes(destruction)
        return operation(
            restes.isEmpty ? .faite : .partielle,
            annonces.map { $0.devenu(detruits.contains($0.chemin) ? .detruit : .nonDetruit) },
            restes.map { .init("non_detruit \($0.nom)", $0.raison) })
    }

    /// What holds personal data and is still there, and why.
    func restes(_ destruction: Destruction) -> [(nom: String, raison: String)] {
        refuses + destruction.restes.map { ($0.fichier.nom, $0.raison) }
    }

    /// What became of a destruction that was stopped before it was told.
    static func constat(
        _ annonce: EntreeDuRegistre, _ cadre: CadreDuTraitement, absent: (String) -> Bool
    ) -> OperationDeTraitement {
        let fichiers = annonce.operation.fichiers.map { $0.devenu(absent($0.chemin) ? .detruit : .nonDetruit) }
        return OperationDeTraitement(
            .destruction, fichiers.allSatisfy { $0.role == .detruit } ? .faite : .partielle, cadre: cadre,
            donnees: annonce.operation.donnees,
            parametres: [
                .init("methode", Destruction.methode),
                .init("constat", "après l’arrêt de la destruction annoncée à l’entrée \(annonce.numero)"),
            ], fichiers: fichiers)
    }

    private func operation(
        _ etat: OperationDeTraitement.Etat, _ etats: [OperationDeTraitement.Fichier],
        _ raisons: [OperationDeTraitement.Parametre]
    ) -> OperationDeTraitement {
        OperationDeTraitement(
            .destruction, etat, cadre: cadre, donnees: fichiers.map { "\($0.nom) : \($0.donnees)" },
            parametres: [.init("methode", Destruction.methode)] + raisons, fichiers: etats)
    }
}
