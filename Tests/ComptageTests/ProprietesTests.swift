import Comptage
import Parc
import Regles
import TestSupport
import Testing

/// What holds whatever the campaign: random dossiers, each test the same for every seed.
@Suite struct ProprietesTests {
    /// A seed's campaign and its bilans, counted once for all tests.
    struct Tirage: Sendable, CustomTestStringConvertible {
        let graine: UInt64
        let campagne: CampagneDEssai
        let bilans: BilansDeCampagne
        /// Those of each bilan.
        let chiffres: [Chiffres]
        var testDescription: String { "graine \(graine)" }

        init(_ graine: UInt64) {
            self.graine = graine
            campagne = CampagneAleatoire.tirer(graine)
            bilans = campagne.compter()
            chiffres = bilans.tous.map(Chiffres.init)
        }

        /// A generator of this seed, other than the one that drew the campaign.
        var hasard: SplitMix64 { SplitMix64(graine: graine &+ 1_000_000) }
    }

    static let tirages = CampagneAleatoire.graines.map(Tirage.init)

    /// Other bilans of the same conventions have the figures of those drawn.
    private func expectMemesChiffres(
        _ bilans: BilansDeCampagne, _ tirage: Tirage, _ lieu: SourceLocation = #_sourceLocation
    ) {
        #expect(bilans.tous.map(Chiffres.init) == tirage.chiffres, sourceLocation: lieu)
        for (bilan, attendu) in zip(bilans.tous, tirage.bilans.tous) {
            #expect(bilan.composants == attendu.composants, sourceLocation: lieu)
            #expect(objectifs(bilan) == objectifs(attendu), sourceLocation: lieu)
        }
    }

    /// The terms of the objectives: offers and real flow.
    private func objectifs(_ bilan: Bilan) -> [[Int]] {
        bilan.objectifs.map { [$0.atteinte.misesADisposition, $0.atteinte.fluxReel] }
    }

    @Test func `les campagnes tirées ont de tout`() {
        var (chiffres, composants, regles) = (Chiffres(), [String: Int](), Set<String>())
        for tirage in ProprietesTests.tirages {
            chiffres = chiffres + tirage.chiffres[0]
            composants.merge(tirage.bilans.consolide.composants, uniquingKeysWith: +)
            regles.formUnion(tirage.bilans.anomalies.map { Chronique.signalements([$0])[0].prefix(6) }.map(String.init))
        }
        for comptee in ProprietesTests.tirages[0].bilans.consolide.mesures {
            #expect(chiffres.valeurs["\(comptee.mesure.id) *", default: 0] >= 10, "\(comptee.mesure.id)")
        }
        for etat in EtatDesLiberes.allCases { #expect(composants[etat.code, default: 0] > 5, "\(etat.code)") }
        #expect(composants["SORTI", default: 0] > 20)
        #expect(
            regles == [
                "CYC-01", "CYC-02", "IMP-01", "IMP-02", "IMP-03", "IMP-04", "FLU-01", "FLU-02", "FLU-03",
            ])
    }

    @Test func `une graine donne toujours la même campagne`() {
        let tirage = ProprietesTests.tirages[6]
        expectMemesChiffres(Tirage(tirage.graine).bilans, tirage)
    }

    @Test(arguments: tirages)
    func `les identités prouvées tiennent`(_ tirage: Tirage) {
        #expect(tirage.bilans.breche == nil)
        for bilan in tirage.bilans.tous { #expect(bilan.identites.allSatisfy { $0.ecarts == 0 }) }
    }

    @Test(arguments: tirages)
    func `I1 : les catégories de chaque axe font le total`(_ tirage: Tirage) {
        for bilan in tirage.bilans.tous {
            for comptee in bilan.mesures {
                let justes = comptee.lignes.allSatisfy { ligne in
                    ligne.valeurs.allSatisfy { $0.somme == ligne.total }
                }
                #expect(justes, "\(comptee.mesure.id)")
            }
        }
    }

    @Test(arguments: tirages)
    func `I2 : l’ensemble est la somme des réservataires et du bailleur, chiffre par chiffre`(_ tirage: Tirage) {
        for bilan in tirage.bilans.tous {
            for comptee in bilan.mesures where comptee.mesure.portee == .parReservataire {
                let somme = comptee.lignes[0].valeurs.indices.map { rang in
                    Valeurs.somme(comptee.lignes.dropFirst().map { $0.valeurs[rang] })
                }
                #expect(comptee.lignes[0].reservataire == "*")
                #expect(somme == comptee.lignes[0].valeurs, "\(comptee.mesure.id)")
            }
        }
    }

    @Test(arguments: tirages)
    func `I3 : les états font les libérés, dans chaque bilan`(_ tirage: Tirage) {
        for bilan in tirage.bilans.tous {
            #expect(bilan.etats.map(\.nombre).reduce(0, +) == bilan.total("liberes"))
        }
    }

    @Test(arguments: tirages)
    func `I5 : assiette, exclus et sortis font les lignes de parc du périmètre`(_ tirage: Tirage) {
        for bilan in tirage.bilans.tous {
            let perimetre = bilan.identification.convention?.perimetre ?? .departement
            let lignes = tirage.campagne.parc.count {
                tirage.campagne.territoires.contient(perimetre, $0.attributs.commune)
            }
            let termes = bilan.composition.filter { $0.code != "PARC" }.map(\.nombre)
            #expect(bilan.composants["PARC"] == lignes)
            #expect(termes.reduce(0, +) == lignes)
            #expect(bilan.composants["ASSIETTE"] == bilan.total("patrimoine_eligible"))
        }
    }

    @Test(arguments: tirages)
    func `logements distincts, mises à disposition et offres sont dans cet ordre`(_ tirage: Tirage) throws {
        for bilan in tirage.bilans.tous {
            for code in ["*"] + bilan.reservataires.map(\.code) {
                let logements = try #require(bilan.total("logements_mis_a_disposition", code))
                let miseADisposition = try #require(bilan.total("mises_a_disposition", code))
                let offres = try #require(bilan.total("offres", code))
                #expect(logements <= miseADisposition)
                #expect(miseADisposition <= offres)
            }
        }
    }

    @Test(arguments: tirages)
    func `un logement éligible de plus ajoute un au patrimoine des périmètres qui le contiennent, et rien d’autre`(
        _ tirage: Tirage
    ) {
        var (campagne, hasard) = (tirage.campagne, tirage.hasard)
        let attributs = CampagneAleatoire.attributs(&hasard)
        campagne.loger(attributs: attributs)
        for (rang, apres) in campagne.compter().tous.enumerated() {
            let avant = tirage.bilans.tous[rang]
            let difference = Chiffres(apres) - tirage.chiffres[rang]
            let perimetre = avant.identification.convention?.perimetre ?? .departement
            let contient = campagne.territoires.contient(perimetre, attributs.commune)
            #expect(difference.valeurs.count == (contient ? Ventilation.article6x2.count : 0))
            #expect(difference.valeurs.allSatisfy { $0.key.hasPrefix("patrimoine_eligible *") && $0.value == 1 })
            #expect(
                apres.total("patrimoine_eligible") == (avant.total("patrimoine_eligible") ?? 0) + (contient ? 1 : 0))
            #expect(apres.etats == avant.etats)
            #expect(objectifs(apres) == objectifs(avant))
        }
    }

    @Test(arguments: tirages)
    func `l’ordre du parc ne change rien`(_ tirage: Tirage) {
        var (campagne, hasard) = (tirage.campagne, tirage.hasard)
        campagne.parc.shuffle(using: &hasard)
        expectMemesChiffres(campagne.compter(), tirage)
    }

    @Test(arguments: tirages)
    func `l’ordre des logements au journal ne change rien, signalements compris`(_ tirage: Tirage) {
        var (campagne, hasard) = (tirage.campagne, tirage.hasard)
        campagne.journal.shuffle(using: &hasard)
        let bilans = campagne.compter()
        expectMemesChiffres(bilans, tirage)
        #expect(Chronique.signalements(bilans.anomalies) == Chronique.signalements(tirage.bilans.anomalies))
    }

    @Test(arguments: tirages)
    func `le bilan d’un réservataire du département a les chiffres du consolidé`(_ tirage: Tirage) throws {
        let consolide = tirage.bilans.consolide
        let departementaux = tirage.bilans.reservataires.filter {
            $0.identification.convention?.perimetre == .departement
        }
        #expect(departementaux.count == 2)
        for bilan in departementaux {
            #expect(Chiffres(bilan) == tirage.chiffres[0])
            #expect(bilan.composants == consolide.composants)
            #expect(bilan.reservataires == consolide.reservataires)
            let sien = try #require(bilan.identification.convention).reservataire
            let objectif = try #require(consolide.objectifs.firstIndex { $0.reservataire == sien })
            #expect(objectifs(bilan) == [objectifs(consolide)[objectif]])
        }
    }

    @Test(arguments: tirages)
    func `les communes qui partagent le département font sa somme`(_ tirage: Tirage) {
        let parts = tirage.bilans.reservataires.suffix(5)
        #expect(tirage.chiffres.suffix(5).reduce(Chiffres(), +) == tirage.chiffres[0])
        let composants = parts.map(\.composants).reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
        #expect(composants == tirage.bilans.consolide.composants)
    }

    @Test(arguments: tirages)
    func `retirer les événements d’un logement retire ce qu’il comptait et rien d’autre`(_ tirage: Tirage) {
        var (sans, seul, hasard) = (tirage.campagne, tirage.campagne, tirage.hasard)
        let rang = Int.random(in: sans.journal.indices, using: &hasard)
        seul.parc = []
        seul.journal = [sans.journal.remove(at: rang)]
        let (restes, retires) = (sans.compter().tous, seul.compter().tous)
        for (rang, tous) in tirage.bilans.tous.enumerated() {
            let (reste, retire) = (restes[rang], retires[rang])
            #expect(Chiffres(reste) + Chiffres(retire) == tirage.chiffres[rang])
            #expect(zip(reste.etats, retire.etats).map { $0.nombre + $1.nombre } == tous.etats.map(\.nombre))
            #expect(zip(objectifs(reste), objectifs(retire)).map { zip($0, $1).map(+) } == objectifs(tous))
        }
    }

    @Test(arguments: tirages)
    func `décaler chaque date d’un an donne les mêmes chiffres pour l’année suivante`(_ tirage: Tirage) {
        let bilans = tirage.campagne.decalee(ans: 1).compter()
        #expect(bilans.consolide.identification.exercice.annee == tirage.campagne.exercice.annee + 1)
        expectMemesChiffres(bilans, tirage)
        #expect(Chronique.signalements(bilans.anomalies) == Chronique.signalements(tirage.bilans.anomalies))
    }

    @Test(arguments: tirages)
    func `sans événement il ne reste que le patrimoine`(_ tirage: Tirage) {
        var campagne = tirage.campagne
        campagne.journal = []
        for bilan in campagne.compter().tous {
            #expect(Chiffres(bilan).valeurs.keys.allSatisfy { $0.hasPrefix("patrimoine_eligible *") })
        }
    }
}
