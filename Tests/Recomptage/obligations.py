"""From the annex to whole dwellings: the objective of N, the carry-over, the objective of N+1 (section H, B5)."""
import math
from collections import defaultdict

from lecture import Table
from nombres import ARRONDIS, plus_forts_restes, proche


def justifies(campagne):
    """The réservataires, or `*`, whose gap a comment justifies; and those whose comment does not."""
    oui, non = set(), set()
    if chemin := campagne.fichier("commentaires"):
        for reservataire, justifie in Table(chemin).lignes("reservataire", "ecart_justifie"):
            if justifie in ("O", "N"):
                (oui if justifie == "O" else non).add(reservataire)
    return oui, non


class Obligations:
    def __init__(self, campagne, annexes, perimetres):
        """`annexes` and `perimetres`: by réservataire."""
        self.campagne, self.annexes, self.perimetres = campagne, annexes, perimetres
        self.oui, self.non = justifies(campagne)
        self.objectif, self.fraction_reportee = {}, {}
        self.report_suivant, self.redistribution = {}, {}
        self.objectif_suivant, self.fraction_suivante = {}, {}
        self.annee_n()
        if not campagne.point_etape:
            self.annee_suivante()

    def entiers(self, droits, flux):
        """`droits` {réservataire: exact right} in whole dwellings; `flux`: h on the perimeter of each."""
        mode = self.campagne.arrondi_objectif
        if mode != "plus-forts-restes":
            return {r: ARRONDIS[mode](droit) for r, droit in droits.items()}
        groupes, entiers = defaultdict(list), {}
        for r in droits:
            groupes[self.campagne.conventions[r].perimetre].append(r)
        for groupe in groupes.values():
            parts = [droits[r] for r in groupe]
            h = flux[groupe[0]]
            entiers.update(zip(groupe, plus_forts_restes([*parts, h - sum(parts)], proche(h))))
        return entiers

    def annee_n(self):
        conventions = self.campagne.conventions
        prevues = {r: self.annexes[r].prevue for r in conventions}
        droits = {r: p.j for r, p in prevues.items() if p.j is not None}
        entiers = self.entiers(droits, {r: p.h for r, p in prevues.items()})
        for r, convention in conventions.items():
            stated, j = convention.objectif, droits.get(r)
            if stated is None:
                if j is None:
                    continue
                entier, perte = entiers[r], self.perte(j, entiers[r])
            elif stated.denominator == 1:
                entier, perte = int(stated), 0
                if j is not None and abs(j - stated) < 1:
                    perte = self.perte(j, entier)
            else:
                entier = ARRONDIS[self.campagne.arrondi_objectif](stated)
                perte = self.perte(stated, entier)
            cumul = convention.fraction_reportee + perte
            report = convention.report if convention.report_actif else 0
            self.objectif[r] = entier + math.trunc(cumul) + report
            self.fraction_reportee[r] = cumul - math.trunc(cumul)

    def perte(self, droit, entier):
        """What the rounding loses; what `superieur` gives is not taken back (L48)."""
        perte = droit - entier
        return max(perte, 0) if self.campagne.arrondi_objectif == "superieur" else perte

    def ecart(self, r):
        """REP-1."""
        ecart = self.objectif[r] - self.perimetres[r].b1[r]
        justifie = bool({r, "*"} & self.oui) and not {r, "*"} & self.non
        return 0 if not self.campagne.conventions[r].report_actif or ecart > 0 and justifie else ecart

    def annee_suivante(self):
        droits, flux = {}, {}
        for r, convention in self.campagne.conventions.items():
            annexe = self.annexes[r]
            if r in self.objectif:
                self.report_suivant[r] = self.ecart(r)
            if convention.taux is not None:
                self.redistribution[r] = max(0, annexe.prevue.f - annexe.reelle.f) * convention.taux
            if annexe.suivante.j is not None:
                droits[r] = annexe.suivante.j + self.redistribution.get(r, 0)
                flux[r] = annexe.suivante.h
        for r, entier in self.entiers(droits, flux).items():
            cumul = self.perte(droits[r], entier) + self.fraction_reportee.get(r, 0)
            self.objectif_suivant[r] = entier + math.trunc(cumul) + self.report_suivant.get(r, 0)
            self.fraction_suivante[r] = cumul - math.trunc(cumul)

    def mesures(self, r):
        """(mesure, value) of section H that `r` has; an interim bilan has none."""
        if self.campagne.point_etape:
            return
        for mesure in ("fraction_reportee", "report_suivant", "redistribution", "objectif_suivant",
                       "fraction_suivante"):
            if r in (valeurs := getattr(self, mesure)):
                yield mesure, valeurs[r]
