"""Exact numbers: as they are read in the small files, as they are rounded (spec 3, section H)."""
import math
import re
from fractions import Fraction
from typing import NamedTuple

from lecture import sans_nul


class Taux(NamedTuple):
    """A rate: a count over a count, never reduced."""
    valeur: int
    base: int


def taux_sur(valeur, base):
    """`valeur` over a base that may be non-whole: brought to whole numbers. None when the base is not > 0."""
    if base is None or base <= 0:
        return None
    base = Fraction(base)
    return Taux(valeur * base.denominator, base.numerator)


def nombre(texte):
    """A decimal number, comma or point; None when empty or unreadable."""
    texte = re.sub(r"[\s\u00a0\u202f]", "", sans_nul(texte)).replace(",", ".")
    if not re.fullmatch(r"[+-]?\d+(\.\d+)?", texte, re.ASCII):
        return None
    return Fraction(texte)


def pourcentage(texte):
    valeur = nombre(texte.replace("%", ""))
    return None if valeur is None else valeur / 100


def proche(x):
    """The nearest whole, halves away from zero."""
    return math.floor(x + Fraction(1, 2)) if x >= 0 else -math.floor(-x + Fraction(1, 2))


# by `arrondi_objectif`; plus-forts-restes bears on a whole perimeter, and rounds the rest to the nearest
ARRONDIS = {"proche": proche, "superieur": math.ceil, "inferieur": math.floor, "plus-forts-restes": proche}


def plus_forts_restes(parts, cible):
    """The floors of `parts`, then one more to the largest fractional parts until their sum is `cible`."""
    entiers = [math.floor(part) for part in parts]
    for rang in sorted(range(len(parts)), key=lambda k: (entiers[k] - parts[k], k))[:cible - sum(entiers)]:
        entiers[rang] += 1
    return entiers


def moyenne(valeurs):
    return sum(valeurs, Fraction(0)) / len(valeurs)
