import TestSupport
import Testing

/// Lines of attributions.csv, and what they are an example of.
struct CasDAttribution: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let lignes: [LigneDAttribution]

    private init(_ description: String, _ lignes: LigneDAttribution...) {
        testDescription = description
        self.lignes = lignes
    }

    /// A candidate to L1, released on 1 February 2024 and offered to Avignon on 10 February.
    private static func l1(
        _ demandeur: String, _ changer: (inout LigneDAttribution) -> Void = { _ in }
    ) -> LigneDAttribution {
        LigneDAttribution("L1") {
            ($0.liberation, $0.reservataire, $0.offre) = ("2024-02-01", "AVIGNON", "2024-02-10")
            $0.demandeur = demandeur
            changer(&$0)
        }
    }

    private static func attribue(_ ligne: inout LigneDAttribution) {
        (ligne.commission, ligne.decision, ligne.rang) = ("2024-02-20", "ATTRIBUTION", "1")
        ligne.bail = "2024-03-01"
        ligne.fiche = "1;O;N;O;SOUS_OCCUPATION;ANRU"
    }

    static let tous = [
        CasDAttribution("un candidat, un bail", l1("D1", attribue)),
        CasDAttribution(
            "plusieurs candidats le même jour", l1("D1", attribue),
            l1("D2") { ($0.commission, $0.decision, $0.rang) = ("2024-02-20", "ATTRIBUTION", "2") },
            l1("D3") { ($0.commission, $0.decision) = ("2024-02-20", "NON_ATTRIBUTION") }),
        CasDAttribution(
            "un refus, puis le candidat suivant",
            l1("D1") {
                ($0.commission, $0.decision, $0.rang) = ("2024-02-15", "ATTRIBUTION", "1")
                ($0.refus, $0.motif) = ("2024-02-18", "LOYER")
            }, l1("D2", attribue)),
        CasDAttribution(
            "un refus sans motif", l1("D1") { ($0.commission, $0.decision) = ("2024-02-15", "ATTRIBUTION") },
            l1("D2") { $0.refus = "2024-02-18" }),
        CasDAttribution("un désistement avant la commission", l1("D1") { $0.decision = "DESISTEMENT" }),
        CasDAttribution(
            "un désistement daté de la commission",
            l1("D1") { ($0.commission, $0.decision) = ("2024-02-20", "DESISTEMENT") }),
        CasDAttribution("un candidat pas encore présenté", l1("D1"), l1("D2", attribue)),
        CasDAttribution("un logement sans candidat", l1("")),
        CasDAttribution(
            "deux offres à deux réservataires",
            l1("D1") { ($0.commission, $0.decision) = ("2024-02-20", "NON_ATTRIBUTION") },
            l1("D2") {
                ($0.reservataire, $0.offre) = ("PREFET", "2024-03-10")
                ($0.commission, $0.decision, $0.bail) = ("2024-03-20", "ATTRIBUTION_SOUS_CONDITION", "2024-04-01")
            }),
        CasDAttribution(
            "deux offres au même réservataire", l1("D1") { $0.decision = "DESISTEMENT" },
            l1("D2") { ($0.offre, $0.commission, $0.decision) = ("2024-03-10", "2024-03-20", "IRRECEVABLE") }),
        CasDAttribution(
            "les propres candidats du bailleur",
            l1("D1") {
                $0.reservataire = "BAILLEUR"
                attribue(&$0)
            }),
        CasDAttribution(
            "tout le même jour",
            l1("D1") {
                ($0.offre, $0.commission, $0.decision) = ("2024-02-01", "2024-02-01", "ATTRIBUTION")
                ($0.refus, $0.motif) = ("2024-02-01", "TAILLE")
            },
            l1("D2") {
                ($0.offre, $0.commission, $0.decision) = ("2024-02-01", "2024-02-01", "ATTRIBUTION")
                $0.bail = "2024-02-01"
            }),
        CasDAttribution(
            "un demandeur sur deux lignes",
            l1("D1") {
                $0.decision = "DESISTEMENT"
                $0.fiche = "2;N;O;N;;"
            },
            LigneDAttribution("L2") {
                ($0.liberation, $0.reservataire, $0.offre) = ("2024-05-01", "PREFET", "2024-05-02")
                ($0.demandeur, $0.commission, $0.decision) = ("D1", "2024-05-12", "ATTRIBUTION")
                $0.fiche = "2;N;O;N;;"
            }),
        CasDAttribution(
            "deux candidats sans numéro, dont un seul est attributaire",
            l1("") { ($0.commission, $0.decision) = ("2024-02-20", "NON_ATTRIBUTION") },
            l1("") { ($0.commission, $0.decision) = ("2024-02-20", "ATTRIBUTION") }),
        CasDAttribution(
            "deux vacances d’un logement", l1("D1", attribue),
            LigneDAttribution("L1") {
                ($0.liberation, $0.reservataire, $0.offre) = ("2024-09-01", "PREFET", "2024-09-10")
                ($0.demandeur, $0.commission, $0.decision) = ("D2", "2024-09-20", "ATTRIBUTION")
            }),
        CasDAttribution(
            "un bail de l’année d’après",
            l1("D1") {
                attribue(&$0)
                $0.bail = "2025-01-10"
            }),
        CasDAttribution(
            "un logement inconnu", l1("D1", attribue),
            l1("D2") {
                $0.logement = "L99"
                attribue(&$0)
            }),
        CasDAttribution(
            "un logement hors du département", l1("D1", attribue),
            l1("D2") {
                $0.logement = "G1"
                attribue(&$0)
            }),
        CasDAttribution(
            "une date impossible",
            l1("D1") {
                attribue(&$0)
                $0.commission = "2024-02-30"
            }),
        CasDAttribution(
            "une décision sans date",
            l1("D1") {
                attribue(&$0)
                $0.commission = ""
            }),
        CasDAttribution(
            "une date sans décision",
            l1("D1") {
                attribue(&$0)
                $0.decision = ""
            }),
        CasDAttribution(
            "un motif de refus sans date",
            l1("D1") {
                attribue(&$0)
                $0.motif = "LOYER"
            }),
        CasDAttribution(
            "un réservataire inconnu",
            l1("D1") {
                attribue(&$0)
                $0.reservataire = "AVIGNONX"
            }),
        CasDAttribution(
            "une offre sans réservataire",
            l1("D1") {
                attribue(&$0)
                $0.reservataire = ""
            }),
        CasDAttribution(
            "un résultat inconnu",
            l1("D1") {
                attribue(&$0)
                $0.decision = "PEUT-ETRE"
            }),
        CasDAttribution(
            "un rang illisible",
            l1("D1") {
                attribue(&$0)
                $0.rang = "premier"
            }),
    ]
}
