"""What is stated of a territory: prevision.csv and rotations.csv (section H, d, f and g)."""
from collections import Counter, defaultdict
from fractions import Fraction

from campagne import RELOGEMENTS
from lecture import Table
from lieux import zone
from nombres import moyenne, nombre

POSTES = ("MUTATION", "RELOGEMENT", "VENTE", "AUTRE")


def annee_de(texte):
    return int(texte) if texte.isascii() and texte.isdigit() else None


class Previsions:
    def __init__(self, campagne):
        self.postes = defaultdict(Counter)  # (year, zone): category, or poste, AUTRE included: number
        self.rotations = {}  # (year, zone): [liberes, assiette]
        if chemin := campagne.fichier("prevision"):
            for annee, territoire, poste, categorie, valeur in Table(chemin).lignes(
                    "annee", "territoire", "poste", "categorie", "nombre"):
                valeur = nombre(valeur)
                if valeur is None or poste not in POSTES:
                    continue
                if poste == "RELOGEMENT" and categorie in RELOGEMENTS:
                    poste = categorie
                self.postes[annee_de(annee), zone(territoire, campagne.passage)][poste] += valeur
        if chemin := campagne.fichier("rotations"):
            for annee, territoire, *valeurs in Table(chemin).lignes("annee", "territoire", "liberes", "assiette"):
                valeurs = [nombre(v) for v in valeurs]
                if None in valeurs:
                    continue
                somme = self.rotations.setdefault((annee_de(annee), zone(territoire, campagne.passage)), [0, 0])
                somme[0] += valeurs[0]
                somme[1] += valeurs[1]

    def prevus(self, annee, zones):
        """Counter of the postes on these zones."""
        return sum((self.postes.get((annee, z), Counter()) for z in zones), Counter())

    def rotation(self, annee, zones):
        """liberes/assiette of a year; None when a zone has no line, or the assiette is 0."""
        lignes = [self.rotations.get((annee, z)) for z in zones]
        if None in lignes:
            return None
        liberes, assiette = sum(l[0] for l in lignes), sum(l[1] for l in lignes)
        return Fraction(liberes, 1) / assiette if assiette else None

    def rotation_prevue(self, annee, zones):
        """d of N_PREVU for `annee`: the year before; the mean of three years when it freed nothing."""
        derniere, *avant = (self.rotation(annee - k, zones) for k in (1, 2, 3))
        return derniere or (derniere if derniere is None else self.moyenne_avec(derniere, avant))

    def rotation_suivante(self, annee, zones, liberes, assiette):
        """d of N1_PREVU: what N freed; the mean with the two years before when it freed nothing."""
        if not assiette:
            return None
        if liberes:
            return Fraction(liberes, assiette)
        return self.moyenne_avec(Fraction(0), [self.rotation(annee - k, zones) for k in (1, 2)])

    @staticmethod
    def moyenne_avec(derniere, avant):
        return moyenne([derniere, *(taux for taux in avant if taux is not None)])
