"""What the réservataires hold and ask for: droits.csv (TAU-1, PLA-1, section J), souhaits.csv (section K)."""
import datetime
from collections import Counter
from fractions import Fraction
from typing import NamedTuple

from lecture import Table, code_commune, date_evenement, sans_nul
from nombres import nombre

TOTAL = ("total", "", "", "")


class Droit(NamedTuple):
    reservataire: str
    commune: str
    typologie: str
    nature: str
    nombre: Fraction
    fin: datetime.date | None


def cinq_ans_apres(jour):
    try:
        return jour.replace(year=jour.year + 5)
    except ValueError:  # 29 February
        return jour.replace(year=jour.year + 5, day=28)


def fin_du_droit(nature, remboursement, echeance):
    if jour := date_evenement(echeance):
        return jour
    jour = date_evenement(remboursement)
    return cinq_ans_apres(jour) if nature == "GARANTIE" and jour else None


class Droits:
    def __init__(self, campagne):
        self.campagne = campagne
        self.chemin = campagne.fichier("droits")
        self.lignes = list(self.lire()) if self.chemin else []

    def lire(self):
        for reservataire, commune, typologie, valeur, nature, remboursement, echeance in Table(self.chemin).lignes(
                "reservataire", "commune", "typologie", "nombre", "nature", "remboursement", "echeance"):
            commune, valeur = code_commune(commune, self.campagne.passage), nombre(valeur)
            if reservataire in self.campagne.conventions and commune and valeur is not None:
                yield Droit(reservataire, commune, sans_nul(typologie) or "NR", sans_nul(nature) or "NR", valeur,
                            fin_du_droit(nature, remboursement, echeance))

    def sur(self, convention):
        """The lines of everyone on a perimeter, within the département."""
        lieux = self.campagne.territoires
        return [d for d in self.lignes if lieux.departement(d.commune) == self.campagne.departement
                and convention.contient(d.commune, lieux)]

    def vivant(self, droit):
        return droit.fin is None or droit.fin > datetime.date(self.campagne.annee, 12, 31)

    def taux(self, convention, stock):
        """TAU-1: None without a line on the perimeter, or without stock."""
        siens = [d for d in self.sur(convention) if d.reservataire == convention.reservataire]
        return somme(filter(self.vivant, siens)) / stock if siens and stock else None

    def part_garanties(self, convention, stock):
        """PLA-1."""
        if not (self.lignes and stock):
            return None
        return somme(d for d in self.sur(convention) if d.nature == "GARANTIE" and self.vivant(d)) / stock

    def section_j(self, convention):
        """(mesure, cells) of a convention; nothing without the file."""
        if not self.chemin:
            return
        vivants = [d for d in self.sur(convention) if d.reservataire == convention.reservataire and self.vivant(d)]
        yield "droits", cellules_droits(vivants)
        expirants = [d for d in vivants if d.fin and d.fin.year == self.campagne.annee + 1]
        yield "droits_expirants", cellules_droits(expirants)


def somme(droits):
    return sum((d.nombre for d in droits), Fraction(0))


def cellules_droits(droits):
    cellules = Counter({TOTAL: Fraction(0)})
    for d in droits:
        for cellule in (TOTAL, ("commune", d.commune, "", ""), ("typologie", d.typologie, "", ""),
                        ("commune", d.commune, "typologie", d.typologie), ("nature", d.nature, "", "")):
            cellules[cellule] += d.nombre
    return sans_zero(cellules)


def sans_zero(cellules):
    """0 is written for `total` only."""
    return {cellule: valeur for cellule, valeur in cellules.items() if valeur or cellule == TOTAL}


def souhaits(campagne):
    """{réservataire: cells} of every convention; nothing without the file."""
    chemin = campagne.fichier("souhaits")
    if not chemin:
        return {}
    tables = {reservataire: Counter({TOTAL: Fraction(0)}) for reservataire in campagne.conventions}
    for reservataire, financement, typologie, valeur in Table(chemin).lignes(
            "reservataire", "financement", "typologie", "nombre"):
        valeur = nombre(valeur)
        if reservataire in tables and valeur is not None:
            financement, typologie = sans_nul(financement) or "NR", sans_nul(typologie) or "NR"
            tables[reservataire][TOTAL] += valeur
            tables[reservataire]["financement", financement, "typologie", typologie] += valeur
    return {reservataire: sans_zero(table) for reservataire, table in tables.items()}
