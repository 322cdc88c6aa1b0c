"""The small files: territoires, passage, programmes, demandeurs, exclusions."""
from alea_ecriture import Ecrivain, Tirage
from alea_lieux import COMMUNES, DEPARTEMENTS, NOMS, PASSAGE


class PetitsFichiers(Tirage):
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

    # programmes are codes as written: their case tells, some have to be quoted or guarded in the output
    CODES_PROGRAMMES = {6: "p01", 7: "Îlot; Sud", 8: 'Clos "B"', 9: "ZAC de l’Étang", 10: "-7", 11: "@ORÉE"}

    def programmes(self):
        dedans = self.dedans()
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
            lignes.append({"programme": self.CODES_PROGRAMMES.get(k, f"P{k:02d}"),
                           "nom": f"Programme n° {k} « L'Étoile »",
                           "commune": self.depcom(commune),
                           "date_mise_en_service": f"{self.annee}-{1 + k:02d}-15", "logements": str(10 + k)})
        self.codes_programmes = [l["programme"] for l in lignes] + ["", "NA", "Non renseigné", "INCONNU"]
        self.poids_programmes = [6] * len(lignes) + [6, 2, 2, 3]
        if self.o.ambigus:  # L24
            self.codes_programmes += ["0", "NR", "'-7"]
            self.poids_programmes += [4, 4, 4]
        e = Ecrivain(self.alea, ";;,")
        e.table(["programme", "nom", "commune", "date_mise_en_service", "logements"], lignes)
        e.ecrire(self.dossier / "programmes.csv")

    MOTIFS_MUTATION = ["", "", "NA", "Non renseigné", "SUROCCUPATION", "SANTE", "santé", "Sous-occupation; loyer",
                       "Handicap – accès", "+1 ENFANT", 'dit "autre"']

    def demandeurs(self):
        lignes = []
        nombre = max(40, self.o.evenements // 3)
        for k in range(nombre):
            lignes.append({
                "demandeur": f"D{k:06d}",
                "quartile": self.pondere({"1": 30, "2": 30, "3": 20, "4": 10, "": 9, "NA": 1}),
                "dalo": self.pondere({"O": 20, "N": 65, "": 14, "NC": 1}),
                "prioritaire": self.pondere({"O": 30, "N": 60, "": 9, "NA": 1}),
                "mutation": self.pondere({"O": 25, "N": 60, "": 14, "NC": 1}),
                "motif_mutation": self.alea.choice(self.MOTIFS_MUTATION),
                "relogement": self.pondere({"": 72, "ANRU": 8, "ORCOD": 6, "LHI": 6, "VENTE": 6, "NA": 2}),
                "observation": self.alea.choice(["", "à revoir", "dossier complet"])})
        if self.o.ambigus:  # L25, L26
            for l in self.alea.sample(lignes, 8):
                colonne = self.alea.choice(["relogement", "quartile", "dalo"])
                l[colonne] = self.alea.choice(["AUTRE", "5", "01", "o", "anru"])
            lignes += [{**l, "mutation": "O", "dalo": "O"} for l in self.alea.sample(lignes, 4)]
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
        if self.chance(0.25):  # a commune of a convention without an assiette
            commune = self.alea.choice(sorted(self.communes_conventionnees()) or [""])
            seuls = [f for f in self.connus if f["commune"] == commune][:50]
            lignes = [l for l in lignes if not any(l["logement"] in f["noms"] for f in seuls)]
            lignes += [{"logement": f["noms"][0], "motif": "LOCAL", "du": "", "au": ""} for f in seuls]
        if not self.o.ambigus and not self.o.rpls:  # L6: no L411_6 on a dwelling that left the stock
            lignes = [l for l in lignes if not (l["motif"] == "L411_6" and l["logement"] in self.sortis)]
        e = Ecrivain(self.alea, ";;,")
        e.table(["logement", "motif", "du", "au"], lignes, obligatoires=("du", "au"))
        e.ecrire(self.dossier / "exclusions.csv")

