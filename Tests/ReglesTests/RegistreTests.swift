import Parc
import Regles
import Testing

/// The registry is what the outputs and the rule book print: names and order are the specification's.
@Suite struct RegistreTests {
    /// The names of a section's measures, in order.
    private func noms(_ section: Section) -> [String] {
        Registre.mesures.filter { $0.section == section }.map(\.id)
    }

    @Test func `les sections A et B ont les mesures de la spécification, dans son ordre`() {
        #expect(
            noms(.a) == [
                "patrimoine_eligible", "liberes", "livres", "attributions_mutation", "attributions_relogement",
                "attributions_vente",
            ])
        #expect(
            noms(.b) == [
                "mises_a_disposition", "offres", "logements_mis_a_disposition", "attribues", "baux_signes", "refus",
                "objectif", "objectif_mises_a_disposition", "objectif_flux_reel", "atteinte_prevue", "atteinte_reelle",
                "taux_orientation", "taux_attribution", "taux_refus", "taux_baux",
            ])
    }

    @Test func `les sections C, E et F ont les mesures de la spécification, dans son ordre`() {
        #expect(noms(.c) == ["livres", "mises_a_disposition", "offres", "attribues", "baux_signes", "refus"])
        #expect(noms(.e) == ["attributions_mutation", "baux_mutation"])
        #expect(
            noms(.f) == [
                "attributions_anru", "baux_anru", "attributions_orcod", "baux_orcod", "attributions_lhi", "baux_lhi",
            ])
    }

    @Test func `la section D a cinq mesures par public, puis les quatre décisions`() {
        let publics = ["prioritaires", "dalo", "q1"].flatMap { du in
            ["proposes", "presentes", "attribues", "baux", "refus"].map { "\($0)_\(du)" }
        }
        let decisions = ["attribution", "sous_condition", "non_attribution", "irrecevable"].map { "decisions_\($0)" }
        #expect(noms(.d) == publics + decisions)
    }

    @Test func `la section H a les lignes de l’annexe, puis la suite de l’objectif et les plafonds`() {
        #expect(
            noms(.h) == "abcdefghij".map { "annexe_\($0)" } + [
                "fraction_reportee", "report_suivant", "redistribution", "objectif_suivant", "fraction_suivante",
                "taux_droits", "part_garanties", "part_etat", "part_etat_agents", "part_maximale",
            ])
    }

    @Test func `la section J a les droits vivants et ceux qui prennent fin, la section K les souhaits`() {
        #expect(noms(.j) == ["droits", "droits_expirants"])
        #expect(noms(.k) == ["mises_a_disposition", "souhaits"])
    }

    @Test func `la section G a les effectifs des trois obligations sur deux bases, puis leurs parts`() {
        let bases = ["baux", "attributions"]
        func surChacune(_ noms: String...) -> [String] {
            bases.flatMap { base in noms.map { "\($0)_\(base)" } }
        }
        #expect(
            noms(.g)
                == surChacune("q1_base", "q1_retenus", "q1_inconnus")
                + surChacune("q2_base", "q2_retenus", "q2_inconnus") + surChacune("qpv_inconnu")
                + surChacune("q3_base", "q3_retenus") + surChacune("q1_taux") + surChacune("q2_taux")
                + surChacune("q3_taux"))
    }

    @Test func `la section I suit les mises à disposition, les motifs, puis les délais`() {
        #expect(
            noms(.i) == [
                "mises_a_disposition", "offres_moins_de_trois", "logements_distincts", "cohorte", "retours", "refus",
                "delai_mise_a_disposition", "delai_decision", "delai_bail",
            ])
    }

    @Test func `la section M dit les lignes, les événements, les vacances hors du flux, les manques et les constats`() {
        #expect(
            noms(.m) == [
                "lignes_lues", "lignes_utilisees", "lignes_rejetees", "lignes_hors_perimetre", "evenements",
                "cycles_hors", "non_renseignes_patrimoine", "non_renseignes_liberes", "diagnostics",
            ])
    }

    @Test func `les règles ont les noms de la spécification`() {
        #expect(
            Set(Registre.regles.map(\.id)) == [
                "ARR-1", "STK-1", "ASS-1", "PER-1", "ANN-1", "CYC-1", "FLU-1", "LOG-1", "ANNEE-1", "SOU-1", "IMP-1",
                "ATT-1", "SOU-2", "OBJ-1", "NEU-1", "PUB-1", "ANX-1", "ROT-1", "ARRO-1", "REP-1", "TAU-1", "PLA-1",
                "SOUH-1", "QUAL-1", "TAUX-1", "QUO-1", "QUO-2", "QUO-3", "SUIVI-1", "CAND-1", "DEL-1",
            ])
    }

    @Test func `une règle qui ne fait aucun bilan n’est dans aucun`() {
        #expect(Registre.reglesHorsBilan.map(\.id) == ["COH-1"])
        for regle in Registre.reglesHorsBilan {
            #expect(!Registre.mesures.contains { $0.regles.contains(regle.id) }, "\(regle.id)")
            #expect(!Registre.regles.contains { $0.id == regle.id }, "\(regle.id)")
            #expect(!regle.references.isEmpty, "\(regle.id)")
        }
    }

    @Test func `aucun nom de règle ne se répète, ni de mesure dans une section`() {
        #expect(Set(Registre.regles.map(\.id)).count == Registre.regles.count)
        #expect(Set(Registre.mesures.map(\.cle)).count == Registre.mesures.count)
    }

    @Test func `une mesure ne repose que sur des règles du registre, chacune une fois`() {
        let regles = Set(Registre.regles.map(\.id))
        for mesure in Registre.mesures {
            #expect(!mesure.regles.isEmpty, "\(mesure.id)")
            #expect(Set(mesure.regles).count == mesure.regles.count, "\(mesure.id)")
            for regle in mesure.regles { #expect(regles.contains(regle), "\(mesure.id) : \(regle)") }
        }
    }

    @Test func `chaque règle sert à une mesure`() {
        for regle in Registre.regles {
            #expect(Registre.mesures.contains { $0.regles.contains(regle.id) }, "\(regle.id)")
        }
    }

    @Test func `chaque mesure commence par la ventilation totale, sauf les lignes de l’annexe, qui n’ont pas de total`()
    {
        for mesure in Registre.mesures {
            let ligne = mesure.section == .h && mesure.id.hasPrefix("annexe_")
            #expect(mesure.ventilations.first == (ligne ? Ventilation(.calcul) : .total), "\(mesure.id)")
            #expect(mesure.ventilations.contains(.total) != ligne, "\(mesure.id)")
        }
    }

    /// The axes of every counted measure of a section, all the same.
    private func ventilations(_ section: Section) -> Set<[Ventilation]> {
        Set(
            (Registre.patrimoine.map(\.mesure) + Registre.flux.map(\.mesure)).filter { $0.section == section }
                .map(\.ventilations))
    }

    @Test func `les mesures comptées ont les ventilations de la spécification`() {
        let lieu = [
            Ventilation(), Ventilation(.typologie), Ventilation(.financement), Ventilation(.commune), Ventilation(.qpv),
            Ventilation(.commune, .qpv),
        ]
        let logement = lieu + [Ventilation(.periode), Ventilation(.accessibilite)]
        #expect(ventilations(.a) == [logement])
        #expect(ventilations(.b) == [logement])
        #expect(ventilations(.c) == [logement + [Ventilation(.programme)]])
        #expect(
            ventilations(.d) == [
                lieu + [Ventilation(.periode), Ventilation(.parc)], [Ventilation(), Ventilation(.parc)],
            ])
        #expect(ventilations(.e) == [lieu + [Ventilation(.parc), Ventilation(.motif)]])
        #expect(ventilations(.f) == [lieu + [Ventilation(.parc)]])
        #expect(
            ventilations(.g) == [
                [Ventilation(), Ventilation(.commune), Ventilation(.parc)], [Ventilation(), Ventilation(.contingent)],
            ])
        #expect(
            ventilations(.i) == [
                [Ventilation()], [Ventilation(), Ventilation(.mois)], [Ventilation(), Ventilation(.issue)],
                [Ventilation(), Ventilation(.motif)],
            ])
        #expect(ventilations(.k) == [[Ventilation(), Ventilation(.financement, .typologie)]])
    }

    @Test
    func
        `se comptent par réservataire B, C, D, F, I et K, sauf livrés et logements distincts ; objectif, H, J, souhaits par convention`()
    {
        for mesure in Registre.mesures {
            let plafond = mesure.id.hasPrefix("part_etat") || mesure.id == "part_maximale"
            let suite = [.h, .j].contains(mesure.section) && !plafond || mesure.id == "souhaits"
            let objectif = suite || mesure.id.hasPrefix("objectif") || mesure.id.hasPrefix("atteinte")
            let ensemble = ["livres", "logements_distincts"].contains(mesure.id)
            let chacun = [.b, .c, .d, .f, .i, .k].contains(mesure.section) && !ensemble && !objectif
            #expect((mesure.portee == .parReservataire) == chacun, "\(mesure.id)")
            #expect((mesure.portee == .parConvention) == objectif, "\(mesure.id)")
        }
    }

    @Test func `se comptent pour la campagne entière les lignes, les événements et les constats`() {
        #expect(
            Registre.mesures.filter { $0.portee == .campagne }.map(\.id) == [
                "lignes_lues", "lignes_utilisees", "lignes_rejetees", "lignes_hors_perimetre", "evenements",
                "diagnostics",
            ])
    }

    @Test func `les mesures sur des ménages sont dites telles`() {
        for mesure in Registre.mesures {
            let logements = [
                "patrimoine", "liberes", "livres", "mises", "offres", "logements", "objectif", "atteinte", "retours",
                "taux_orientation", "delai_mise",
            ]
            // Few candidates says something of the candidates.
            let candidats = mesure.id == "offres_moins_de_trois"
            let dit =
                [.h, .j, .k].contains(mesure.section)
                || mesure.section != .m && !candidats && logements.contains { mesure.id.hasPrefix($0) }
            #expect((mesure.nature == .logements) == dit, "\(mesure.id)")
            #expect((mesure.nature == .controles) == (mesure.section == .m), "\(mesure.id)")
        }
    }

    @Test func `les mesures d’une section ont des libellés complets distincts`() {
        for section in Section.allCases {
            let libelles = Registre.mesures.filter { $0.section == section }.map(\.libelleComplet)
            #expect(Set(libelles).count == libelles.count, "\(section)")
        }
    }

    @Test func `chaque règle et chaque mesure cite un texte`() {
        for regle in Registre.regles { #expect(!regle.references.isEmpty, "\(regle.id)") }
        for mesure in Registre.mesures { #expect(!mesure.references.isEmpty, "\(mesure.id)") }
    }

    @Test func `les paramètres d’une règle sont des clés de campagne.toml ou des colonnes de conventions.csv`() {
        let cles = [
            "annee", "arrete_au", "departement", "regles.tranches_construction", "regles.regroupement_financement",
            "regles.date_de_liberation", "fichiers.parc", "fichiers.parc_suivant", "fichiers.territoires",
            "fichiers.passage", "fichiers.exclusions", "fichiers.programmes", "fichiers.demandeurs",
            "fichiers.prevision", "fichiers.rotations", "fichiers.droits", "fichiers.souhaits",
            "fichiers.commentaires", "regles.arrondi_objectif", "regles.arrondi_intermediaire", "regles.taux_suivant",
            "regles.base_q1", "regles.base_q2", "regles.base_q3", "quartile.millesime", "quartile.seuil",
        ]
        for regle in Registre.regles {
            for parametre in regle.parametres {
                #expect(
                    cles.contains(parametre) || parametre.hasPrefix("conventions.csv : "), "\(regle.id) : \(parametre)")
            }
        }
    }
}
