"""The annex (section H, a to j): N as forecast, N as it went, N+1 as forecast, on one perimeter."""
from collections import Counter
from fractions import Fraction

from nombres import proche


class Perimetre:
    """What was counted on the communes of a convention, or of the département."""

    def __init__(self, compte, tables, communes):
        self.b1 = Counter()
        self.liberes, self.hors_flux, self.stocks = 0, Counter(), [Counter(), Counter()]
        for commune in communes:
            for (section, mesure, reservataire), table in tables[commune].items():
                if (section, mesure) == ("B", "mises_a_disposition"):
                    self.b1[reservataire] += table["total", "", "", ""]
                elif (section, mesure, reservataire) == ("A", "liberes", "*"):
                    self.liberes += table["total", "", "", ""]
            self.hors_flux.update(compte.hors_flux.get(commune, {}))
            for somme, stocks in zip(self.stocks, compte.stocks):
                somme.update(stocks.get(commune, {}))

    @property
    def flux_reel(self):
        return self.liberes - self.hors_flux.total()

    @property
    def assiette(self):
        return self.stocks[0][""]


class Colonne:
    """One calculation: a value per line of the annex, None when it is unknown."""

    def __init__(self, stock, rotation, postes, g, taux, arrondir=False):
        """`stock`: dwellings by reason of exclusion, '' for none; `postes`: what is subtracted, by category."""
        self.motifs = Counter({motif: n for motif, n in stock.items() if motif})
        self.postes = postes
        self.a, self.b, self.d = stock.total(), self.motifs.total(), rotation
        self.c = self.a - self.b
        self.e = None if rotation is None else self.c * rotation
        if arrondir and self.e is not None:
            self.e = proche(self.e)
        self.f, self.g, self.i = sum(postes.values(), Fraction(0)), g, taux
        self.h = None if self.e is None else self.e - self.f - self.g
        self.j = None if self.h is None or taux is None else self.h * taux


def colonne_prevue(campagne, annee, stock, rotation, zones, previsions, taux):
    postes = previsions.prevus(annee, zones)
    g = postes.pop("AUTRE", 0)
    return Colonne(stock, rotation, postes, g, taux, campagne.arrondi_intermediaire)


class Annexe:
    def __init__(self, campagne, previsions, perimetre, zones, taux, taux_suivant):
        """`zones`: those that are read in the stated files; the rates are None for the département."""
        n = campagne.annee
        reels = Counter(perimetre.hors_flux)
        retires = reels.pop("RETRAIT", 0)
        rotation = Fraction(perimetre.liberes, perimetre.assiette) if perimetre.assiette else None
        self.colonnes = {
            "N_PREVU": colonne_prevue(campagne, n, perimetre.stocks[0], previsions.rotation_prevue(n, zones), zones,
                                      previsions, taux),
            "N_REEL": Colonne(perimetre.stocks[0], rotation, reels, retires, taux)}
        if not campagne.point_etape:
            suivante = previsions.rotation_suivante(n, zones, perimetre.liberes, perimetre.assiette)
            self.colonnes["N1_PREVU"] = colonne_prevue(campagne, n + 1, perimetre.stocks[1], suivante, zones,
                                                       previsions, taux_suivant)

    @property
    def prevue(self):
        return self.colonnes["N_PREVU"]

    @property
    def reelle(self):
        return self.colonnes["N_REEL"]

    @property
    def suivante(self):
        """None in an interim bilan."""
        return self.colonnes.get("N1_PREVU")

    def lignes(self):
        """(mesure, cell, value)."""
        for calcul, colonne in self.colonnes.items():
            for ligne in "abcdefghij":
                if (valeur := getattr(colonne, ligne)) is not None:
                    yield f"annexe_{ligne}", ("calcul", calcul, "", ""), valeur
            for ligne, axe, parts in (("b", "exclusion", colonne.motifs), ("f", "poste", colonne.postes)):
                for modalite, valeur in parts.items():
                    if valeur:  # L38
                        yield f"annexe_{ligne}", ("calcul", calcul, axe, modalite), valeur
