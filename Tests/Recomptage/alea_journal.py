"""The log: vacancies that mostly make sense, one event after the other."""
import datetime

from alea_ecriture import JOUR, Ecrivain, Tirage


class Vacances(Tirage):
    def demandeur(self, vivier=()):
        """Anyone, or someone who was already a candidate: `vivier`."""
        if vivier and self.chance(0.3):
            return self.alea.choice(vivier)
        if self.chance(0.025):
            return self.alea.choice(["", f"X{self.alea.randint(1, 99):04d}"])  # nobody; not in demandeurs.csv
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

    def programme(self):
        code = self.alea.choices(self.codes_programmes, self.poids_programmes)[0]
        return f" {code} " if self.chance(0.05) else code

    def decision(self, nom, jour, demandeur, detenteur, rang):
        """-> its result."""
        resultat = self.pondere({"ATTRIBUTION": 6, "ATTRIBUTION_SOUS_CONDITION": 2, "NON_ATTRIBUTION": 3,
                                 "IRRECEVABLE": 1})
        if detenteur in self.deleguees:
            nomme = self.pondere({detenteur: 16, "": 3, self.alea.choice(self.deleguees): 2})
        else:
            nomme = self.pondere({"": 8, detenteur: 3, self.alea.choice(self.reservataires or [("", "")])[0]: 2})
        if nomme == "BAILLEUR" and self.chance(0.8):
            nomme = ""
        sans_rang = self.o.ambigus and self.chance(0.1)
        self.ev(nom, jour, "DECISION", demandeur=demandeur, resultat=resultat, reservataire=nomme,
                rang="" if sans_rang else str(self.alea.choice([rang, rang, 1, 2])))
        return resultat

    def decisions(self, fiche, nom, jour, detenteur, candidats):
        """The commission, which may see one candidate twice, while the dwelling changes hands. -> (day, attributed)."""
        attribues = []
        passages = list(enumerate(candidats, 1))
        passages += [(rang, d) for rang, d in passages if self.chance(0.15)]
        for rang, d in passages:
            if self.decision(nom, jour, d, detenteur, rang).startswith("ATTRIBUTION") and d not in attribues:
                attribues.append(d)
            if self.chance(0.2):
                jour = self.avancer(jour, 4)
            if self.reservataires and self.chance(0.05):
                detenteur = self.reservataire(fiche)
                self.ev(nom, jour, "MISE_A_DISPOSITION", reservataire=detenteur)
            elif detenteur != "BAILLEUR" and self.chance(0.03):
                self.ev(nom, jour, "RETOUR", motif="DELAI", reservataire=detenteur)
                detenteur = "BAILLEUR"
        return jour, attribues

    def offre(self, fiche, nom, jour, vivier):
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
            self.ev(nom, jour, "RETOUR", motif=self.alea.choice(["SANS_CANDIDAT", "MOINS_DE_TROIS", "DELAI", ""]),
                    reservataire=self.pondere({detenteur: 6, "": 3, self.alea.choice(self.reservataires)[0]: 2,
                                               "BAILLEUR": 1}))
            if self.chance(0.6):
                return self.avancer(jour), []
        candidats = [self.demandeur(vivier) for _ in range(self.pondere({0: 1, 1: 4, 2: 3, 3: 5, 4: 2}))]
        vivier += candidats
        for d in candidats:
            if self.chance(0.7):
                self.ev(nom, jour, "PROPOSITION", demandeur=d,
                        resultat="DESISTEMENT" if self.chance(0.12) else "",
                        reservataire=detenteur if self.chance(0.2) else "")
        jour, attribues = self.decisions(fiche, nom, self.avancer(jour, 20), detenteur, candidats)
        for d in list(attribues):
            if self.chance(0.25):
                jour = self.avancer(jour)
                self.ev(nom, jour, "REFUS", demandeur=d, motif=self.alea.choice(
                    ["SILENCE", "PRIX", "QUARTIER", "", "NA", "Trop cher; trop loin"]))
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
                self.ev(nom, jour, "LIVRAISON", motif=self.programme())
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
        attribues, vivier = [], []
        for _ in range(self.pondere({0: 1, 1: 10, 2: 5, 3: 2})):
            jour, plus = self.offre(fiche, nom, jour, vivier)
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
            locataire = self.alea.choice(attribues) if self.chance(0.93) else self.demandeur(vivier)
            self.ev(nom, jour, "BAIL", demandeur=locataire)
        elif tirage < 0.9 and self.chance(0.4):
            bail = True
            self.ev(nom, jour, "BAIL", demandeur=self.demandeur(vivier))  # mostly without attribution
        elif tirage > 0.92:
            self.ev(nom, jour, "RETRAIT", motif=self.alea.choice(["TRAVAUX", "VENTE", "DEMOLITION"]))
            if self.chance(0.4):  # does not join the closed cycle
                jour = self.avancer(jour, 20)
                self.ev(nom, jour, "LIBERATION" if genre == "existant" else "LIVRAISON")
        jour = self.avancer(jour, 20)
        if bail and genre == "existant" and not liberation and self.chance(0.8):
            self.ev(nom, jour, "LIBERATION")
        if bail and genre == "neuf" and not livraison and self.chance(0.75):
            self.ev(nom, jour, "LIVRAISON", motif=self.programme())
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
            if tirage < 0.70:
                fiche, genre = self.alea.choice(self.connus), "existant"
                if self.chance(0.04):
                    genre = "neuf"
                    self.livres_du_parc.append(fiche)
                self.vus.append(fiche)
            elif tirage < 0.84:
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

