"""Counting: one fact per thing counted. Sections A to F here, G in quotas.py, I and K in suivi.py."""
import sys
from collections import Counter, defaultdict
from typing import NamedTuple

from campagne import RELOGEMENTS
from cycles import Deroulement, cycles_de
from journal import lire_journal
from parc import Parc
from quotas import quotas
from registre import PUBLICS, RESULTATS
from suivi import delais, suivi

RELOGEMENT_A = {"MUTATION": "mutation", "VENTE": "vente", **dict.fromkeys(RELOGEMENTS, "relogement")}  # A4 to A6


class Fait(NamedTuple):
    section: str
    mesure: str
    reservataire: str  # `*` for a measure of `*` only
    profil: tuple  # of the dwelling: Fiche.profil
    parc: str = ""  # EXISTANT | NEUF
    libre: str = ""  # the category of the axis that the dwelling and the kind do not give: programme, motif, mois...


class Compte:
    def __init__(self, campagne):
        self.campagne = campagne
        self.faits = Counter()
        self.logements_offerts = set()
        self.logements_mis = set()
        self.cycles = Counter()  # by kind
        # commune: what the annex needs and no section shows
        self.stocks = [defaultdict(Counter), defaultdict(Counter)]  # by reason of ASS-1: at 1 January N, N+1
        self.hors_flux = defaultdict(Counter)  # pairs that SOU-2 subtracts, by category; RETRAIT: withdrawn unoffered
        self.delais = defaultdict(lambda: defaultdict(Counter))  # (section, measure, holder): days

    def en_n(self, e):
        return e is not None and e.date.year == self.campagne.annee  # ANNEE-1

    def categorie(self, demandeur):
        return self.campagne.demandeur(demandeur).categorie

    def ajouter(self, section, mesure, reservataire, logement, parc="", libre=""):
        self.faits[Fait(section, mesure, reservataire, logement.fiche.profil, parc, libre)] += 1

    def compter_parc(self, parc):
        for logement in parc.par_cle.values():
            if logement.assiette:
                self.ajouter("A", "patrimoine_eligible", "*", logement)
            for rang, fiche in enumerate((logement.fiche, logement.fiche_suivante)):
                if (motif := logement.statut(rang)) is not None:
                    self.stocks[rang][fiche.profil[0]][motif] += 1

    def compter_cycle(self, cycle, suite):
        """`suite`: the same cycle with what happens in it after arrete_au."""
        nature = cycle.nature
        self.cycles[nature] += 1
        if nature == "hors":
            return
        deroulement = Deroulement(cycle, self.campagne)
        attributaires = deroulement.attributaires(self.campagne.annee)
        if nature == "existant":
            self.section_a(deroulement, attributaires)
            self.section_b(deroulement, attributaires)
            suivi(self, deroulement, Deroulement(suite, self.campagne))
            delais(self, deroulement)
        else:
            self.section_c(deroulement, attributaires)
        self.sections_d_e_f(deroulement, attributaires, nature.upper())
        quotas(self, deroulement, attributaires, nature.upper())

    def retranche(self, detenteur, demandeur):
        """SOU-2."""
        return detenteur == "BAILLEUR" and self.categorie(demandeur) != ""

    def section_a(self, deroulement, attributaires):
        """But A1 and A3; and what leaves the flow: real flow = liberes - hors_flux."""
        cycle = deroulement.cycle
        commune = cycle.logement.fiche.profil[0]
        liberation = cycle.conge if self.campagne.date_de_liberation == "CONGE" else cycle.liberation
        if self.en_n(liberation):
            self.ajouter("A", "liberes", "*", cycle.logement)
            if cycle.cloture == "RETRAIT" and not deroulement.premiere_offre.keys() - {"BAILLEUR"}:
                self.hors_flux[commune]["RETRAIT"] += 1
        for detenteur, demandeur in attributaires.items():
            categorie = self.categorie(demandeur)
            if poste := RELOGEMENT_A.get(categorie):
                self.ajouter("A", f"attributions_{poste}", "*", cycle.logement)
            if self.retranche(detenteur, demandeur):
                self.hors_flux[commune][categorie] += 1

    def section_b(self, deroulement, attributaires):
        logement = deroulement.cycle.logement
        self.parts(deroulement, attributaires, "B", self.retranche)
        for reservataire, e in deroulement.premiere_offre.items():
            if self.en_n(e) and (reservataire, logement.cle) not in self.logements_offerts:  # decision (h)
                self.logements_offerts.add((reservataire, logement.cle))
                self.ajouter("B", "logements_mis_a_disposition", reservataire, logement)

    def section_c(self, deroulement, attributaires):
        """And A3."""
        cycle = deroulement.cycle
        if self.en_n(cycle.livraison):
            self.ajouter("A", "livres", "*", cycle.logement)
            self.ajouter("C", "livres", "*", cycle.logement, libre=cycle.programme)
        self.parts(deroulement, attributaires, "C", lambda detenteur, demandeur: False, cycle.programme)

    def parts(self, deroulement, attributaires, section, retranche, programme=""):
        """The measures that sections B and C share."""
        def ajouter(mesure, reservataire):
            self.ajouter(section, mesure, reservataire, deroulement.cycle.logement, libre=programme)

        for reservataire, e in deroulement.offres:
            if self.en_n(e):
                ajouter("offres", reservataire)
        for reservataire, e in deroulement.premiere_offre.items():
            if self.en_n(e):
                ajouter("mises_a_disposition", reservataire)
        for reservataire, demandeur in attributaires.items():
            if not retranche(reservataire, demandeur):
                ajouter("attribues", reservataire)
        for mesure, evenements in (("baux_signes", deroulement.baux), ("refus", deroulement.refus)):
            for reservataire, e in evenements:
                if self.en_n(e) and not retranche(reservataire, e.demandeur):
                    ajouter(mesure, reservataire)

    def sections_d_e_f(self, deroulement, attributaires, parc):
        def ajouter(section, mesure, reservataire, libre=""):
            self.ajouter(section, mesure, reservataire, deroulement.cycle.logement, parc, libre)

        def publics(fait, reservataire, nom):
            for x in self.campagne.demandeur(nom).publics:
                ajouter("D", f"{fait}_{x}", reservataire)

        def mutation_ou_relogement(fait, reservataire, nom):
            demandeur = self.campagne.demandeur(nom)
            if demandeur.categorie == "MUTATION":
                ajouter("E", f"{fait}_mutation", "*", demandeur.motif)
            elif demandeur.categorie in RELOGEMENTS:
                ajouter("F", f"{fait}_{demandeur.categorie.lower()}", reservataire)

        for reservataire, nom in attributaires.items():
            publics("attribues", reservataire, nom)
            mutation_ou_relogement("attributions", reservataire, nom)
        for reservataire, e in deroulement.baux:
            if self.en_n(e):
                publics("baux", reservataire, e.demandeur)
                mutation_ou_relogement("baux", reservataire, e.demandeur)
        for reservataire, e in deroulement.refus:
            if self.en_n(e):
                publics("refus", reservataire, e.demandeur)
        decisions = [(reservataire, e) for reservataire, e in deroulement.decisions if self.en_n(e)]
        for reservataire, e in decisions:
            ajouter("D", RESULTATS[e.resultat], reservataire)
        presents = {(reservataire, e.demandeur) for reservataire, e in decisions}
        for x in PUBLICS:
            retenus = [r for r, nom in presents if x in self.campagne.demandeur(nom).publics]
            for reservataire in retenus:
                ajouter("D", f"presentes_{x}", reservataire)
            for reservataire in set(retenus):
                ajouter("D", f"proposes_{x}", reservataire)


def recompter(campagne):
    """The Compte of a campaign."""
    parc = Parc(campagne)
    compte = Compte(campagne)
    compte.compter_parc(parc)
    for logement, evenements, tardifs in lire_journal(campagne, parc):
        cycles = cycles_de(logement, evenements)
        suites = cycles_de(logement, evenements + tardifs) if tardifs else cycles
        for cycle, suite in zip(cycles, suites):  # CYC-1 never looks ahead: the first cycles are the same
            compte.compter_cycle(cycle, suite)
    print("cycles:", ", ".join(f"{n} {compte.cycles[n]}" for n in ("existant", "neuf", "hors")), file=sys.stderr)
    return compte
