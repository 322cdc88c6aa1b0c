#!/usr/bin/env python3
"""Writes a seeded random campaign that exercises the counting rules hard.

    campagne_aleatoire.py --graine N DIR [--rpls FICHIER.csv[.gz]] [--logements N] [--evenements N]
                          [--conventions N] [--ambigus]

Without --rpls the dwellings are invented (sdes-detail columns). With it they are real lines of an open data
file, copied byte for byte behind two made-up identifiers. --ambigus adds the cases on which the specification
can be read in two ways (see the readings at the top of recompte.py): not for a pass/fail comparison.
The same seed and options give the same bytes. Python 3.11, standard library only.
"""
import argparse
import datetime
import random
from pathlib import Path

from alea_conventions import Conventions
from alea_desordre import Desordre
from alea_fichiers import PetitsFichiers
from alea_journal import Vacances
from alea_obligations import Obligations
from alea_parc import ParcInvente
from alea_rpls import ParcReel


class Generateur(ParcInvente, ParcReel, PetitsFichiers, Conventions, Obligations, Vacances, Desordre):
    def __init__(self, options):
        super().__init__(options, random.Random(options.graine))
        self.dossier = options.dossier
        self.annee = self.alea.choice([2021, 2022, 2023, 2024, 2025])
        self.n = 0

    def generer(self):
        self.dossier.mkdir(parents=True, exist_ok=True)
        self.arrete_au = datetime.date(self.annee, 12, 31)
        if self.chance(0.25):
            self.arrete_au = datetime.date(self.annee, self.alea.randint(6, 11), self.alea.randint(1, 30))
        # identifiers usable in the log: id -> weight classes
        self.connus = []  # dwellings of parc in the département
        self.neufs = []  # of parc_suivant only
        self.ailleurs, self.ambigus = [], []
        if self.o.rpls:
            self.parc_reel()
        else:
            self.departement = self.pondere({"84": 45, "75": 20, "69": 12, "01": 11, "971": 8, "2A": 4})
            self.parc_invente()
        self.territoires()
        self.conventions()
        self.programmes()
        self.demandeurs()
        self.journal()
        self.exclusions()
        self.obligations()
        self.toml()

    def toml(self):
        regles = []
        if self.chance(0.45):
            regles.append('date_de_liberation = "%s"' % self.alea.choice(["CONGE", "CONGE", "LIBERATION"]))
        if self.chance(0.45):
            regles.append("tranches_construction = %s" % self.alea.choice(
                ["[1945, 1970, 1990, 2005]", "[1975]", "[1948, 1976, 1999, 2012, 2018]", "[1976, 1999]"]))
        if self.chance(0.4):
            regles.append('regroupement_financement = "sdes-recent"')
        regles += self.regles_des_obligations()
        arrete = f"arrete_au = {self.arrete_au.isoformat()}\n"
        if self.arrete_au == datetime.date(self.annee, 12, 31) and self.chance(0.5):
            arrete = ""
        fichiers = ["parc", "conventions", "territoires", "journal", "demandeurs", "exclusions", "programmes"]
        lignes = [f"annee = {self.annee}", f'departement = "{self.departement}"', "", "[bailleur]",
                  'siren = "662620079"', 'nom = "Habitat d\'essai – graine %d"' % self.o.graine, "", "[fichiers]"]
        lignes += [f'{f} = "{f}.csv"' for f in fichiers]
        if self.suivant:
            lignes.append('parc_suivant = "parc-suivant.csv"')
        if self.passage:
            lignes.append('passage = "passage.csv"')
        lignes += [f'{f} = "{f}.csv"' for f in self.optionnels]
        if regles:
            lignes += ["", "[regles]", *regles]
        if self.chance(0.3):
            lignes += ["", "[quartile]", f"millesime = {self.annee - 1}", "seuil = 11478"]
        texte = "\n".join(lignes) + "\n"
        texte = texte.replace("\n\n[bailleur]", f"\n{arrete}\n[bailleur]", 1)
        (self.dossier / "campagne.toml").write_text(texte, encoding="utf-8", newline="\n")


    def regles_des_obligations(self):
        regles = []
        for q in ("q1", "q2", "q3"):  # changes no figure: both bases are counted
            if self.chance(0.25):
                regles.append(f'base_{q} = "%s"' % self.alea.choice(["baux", "attributions"]))
        mode = self.pondere({"": 3, "proche": 1, "superieur": 2, "inferieur": 2, "plus-forts-restes": 4})
        if mode:
            regles.append(f'arrondi_objectif = "{mode}"')
        if self.chance(0.4):
            regles.append("arrondi_intermediaire = %s" % self.alea.choice(["true", "true", "false"]))
        if self.chance(0.5):
            regles.append('taux_suivant = "%s"' % self.alea.choice(["droits", "convention"]))
        return regles


def main():
    analyse = argparse.ArgumentParser(description="Writes a seeded random campaign.")
    analyse.add_argument("dossier", type=Path)
    analyse.add_argument("--graine", type=int, required=True)
    analyse.add_argument("--rpls", type=Path)
    analyse.add_argument("--logements", type=int, help="default: 400, or all the lines of --rpls")
    analyse.add_argument("--evenements", type=int, default=1500)
    analyse.add_argument("--conventions", type=int, default=6)
    analyse.add_argument("--ambigus", action="store_true")
    options = analyse.parse_args()
    if options.logements is None:
        options.logements = 0 if options.rpls else 400
    Generateur(options).generer()


if __name__ == "__main__":
    main()
