"""The conventions: every way of stating a rate, an objective, a carry-over; perimeters the same or overlapping."""
from collections import Counter

from alea_ecriture import Ecrivain, Tirage
from alea_lieux import NOMS


class Conventions(Tirage):
    COLONNES_CONVENTIONS = ("reservataire nom type perimetre gestion taux objectif droits stock_reference report "
                            "report_actif fraction_reportee date_signature").split()

    def dedans(self):
        return [c for c in self.communes_presentes
                if (c[:3] if c.startswith("97") else c[:2]) == self.departement]

    def choix(self):
        """(code, name, type, perimeter) of all the conventions that may be."""
        perdre = lambda c: c.lstrip("0") if self.chance(0.3) else c
        dedans = self.dedans()
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
        for code, genre in ((".crous", "AUTRE"), ("SYNDICAT", "REGION")):  # communes, perhaps of an EPCI named too
            zones = (self.alea.sample(dedans, min(2, len(dedans)))
                     + self.alea.sample(self.epci, min(self.alea.randint(1, 2), len(self.epci))))
            choix.append((code, "Œuvres & associations; réunies", genre, " ".join(zones)))
        return choix

    def jumelle(self, convention):
        """Another of exactly the same perimeter, which may be written otherwise."""
        code, nom, _, perimetre = convention
        zones = perimetre.split()
        self.alea.shuffle(zones)
        genre = self.alea.choice(["AUTRE", "COMMUNE", "ACTION_LOGEMENT", "DEPARTEMENT"])
        return f"{code}-BIS", f"{nom} (bis)", genre, "  ".join(z.zfill(5) for z in zones) if zones != ["*"] else "*"

    def conventions(self):
        choix = self.choix()
        nombre = min(self.o.conventions, len(choix))
        if self.departement in ("75", "69") and nombre < len(choix):  # the whole town is always among them
            ville = next(c for c in choix if c[0] == "VILLE")
            retenus = [ville] + self.alea.sample([c for c in choix if c is not ville], max(0, nombre - 1))
        else:
            retenus = self.alea.sample(choix, nombre)
        retenus += [self.jumelle(c) for c in self.alea.sample(retenus, min(len(retenus), self.alea.randint(0, 2)))]
        self.alea.shuffle(retenus)
        lignes = []
        self.reservataires, self.deleguees = [], []
        for code, nom, genre, perimetre in retenus:
            gestion = self.alea.choice(["DIRECTE", "DIRECTE", "DELEGUEE"])
            lignes.append({"reservataire": code, "nom": nom, "type": genre, "perimetre": perimetre, "gestion": gestion,
                           "date_signature": f"{self.annee - 1}-11-24", **self.taux(genre), **self.engagements()})
            self.reservataires.append((code, perimetre))
            if gestion == "DELEGUEE":
                self.deleguees.append(code)
        e = Ecrivain(self.alea, ";;\t")
        e.table(self.COLONNES_CONVENTIONS, lignes, obligatoires=("taux", "gestion", "perimetre"))
        e.ecrire(self.dossier / "conventions.csv")

    def communes_conventionnees(self):
        """Those that are a perimeter by themselves, and have few dwellings."""
        nombres = Counter(f["commune"] for f in self.connus)
        seules = {p.zfill(5) for _, p in self.reservataires if len(p) <= 5}
        return {c for c in seules if 0 < nombres[c] < 50}

    def taux(self, genre):
        """The reserved rate: stated, or rights over a stock, or neither."""
        taux = self.alea.choice([self.alea.randint(20, 380), self.alea.randint(500, 2500)])
        if genre in ("ETAT_PRIORITAIRES", "ETAT_AGENTS"):
            taux = {"ETAT_PRIORITAIRES": 2500, "ETAT_AGENTS": 500}[genre]
        mode = self.pondere({"taux": 60, "droits": 22, "deux": 6, "stock nul": 2, "aucun": 10})
        champs = {}
        if mode in ("taux", "deux"):
            champs["taux"] = self.alea.choice([f"{taux // 100},{taux % 100:02d} %", f"{taux // 100}.{taux % 100:02d}",
                                               f"{taux // 100},{taux % 100:02d}%", f"{taux // 100} %"])
        if mode in ("droits", "deux", "stock nul"):
            champs["droits"] = self.alea.choice([str(self.alea.randint(1, 300)), f"{self.alea.randint(1, 90)},5"])
            champs["stock_reference"] = "0" if mode == "stock nul" else str(self.alea.randint(400, 3000))
        return champs

    def engagements(self):
        """What was agreed for N, and what was carried over."""
        n = self.alea.randint(0, self.alea.choice([2, 6, 40]))  # the small ones are near the right of a commune
        fractions = ["0,35", "0.7", "-0,4", "1,2", "0,5", "-1.65", "0,999"]
        return {"objectif": self.pondere({"": 45, str(n): 35, f"{n},5": 6, f"{n}.25": 7, f"{n},83": 7}),
                "report": str(self.alea.randint(-5, 6)) if self.chance(0.4) else "",
                "report_actif": self.pondere({"O": 5, "N": 3, "": 3}),
                "fraction_reportee": self.alea.choice(fractions) if self.chance(0.45) else ""}
