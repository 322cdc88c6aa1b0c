import Comptage
import Parc
import Regles
import TestSupport
import Testing

/// What adds up from one campaign, or one perimeter, to another.
@Suite struct AdditivitesTests {
    @Test(arguments: Tirage.tous)
    func `les communes qui partagent le département font sa somme`(_ tirage: Tirage) {
        let parts = tirage.bilans.reservataires.suffix(5)
        // A vacancy without a commune is in no part.
        let sansCommune = tirage.cycles.count { $0.genre == .hors(.sansCommune) }
        var somme = tirage.chiffres.suffix(5).map(\.duPerimetre).reduce(Chiffres(), +)
        for cle in ["M/cycles_hors *", "M/cycles_hors * raison=SANS_COMMUNE"] where sansCommune > 0 {
            somme.valeurs[cle, default: 0] += sansCommune
        }
        #expect(somme.ecarts(tirage.chiffres[0].duPerimetre) == [])
        let composants = parts.map(\.composants).reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
        #expect(composants == tirage.bilans.consolide.composants)
    }

    @Test(arguments: Tirage.aRecompter)
    func `un logement éligible de plus ajoute un au patrimoine des périmètres qui le contiennent, et rien d’autre`(
        _ tirage: Tirage
    ) {
        var (campagne, hasard) = (tirage.campagne, tirage.hasard)
        let attributs = TirageDeLogement.attributs(&hasard)
        campagne.loger(attributs: attributs)
        let ajout = ajouts(attributs, campagne.exercice.tranches)
        for (rang, apres) in campagne.compter().tous.enumerated() {
            let avant = tirage.bilans.tous[rang]
            let contient = campagne.territoires.contient(avant.perimetreCompte, attributs.commune)
            #expect((Chiffres(apres) - tirage.chiffres[rang]).ecarts(contient ? ajout : Chiffres()) == [])
            #expect(apres.etats == avant.etats)
            #expect(apres.termesDesObjectifs == avant.termesDesObjectifs)
        }
    }

    /// One on each axis of A1, and in section M one for each axis where the dwelling's own record says nothing.
    private func ajouts(_ attributs: Attributs, _ tranches: TranchesConstruction) -> Chiffres {
        let codes: [(Axe, String)] = [
            (.typologie, attributs.typologie.modalite.code), (.financement, attributs.financement.modalite.code),
            (.commune, attributs.commune.texte), (.qpv, attributs.qpv.modalite.code),
            (.periode, tranches.modalites[Int(attributs.periode)].code),
            (.accessibilite, attributs.accessibilite.modalite.code),
        ]
        var ajout = Chiffres()
        ajout.valeurs["patrimoine_eligible *"] = 1
        ajout.valeurs["patrimoine_eligible * commune=\(codes[2].1) qpv=\(codes[3].1)"] = 1
        for (axe, code) in codes {
            ajout.valeurs["patrimoine_eligible * \(axe.rawValue)=\(code)"] = 1
            guard code == Modalite.nonRenseigne.code else { continue }
            ajout.valeurs["M/non_renseignes_patrimoine *", default: 0] += 1
            ajout.valeurs["M/non_renseignes_patrimoine * axe=\(axe.rawValue)"] = 1
        }
        return ajout
    }

    @Test(arguments: Tirage.aRecompter)
    func `une ligne rejetée de plus ne change que les lignes lues et rejetées`(_ tirage: Tirage) {
        var campagne = tirage.campagne
        campagne.comptesDeLignes[0].lues += 1
        campagne.comptesDeLignes[0].rejetees += 1
        var ajout = Chiffres()
        for mesure in ["M/lignes_lues", "M/lignes_rejetees"] {
            ajout.valeurs["\(mesure) *"] = 1
            ajout.valeurs["\(mesure) * fichier=parc.csv"] = 1
        }
        for (avant, apres) in zip(tirage.chiffres, campagne.compter().tous) {
            #expect((Chiffres(apres) - avant).ecarts(ajout) == [])
        }
    }

    @Test(arguments: Tirage.aRecompter)
    func `retirer les événements d’un logement retire ce qu’il comptait et rien d’autre`(_ tirage: Tirage) {
        var (sans, seul, hasard) = (tirage.campagne, tirage.campagne, tirage.hasard)
        // One of the campaigns has no event at all.
        guard let rang = sans.journal.indices.randomElement(using: &hasard) else { return }
        (seul.parc, seul.comptesDeLignes, seul.annules, seul.apresArrete) = ([], [], 0, 0)
        seul.journal = [sans.journal.remove(at: rang)]
        let (restes, retires) = (sans.compter().tous, seul.compter().tous)
        for (rang, tous) in tirage.bilans.tous.enumerated() {
            let (reste, retire) = (restes[rang], retires[rang])
            #expect((Chiffres(reste) + Chiffres(retire)).ecarts(tirage.chiffres[rang]) == [])
            #expect(zip(reste.etats, retire.etats).map { $0.nombre + $1.nombre } == tous.etats.map(\.nombre))
            #expect(
                zip(reste.termesDesObjectifs, retire.termesDesObjectifs).map { zip($0, $1).map(+) }
                    == tous.termesDesObjectifs)
        }
    }

    @Test(arguments: Tirage.aRecompter)
    func `sans événement il ne reste que le patrimoine et les lignes`(_ tirage: Tirage) {
        var campagne = tirage.campagne
        (campagne.journal, campagne.annules, campagne.apresArrete) = ([], 0, 0)
        for bilan in campagne.compter().tous {
            let autres = Chiffres(bilan).filtres { nom in
                !["patrimoine_eligible *", "M/non_renseignes_patrimoine *", "M/lignes_"].contains { nom.hasPrefix($0) }
            }
            #expect(autres.ecarts(Chiffres()) == [])
        }
    }
}
