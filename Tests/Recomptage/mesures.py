"""Counting the measures of sections A to F: one fact per thing counted."""
import sys
from collections import Counter
from typing import NamedTuple

from cycles import Deroulement, cycles_de
from journal import lire_journal
from parc import Parc
from registre import PUBLICS, RELOGEMENTS, RESULTATS

RELOGEMENT_A = {"MUTATION": "mutation", "VENTE": "vente", **dict.fromkeys(RELOGEMENTS, "relogement")}  # A4 to A6


class Fait(NamedTuple):
    section: str
    mesure: str
    reservataire: str  # `*` for a measure of `*` only
    profil: tuple  # of the dwelling: Fiche.profil
    parc: str = ""  # EXISTANT | NEUF
    libre: str = ""  # section C: the programme; section E: the motif


class Compte:
    def __init__(self, campagne):
        self.campagne = campagne
        self.faits = Counter()
        self.logements_offerts = set()
        self.cycles = Counter()  # by kind

    def en_n(self, e):
        return e is not None and e.date.year == self.campagne.annee  # ANNEE-1

    def categorie(self, demandeur):
        return self.campagne.demandeur(demandeur).categorie

    def compter_parc(self, parc):
        for logement in parc.par_cle.values():
            if logement.assiette:
                self.faits[Fait("A", "patrimoine_eligible", "*", logement.fiche.profil)] += 1

    def compter_cycle(self, cycle):
        nature = cycle.nature
        self.cycles[nature] += 1
        if nature == "hors":
            return
        deroulement = Deroulement(cycle, self.campagne)
        attributaires = deroulement.attributaires(self.campagne.annee)
        if nature == "existant":
            self.section_a(cycle, attributaires)
            self.section_b(deroulement, attributaires)
        else:
            self.section_c(deroulement, attributaires)
        self.sections_d_e_f(deroulement, attributaires, nature.upper())

    def section_a(self, cycle, attributaires):
        """But A1 and A3."""
        profil = cycle.logement.fiche.profil
        liberation = cycle.conge if self.campagne.date_de_liberation == "CONGE" else cycle.liberation
        if self.en_n(liberation):
            self.faits[Fait("A", "liberes", "*", profil)] += 1
        for demandeur in attributaires.values():
            if poste := RELOGEMENT_A.get(self.categorie(demandeur)):
                self.faits[Fait("A", f"attributions_{poste}", "*", profil)] += 1

    def section_b(self, deroulement, attributaires):
        def retranche(detenteur, demandeur):  # SOU-2
            return detenteur == "BAILLEUR" and self.categorie(demandeur) != ""

        logement = deroulement.cycle.logement
        self.parts(deroulement, attributaires, "B", retranche)
        for reservataire, e in deroulement.premiere_offre.items():
            if self.en_n(e) and (reservataire, logement.cle) not in self.logements_offerts:  # decision (h)
                self.logements_offerts.add((reservataire, logement.cle))
                self.faits[Fait("B", "logements_mis_a_disposition", reservataire, logement.fiche.profil)] += 1

    def section_c(self, deroulement, attributaires):
        """And A3."""
        cycle = deroulement.cycle
        if self.en_n(cycle.livraison):
            profil = cycle.logement.fiche.profil
            self.faits[Fait("A", "livres", "*", profil)] += 1
            self.faits[Fait("C", "livres", "*", profil, libre=cycle.programme)] += 1
        self.parts(deroulement, attributaires, "C", lambda detenteur, demandeur: False, cycle.programme)

    def parts(self, deroulement, attributaires, section, retranche, programme=""):
        """The measures that sections B and C share."""
        def ajouter(mesure, reservataire):
            self.faits[Fait(section, mesure, reservataire, profil, libre=programme)] += 1

        profil = deroulement.cycle.logement.fiche.profil
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
            self.faits[Fait(section, mesure, reservataire, profil, parc, libre)] += 1

        def publics(fait, reservataire, nom):
            for x in self.campagne.demandeur(nom).publics:
                ajouter("D", f"{fait}_{x}", reservataire)

        def mutation_ou_relogement(fait, reservataire, nom):
            demandeur = self.campagne.demandeur(nom)
            if demandeur.categorie == "MUTATION":
                ajouter("E", f"{fait}_mutation", "*", demandeur.motif)
            elif demandeur.categorie in RELOGEMENTS:
                ajouter("F", f"{fait}_{demandeur.categorie.lower()}", reservataire)

        profil = deroulement.cycle.logement.fiche.profil
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
    """{Fait: number}."""
    parc = Parc(campagne)
    compte = Compte(campagne)
    compte.compter_parc(parc)
    for logement, evenements in lire_journal(campagne, parc):
        for cycle in cycles_de(logement, evenements):
            compte.compter_cycle(cycle)
    print("cycles:", ", ".join(f"{n} {compte.cycles[n]}" for n in ("existant", "neuf", "hors")), file=sys.stderr)
    return compte.faits
