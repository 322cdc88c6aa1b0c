"""The faults of the log: events out of order, lines to reject, cancellations, ids used twice."""
import datetime

from alea_ecriture import JOUR, Tirage


class Desordre(Tirage):
    def desordre(self, debut, duree):
        """Events out of any plausible order: on dwellings that already have some, often of the same day."""
        modeles = list(self.evs)
        for _ in range(int(self.o.evenements * 0.08)):
            m = self.alea.choice(modeles)
            jour = self.pondere({m["date"]: 3, m["date"] + JOUR * self.alea.randint(-20, 40): 3,
                                 debut + JOUR * self.alea.randrange(duree): 1})
            genre = self.alea.choice(self.GENRES)
            if (champs := self.champs(genre, m)) is not None:
                self.ev(m["logement"], jour, genre, **champs)
        self.a_rejeter(modeles)

    GENRES = ("CONGE LIBERATION LIVRAISON MISE_A_DISPOSITION RETOUR PROPOSITION DECISION REFUS BAIL "
              "RETRAIT").split()

    def champs(self, genre, modele):
        """The fields of an event out of order; None when it would be ambiguous."""
        codes = [code for code, _ in self.reservataires]
        champs = {}
        if genre == "MISE_A_DISPOSITION":
            champs["reservataire"] = self.alea.choice(codes or ["BAILLEUR"])
            if self.o.ambigus and self.chance(0.3):
                champs["reservataire"] = "BAILLEUR"
            if champs["reservataire"] == "BAILLEUR" and not self.o.ambigus:
                return None
        if genre == "RETOUR":
            champs["reservataire"] = self.alea.choice(["", "BAILLEUR", *codes])
        if genre in ("PROPOSITION", "DECISION", "REFUS", "BAIL"):
            champs["demandeur"] = modele.get("demandeur") or self.demandeur()
        if genre == "DECISION":
            champs["resultat"] = self.alea.choice(["ATTRIBUTION", "ATTRIBUTION_SOUS_CONDITION", "NON_ATTRIBUTION",
                                                   "IRRECEVABLE"])
            champs["rang"] = str(self.alea.randint(1, 4))
            champs["reservataire"] = self.alea.choice(["", *self.deleguees, *self.deleguees, *codes])
        if genre == "LIVRAISON":
            champs["motif"] = self.programme()
        return champs

    def a_rejeter(self, modeles):
        """Lines like others but for one field."""
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
        self.ordonner()
        for k, e in enumerate(self.evs, 1):
            e["evenement"] = f"E{k:06d}"
        for a in self.annulations():
            self.evs.insert(self.alea.randint(0, len(self.evs)) if self.chance(0.3) else len(self.evs), a)
        # an id seen before: the second line is rejected
        lisibles = [e for e in self.evs if isinstance(e["date"], datetime.date) or self.o.ambigus]
        for modele in self.alea.sample(lisibles, max(3, len(lisibles) // 150)):
            double = dict(self.alea.choice(lisibles), evenement=modele["evenement"])
            if not self.o.ambigus and not self.lisible(modele):
                continue
            self.evs.insert(self.alea.randint(self.rang(modele) + 1, len(self.evs)), double)

    def ordonner(self):
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

    def annulations(self):
        """Cancellations that hold, that come too late, that name nothing, themselves or each other."""
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
        return annulations

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

