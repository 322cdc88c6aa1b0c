import Parc

/// Section D: dwellings proposed to a public, candidates presented, attributions, leases and refusals.
package enum PublicsPrioritaires {
    /// The measures of one public.
    package struct MesuresDUnPublic: Sendable {
        package let proposes, presentes, attribues, baux, refus: MesureDuFlux
    }

    /// In the order of `PublicPrioritaire`.
    package static let parPublic = PublicPrioritaire.allCases.map { du in
        MesuresDUnPublic(
            proposes: proposes(du), presentes: presentes(du), attribues: attribues(du), baux: baux(du), refus: refus(du)
        )
    }

    /// All of them, public by public.
    package static let mesures: [MesureDuFlux] = parPublic.flatMap {
        [$0.proposes, $0.presentes, $0.attribues, $0.baux, $0.refus]
    }

    private static func proposes(_ du: PublicPrioritaire) -> MesureDuFlux {
        mesure(
            "proposes", du, "Logements proposés",
            "Vacances où la commission a statué dans l’année, pour ce titulaire, sur au moins un candidat de ce public."
        ) { suivi, contexte in
            let titulaires = retenir(Decisions.releves(suivi, contexte), du, contexte).map {
                Releve($0.titulaire, numero: $0.numero)
            }
            return uniques(titulaires)
        }
    }

    private static func presentes(_ du: PublicPrioritaire) -> MesureDuFlux {
        mesure(
            "presentes", du, "Candidats présentés",
            "Candidats de ce public sur lesquels la commission a statué dans l’année, chacun une fois par vacance et par "
                + "titulaire."
        ) { suivi, contexte in uniques(retenir(Decisions.releves(suivi, contexte), du, contexte)) }
    }

    private static func attribues(_ du: PublicPrioritaire) -> MesureDuFlux {
        mesure(
            "attribues", du, "Logements attribués",
            "Vacances attribuées dans l’année, pour ce titulaire, à un attributaire de ce public.", regles: ["ATT-1"],
            presentation: .enVolume
        ) { suivi, contexte in retenir(Attribues.releves(suivi), du, contexte) }
    }

    private static func baux(_ du: PublicPrioritaire) -> MesureDuFlux {
        mesure(
            "baux", du, "Baux signés",
            "Baux signés dans l’année par un ménage de ce public, par titulaire du logement.",
            presentation: .enVolume
        ) { suivi, contexte in retenir(BauxSignes.releves(suivi, contexte), du, contexte) }
    }

    private static func refus(_ du: PublicPrioritaire) -> MesureDuFlux {
        mesure(
            "refus", du, "Refus après attribution",
            "Refus dans l’année d’attributaires de ce public, par titulaire du logement au moment du refus."
        ) { suivi, contexte in retenir(Refus.releves(suivi, contexte), du, contexte) }
    }

    private static func mesure(
        _ prefixe: String, _ du: PublicPrioritaire, _ libelle: String, _ definition: String, regles: [String] = [],
        presentation: PresentationDeMesure = .simple, relever: @escaping @Sendable (CycleSuivi, Contexte) -> [Releve]
    ) -> MesureDuFlux {
        MesureDuFlux(
            Mesure(
                "\(prefixe)_\(du.rawValue)", section: .d, libelle: libelle, famille: du.libelle,
                definition: "\(definition) Parc existant et programmes neufs ; rien n’en est soustrait.",
                regles: Mesure.reglesDuFlux + ["IMP-1", "PUB-1"] + regles,
                references: [.cchL441x1, .article6x2], ventilations: Ventilation.publics, nature: .personnes,
                portee: .parReservataire, presentation: presentation), champ: .existantEtNeuf, relever: relever)
    }

    private static func retenir(_ releves: [Releve], _ du: PublicPrioritaire, _ contexte: Contexte) -> [Releve] {
        releves.filter { releve in releve.demandeur.map { du.compte(contexte.demandeurs[$0.rang]) } ?? false }
    }

    private static func uniques(_ releves: [Releve]) -> [Releve] {
        var vus: Set<Releve> = []
        return releves.filter { vus.insert($0).inserted }
    }
}
