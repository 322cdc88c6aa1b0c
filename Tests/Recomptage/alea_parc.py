"""Invented dwellings: parc.csv and parc-suivant.csv with every code, key and fault of RPLS."""
from collections import Counter

from alea_ecriture import NULS, Ecrivain, Tirage
from alea_lieux import DEPARTEMENTS, LIBCOM_ARRONDISSEMENTS, NOMS, PASSAGE


class ParcInvente(Tirage):
    COLONNES = ("IDENT_REP IDENT_INT DEPCOM LIBCOM QPV TYPECONST NBPIECE SURFHAB CONSTRUCT LOCAT FINAN CONV "
                "SORTIEPATRIM MODE PMR COMPLGEO CONTRESLOG").split()

    def nul_ou(self, valeur, p=0.04):
        return self.alea.choice(NULS + ["0"]) if self.chance(p) else valeur

    def commune(self):
        dedans, dehors = DEPARTEMENTS[self.departement]
        return self.alea.choice(dehors) if self.chance(0.03) else self.pondere(dedans)

    def depcom(self, code):
        return code.lstrip("0") if code.startswith("0") and self.chance(0.5) else code

    def logement(self, neuf=False):
        self.n += 1
        commune = self.commune()
        finan = self.pondere({"52": 30, "12": 18, "13": 18, "10": 5, "11": 4, "14": 6, "15": 1, "16": 4, "17": 4,
                              "49": 4, "99": 5, "50": 3, "51": 2, "53": 1, "54": 1, "55": 1, "77": 1, "1": 1})
        construct = str(self.annee - 1 if neuf else self.pondere(
            {self.alea.randint(1900, 1947): 2, 1948: 1, 1949: 1, self.alea.randint(1950, 1980): 8, 1976: 1, 1977: 1,
             self.alea.randint(1981, 2012): 6, 2000: 1, 1999: 1, 2012: 1, 2013: 1, self.alea.randint(2013, 2020): 3}))
        libelle = NOMS.get(PASSAGE.get(commune, commune), "")
        if not libelle and commune[:2] in LIBCOM_ARRONDISSEMENTS:
            libelle = LIBCOM_ARRONDISSEMENTS[commune[:2]].format(int(commune[3:]))
        programme = self.alea.choice([
            "Résidence Les Cèdres", "LES PINS", 'RÉSIDENCE "LES BOULISTES', 'BAT B4 ""TOUR', "Clos; de l'Étang", "",
            '"Le Hameau"', "Cité des Œillets", "Îlot\nCentral" if self.chance(0.1) else "Îlot Central", "NA", "."])
        return {
            "IDENT_REP": f"{self.departement:0>2}"[:2] + f"{10_000_000 + self.n * 7}",
            "IDENT_INT": self.alea.choice([f"{self.n:06d}", f"0{self.n}-{self.n % 17:03d}", f"LG/{self.n}"]),
            "DEPCOM": self.depcom(commune), "LIBCOM": libelle,
            "QPV": self.nul_ou(self.pondere({"1": 40, "2": 56, "3": 2, "O": 2})),
            "TYPECONST": self.nul_ou(self.pondere({"C": 85, "I": 10, "E": 4, "X": 1})),
            "NBPIECE": self.nul_ou(self.pondere({"1": 8, "2": 20, "3": 35, "4": 22, "5": 8, "6": 3, "7": 1, "9": 1,
                                                 "11": 1, "T3": 1})),
            "SURFHAB": str(self.alea.randint(18, 130)),
            "CONSTRUCT": self.nul_ou(construct), "LOCAT": construct,
            "FINAN": self.nul_ou(finan),
            "CONV": self.nul_ou(self.pondere({"1": 86, "2": 14}), 0.03),
            "SORTIEPATRIM": "9" if neuf else self.pondere({"9": 30, "": 30, "0": 20, "NA": 10, "1": 1, "2": 1, "3": 1,
                                                          "4": 1, "5": 1}),
            "MODE": self.pondere({"1": 90, "2": 6, "3": 2, "4": 1, "5": 1, "9": 1}),
            "PMR": self.nul_ou(self.pondere({"1": 70, "2": 20, "3": 9, "4": 1})),
            "COMPLGEO": programme, "CONTRESLOG": self.pondere({"7": 6, "1": 1, "2": 1, "3": 1, "4": 1, "NC": 1}),
            "_commune": PASSAGE.get(commune, commune),
        }

    def parc_invente(self):
        lignes = [self.logement() for _ in range(self.o.logements)]
        self.melanger_cles(lignes)
        self.ajouter_rejets(lignes)
        if self.o.ambigus:
            for l in self.alea.sample(lignes, 2):
                l["IDENT_REP"], l["IDENT_INT"] = "", ""
        neuves = [self.logement(neuf=True) for _ in range(max(12, self.o.logements // 15))]
        for l in neuves:
            if self.chance(0.1):
                l["IDENT_REP"] = ""  # "blank for a new dwelling"
        self.ecrire_parc("parc.csv", lignes, self.COLONNES)
        self.suivant = self.ecrire_suivant(lignes, neuves)
        self.dresser_fiches([l for l in lignes if not l.get("_rejet")], neuves if self.suivant else [])
        self.communes_presentes = sorted({l["_commune"] for l in lignes})
        self.sortis = {l[c] for l in lignes if l["SORTIEPATRIM"] in tuple("12345") for c in ("IDENT_REP", "IDENT_INT")}

    def melanger_cles(self, lignes):
        """Dwellings without one of the two ids, and ids that several share (decision f)."""
        for l in lignes:
            if self.chance(0.06):
                l["IDENT_REP"] = self.alea.choice(["", "NA", "NC"])
            elif self.chance(0.04):
                l["IDENT_INT"] = ""
        for _ in range(max(2, len(lignes) // 60)):
            a, b, c = self.alea.sample(lignes, 3)
            if a["IDENT_REP"] in NULS or not a["IDENT_INT"] or b["IDENT_REP"] in NULS or not c["IDENT_INT"]:
                continue
            tirage = self.alea.random()
            if tirage < 0.4:  # several IDENT_INT share an id: ambiguous
                b["IDENT_INT"] = a["IDENT_INT"]
            elif tirage < 0.6 and c["IDENT_REP"] not in NULS:  # one has an IDENT_REP, the other has not: two dwellings
                c["IDENT_REP"] = ""
                b["IDENT_INT"] = c["IDENT_INT"]
            else:  # an IDENT_REP that another's IDENT_INT also has: the IDENT_REP is found
                b["IDENT_INT"] = a["IDENT_REP"]

    def ajouter_rejets(self, lignes):
        doubles = []
        for _ in range(max(2, len(lignes) // 100)):  # duplicate keys: the second line is rejected
            double = dict(self.logement(), _rejet=True)
            modele = self.alea.choice(lignes)
            double["IDENT_REP"] = modele["IDENT_REP"]
            if modele["IDENT_REP"] in NULS:
                double["IDENT_INT"] = modele["IDENT_INT"]
            doubles.append((modele, double))
        for _ in range(max(2, len(lignes) // 150)):  # without a usable commune (decision i)
            sans = dict(self.logement(), _rejet=True)
            sans["DEPCOM"] = self.alea.choice(["", "NC", "0", "NA"] + (["ABCDE"] if self.o.ambigus else []))
            lignes.insert(self.alea.randrange(len(lignes)), sans)
        for modele, double in doubles:
            lignes.insert(self.alea.randint(lignes.index(modele) + 1, len(lignes)), double)

    def ecrire_suivant(self, lignes, neuves):
        """parc-suivant.csv, mostly; -> whether it was written."""
        suivant = []
        for l in lignes:
            if l.get("_rejet") or l["SORTIEPATRIM"] in tuple("12345") or self.chance(0.02):
                continue
            copie = dict(l)
            if self.chance(0.1):  # parc prevails
                copie.update({"NBPIECE": "1", "FINAN": "16", "QPV": "1"})
            suivant.append(copie)
        if not self.chance(0.85):
            return False
        suivant += neuves
        self.alea.shuffle(suivant)
        if self.chance(0.5):
            double = dict(self.logement(), IDENT_REP=suivant[0]["IDENT_REP"])
            double["IDENT_INT"] = suivant[0]["IDENT_INT"] if double["IDENT_REP"] in NULS else double["IDENT_INT"]
            suivant.append(double)
        colonnes = [c for c in self.COLONNES if c not in ("SORTIEPATRIM", "LIBCOM") or self.chance(0.6)]
        colonnes[2:] = self.alea.sample(colonnes[2:], len(colonnes) - 2)
        self.ecrire_parc("parc-suivant.csv", suivant, colonnes)
        return True

    def dresser_fiches(self, lignes, neuves):
        """What the log needs of each dwelling: the ids that find it, its commune."""
        ints = Counter(l["IDENT_INT"] for l in lignes + neuves if l["IDENT_INT"])
        reps = {l["IDENT_REP"] for l in lignes + neuves if l["IDENT_REP"] not in NULS}
        self.ambigus += [i for i, nombre in ints.items() if nombre > 1 and i not in reps]
        for rang, l in enumerate(lignes + neuves):
            interne = l["IDENT_INT"]
            noms = [l["IDENT_REP"]] * 4 if l["IDENT_REP"] not in NULS else []
            if interne and interne not in reps and ints[interne] == 1:
                noms.append(interne)
            if not noms:
                continue
            departement = l["_commune"][:3] if l["_commune"].startswith("97") else l["_commune"][:2]
            fiche = {"noms": noms, "commune": l["_commune"],
                     "propre": l["FINAN"] in ("16", "17", "49", "99") or l["TYPECONST"] == "E"}
            if departement != self.departement:
                self.ailleurs.append(fiche)
            else:
                (self.connus if rang < len(lignes) else self.neufs).append(fiche)

    def ecrire_parc(self, nom, lignes, colonnes):
        e = Ecrivain(self.alea, ";;;;,\t")
        suffixe = "_red" if self.chance(0.12) else ""
        e.ligne([c if c.startswith("IDENT") else c + suffixe for c in colonnes])
        for l in lignes:
            champs = [l[c] for c in colonnes]
            if self.chance(0.004):  # wrong number of fields: one more line, rejected
                faux = [f"X{self.n}", "", *champs[2:]]
                e.ligne(self.alea.choice([faux + [""], faux[:-1], faux[:4], faux + ["a", "b"]]))
            e.ligne(champs)
        e.ecrire(self.dossier / nom)
