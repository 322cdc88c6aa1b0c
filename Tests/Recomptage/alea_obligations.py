"""The optional files of sections H to K: droits, souhaits, prevision, rotations, commentaires. Each may be absent."""
import datetime

from alea_ecriture import JOUR, Ecrivain, Tirage
from alea_lieux import DEPARTEMENTS


class Obligations(Tirage):
    TYPOLOGIES = ["T1", "T2", "T3", "T4", "T5+"]

    def obligations(self):
        """-> the files that were written."""
        zones = {z for _, perimetre in self.reservataires for z in perimetre.split()}
        self.zones = sorted({z if z == "*" else z.zfill(5) for z in zones} | {"*"})
        taches = {"droits": self.droits, "souhaits": self.souhaits, "prevision": self.prevision,
                  "rotations": self.rotations, "commentaires": self.commentaires}
        absences = {"rotations": 0.08}
        self.optionnels = [nom for nom in taches if not self.chance(absences.get(nom, 0.2))]
        for nom in self.optionnels:
            colonnes, lignes = taches[nom]()
            self.alea.shuffle(lignes)
            e = Ecrivain(self.alea, ";;,\t")
            e.table(colonnes.split(), lignes)
            e.ecrire(self.dossier / f"{nom}.csv")

    def date(self, jour):
        return jour.strftime("%d/%m/%Y") if self.chance(0.4) else jour.isoformat()

    def autour(self, annee):
        """A day, often at the edge of a year."""
        return self.pondere({datetime.date(annee, 12, 31): 3, datetime.date(annee + 1, 1, 1): 3,
                             datetime.date(annee, 12, 30): 1, datetime.date(annee, 2, 28): 1,
                             datetime.date(annee, 1, 1) + JOUR * self.alea.randrange(365): 4})

    def bissextile(self):
        annee = self.annee - 4
        return datetime.date(annee - annee % 4, 2, 29)

    def droits(self):
        n, lignes = self.annee, []
        codes = [c for c, _ in self.reservataires]
        muets = set(self.alea.sample(codes, len(codes) // 4))  # these have no line
        dehors = DEPARTEMENTS[self.departement][1] if self.departement in DEPARTEMENTS else []
        for _ in range(self.alea.randint(5, 25 + 4 * len(codes))):
            code, perimetre = self.alea.choice(self.reservataires or [("", "")])
            if code in muets or not code:
                continue
            communes = [z for z in perimetre.split() if len(z) <= 5 and z != "*"]
            commune = self.alea.choice(communes if communes and self.chance(0.6) else self.dedans())
            if dehors and self.chance(0.04):
                commune = self.alea.choice(dehors)
            nature = self.pondere({"GARANTIE": 5, "SUBVENTION": 2, "TERRAIN": 1, "AUTRE": 1})
            remboursement = echeance = ""
            if self.chance(0.75 if nature == "GARANTIE" else 0.3):
                jour = self.autour(self.alea.choice([n - 6, n - 5, n - 5, n - 4, n - 4, n + 8]))
                remboursement = self.date(self.bissextile() if self.chance(0.1) else jour)
            if self.chance(0.35):
                echeance = self.date(self.autour(self.alea.choice([n - 1, n, n, n + 1, n + 1, n + 12])))
            lignes.append({"reservataire": code, "commune": self.depcom(commune), "nature": nature,
                           "typologie": self.alea.choice(self.TYPOLOGIES), "remboursement": remboursement,
                           "echeance": echeance, "nombre": self.nombre(12)})
        if not lignes and self.reservataires:
            lignes.append({"reservataire": codes[0], "commune": self.depcom(self.alea.choice(self.dedans())),
                           "typologie": "T3", "nombre": "4", "nature": "SUBVENTION"})
        return "reservataire commune typologie nombre nature remboursement echeance", lignes

    def nombre(self, haut):
        n = self.alea.randint(0, haut)
        return self.pondere({str(n): 6, f"{n},5": 1, f"{n}.25": 1, f"{n},10": 1})

    def souhaits(self):
        lignes = []
        for code, _ in self.reservataires:
            if self.chance(0.75):
                grille = [(f, t) for f in ("PLAI", "PLUS", "PLS", "AUTRE") for t in self.TYPOLOGIES]
                lignes += [{"reservataire": code, "financement": f, "typologie": t,
                            "nombre": str(self.alea.randint(0, 6))}
                           for f, t in self.alea.sample(grille, self.alea.randint(1, 8))]
        return "reservataire financement typologie nombre", lignes

    def prevision(self):
        """Zones named by the perimeters and others; no poste twice, RELOGEMENT as a whole or by category."""
        lignes, vus = [], set()
        for annee in (self.annee, self.annee + 1, self.annee - 1):
            for z in self.zones + self.alea.sample(self.epci, min(1, len(self.epci))):
                if self.chance(0.25):
                    continue
                for _ in range(self.alea.randint(1, 5)):
                    poste = self.pondere({"MUTATION": 4, "RELOGEMENT": 5, "VENTE": 2, "AUTRE": 2})
                    categorie = self.alea.choice(["ANRU", "ORCOD", "LHI", ""]) if poste == "RELOGEMENT" else ""
                    cle = annee, z, poste
                    if not vus.isdisjoint({(*cle, categorie), (*cle, "")}) or not categorie and any(
                            v[:3] == cle for v in vus):
                        continue
                    vus.add((*cle, categorie))
                    lignes.append({"annee": str(annee), "territoire": self.depcom(z) if len(z) == 5 else z,
                                   "poste": poste, "categorie": categorie,
                                   "nombre": str(self.alea.randint(0, 8 if z == "*" else 2))})
        return "annee territoire poste categorie nombre", lignes

    def rotations(self):
        """One line per year and zone, mostly; years that freed nothing, and without an assiette."""
        lignes, manques = [], self.alea.choice([0.02, 0.1, 0.3])
        for z in sorted({*self.zones, *self.epci}):
            vide = self.chance(0.25)
            for k in range(5):
                if self.chance(manques):
                    continue
                assiette = self.alea.randint(10, 400) if not self.chance(0.04) else 0
                rien = vide and k == 1 or self.chance(0.08)
                lignes.append({"annee": str(self.annee - k), "territoire": self.depcom(z) if len(z) == 5 else z,
                               "liberes": "0" if rien or not assiette else str(self.alea.randint(1, 1 + assiette // 6)),
                               "assiette": str(assiette)})
        return "annee territoire liberes assiette", lignes

    def commentaires(self):
        lignes = [{"reservataire": self.alea.choice(["*", *(c for c, _ in self.reservataires)]),
                   "section": self.alea.choice(["A", "B", "H"]),
                   "texte": self.alea.choice(["Livraison décalée d'un an.", "Écart accepté; voir « avenant »"]),
                   "ecart_justifie": self.pondere({"O": 4, "N": 1, "": 3})}
                  for _ in range(self.alea.randint(1, 8))]
        return "reservataire section texte ecart_justifie", lignes
