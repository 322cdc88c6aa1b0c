import Parc

/// Attributions and leases by SOU-1 category, existing and new stock: sections E (mutations) and F (rehousing).
package enum AttributionsParCategorie {
    /// Section E: `attributions_mutation`, `baux_mutation`, for the landlord as a whole.
    package static let mutations: [MesureDuFlux] = mesures(
        .mutation, section: .e, "Mutations internes",
        "un locataire du même bailleur qui n’est pas relogé (ANRU, ORCOD, LHI, vente)",
        references: [.article6x2, .cchR441x5], ventilations: Ventilation.mutations, portee: .ensemble,
        presentation: .simple)

    /// Section F: `attributions_anru`, `baux_anru`, then ORCOD and LHI, per réservataire.
    package static let relogements: [MesureDuFlux] =
        relogement(.anru, "Relogements ANRU", "un ménage relogé pour une opération de renouvellement urbain")
        + relogement(
            .orcod, "Relogements ORCOD",
            "un ménage relogé pour une opération de requalification de copropriété dégradée")
        + relogement(.lhi, "Relogements LHI", "un ménage relogé au titre de la lutte contre l’habitat indigne")

    private static func relogement(
        _ categorie: CategorieSoustraite, _ objet: String, _ attributaire: String
    ) -> [MesureDuFlux] {
        mesures(
            categorie, section: .f, objet, attributaire, references: [.article6x2, .article2c],
            ventilations: Ventilation.relogements, portee: .parReservataire, presentation: .enVolume)
    }

    private static func mesures(
        _ categorie: CategorieSoustraite, section: Section, _ objet: String, _ attributaire: String,
        references: [Reference], ventilations: [Ventilation], portee: Portee, presentation: PresentationDeMesure
    ) -> [MesureDuFlux] {
        func mesure(
            _ prefixe: String, _ libelle: String, _ definition: String, _ regles: [String],
            _ relever: @escaping @Sendable (CycleSuivi, Contexte) -> [Releve]
        ) -> MesureDuFlux {
            MesureDuFlux(
                Mesure(
                    "\(prefixe)_\(categorie.rawValue.lowercased())", section: section, libelle: libelle, famille: objet,
                    definition:
                        "\(definition) \(attributaire), quel que soit le titulaire ; parc existant et programmes neufs.",
                    regles: Mesure.reglesDuFlux + ["IMP-1", "SOU-1"] + regles, references: references,
                    ventilations: ventilations, nature: .personnes, portee: portee, presentation: presentation),
                champ: .existantEtNeuf
            ) { suivi, contexte in
                relever(suivi, contexte).filter { contexte.categorie($0.demandeur) == categorie }.map { releve in
                    let motif = releve.demandeur.map { contexte.demandeurs[$0.rang].motifMutation }
                    return releve.precise(Precisions(motif: motif))
                }
            }
        }
        return [
            mesure("attributions", "Attributions", "Attributions de l’année à", ["ATT-1"]) { suivi, _ in
                Attribues.releves(suivi)
            },
            mesure("baux", "Baux signés", "Baux signés dans l’année par", [], BauxSignes.releves),
        ]
    }
}
