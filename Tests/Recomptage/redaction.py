"""The tables of each perimeter, written in the format of donnees.csv (spec 4)."""
import re
from collections import Counter, defaultdict
from fractions import Fraction

from nombres import Taux
from registre import MESURES

ENTETE = "section;mesure;reservataire;axe;modalite;axe2;modalite2;valeur;base;statut"
TOTAL = ("total", "", "", "")


def cellules(fait):
    """The cells (axe, modalite, axe2, modalite2) where a fact counts, total first."""
    commune, typologie, financement, qpv, periode, accessibilite = fait.profil
    modalites = {"typologie": typologie, "financement": financement, "commune": commune, "qpv": qpv,
                 "periode": periode, "accessibilite": accessibilite, "parc": fait.parc}
    yield TOTAL
    for axe in MESURES[fait.section, fait.mesure].axes:
        axe, _, axe2 = axe.partition(" x ")
        yield axe, modalites.get(axe, fait.libre), axe2, modalites[axe2] if axe2 else ""


def par_commune(faits):
    """commune -> (section, mesure, réservataire) -> cell -> number. `*` sums the réservataires and BAILLEUR."""
    tables = defaultdict(lambda: defaultdict(Counter))
    for fait, nombre in faits.items():
        lieu = tables[fait.profil[0]]
        ecrits = [lieu[fait.section, fait.mesure, r] for r in {fait.reservataire, "*"}]
        for cellule in cellules(fait):
            for table in ecrits:
                table[cellule] += nombre
    return tables


def reunir(tables, communes):
    """The tables of a perimeter, from those of its communes."""
    somme = defaultdict(Counter)
    for commune in communes:
        for cle, table in tables[commune].items():
            somme[cle].update(table)
    return somme


def texte(valeur):
    """A text field of the output: no formula, quoted when it has to be."""
    if valeur.startswith(("=", "+", "-", "@")):
        valeur = "'" + valeur
    return '"' + valeur.replace('"', '""') + '"' if re.search(r'[;"\r\n]', valeur) else valeur


def chiffre(valeur):
    """`valeur;base`: a rate as it is, another non-whole value as a reduced fraction."""
    if isinstance(valeur, Taux):
        return f"{valeur.valeur};{valeur.base}"
    valeur = Fraction(valeur)
    return f"{valeur.numerator};{'' if valeur.denominator == 1 else valeur.denominator}"


def ecrire(chemin, tables, calculs, campagne):
    """`tables`: the counts, `calculs`: the calculated figures; {(section, mesure, réservataire): {cell: value}}."""
    ordres = campagne.nomenclature.ordre

    def place(axe, modalite):
        """The nomenclature's order; else the text's, NR last."""
        ordre = ordres.get(axe, ())
        return (0, ordre.index(modalite)) if modalite in ordre else (1, modalite == "NR", modalite)

    def rang(cellule, axes):
        axe, modalite, axe2, modalite2 = cellule
        if cellule == TOTAL:
            return (-1,)
        if axe2:
            return axes.index(f"{axe} x {axe2}"), place(axe, modalite), place(axe2, modalite2)
        return axes.index(axe), place(axe, modalite)

    lignes = [ENTETE]
    for (section, mesure), (axes, etoile, calcul) in MESURES.items():
        for reservataire in ["*"] if etoile else ["*", *campagne.conventions, "BAILLEUR"]:
            cle = section, mesure, reservataire
            table = calculs.get(cle, {}) if calcul else {TOTAL: 0, **tables[cle]}  # L22
            for cellule in sorted(table, key=lambda c: rang(c, axes)):
                tete = [section, mesure, texte(reservataire), *map(texte, cellule)]
                lignes.append(";".join([*tete, chiffre(table[cellule]), "V"]))
    chemin.write_text("\n".join(lignes) + "\n", encoding="utf-8", newline="\n")


def dossier_de(code_reservataire):
    """The folder of a réservataire (spec 4); the number of a collision is not specified."""
    nom = re.sub(r"[^A-Za-z0-9._-]", "_", code_reservataire)
    return (re.sub(r"^\.", "_", nom))[:64]
