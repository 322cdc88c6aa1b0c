#!/usr/bin/env python3
"""Compares the recount with what bilanflux wrote.

    comparer.py ATTENDU_DIR SORTIE_DIR [--max N]

ATTENDU_DIR: consolide.csv and <folder>.csv of recompte.py. SORTIE_DIR: the sortie/ of `bilanflux produire`.
Every cell of the sections that the recount has is compared. A cell that is not written is 0, but the `total` lines
of `*` must be there, and a 0 is written for `total` only. A section that the recount has and the output lacks is a
difference, and so is a measure that the specification does not give to section A, C, D, E or F (B also has the
objectives and rates, which are not recounted). Exit 1 on any difference.
"""
import argparse
import csv
import sys
from collections import Counter
from pathlib import Path

from redaction import ENTETE
from registre import MESURES

COLONNES = ENTETE.split(";")
SECTIONS_FERMEES = {section for section, _ in MESURES} - {"B"}


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
            if base not in ("", "1"):
                valeur = f"{valeur}/{base}"
            cellules[cellule] = valeur if statut == "V" else f"{valeur} (statut {statut or 'vide'})"
    return cellules, problemes


def lisible(cellule):
    section, mesure, reservataire, axe, modalite, axe2, modalite2 = cellule
    ou = axe if axe == "total" else f"{axe}={modalite}" + (f" x {axe2}={modalite2}" if axe2 else "")
    return f"{section} {mesure} [{reservataire}] {ou}"


def ecart(cellule, voulu, eu):
    """What is wrong with a cell; None when it is right."""
    total = cellule[3] == "total"
    if total and cellule[2] == "*" and cellule not in eu:
        return f"ligne total absente (attendu {voulu.get(cellule, '0')})"
    if voulu.get(cellule, "0") != eu.get(cellule, "0"):
        return f"attendu {voulu.get(cellule, '0')}, obtenu {eu.get(cellule, '0 (absente)')}"
    if not total and eu.get(cellule) == "0":
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
    cellules = sorted(set(voulu) | set(eu))
    for cellule in cellules:
        if cellule[0] not in absentes and (probleme := ecart(cellule, voulu, eu)):
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
