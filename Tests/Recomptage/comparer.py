#!/usr/bin/env python3
"""Compares the recount with what bilanflux wrote.

    comparer.py ATTENDU_DIR SORTIE_DIR [--max N]

ATTENDU_DIR: consolide.csv and <folder>.csv of recompte.py. SORTIE_DIR: the sortie/ of `bilanflux produire`.
Every cell of sections A to K is compared, `valeur` and `base` as they are written. A count that is not written is 0,
but the `total` lines of `*` must be there, and a 0 is written for `total` only. A calculated figure (rates, annex,
objectives, rights, delays) is written when it is defined, 0 included, and never else. A section that the recount has
and the output lacks is a difference, and so is a measure that the specification does not give to it. Not looked at: the
rates of the previous bilan (axis `exercice`), which the recount leaves out. Exit 1 on any difference.
"""
import argparse
import csv
import sys
from collections import Counter
from pathlib import Path

from redaction import ENTETE
from registre import MESURES

COLONNES = ENTETE.split(";")
SECTIONS_FERMEES = {section for section, _ in MESURES}


def lire(chemin):
    """{cell: value as text} and the problems of the file itself: (its section and measure, or nothing; message)."""
    cellules, problemes = {}, []
    with open(chemin, encoding="utf-8", newline="") as flux:
        lecteur = csv.reader(flux, delimiter=";")
        entete = next(lecteur, [])
        if entete != COLONNES:
            return {}, [("", f"en-tête inattendu : {';'.join(entete)}")]
        for ligne in lecteur:
            if len(ligne) != len(COLONNES):
                problemes.append(("", f"ligne {lecteur.line_num} : {len(ligne)} champs"))
                continue
            section, mesure, *lieu, valeur, base, statut = ligne
            cellule = (section, mesure, *lieu)
            if (section, mesure) not in MESURES:
                if section in SECTIONS_FERMEES:
                    problemes.append((f"{section} {mesure}", f"{lisible(cellule)} : mesure inconnue de la section"))
                continue
            if cellule in cellules:
                problemes.append((f"{section} {mesure}", f"{lisible(cellule)} : cellule écrite deux fois"))
            if lieu[1] == "exercice":
                continue
            if base:
                valeur = f"{valeur}/{base}"
            cellules[cellule] = valeur if statut == "V" else f"{valeur} (statut {statut or 'vide'})"
    return cellules, problemes


def lisible(cellule):
    section, mesure, reservataire, axe, modalite, axe2, modalite2 = cellule
    ou = axe if axe == "total" else f"{axe}={modalite}" + (f" x {axe2}={modalite2}" if axe2 else "")
    return f"{section} {mesure} [{reservataire}] {ou}"


def ecart(cellule, voulu, eu, inscrits):
    """What is wrong with a cell; None when it is right. `inscrits`: the réservataires listed in section B."""
    section, mesure, reservataire, axe = cellule[:4]
    attendu, obtenu = voulu.get(cellule), eu.get(cellule)
    if MESURES[section, mesure].calcul:
        if mesure == "taux_orientation" and obtenu is None and reservataire not in inscrits and attendu[0] == "0":
            return None  # a rate of 0 whose base is everybody's: only for those that the bilan lists
        return None if attendu == obtenu else f"attendu {attendu or 'absente'}, obtenu {obtenu or 'absente'}"
    total = axe == "total"
    if total and reservataire == "*" and obtenu is None:
        return f"ligne total absente (attendu {attendu or '0'})"
    if (attendu or "0") != (obtenu or "0"):
        return f"attendu {attendu or '0'}, obtenu {obtenu or '0 (absente)'}"
    if not total and obtenu == "0":
        return "0 écrit ailleurs que pour total"
    return None


def comparer_fichier(attendu, obtenu):
    """(number of cells compared, problems as in `lire`)."""
    voulu, illisibles = lire(attendu)
    if illisibles:
        sys.exit(f"{attendu} : {illisibles[0][1]}")
    if not obtenu.is_file():
        return len(voulu), [("", f"fichier absent : {obtenu}")]
    eu, problemes = lire(obtenu)
    absentes = sorted({c[0] for c in voulu} - {c[0] for c in eu})
    problemes += [(f"{section} (section)", f"section {section} absente de donnees.csv") for section in absentes]
    inscrits = {c[2] for c in eu if c[0] == "B"}
    cellules = sorted(set(voulu) | set(eu))
    for cellule in cellules:
        if cellule[0] not in absentes and (probleme := ecart(cellule, voulu, eu, inscrits)):
            problemes.append((f"{cellule[0]} {cellule[1]}", f"{lisible(cellule)} : {probleme}"))
    return len(cellules), problemes


def comparer(attendus, sortie):
    """(number of cells compared, problems as in `lire`, with their folder)."""
    total, problemes = 0, []
    for attendu in attendus:
        dossier = "consolide" if attendu.stem == "consolide" else f"reservataires/{attendu.stem}"
        nombre, trouves = comparer_fichier(attendu, sortie / dossier / "donnees.csv")
        total += nombre
        problemes += [(mesure, f"{dossier} : {message}") for mesure, message in trouves]
    connus = {f.stem for f in attendus}
    for autre in sorted((sortie / "reservataires").glob("*/donnees.csv")):
        if autre.parent.name not in connus:
            problemes.append(("", f"reservataires/{autre.parent.name} : bilan inattendu"))
    return total, problemes


def main():
    analyse = argparse.ArgumentParser(description="Compares the recount with the output of bilanflux.")
    analyse.add_argument("attendu", type=Path)
    analyse.add_argument("sortie", type=Path)
    analyse.add_argument("--max", type=int, default=40, help="differences printed (default 40)")
    options = analyse.parse_args()
    attendus = sorted(options.attendu.glob("*.csv"), key=lambda f: (f.stem != "consolide", f.name))
    if not any(f.name == "consolide.csv" for f in attendus):
        sys.exit(f"{options.attendu} : consolide.csv absent")
    total, problemes = comparer(attendus, options.sortie)
    for _, message in problemes[:options.max]:
        print(message)
    if len(problemes) > options.max:
        print(f"... et {len(problemes) - options.max} autres")
    par_mesure = Counter(mesure for mesure, _ in problemes if mesure)
    if par_mesure:
        print("par mesure :", ", ".join(f"{mesure} {nombre}" for mesure, nombre in sorted(par_mesure.items())))
    print(f"{total} cellules comparées, {len(problemes)} différences")
    return 1 if problemes else 0


if __name__ == "__main__":
    sys.exit(main())
