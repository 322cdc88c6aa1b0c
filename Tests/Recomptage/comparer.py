#!/usr/bin/env python3
"""Compares the recount with what bilanflux wrote.

    comparer.py ATTENDU_DIR SORTIE_DIR [--max N]

ATTENDU_DIR: consolide.csv and <folder>.csv of recompte.py. SORTIE_DIR: the sortie/ of `bilanflux produire`.
Every cell of sections A and B (the measures of recompte.py) is compared; a cell that is not written is 0, but the
`total` lines of `*` must be there. Exit 1 on any difference.
"""
import argparse
import csv
import sys
from pathlib import Path

MESURES = {("A", m) for m in ("patrimoine_eligible", "liberes", "livres", "attributions_mutation",
                              "attributions_relogement", "attributions_vente")}
MESURES |= {("B", m) for m in ("mises_a_disposition", "offres", "logements_mis_a_disposition", "attribues",
                               "baux_signes", "refus")}
COLONNES = ["section", "mesure", "reservataire", "axe", "modalite", "axe2", "modalite2", "valeur", "base", "statut"]


def lire(chemin):
    """{cell: value as text} and the problems of the file itself."""
    cellules, problemes = {}, []
    with open(chemin, encoding="utf-8", newline="") as flux:
        lecteur = csv.reader(flux, delimiter=";")
        entete = next(lecteur, [])
        if entete != COLONNES:
            return {}, [f"en-tête inattendu : {';'.join(entete)}"]
        for ligne in lecteur:
            if len(ligne) != len(COLONNES):
                problemes.append(f"ligne {lecteur.line_num} : {len(ligne)} champs")
                continue
            section, mesure, *cellule, valeur, base, statut = ligne
            if (section, mesure) not in MESURES:
                continue
            cellule = (section, mesure, *cellule)
            if cellule in cellules:
                problemes.append(f"ligne {lecteur.line_num} : cellule écrite deux fois, {lisible(cellule)}")
            if base not in ("", "1"):
                valeur = f"{valeur}/{base}"
            cellules[cellule] = valeur if statut == "V" else f"{valeur} (statut {statut or 'vide'})"
    return cellules, problemes


def lisible(cellule):
    section, mesure, reservataire, axe, modalite, axe2, modalite2 = cellule
    ou = axe if axe == "total" else f"{axe}={modalite}" + (f" x {axe2}={modalite2}" if axe2 else "")
    return f"{section} {mesure} [{reservataire}] {ou}"


def comparer_fichier(attendu, obtenu):
    """(number of cells compared, list of differences)."""
    voulu, problemes = lire(attendu)
    if not obtenu.is_file():
        return len(voulu), [f"fichier absent : {obtenu}"]
    eu, autres = lire(obtenu)
    problemes += autres
    cellules = sorted(set(voulu) | set(eu))
    for cellule in cellules:
        if cellule[2] == "*" and cellule[3] == "total" and cellule not in eu:
            problemes.append(f"{lisible(cellule)} : ligne total absente (attendu {voulu.get(cellule, '0')})")
        elif voulu.get(cellule, "0") != eu.get(cellule, "0"):
            problemes.append(f"{lisible(cellule)} : attendu {voulu.get(cellule, '0')}, "
                             f"obtenu {eu.get(cellule, '0 (absente)')}")
    return len(cellules), problemes


def main():
    analyse = argparse.ArgumentParser(description="Compares the recount with the output of bilanflux.")
    analyse.add_argument("attendu", type=Path)
    analyse.add_argument("sortie", type=Path)
    analyse.add_argument("--max", type=int, default=40, help="differences printed (default 40)")
    options = analyse.parse_args()
    fichiers = sorted(f for f in options.attendu.glob("*.csv"))
    if not any(f.name == "consolide.csv" for f in fichiers):
        sys.exit(f"{options.attendu} : consolide.csv absent")
    total, differences = 0, 0
    for attendu in fichiers:
        dossier = "consolide" if attendu.stem == "consolide" else f"reservataires/{attendu.stem}"
        nombre, problemes = comparer_fichier(attendu, options.sortie / dossier / "donnees.csv")
        total += nombre
        for probleme in problemes:
            differences += 1
            if differences <= options.max:
                print(f"{dossier} : {probleme}")
    connus = {f.stem for f in fichiers}
    for autre in sorted((options.sortie / "reservataires").glob("*/donnees.csv")):
        if autre.parent.name not in connus:
            differences += 1
            print(f"reservataires/{autre.parent.name} : bilan inattendu")
    if differences > options.max:
        print(f"... et {differences - options.max} autres")
    print(f"{total} cellules comparées, {differences} différences")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
