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
import gzip
import random
import re
from collections import Counter
from pathlib import Path

JOUR = datetime.timedelta(days=1)

# ------------------------------------------------------------------------------------------------ real territories
# (code, name, EPCI, name of the EPCI, département): COG 2025.
AVIGNON = ("248400251", "CA du Grand Avignon (COGA)")
COVE = ("248400053", "CA Ventoux-Comtat-Venaissin (COVE)")
MGP = ("200054781", "Métropole du Grand Paris")
LYON = ("200046977", "Métropole de Lyon")
VILLEFRANCHE = ("200040590", "CA Villefranche Beaujolais Saône")
BOURG = ("200071751", "CA du Bassin de Bourg-en-Bresse")
EXCELLENCE = ("200018653", "CA CAP Excellence")
SUD_CORSE = ("200040764", "CC du Sud Corse")
COMMUNES = [
    ("84007", "Avignon", *AVIGNON, "84"), ("84034", "Caumont-sur-Durance", *AVIGNON, "84"),
    ("84043", "Entraigues-sur-la-Sorgue", *AVIGNON, "84"), ("84092", "Le Pontet", *AVIGNON, "84"),
    ("84031", "Carpentras", *COVE, "84"), ("84004", "Aubignan", *COVE, "84"), ("84008", "Le Barroux", *COVE, "84"),
    ("84035", "Cavaillon", "200040442", "CA Luberon Monts de Vaucluse", "84"),
    ("30351", "Villeneuve-lès-Avignon", *AVIGNON, "30"),  # the EPCI crosses the limit of the département
    ("30189", "Nîmes", "243000643", "CA de Nîmes Métropole", "30"),
    ("75056", "Paris", *MGP, "75"), ("93066", "Saint-Denis", *MGP, "93"),
    ("92012", "Boulogne-Billancourt", *MGP, "92"),
    ("69123", "Lyon", *LYON, "69"), ("69266", "Villeurbanne", *LYON, "69"), ("69259", "Vénissieux", *LYON, "69"),
    ("69264", "Villefranche-sur-Saône", *VILLEFRANCHE, "69"), ("69013", "Arnas", *VILLEFRANCHE, "69"),
    ("69141", "Mornant", "246900740", "CC du Pays Mornantais (COPAMO)", "69"),
    ("01194", "Jassans-Riottier", *VILLEFRANCHE, "01"),
    ("01053", "Bourg-en-Bresse", *BOURG, "01"), ("01004", "Ambérieu-en-Bugey", "240100883", "CC de la Plaine de l'Ain", "01"),
    ("01033", "Valserhône", "240100891", "CC Terre Valserhône (CCTV)", "01"),
    ("01283", "Oyonnax", "200042935", "CA Haut-Bugey Agglomération", "01"),
    ("97101", "Les Abymes", *EXCELLENCE, "971"), ("97120", "Pointe-à-Pitre", *EXCELLENCE, "971"),
    ("97103", "Baie-Mahault", *EXCELLENCE, "971"), ("97105", "Basse-Terre", "249710070", "CA Grand Sud Caraïbe", "971"),
    ("97209", "Fort-de-France", "249720061", "CA du Centre de la Martinique", "972"),
    ("2A004", "Ajaccio", "242010056", "CA du Pays Ajaccien", "2A"), ("2A041", "Bonifacio", *SUD_CORSE, "2A"),
    ("2A247", "Porto-Vecchio", *SUD_CORSE, "2A"),
]
NOMS = {c[0]: c[1] for c in COMMUNES}
PASSAGE = {"01055": "01283", "01091": "01033", "01018": "01033", "84999": "84007", "69998": "69266",
           "97999": "97101", "2A999": "2A041", "75999": "75118"}  # the 999 are invented

# département: (dwellings' communes with weights, communes of dwellings elsewhere)
DEPARTEMENTS = {
    "84": ({"84007": 30, "84034": 6, "84043": 8, "84092": 12, "84031": 16, "84004": 4, "84008": 3, "84035": 8,
            "84999": 3}, ["30351", "30189"]),
    "75": ({"75101": 6, "75111": 9, "75113": 14, "75118": 14, "75119": 16, "75120": 14, "75056": 4, "75999": 2},
           ["93066", "92012"]),
    "69": ({"69381": 8, "69383": 12, "69389": 8, "69123": 3, "69266": 18, "69259": 14, "69264": 9, "69013": 4,
            "69141": 3, "69998": 2}, ["01194", "01053"]),
    "01": ({"01053": 22, "01004": 14, "01033": 8, "01283": 10, "01194": 9, "01055": 3, "01091": 3}, ["69264", "69266"]),
    "971": ({"97101": 20, "97120": 12, "97103": 12, "97105": 10, "97999": 2}, ["97209"]),
    "2A": ({"2A004": 20, "2A041": 8, "2A247": 10, "2A999": 2}, ["2B033", "97209"]),
}
LIBCOM_ARRONDISSEMENTS = {"75": "Paris {}e Arrondissement", "69": "Lyon {}e Arrondissement"}

NULS = ["", "NA", "NA/NA", "NC", "Z", "Non renseigné"]


class Ecrivain:
    """Writes one CSV in the dialect of spec 2. A field is a str, or bytes to be written as they are."""

    def __init__(self, alea, separateurs=";", crlf=None, bom=None):
        self.alea = alea
        self.sep = alea.choice(separateurs)
        self.fin = b"\r\n" if (alea.random() < 0.4 if crlf is None else crlf) else b"\n"
        self.bom = alea.random() < 0.25 if bom is None else bom
        self.octets = []

    def champ(self, valeur):
        if isinstance(valeur, bytes):
            return valeur
        cite = self.sep in valeur or "\n" in valeur or valeur.startswith('"')
        if cite or valeur and self.alea.random() < 0.03:
            valeur = '"' + valeur.replace('"', '""') + '"'
        if self.alea.random() < 0.3:
            try:
                return valeur.encode("cp1252")  # the encoding is decided per field
            except UnicodeEncodeError:
                pass
        return valeur.encode("utf-8")

    def ligne(self, champs):
        self.octets.append(self.sep.encode().join(self.champ(c) for c in champs) + self.fin)

    def table(self, colonnes, lignes, melanger=True, obligatoires=(), maquiller=True):
        """dict lines under a header whose order, case and accents vary; empty columns may be left out."""
        colonnes = [c for c in colonnes if c in obligatoires or any(l.get(c) for l in lignes)
                    or self.alea.random() < 0.7]
        if melanger and self.alea.random() < 0.5:
            self.alea.shuffle(colonnes)
        self.ligne([self.maquiller(c) if maquiller else c for c in colonnes])
        for l in lignes:
            self.ligne([l.get(c, "") for c in colonnes])

    def maquiller(self, nom):
        accents = {"evenement": "Événement", "reservataire": "Réservataire", "resultat": "Résultat"}
        tirage = self.alea.random()
        if tirage < 0.1:
            return nom.upper()
        if tirage < 0.2:
            return accents.get(nom, nom.capitalize())
        return f" {nom} " if tirage < 0.25 else nom

    def ecrire(self, chemin):
        chemin.write_bytes((b"\xef\xbb\xbf" if self.bom else b"") + b"".join(self.octets))


# ------------------------------------------------------------------------------------------------ the campaign

class Generateur:
    def __init__(self, options):
        self.o = options
        self.alea = random.Random(options.graine)
        self.dossier = options.dossier
        self.annee = self.alea.choice([2021, 2022, 2023, 2024, 2025])
        self.n = 0

    def chance(self, p):
        return self.alea.random() < p

    def pondere(self, poids):
        return self.alea.choices(list(poids), list(poids.values()))[0]

    def generer(self):
        self.dossier.mkdir(parents=True, exist_ok=True)
        self.arrete_au = datetime.date(self.annee, 12, 31)
        if self.chance(0.35):
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
        self.toml()

    # -------------------------------------------------------------------------------------------- parc, invented

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
        # keys (decision f)
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
        a_rejeter = []
        for _ in range(max(2, len(lignes) // 100)):  # duplicate keys: the second line is rejected
            double = dict(self.logement(), _rejet=True)
            modele = self.alea.choice(lignes)
            double["IDENT_REP"] = modele["IDENT_REP"]
            if modele["IDENT_REP"] in NULS:
                double["IDENT_INT"] = modele["IDENT_INT"]
            a_rejeter.append((modele, double))
        for _ in range(max(2, len(lignes) // 150)):  # without a usable commune (decision i)
            sans = dict(self.logement(), _rejet=True)
            sans["DEPCOM"] = self.alea.choice(["", "NC", "0", "NA"] + (["ABCDE"] if self.o.ambigus else []))
            lignes.insert(self.alea.randrange(len(lignes)), sans)
        for modele, double in a_rejeter:
            lignes.insert(self.alea.randint(lignes.index(modele) + 1, len(lignes)), double)
        if self.o.ambigus:
            for l in self.alea.sample(lignes, 2):
                l["IDENT_REP"], l["IDENT_INT"] = "", ""
        neuves = [self.logement(neuf=True) for _ in range(max(12, self.o.logements // 15))]
        for l in neuves:
            if self.chance(0.1):
                l["IDENT_REP"] = ""  # "blank for a new dwelling"
        self.ecrire_parc("parc.csv", lignes, self.COLONNES)
        suivant = []
        for l in lignes:
            if l.get("_rejet") or l["SORTIEPATRIM"] in tuple("12345") or self.chance(0.02):
                continue
            copie = dict(l)
            if self.chance(0.1):  # parc prevails
                copie.update({"NBPIECE": "1", "FINAN": "16", "QPV": "1"})
            suivant.append(copie)
        if self.chance(0.85):
            suivant += neuves
            self.alea.shuffle(suivant)
            if self.chance(0.5):
                double = dict(self.logement(), IDENT_REP=suivant[0]["IDENT_REP"])
                double["IDENT_INT"] = suivant[0]["IDENT_INT"] if double["IDENT_REP"] in NULS else double["IDENT_INT"]
                suivant.append(double)
            colonnes = [c for c in self.COLONNES if c not in ("SORTIEPATRIM", "LIBCOM") or self.chance(0.6)]
            colonnes[2:] = self.alea.sample(colonnes[2:], len(colonnes) - 2)
            self.ecrire_parc("parc-suivant.csv", suivant, colonnes)
            self.suivant = True
        else:
            self.suivant = False
            neuves = []
        ints = Counter()
        vus = set()
        for l in lignes + neuves:  # who carries which IDENT_INT
            if not l.get("_rejet") and l["IDENT_INT"]:
                ints[l["IDENT_INT"]] += 1
        reps = {l["IDENT_REP"] for l in lignes + neuves if l["IDENT_REP"] not in NULS and not l.get("_rejet")}
        for l in lignes + neuves:
            if l.get("_rejet"):
                continue
            rep = l["IDENT_REP"] not in NULS
            interne = l["IDENT_INT"]
            noms = [l["IDENT_REP"]] * 4 if rep else []
            if interne and interne not in reps and ints[interne] == 1:
                noms.append(interne)
            if interne and interne not in reps and ints[interne] > 1 and interne not in vus:
                self.ambigus.append(interne)
                vus.add(interne)
            if not noms:
                continue
            dep = l["_commune"][:3] if l["_commune"].startswith("97") else l["_commune"][:2]
            fiche = {"noms": noms, "commune": l["_commune"],
                     "propre": l["FINAN"] in ("16", "17", "49", "99") or l["TYPECONST"] == "E"}
            if dep != self.departement:
                self.ailleurs.append(fiche)
            else:
                (self.neufs if l in neuves else self.connus).append(fiche)
        self.communes_presentes = sorted({l["_commune"] for l in lignes})
        self.sortis = {l[c] for l in lignes if l["SORTIEPATRIM"] in tuple("12345") for c in ("IDENT_REP", "IDENT_INT")}

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

    # -------------------------------------------------------------------------------------------- parc, real lines

    def parc_reel(self):
        ouvrir = gzip.open if self.o.rpls.suffix == ".gz" else open
        with ouvrir(self.o.rpls, "rb") as flux:
            lignes = flux.read().split(b"\n")
        entete = lignes[0].rstrip(b"\r").removeprefix(b"\xef\xbb\xbf")
        noms = entete.decode("ascii").split(";")
        rang = noms.index("DEPCOM")
        lignes = [l for l in lignes[1:] if l.count(b";") == len(noms) - 1]
        neuves = self.alea.sample(range(len(lignes)), max(10, min(len(lignes) // 20, 1 + self.o.evenements // 20)))
        neuves_set = set(neuves)
        reste = [i for i in range(len(lignes)) if i not in neuves_set]
        if self.o.logements and self.o.logements < len(reste):
            reste = sorted(self.alea.sample(reste, self.o.logements))

        def commune(i):
            code = lignes[i].split(b";")[rang].decode("ascii", "replace").strip()
            return code.zfill(5)

        compte = Counter(commune(i) for i in reste)
        departement = lambda code: code[:3] if code.startswith("97") else code[:2]
        self.departement = Counter(departement(commune(i)) for i in reste[:1000]).most_common(1)[0][0]
        self.communes_presentes = sorted(compte)
        self.communes_reelles = []
        rangs = {n: noms.index(n) for n in ("LIBCOM", "EPCI", "LIBEPCI") if n in noms}
        vues = set()
        for i in reste:
            c = commune(i)
            if c not in vues:
                vues.add(c)
                champs = lignes[i].rstrip(b"\r").split(b";")
                lire = lambda n: champs[rangs[n]].decode("utf-8", "replace") if n in rangs else ""
                self.communes_reelles.append((c, lire("LIBCOM"), lire("EPCI"), lire("LIBEPCI"), departement(c)))
        self.communes_reelles.sort()
        prefixes = {}
        for numero, i in enumerate(reste + neuves):
            rep = f"{9_300_000_000 + numero * 3}" if numero % 23 else self.alea.choice(["", "NA"])
            prefixes[i] = (rep, f"{self.departement}-{numero:07d}")
        parc = [entete_id(entete)]
        for i in reste:
            rep, interne = prefixes[i]
            ligne = f"{rep};{interne};".encode() + lignes[i]
            if self.chance(0.0005):
                parc.append(f"FAUX{i};;".encode() + lignes[i].rstrip(b"\r") + b";")  # wrong number of fields
            parc.append(ligne)
            if self.chance(0.0005):  # the same key again
                parc.append(f"{rep};{interne};".encode() + lignes[self.alea.choice(reste)])
        (self.dossier / "parc.csv").write_bytes(b"\n".join(parc) + b"\n")
        self.suivant = True
        utiles = self.alea.sample(reste, min(len(reste), max(50, 2 * self.o.evenements)))
        suivant = [entete_id(entete)]
        for i in self.alea.sample(utiles, len(utiles) // 2) + neuves:
            suivant.append(";".join(prefixes[i]).encode() + b";" + lignes[i])
        (self.dossier / "parc-suivant.csv").write_bytes(b"\n".join(suivant) + b"\n")
        for i in utiles + neuves:
            rep, interne = prefixes[i]
            c = commune(i)
            fiche = {"noms": [rep] * 4 + [interne] if rep not in NULS else [interne], "commune": c}
            if departement(c) != self.departement:
                self.ailleurs.append(fiche)
            else:
                (self.neufs if i in neuves_set else self.connus).append(fiche)

    # -------------------------------------------------------------------------------------------- the small files

    def territoires(self):
        if self.o.rpls:
            rangees = list(self.communes_reelles)
        else:
            rangees = list(COMMUNES)
            oubli = self.alea.choice([c for c in DEPARTEMENTS[self.departement][0] if c in NOMS])
            if self.departement not in ("75", "69") and self.chance(0.5):  # a commune that territoires ignores
                rangees = [r for r in rangees if r[0] != oubli]
            if self.departement in ("75", "69") and self.chance(0.4):  # arrondissements listed as well
                base = NOMS["75056" if self.departement == "75" else "69123"]
                modele = next(r for r in COMMUNES if r[1] == base)
                rangees += [(c, f"{base} {c[-2:]}", *modele[2:]) for c in DEPARTEMENTS[self.departement][0]
                            if c not in NOMS and c not in PASSAGE]
        perdre = self.chance(0.5)
        lignes = [dict(zip(("code_commune", "nom_commune", "code_epci", "nom_epci", "departement"),
                           (r[0].lstrip("0") if perdre else r[0], *r[1:4], r[4].lstrip("0") if perdre else r[4])))
                  for r in rangees]
        self.epci = sorted({r[2] for r in rangees if r[4] == self.departement and r[2]})
        e = Ecrivain(self.alea, ";;,\t")
        e.table(["code_commune", "nom_commune", "code_epci", "nom_epci", "departement"], lignes)
        e.ecrire(self.dossier / "territoires.csv")
        self.passage = not self.o.rpls
        if self.passage:
            e = Ecrivain(self.alea, ";,")
            e.table(["ancien", "nouveau"], [{"ancien": a, "nouveau": b} for a, b in PASSAGE.items()])
            e.ecrire(self.dossier / "passage.csv")

    def conventions(self):
        perdre = lambda c: c.lstrip("0") if self.chance(0.3) else c
        dedans = [c for c in self.communes_presentes
                  if (c[:3] if c.startswith("97") else c[:2]) == self.departement]
        choix = [("PREF", "Préfet - publics prioritaires", "ETAT_PRIORITAIRES", "*"),
                 ("PREF-AGENTS", "Préfet - agents publics", "ETAT_AGENTS", "*"),
                 ("AL", "Action Logement Services", "ACTION_LOGEMENT", "*"),
                 ("CD", "Conseil départemental", "DEPARTEMENT", "*")]
        for siren in self.epci[:3]:
            choix.append((f"EPCI {siren[-4:]}", f"Intercommunalité {siren}", "EPCI", siren))
        for c in self.alea.sample(dedans, min(len(dedans), max(3, self.o.conventions))):
            choix.append((f"C/{c}é" if self.chance(0.2) else f"C{c}", f"Commune de {NOMS.get(c, c)}", "COMMUNE",
                          perdre(c)))
        if self.departement == "75":
            choix.append(("VILLE", "Ville de Paris", "COMMUNE", "75056"))
        if self.departement == "69":
            choix.append(("VILLE", "Ville de Lyon", "COMMUNE", "69123"))
        autre = " ".join(self.alea.sample(dedans, min(2, len(dedans))) + self.alea.sample(self.epci, min(1, len(self.epci))))
        choix.append((".crous", "Œuvres & associations; réunies", "AUTRE", autre))
        nombre = min(self.o.conventions, len(choix))
        if self.departement in ("75", "69") and nombre < len(choix):  # the whole town is always among them
            ville = next(c for c in choix if c[0] == "VILLE")
            retenus = [ville] + self.alea.sample([c for c in choix if c is not ville], max(0, nombre - 1))
        else:
            retenus = self.alea.sample(choix, nombre)
        self.alea.shuffle(retenus)
        lignes = []
        self.reservataires, self.deleguees = [], []
        for code, nom, genre, perimetre in retenus:
            gestion = self.alea.choice(["DIRECTE", "DIRECTE", "DELEGUEE"])
            taux = self.alea.randint(20, 380)
            if genre in ("ETAT_PRIORITAIRES", "ETAT_AGENTS"):
                taux = {"ETAT_PRIORITAIRES": 2500, "ETAT_AGENTS": 500}[genre]
            lignes.append({
                "reservataire": code, "nom": nom, "type": genre, "perimetre": perimetre, "gestion": gestion,
                "taux": self.alea.choice([f"{taux // 100},{taux % 100:02d} %", f"{taux // 100}.{taux % 100:02d}"]),
                "objectif": str(self.alea.randint(1, 60)) if self.chance(0.5) else "",
                "report": str(self.alea.randint(-4, 6)) if self.chance(0.3) else "",
                "report_actif": "O" if self.chance(0.5) else "", "date_signature": f"{self.annee - 1}-11-24"})
            self.reservataires.append((code, perimetre))
            if gestion == "DELEGUEE":
                self.deleguees.append(code)
        e = Ecrivain(self.alea, ";;\t")
        e.table(["reservataire", "nom", "type", "perimetre", "gestion", "taux", "objectif", "droits", "stock_reference",
                 "report", "report_actif", "fraction_reportee", "date_signature"], lignes,
                obligatoires=("taux", "gestion", "perimetre"))
        e.ecrire(self.dossier / "conventions.csv")

    def programmes(self):
        dedans = [c for c in self.communes_presentes
                  if (c[:3] if c.startswith("97") else c[:2]) == self.departement]
        anciens = [a for a, b in PASSAGE.items() if b in dedans] if self.passage else []
        ailleurs = DEPARTEMENTS[self.departement][1] if self.departement in DEPARTEMENTS else ["84007"]
        lignes = []
        for k in range(12):
            commune = self.alea.choice(dedans)
            if k == 3:
                commune = ailleurs[0]
            if k == 4 and anciens:
                commune = self.alea.choice(anciens)
            if k == 5:
                commune = ""
            lignes.append({"programme": f"P{k:02d}", "nom": f"Programme n° {k} « L'Étoile »",
                           "commune": self.depcom(commune),
                           "date_mise_en_service": f"{self.annee}-{1 + k:02d}-15", "logements": str(10 + k)})
        self.codes_programmes = [l["programme"] for l in lignes] + ["", "INCONNU"]
        self.poids_programmes = [6] * len(lignes) + [3, 2]
        e = Ecrivain(self.alea, ";;,")
        e.table(["programme", "nom", "commune", "date_mise_en_service", "logements"], lignes)
        e.ecrire(self.dossier / "programmes.csv")

    def demandeurs(self):
        lignes = []
        nombre = max(40, self.o.evenements // 3)
        for k in range(nombre):
            lignes.append({
                "demandeur": f"D{k:06d}", "quartile": self.pondere({"1": 3, "2": 3, "3": 2, "4": 1, "": 1}),
                "dalo": self.pondere({"O": 1, "N": 6, "": 1}), "prioritaire": self.pondere({"O": 3, "N": 6, "": 1}),
                "mutation": self.pondere({"O": 4, "N": 12, "": 2}),
                "motif_mutation": self.alea.choice(["", "SUROCCUPATION", "SANTE", "VOISINAGE"]),
                "relogement": self.pondere({"": 40, "ANRU": 3, "ORCOD": 2, "LHI": 2, "VENTE": 3}),
                "observation": self.alea.choice(["", "à revoir", "dossier complet"])})
        self.alea.shuffle(lignes)
        e = Ecrivain(self.alea, ";;,\t")
        e.table(["demandeur", "quartile", "dalo", "prioritaire", "mutation", "motif_mutation", "relogement",
                 "observation"], lignes, obligatoires=("mutation", "relogement"))
        e.ecrire(self.dossier / "demandeurs.csv")
        self.nombre_demandeurs = nombre

    def exclusions(self):
        """Every motive; windows that hold, begin too late or end too early for 31/12/N-1."""
        n = self.annee
        motifs = ["DEFENSE", "SANTE", "VENTE", "DEMOLITION", "FOYER", "RESIDENCE_SERVICES", "UNIVERSITAIRE",
                  "SEM_NON_APL", "LOCAL"]
        fiches = self.connus + self.ailleurs[:3]
        nombre = max(12, min(len(fiches), self.o.logements or 2000) // 12)
        lignes = []
        for k in range(nombre):
            motif = motifs[k % len(motifs)] if self.chance(0.7) else "L411_6"
            # rather those with events; L411_6 rather where something else would exclude
            fiche = self.alea.choice(self.chance(0.4) and fiches or self.chance(0.3) and self.livres_du_parc
                                     or self.vus or fiches)
            if motif == "L411_6" and self.chance(0.6):
                propres = [f for f in self.vus if f.get("propre")]
                propres_livres = [f for f in self.livres_du_parc if f.get("propre")]
                fiche = self.alea.choice(propres_livres if propres_livres and self.chance(0.4) else propres or [fiche])
            lignes.append({"logement": self.alea.choice(fiche["noms"]), "motif": motif, "du": "", "au": ""})
            if self.chance(0.2):  # a second line for the same dwelling
                lignes.append({"logement": self.alea.choice(fiche["noms"]), "du": "", "au": "",
                               "motif": "L411_6" if self.chance(0.6) else self.alea.choice(motifs)})
        for l in lignes:
            l["du"] = self.alea.choice(["", "", f"{n - 5}-03-01", f"31/12/{n - 1}", f"01/01/{n}", f"{n}-06-15",
                                        f"{n - 3}", f"06/{n - 2}", f"{n}"])
            l["au"] = self.alea.choice(["", "", "", f"{n - 1}-12-31", f"30/12/{n - 1}", f"{n + 3}-01-01", f"{n - 2}",
                                        f"11/{n - 1}", f"{n + 1}", f"01/{n}"])
            if self.o.ambigus and self.chance(0.1):
                l["au"] = self.alea.choice([f"{n - 1}", f"12/{n - 1}"])
                l["motif"] = self.alea.choice([l["motif"], "AUTRE"])
            if self.chance(0.02):
                l["du"] = f"31/02/{n - 2}"
        lignes.append({"logement": "INCONNU-1", "motif": "VENTE", "du": "", "au": ""})
        if not self.o.ambigus and not self.o.rpls:  # L6: no L411_6 on a dwelling that left the stock
            lignes = [l for l in lignes if not (l["motif"] == "L411_6" and l["logement"] in self.sortis)]
        e = Ecrivain(self.alea, ";;,")
        e.table(["logement", "motif", "du", "au"], lignes, obligatoires=("du", "au"))
        e.ecrire(self.dossier / "exclusions.csv")

    # -------------------------------------------------------------------------------------------- the journal

    def demandeur(self):
        if self.chance(0.01):
            return f"X{self.alea.randint(1, 99):04d}"  # not in demandeurs.csv
        return f"D{self.alea.randrange(self.nombre_demandeurs):06d}"

    def ev(self, logement, jour, genre, **champs):
        e = {"date": jour, "logement": logement, "type": genre, **champs}
        self.evs.append(e)
        return e

    def avancer(self, jour, plus=12):
        return jour + JOUR * (0 if self.chance(0.2) else self.alea.randint(0, plus))

    def reservataire(self, fiche):
        """Often one whose perimeter plainly has the dwelling, sometimes any."""
        if not self.reservataires:
            return "BAILLEUR"
        bons = [c for c, p in self.reservataires if p == "*" or fiche["commune"] in p.split()]
        if bons and self.chance(0.7):
            return self.alea.choice(bons)
        return self.alea.choice(self.reservataires)[0]

    def offre(self, fiche, nom, jour):
        """One round: an offer, candidates, decisions, refusals, perhaps given back. -> (day, attributed)."""
        detenteur = "BAILLEUR"
        if self.reservataires and self.chance(0.72):
            detenteur = self.reservataire(fiche)
            if detenteur not in self.deleguees or self.chance(0.5):
                self.ev(nom, jour, "MISE_A_DISPOSITION", reservataire=detenteur)
                jour = self.avancer(jour)
                if self.chance(0.05):
                    self.ev(nom, jour, "MISE_A_DISPOSITION", reservataire=detenteur)
        if self.chance(0.12) and detenteur != "BAILLEUR":
            self.ev(nom, jour, "RETOUR", motif=self.alea.choice(["SANS_CANDIDAT", "MOINS_DE_TROIS", "DELAI"]),
                    reservataire=self.pondere({detenteur: 6, "": 3, self.alea.choice(self.reservataires)[0]: 2,
                                               "BAILLEUR": 1}))
            if self.chance(0.6):
                return self.avancer(jour), []
        candidats = [self.demandeur() for _ in range(self.pondere({0: 1, 1: 4, 2: 3, 3: 5, 4: 2}))]
        for d in candidats:
            if self.chance(0.7):
                self.ev(nom, jour, "PROPOSITION", demandeur=d,
                        resultat="DESISTEMENT" if self.chance(0.12) else "",
                        reservataire=detenteur if self.chance(0.2) else "")
        jour = self.avancer(jour, 20)
        attribues = []
        for rang, d in enumerate(candidats, 1):
            resultat = self.pondere({"ATTRIBUTION": 6, "ATTRIBUTION_SOUS_CONDITION": 2, "NON_ATTRIBUTION": 3,
                                     "IRRECEVABLE": 1})
            if detenteur in self.deleguees:
                nomme = detenteur if self.chance(0.85) else ""
            else:
                nomme = self.pondere({"": 8, detenteur: 3, self.alea.choice(self.reservataires or [("", "")])[0]: 2})
            if nomme == "BAILLEUR" and self.chance(0.8):
                nomme = ""
            self.ev(nom, jour, "DECISION", demandeur=d, resultat=resultat, reservataire=nomme,
                    rang=str(self.alea.choice([rang, rang, 1, 2])) if not (self.o.ambigus and self.chance(0.1)) else "")
            if resultat.startswith("ATTRIBUTION"):
                attribues.append(d)
            if self.chance(0.2):
                jour = self.avancer(jour, 4)
        for d in list(attribues):
            if self.chance(0.25):
                jour = self.avancer(jour)
                self.ev(nom, jour, "REFUS", demandeur=d, motif=self.alea.choice(["SILENCE", "PRIX", "QUARTIER", ""]))
                if self.chance(0.8):
                    attribues.remove(d)
                if self.chance(0.1):  # and attributed again
                    jour = self.avancer(jour)
                    self.ev(nom, jour, "DECISION", demandeur=d, resultat="ATTRIBUTION", rang="1")
        return self.avancer(jour), attribues

    def cycle(self, fiche, genre, jour):
        """One vacancy, mostly plausible. `genre`: existant | neuf. -> its last day."""
        nom = self.alea.choice(fiche["noms"])
        conge = liberation = livraison = False
        if genre == "neuf":
            livraison = self.chance(0.55)
            if livraison:
                self.ev(nom, jour, "LIVRAISON", motif=self.alea.choices(self.codes_programmes, self.poids_programmes)[0])
        else:
            if self.chance(0.82):
                conge = True
                self.ev(nom, jour, "CONGE")
                jour = self.avancer(jour, 30)
                if self.chance(0.06):
                    self.ev(nom, jour, "CONGE")
            if self.chance(0.55 if conge else 0.9):
                liberation = True
                self.ev(nom, jour, "LIBERATION")
                jour = self.avancer(jour)
        attribues = []
        for _ in range(self.pondere({0: 1, 1: 10, 2: 5, 3: 2})):
            jour, plus = self.offre(fiche, nom, jour)
            attribues += plus
            if plus and self.chance(0.75):
                break
        if conge and not liberation and self.chance(0.3):
            liberation = True
            self.ev(nom, jour, "LIBERATION")
        tirage = self.alea.random()
        bail = False
        if attribues and tirage < 0.85:
            bail = True
            self.ev(nom, jour, "BAIL", demandeur=self.alea.choice(attribues) if self.chance(0.93) else self.demandeur())
        elif tirage < 0.9 and self.chance(0.4):
            bail = True
            self.ev(nom, jour, "BAIL", demandeur=self.demandeur())  # without attribution
        elif tirage > 0.92:
            self.ev(nom, jour, "RETRAIT", motif=self.alea.choice(["TRAVAUX", "VENTE", "DEMOLITION"]))
            if self.chance(0.4):  # does not join the closed cycle
                jour = self.avancer(jour, 20)
                self.ev(nom, jour, "LIBERATION" if genre == "existant" else "LIVRAISON")
        jour = self.avancer(jour, 20)
        if bail and genre == "existant" and not liberation and self.chance(0.8):
            self.ev(nom, jour, "LIBERATION")
        if bail and genre == "neuf" and not livraison and self.chance(0.75):
            self.ev(nom, jour, "LIVRAISON", motif=self.alea.choices(self.codes_programmes, self.poids_programmes)[0])
        return jour

    def journal(self):
        n = self.annee
        self.evs = []
        self.vus, self.livres_du_parc = [], []  # dwellings of parc with events, with a first letting
        debut, fin = datetime.date(n - 1, 6, 1), datetime.date(n + 1, 2, 20)
        duree = (fin - debut).days
        inconnus = [{"noms": [f"NEUF-{k:04d}"], "commune": ""} for k in range(max(6, self.o.evenements // 80))]
        while len(self.evs) < self.o.evenements * 0.9:
            tirage = self.alea.random()
            if tirage < 0.80:
                fiche, genre = self.alea.choice(self.connus), "existant"
                if self.chance(0.04):
                    genre = "neuf"
                    self.livres_du_parc.append(fiche)
                self.vus.append(fiche)
            elif tirage < 0.90:
                fiche, genre = self.alea.choice(self.neufs or inconnus), "neuf"
                if self.chance(0.12):
                    genre = "existant"
            elif tirage < 0.96:
                fiche, genre = self.alea.choice(inconnus), "neuf"
                if self.chance(0.1):
                    genre = "existant"
            elif tirage < 0.975 and self.ailleurs:
                fiche, genre = self.alea.choice(self.ailleurs), "existant"
            elif tirage < 0.985 and self.ambigus:
                fiche, genre = {"noms": [self.alea.choice(self.ambigus)], "commune": ""}, "existant"
            else:
                fiche, genre = {"noms": [f"INCONNU-{self.alea.randint(1, 9)}"], "commune": ""}, "existant"
            jour = debut + JOUR * self.alea.randrange(duree)
            for _ in range(self.pondere({1: 8, 2: 3, 3: 1})):  # let again
                jour = self.cycle(fiche, genre, jour) + JOUR * self.alea.randint(0, 60)
                if genre == "neuf" and self.chance(0.4):
                    genre = "existant"
        self.desordre(debut, duree)
        self.numeroter()
        self.ecrire_journal()

    def desordre(self, debut, duree):
        """Events out of any plausible order: on dwellings that already have some, often of the same day."""
        modeles = list(self.evs)
        genres = ["CONGE", "LIBERATION", "LIVRAISON", "MISE_A_DISPOSITION", "RETOUR", "PROPOSITION", "DECISION", "REFUS",
                  "BAIL", "RETRAIT"]
        for _ in range(int(self.o.evenements * 0.08)):
            m = self.alea.choice(modeles)
            jour = self.pondere({m["date"]: 3, m["date"] + JOUR * self.alea.randint(-20, 40): 3,
                                 debut + JOUR * self.alea.randrange(duree): 1})
            genre = self.alea.choice(genres)
            champs = {}
            if genre == "MISE_A_DISPOSITION":
                champs["reservataire"] = self.alea.choice(self.reservataires or [("BAILLEUR", "")])[0]
                if self.o.ambigus and self.chance(0.3):
                    champs["reservataire"] = "BAILLEUR"
                if champs["reservataire"] == "BAILLEUR" and not self.o.ambigus:
                    continue
            if genre == "RETOUR":
                champs["reservataire"] = self.alea.choice(["", "BAILLEUR", *[c for c, _ in self.reservataires]])
            if genre in ("PROPOSITION", "DECISION", "REFUS", "BAIL"):
                champs["demandeur"] = m.get("demandeur") or self.demandeur()
            if genre == "DECISION":
                champs["resultat"] = self.alea.choice(["ATTRIBUTION", "ATTRIBUTION_SOUS_CONDITION", "NON_ATTRIBUTION"])
                champs["rang"] = str(self.alea.randint(1, 4))
                champs["reservataire"] = self.alea.choice(["", *self.deleguees, *self.deleguees,
                                                           *[c for c, _ in self.reservataires]])
            if genre == "LIVRAISON":
                champs["motif"] = self.alea.choices(self.codes_programmes, self.poids_programmes)[0]
            self.ev(m["logement"], jour, genre, **champs)
        # lines to be rejected
        for _ in range(int(self.o.evenements * 0.025) + 12):
            m = dict(self.alea.choice(modeles))
            faute = self.alea.choice(["date", "type", "reservataire", "resultat", "proposition", "offre", "logement"])
            if faute == "date":
                m["date"] = self.alea.choice([f"31/02/{self.annee}", f"{self.annee}-13-01", f"{self.annee}", "",
                                              f"05/{self.annee}", "hier", f"30/02/{self.annee}", f"{self.annee}-00-10",
                                              f"29/02/{self.annee if self.annee % 4 else self.annee + 1}"])
            elif faute == "type":
                m["type"] = self.alea.choice(["LOCATION", "", "BAIX", "VISITE"])
            elif faute == "reservataire":
                m["reservataire"] = self.alea.choice(["INCONNU", "ZZZ", "MAIRIE"])
            elif faute == "resultat":
                if self.deleguees and self.chance(0.6):
                    m["reservataire"] = self.alea.choice(self.deleguees)
                m.update(type="DECISION", resultat=self.alea.choice(["", "OUI", "ACCORD"]), demandeur=self.demandeur())
            elif faute == "proposition":
                m.update(type="PROPOSITION", resultat=self.alea.choice(["ATTRIBUTION", "ABANDON"]))
                if isinstance(m["date"], datetime.date):  # often outside a cycle: it would open one
                    m["date"] += JOUR * self.alea.choice([0, -1, -15, 25])
            elif faute == "offre":
                m.update(type="MISE_A_DISPOSITION", reservataire="")
            else:
                m["logement"] = self.alea.choice(["", "INCONNU-77", "0"])
            self.evs.append(m)

    def numeroter(self):
        """File order, ids, cancellations, ids used twice."""
        def cle(e):
            return e["date"].isoformat() if isinstance(e["date"], datetime.date) else f"{self.annee}-06-01"
        mode = self.pondere({"jour": 4, "presque": 5, "saisie": 3, "hasard": 2})
        if mode == "jour":
            self.evs.sort(key=cle)
        elif mode == "presque":
            self.evs.sort(key=cle)
            for _ in range(len(self.evs) // 20):
                i = self.alea.randrange(len(self.evs))
                j = max(0, min(len(self.evs) - 1, i + self.alea.randint(-30, 30)))
                self.evs.insert(j, self.evs.pop(i))
        elif mode == "hasard":
            self.alea.shuffle(self.evs)
        for k, e in enumerate(self.evs, 1):
            e["evenement"] = f"E{k:06d}"
        cibles = self.alea.sample(self.evs, len(self.evs) // 30 + 3)
        annulations = []
        for cible in cibles:
            jour = cible["date"] if isinstance(cible["date"], datetime.date) else datetime.date(self.annee, 6, 1)
            jour = self.pondere({jour: 3, jour + JOUR * self.alea.randint(-5, 60): 4,
                                 self.arrete_au + JOUR * self.alea.randint(0, 40): 1, self.arrete_au: 1})
            annulations.append({"date": jour, "type": "ANNULATION", "annule": cible["evenement"],
                                "logement": self.pondere({cible["logement"]: 8, "": 2, "INCONNU-5": 1})})
        for annule in ("E999999", "", "E888888"):  # names nothing
            annulations.append({"date": datetime.date(self.annee, 5, 5), "type": "ANNULATION", "annule": annule,
                                "logement": self.evs[0]["logement"]})
        rates = self.alea.sample(annulations[:-3], 3)
        for k, e in enumerate(annulations, 1):
            e["evenement"] = f"A{k:05d}"
        annulations.append({"date": datetime.date(self.annee, 5, 6), "type": "ANNULATION", "evenement": "A90000",
                            "annule": "A90000", "logement": self.evs[0]["logement"]})  # itself
        for k, rate in enumerate(rates):  # an ANNULATION is not cancelled by another
            annulations.append({"date": rate["date"], "type": "ANNULATION", "evenement": f"A8{k:04d}",
                                "annule": rate["evenement"], "logement": rate["logement"]})
        for k in range(2):  # rejected: their own fields are unreadable
            annulations.append({"date": ["31/02/2024", datetime.date(self.annee, 3, 3)][k], "type": "ANNULATION",
                                "evenement": f"A7{k:04d}", "annule": self.alea.choice(self.evs)["evenement"],
                                "reservataire": ["", "INCONNU"][k], "logement": self.evs[0]["logement"]})
        for a in annulations:
            self.evs.insert(self.alea.randint(0, len(self.evs)) if self.chance(0.3) else len(self.evs), a)
        # an id seen before: the second line is rejected
        lisibles = [e for e in self.evs if isinstance(e["date"], datetime.date) or self.o.ambigus]
        for modele in self.alea.sample(lisibles, max(3, len(lisibles) // 150)):
            double = dict(self.alea.choice(lisibles), evenement=modele["evenement"])
            if not self.o.ambigus and not self.lisible(modele):
                continue
            self.evs.insert(self.alea.randint(self.rang(modele) + 1, len(self.evs)), double)

    def rang(self, evenement):
        return next(i for i, e in enumerate(self.evs) if e is evenement)

    def lisible(self, e):
        """Not one of the rejected lines above (L3: whether such a line uses up its id is open)."""
        return (e["type"] != "ANNULATION" and e.get("reservataire", "") not in ("INCONNU", "ZZZ", "MAIRIE")
                and e["type"] not in ("LOCATION", "", "BAIX", "VISITE")
                and e.get("resultat", "") not in ("OUI", "ACCORD", "ABANDON")
                and not (e["type"] == "DECISION" and not e.get("resultat"))
                and not (e["type"] == "PROPOSITION" and e.get("resultat") not in (None, "", "DESISTEMENT"))
                and not (e["type"] == "MISE_A_DISPOSITION" and not e.get("reservataire")))

    def ecrire_journal(self):
        e = Ecrivain(self.alea, ";;;,\t")
        style = self.pondere({"iso": 1, "fr": 1, "mixte": 2})

        def date(valeur):
            if not isinstance(valeur, datetime.date):
                return valeur
            francais = style == "fr" or style == "mixte" and self.chance(0.5)
            return valeur.strftime("%d/%m/%Y") if francais else valeur.isoformat()
        lignes = [{**l, "date": date(l["date"])} for l in self.evs]
        e.table(["evenement", "date", "logement", "type", "reservataire", "demandeur", "resultat", "rang", "motif",
                 "annule"], lignes)
        e.ecrire(self.dossier / "journal.csv")

    # -------------------------------------------------------------------------------------------- campagne.toml

    def toml(self):
        regles = []
        if self.chance(0.45):
            regles.append('date_de_liberation = "%s"' % self.alea.choice(["CONGE", "CONGE", "LIBERATION"]))
        if self.chance(0.45):
            regles.append("tranches_construction = %s" % self.alea.choice(
                ["[1945, 1970, 1990, 2005]", "[1975]", "[1948, 1976, 1999, 2012, 2018]", "[1976, 1999]"]))
        if self.chance(0.4):
            regles.append('regroupement_financement = "sdes-recent"')
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
        if regles:
            lignes += ["", "[regles]", *regles]
        texte = "\n".join(lignes) + "\n"
        texte = texte.replace("\n\n[bailleur]", f"\n{arrete}\n[bailleur]", 1)
        (self.dossier / "campagne.toml").write_text(texte, encoding="utf-8", newline="\n")


def entete_id(entete):
    return b"IDENT_REP;IDENT_INT;" + entete


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
