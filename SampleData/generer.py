#!/usr/bin/env python3
"""Makes the two sample campaigns of bilanflux: avignon/ and gard-rhodanien/.

    python3 SampleData/generer.py

rewrites both folders beside this file, always with the same bytes: the seed is fixed, only
random.Random.random() is used (its sequence is guaranteed by Python), no clock, no network.
Python 3.11, standard library only.

WHAT COMES FROM THE SOURCES (../../shared/sources, annexes 1 and 4 of the two conventions; COG 2025)
  Avignon         stock 11 163 at 1 January 2023, 492 legally out, assiette 10 671, rotation of 2022 6,96 %
                  (here 734 / 10 546 = 6,95998 %), 92 dwellings to subtract, rate 11,73 %, objective 78.
                  The annex calls its year 2024; its stock and its rotation are those of 2023 and 2022, so the
                  campaign is that of 2023 (stock at 1 January N, rotation of N-1).
                  annexe.csv: annex 1 as signed, all its lines, and the rate of article 3 (11,73 %).
  Gard Rhodanien  stock 2 407, none out, rotation 7,76 % (here 185 / 2 384 = 7,76007 %), 12 to subtract, 0,2 %,
                  4 rights (T2 Tresques, T2 and T3 Saint-Paulet-de-Caisson, T3 Saint-Geniès-de-Comolas),
                  objective 0, fraction carried 0.35.
                  annexe.csv: annex 1 as signed, and the rate of article 3 (3,6 %, another EPCI's).
  Communes        codes, names and EPCI are true (INSEE, COG 2025), names of EPCI tidied of their acronyms.

WHAT IS INVENTED: everything else. The landlords and their SIREN (Luhn-valid, in 29x xxx xxx: a first digit 2 is
for local public bodies, and the landlords among them are in 27x), the residences, every dwelling, the split of
the stock between communes, QPV or not, financing, the reasons of the 492, the other conventions and all their
rates, the rights, the programmes, every event, every applicant. No applicant is a person: a number and a few
drawn attributes. MODE, CONTRESLOG, SORTIEPATRIM are plausible codes.

HOW: a stock built residence by residence; vacancies drawn with the seasons (notice, keys, offer, return,
candidates, commission, refusals, lease, withdrawal); the first holders are drawn until each réservataire has
its number of offers of the year; last, the attributaires to subtract are chosen so that their number is exact.
The extraction is that of 31 January N+1: later events are not written; vacancies without an event from
1 January N on are not either. The dirt of avignon/ is planted by `salir` and listed in README.md.
"""

import os
import random
from datetime import date, timedelta

ICI = os.path.dirname(os.path.abspath(__file__))
AN = 2023
DEBUT, FIN, EXTRACTION = date(AN, 1, 1), date(AN, 12, 31), date(AN + 1, 1, 31)


class Tirage:
    """Random draws that only rest on random(), whose sequence does not change between versions of Python."""

    def __init__(self, graine):
        self._r = random.Random(graine)

    def u(self):
        return self._r.random()

    def oui(self, p):
        return self.u() < p

    def entier(self, a, b):
        return a + int(self.u() * (b - a + 1))

    def choix(self, suite):
        return suite[int(self.u() * len(suite))]

    def pondere(self, paires):
        x = self.u() * sum(p for _, p in paires)
        for v, p in paires:
            x -= p
            if x < 0:
                return v
        return paires[-1][0]

    def melange(self, suite):
        s = list(suite)
        for i in range(len(s) - 1, 0, -1):
            j = self.entier(0, i)
            s[i], s[j] = s[j], s[i]
        return s


# ----------------------------------------------------------------------------------------------- calendar

def J(n):
    return timedelta(days=n)


FERIES = {date(2022, 7, 14), date(2022, 8, 15), date(2022, 11, 1), date(2022, 11, 11), date(2023, 4, 10),
          date(2023, 5, 1), date(2023, 5, 8), date(2023, 5, 18), date(2023, 5, 29), date(2023, 7, 14),
          date(2023, 8, 15), date(2023, 11, 1), date(2023, 12, 25), date(2024, 1, 1), date(2024, 4, 1)}


def ouvrable(d):
    while d.weekday() >= 5 or d in FERIES:
        d += J(1)
    return d


SAISON = {1: 80, 2: 75, 3: 90, 4: 92, 5: 96, 6: 115, 7: 135, 8: 124, 9: 118, 10: 98, 11: 86, 12: 82}


def date_de_saison(t, a, b):
    """A working day of [a, b], more often in summer than in winter."""
    while True:
        d = a + J(t.entier(0, (b - a).days))
        if d.weekday() < 5 and d not in FERIES and t.u() * 135 < SAISON[d.month]:
            return d


# --------------------------------------------------------------------------- true communes (INSEE, COG 2025)

EPCI = {
    "248400251": "CA du Grand Avignon", "248400053": "CA Ventoux-Comtat-Venaissin",
    "248400293": "CA des Sorgues du Comtat", "200040442": "CA Luberon Monts de Vaucluse",
    "248400236": "CC Pays d'Orange en Provence", "200000628": "CC Rhône Lez Provence",
    "248400319": "CC du Pays des Sorgues et des Monts de Vaucluse",
    "248400160": "CC Aygues-Ouvèze en Provence", "200035087": "CA Terre de Provence",
    "200034700": "CA Durance-Lubéron-Verdon Agglomération", "243000684": "CC du Pont du Gard",
    "200034692": "CA du Gard Rhodanien", "240700864": "CC du Rhône aux Gorges de l'Ardèche",
    "200042901": "CC Drôme Sud Provence", "200034379": "CC Pays d'Uzès",
}
# code, name, EPCI, postal code (needed only where the samples have dwellings)
COMMUNES_AVIGNON = [
    ("84007", "Avignon", "248400251", "84000"), ("84034", "Caumont-sur-Durance", "248400251", "84510"),
    ("84043", "Entraigues-sur-la-Sorgue", "248400251", "84320"), ("84055", "Jonquerettes", "248400251", ""),
    ("84081", "Morières-lès-Avignon", "248400251", "84310"), ("84092", "Le Pontet", "248400251", "84130"),
    ("84119", "Saint-Saturnin-lès-Avignon", "248400251", "84450"), ("84141", "Vedène", "248400251", "84270"),
    ("84142", "Velleron", "248400251", "84740"),
    ("30011", "Les Angles", "248400251", ""), ("30209", "Pujaut", "248400251", ""),
    ("30217", "Rochefort-du-Gard", "248400251", ""), ("30221", "Roquemaure", "248400251", ""),
    ("30312", "Sauveterre", "248400251", ""), ("30315", "Saze", "248400251", ""),
    ("30351", "Villeneuve-lès-Avignon", "248400251", "30400"),
    ("84001", "Althen-des-Paluds", "248400293", "84210"), ("84016", "Bédarrides", "248400293", "84370"),
    ("84080", "Monteux", "248400293", "84170"), ("84088", "Pernes-les-Fontaines", "248400293", "84210"),
    ("84129", "Sorgues", "248400293", "84700"), ("84031", "Carpentras", "248400053", "84200"),
    ("84004", "Aubignan", "248400053", ""), ("84067", "Loriol-du-Comtat", "248400053", ""),
    ("84072", "Mazan", "248400053", ""), ("84122", "Sarrians", "248400053", ""),
    ("84035", "Cavaillon", "200040442", "84300"), ("84038", "Cheval-Blanc", "200040442", ""),
    ("84087", "Orange", "248400236", "84100"), ("84039", "Courthézon", "248400236", "84350"),
    ("84037", "Châteauneuf-du-Pape", "248400236", ""), ("84027", "Caderousse", "248400236", ""),
    ("84019", "Bollène", "200000628", "84500"), ("84078", "Mondragon", "200000628", ""),
    ("84054", "L'Isle-sur-la-Sorgue", "248400319", "84800"), ("84132", "Le Thor", "248400319", "84250"),
    ("84036", "Châteauneuf-de-Gadagne", "248400319", "84470"), ("84124", "Saumane-de-Vaucluse", "248400319", ""),
    ("84091", "Piolenc", "248400160", ""),
    ("13010", "Barbentane", "200035087", ""), ("13027", "Châteaurenard", "200035087", "13160"),
    ("13066", "Noves", "200035087", ""), ("13083", "Rognonas", "200035087", ""),
    ("30012", "Aramon", "243000684", ""), ("30103", "Domazan", "243000684", ""),
    ("04112", "Manosque", "200034700", "04100"),
]
_GR = """30005 Aiguèze;30028 Bagnols-sur-Cèze 30200;30070 Carsan;30076 Cavillargues 30330;30081 Chusclan 30200;
30084 Codolet 30200;30092 Connaux 30330;30096 Cornillon;30124 Le_Garn;30127 Gaujac 30330;30131 Goudargues 30630;
30134 Issirac;30141 Laudun-l'Ardoise 30290;30143 Laval-Saint-Roman;30149 Lirac 30126;30175 Montclus;
30178 Montfaucon 30150;30191 Orsan 30200;30196 Le_Pin;30202 Pont-Saint-Esprit 30130;30222 La_Roque-sur-Cèze;
30225 Sabran;30226 Saint-Alexandre 30130;30230 Saint-André-de-Roquepertuis;30232 Saint-André-d'Olérargues;
30242 Saint-Christol-de-Rodières;30251 Saint-Étienne-des-Sorts;30254 Saint-Geniès-de-Comolas 30150;
30256 Saint-Gervais;30273 Saint-Julien-de-Peyrolas 30760;30277 Saint-Laurent-de-Carnols;
30278 Saint-Laurent-des-Arbres 30126;30282 Saint-Marcel-de-Careiret;30287 Saint-Michel-d'Euzet;
30288 Saint-Nazaire 30200;30290 Saint-Paulet-de-Caisson 30130;30292 Saint-Pons-la-Calm;
30302 Saint-Victor-la-Coste 30290;30304 Salazac;30326 Tavel 30126;30331 Tresques 30330;30342 Vénéjan 30200;
30343 Verfeuil;30355 Saint-Paul-les-Fonts 30330"""
COMMUNES_GARD = [(m[0], m[1].replace("_", " "), "200034692", m[2] if len(m) > 2 else "")
                 for m in (c.split() for c in _GR.split(";"))] + [
    ("30221", "Roquemaure", "248400251", ""), ("30209", "Pujaut", "248400251", ""),
    ("30334", "Uzès", "200034379", ""), ("30012", "Aramon", "243000684", ""),
    ("84019", "Bollène", "200000628", ""), ("84078", "Mondragon", "200000628", ""),
    ("07042", "Bourg-Saint-Andéol", "240700864", ""), ("07264", "Saint-Marcel-d'Ardèche", "240700864", ""),
    ("26235", "Pierrelatte", "200042901", ""),
]


# ------------------------------------------------------------------------------------------------- stock

COLONNES = ("IDENT_REP;IDENT_INT;IDENT_ORG;DROIT;DEPCOM;CODEPOSTAL;LIBCOM;COMPLGEO;QPV;TYPECONST;NBPIECE;SURFHAB;"
            "CONSTRUCT;LOCAT;PATRIMOINE;ORIGINE;FINAN;CONV;SORTIEPATRIM;MODE;PMR;CONTRESLOG;EPCI;LIBEPCI").split(";")
SURFACE = {1: 30, 2: 46, 3: 63, 4: 78, 5: 93, 6: 108}
MIXTE = [(1, 8), (2, 22), (3, 36), (4, 26), (5, 7), (6, 1)]
VILLAS = [(3, 30), (4, 55), (5, 15)]
NOMS = [p + " " + n for p in ("Les", "Val des", "Mas des")
        for n in ("Amandiers Cigales Lavandes Genêts Platanes Cyprès Oliviers Mûriers Romarins Figuiers Cerisiers Garances "
                  "Roseaux Peupliers Saules Martinets Santons Canisses Bastides Sources Fontaines Moulins Lavoirs Ocres "
                  "Galets Tuiles Safrans Cordiers Tanneurs Bateliers Vanniers Drapiers Tisserands Potiers Meuniers Iris Lys "
                  "Lilas Ifs Pins Aulnes Frênes Ormes Buis Thyms Sauges Menthes Câpriers Grives Merles Huppes Puits Norias "
                  "Loriots Rainettes Grillons Sables Argiles Combes Vallons Paluds Roubines Vannes Écluses Berges Barques "
                  "Cadrans Treilles Moissons Vendanges Sarments Jujubes Grenades Coings Melons Tamaris "
                  "Acanthes Agaves Arums Asters Bleuets Bruyères Cades Cistes Chardons Fenouils Houx Joncs Lauriers "
                  "Myrtes Narcisses Nigelles Osiers Pavots Prêles Sorbiers Trèfles Vignes Viornes").split()]


class Logement(dict):
    """One line of parc; `res` is the residence's number, `hors` what keeps it out of the assiette."""
    hors = None
    res = 0


class Parc:
    def __init__(self, t, siren, prefixe, communes):
        self.t, self.siren, self.prefixe = t, siren, prefixe
        self.communes = {c[0]: c for c in communes}
        self.logements, self._noms, self._n, self._res = [], t.melange(NOMS), 0, 0

    def residence(self, commune, n, annee=None, nom=None, qpv="2", mixte=None, typeconst=None, finan=None, conv="1"):
        t, (code, lib, epci, cp) = self.t, self.communes[commune]
        self._res += 1
        annee = annee or t.pondere([(t.entier(1930, 1948), 4), (t.entier(1949, 1959), 6), (t.entier(1960, 1976), 34),
                                    (t.entier(1977, 1989), 18), (t.entier(1990, 1999), 14),
                                    (t.entier(2000, 2012), 14), (t.entier(2013, 2021), 10)])
        nom = nom or self._noms.pop()
        typeconst = typeconst or ("I" if n <= 24 and t.oui(.35) else "C")
        mixte = mixte or (VILLAS if typeconst == "I" else MIXTE)
        droit, origine = t.pondere([("1", 94), ("3", 6)]), t.pondere([("1", 80), ("2", 12), ("3", 8)])
        if annee >= 2006:
            origine = t.pondere([("4", 60), ("1", 40)])
        locat = str(annee + t.entier(0, 1))
        base = t.pondere([("52", 68), ("51", 17), ("53", 8), ("54", 7)]) if annee < 1977 else "12"
        if annee < 1950:
            base = "50"
        contingent = [("2", 26), ("1", 5), ("3", t.entier(5, 25)), ("4", t.entier(4, 30)), ("6", 40)]
        cree = []
        for i in range(1, n + 1):
            self._n += t.entier(1, 5)
            lo = Logement()
            p = t.pondere(mixte)
            f = finan or base
            if not finan and 1990 <= annee < 2000:
                f = t.pondere([("12", 88), ("10", 9), ("15", 3)])
            if not finan and annee >= 2000:
                f = t.pondere([("13", 66), ("11", 20), ("10", 5), ("14", 9)])
            if annee < 1990:
                pmr = t.pondere([("1", 96), ("2", 4)])
            elif annee < 2007:
                pmr = t.pondere([("1", 62), ("2", 33), ("3", 5)])
            else:
                pmr = t.pondere([("2", 79), ("3", 12), ("1", 9)])
            lo.update(zip(COLONNES, (
                f"{self.prefixe}{self._n:05d}", f"{self._res}-{i}", self.siren, droit, code, cp, lib, nom, qpv,
                typeconst, str(p), str(round(SURFACE[p] * (.88 + .24 * t.u()))), str(annee), locat, locat, origine,
                f, conv, "", t.pondere([("1", 945), ("2", 30), ("3", 25)]), pmr, t.pondere(contingent),
                epci, EPCI[epci])))
            lo.res = self._res
            cree.append(lo)
        self.logements += cree
        return cree

    def remplir(self, commune, total, part_qpv=0.0):
        """Ordinary residences until the commune has `total` dwellings, `part_qpv` of these in QPV."""
        t = self.t
        deja = [lo for lo in self.logements if lo["DEPCOM"] == commune]
        reste, en = total - len(deja), sum(lo["QPV"] == "1" for lo in deja)
        while reste:
            n = min(reste, t.entier(6, 26) if total < 250 else t.entier(14, 84))
            n = reste if reste - n < 6 else n
            if en + n * .6 <= part_qpv * total:
                self.residence(commune, n, annee=t.entier(1957, 1981), qpv="1", typeconst="C")
                en += n
            else:
                self.residence(commune, n)
            reste -= n


def ecrire_parc(chemin, logements, retouche=None):
    lignes = [";".join(COLONNES)] + [";".join(lo[c] for c in COLONNES) for lo in logements]
    octets = [x.encode() for x in lignes]
    if retouche:
        retouche(octets)
    with open(chemin, "wb") as f:
        f.write(b"\n".join(octets) + b"\n")


# ----------------------------------------------------------------------------------------------- applicants

MOTIFS_MUTATION = [("SOUS_OCCUPATION", 18), ("SUR_OCCUPATION", 30), ("SANTE_HANDICAP", 17), ("SEPARATION", 8),
                   ("RAPPROCHEMENT_EMPLOI", 7), ("LOYER_TROP_ELEVE", 8), ("VIOLENCES", 4), ("", 8)]
MOTIFS_REFUS = [("SILENCE", 26), ("LOCALISATION", 18), ("LOYER", 13), ("TAILLE", 10), ("ETAT_LOGEMENT", 9),
                ("ETAGE_SANS_ASCENSEUR", 8), ("AUTRE_LOGEMENT", 10), ("SANS_MOTIF", 6)]


class Demandeur:
    def __init__(self, t, classe, sale):
        etat, agents = classe == "ETAT_PRIORITAIRES", classe == "ETAT_AGENTS"
        p1 = .46 if etat else .07 if agents else .22 if classe == "ACTION_LOGEMENT" else .27
        pp = 1 if etat else .08 if agents else .55 if classe == "DEPARTEMENT" else .3
        nr = .05 if sale else 0
        self.numero, self.loge = 0, False
        self.quartile = "" if t.oui(nr) else t.pondere([("1", p1), ("2", .31), ("3", .26), ("4", .17)])
        self.prioritaire = "O" if t.oui(pp) else ("" if t.oui(nr / 2) else "N")
        self.dalo = "O" if self.prioritaire == "O" and t.oui(.14 if etat else .09) else ("" if t.oui(nr / 2) else "N")
        self.mutation, self.motif, self.relogement = "N", "", ""
        if classe not in ("BAILLEUR", "ETAT_AGENTS") and t.oui(.045):
            self.muter(t)

    def muter(self, t):
        self.mutation, self.motif = "O", t.pondere(MOTIFS_MUTATION)

    def reloger(self, t, operation):
        if operation == "MUTATION":
            self.muter(t)
            return
        self.relogement = operation
        self.mutation = "O" if operation == "VENTE" or (operation == "ANRU" and t.oui(.6)) else "N"
        self.motif = {"ANRU": "RENOUVELLEMENT_URBAIN", "VENTE": "VENTE"}.get(operation, "") if self.mutation == "O" else ""


# -------------------------------------------------------------------------------------------------- the log

class Ev:
    def __init__(self, jour, type_, reservataire="", demandeur=None, resultat="", rang="", motif=""):
        self.jour, self.type, self.reservataire, self.demandeur = jour, type_, reservataire, demandeur
        self.resultat, self.rang, self.motif = resultat, rang, motif
        self.annule, self.numero, self.texte = None, "", {}


class Cycle:
    def __init__(self, logement, conge=None, liberation=None, genre="existant"):
        self.logement, self.conge, self.liberation, self.genre = logement, conge, liberation, genre
        self.plan, self.retrait, self.bail_avance, self.double = [], None, False, False
        self.cle, self.evenements = "IDENT_REP", []
        self.programme = self.livraison = None
        if conge or liberation:
            self.offre = ouvrable(conge + J(4)) if conge else ouvrable(liberation + J(2))

    def premier(self, type_):
        return next((e for e in self.evenements if e.type == type_), None)


class Campagne:
    def __init__(self, nom, conventions, commission, sale):
        self.t = Tirage("bilanflux/" + nom + "/journal")
        self.conventions = {c["code"]: c for c in conventions}
        self.commission, self.sale = commission, sale       # (weekday, period in weeks)
        self.cycles, self.candidats, self.tous, self.pris = [], {}, [], set()

    # --- people and commissions
    def classe(self, holder):
        return "BAILLEUR" if holder == "BAILLEUR" else self.conventions[holder]["type"]

    def candidat(self, holder, genre, exclus):
        """A waiting applicant of the same holder one time in four, else a new one."""
        t, file = self.t, self.candidats.setdefault((holder, genre), [])
        if len(file) > 12 and t.oui(.25):
            d = file[t.entier(len(file) - 12, len(file) - 1)]
            if not d.loge and d not in exclus:
                return d
        d = Demandeur(t, self.classe(holder), self.sale)
        file.append(d)
        self.tous.append(d)
        return d

    def caleol(self, d):
        jour, pas = self.commission
        while (d.weekday() != jour or d in FERIES or d.isocalendar()[1] % pas
               or (d.month, d.day) >= (12, 26) or (d.month == 8 and 11 <= d.day <= 19)):
            d += J(1)
        return d

    # --- draws of vacancies
    def tirer(self, logements):
        """A free dwelling; small and recent ones come free more often."""
        poids = {"1": 100, "2": 72, "3": 56, "4": 44}
        while True:
            lo = self.t.choix(logements)
            w = poids.get(lo["NBPIECE"], 34) * (1.15 if lo["QPV"] != "1" else .92)
            if lo["IDENT_REP"] not in self.pris and self.t.u() * 115 < w:
                self.pris.add(lo["IDENT_REP"])
                return lo

    def vacance(self, logement, liberation, p_conge=.9, genre="existant"):
        conge = None
        if self.t.oui(p_conge):
            conge = ouvrable(liberation - J(self.t.pondere([(31, 62), (91, 30), (61, 8)]) + self.t.entier(0, 4)))
        return Cycle(logement, conge, liberation, genre)

    # --- one vacancy from offer to lease
    def simuler(self, cy):
        t, ev = self.t, []
        if cy.conge:
            ev.append(Ev(cy.conge, "CONGE"))
        if cy.liberation:
            ev.append(Ev(cy.liberation, "LIBERATION"))
        cy.evenements = ev
        d, dispo = cy.offre, cy.liberation or cy.livraison
        if cy.livraison:
            ev.append(Ev(cy.livraison, "LIVRAISON", motif=cy.programme))
        if cy.retrait:
            if cy.plan:
                ev.append(Ev(d, "MISE_A_DISPOSITION", cy.plan[0]))
            ev.append(Ev(ouvrable(dispo + J(t.entier(6, 45))), "RETRAIT", motif=cy.retrait))
            return
        holder, suite, tour = "BAILLEUR", list(cy.plan), 0
        vus = []
        while tour < 4:
            # who proposes
            while suite:
                r = suite.pop(0)
                if self.conventions[r]["gestion"] == "DELEGUEE" and t.oui(.7):
                    holder = r                      # named by the decisions only (IMP-1)
                    break
                ev.append(Ev(d, "MISE_A_DISPOSITION", r))
                if cy.genre == "existant" and t.oui(self.conventions[r].get("retour", .1)):
                    motif = t.pondere([("SANS_CANDIDAT", 45), ("DELAI", 30), ("MOINS_DE_TROIS", 25)])
                    retour = ouvrable(d + J(t.entier(3, 6) if motif == "SANS_CANDIDAT" else t.entier(16, 31)))
                    if motif == "MOINS_DE_TROIS":
                        for _ in range(t.entier(1, 2)):
                            c = self.candidat(r, cy.genre, vus)
                            vus.append(c)
                            ev.append(Ev(ouvrable(d + J(t.entier(2, 11))), "PROPOSITION", demandeur=c))
                    ev.append(Ev(retour, "RETOUR", r, motif=motif))
                    holder = "BAILLEUR"
                    d = ouvrable(retour + J(t.entier(1, 3)))
                    continue
                holder = r
                break
            suite = []
            # who is proposed
            n = t.pondere([(3, 79), (4, 6), (2, 10), (1, 5)])
            presentes, dernier = [], d
            for _ in range(n):
                c = self.candidat(holder, cy.genre, vus)
                vus.append(c)
                jour = ouvrable(d + J(t.entier(1, 13)))
                parti = t.oui(.06)
                ev.append(Ev(jour, "PROPOSITION", demandeur=c, resultat="DESISTEMENT" if parti else ""))
                dernier = max(dernier, jour)
                if not parti:
                    presentes.append(c)
            d = dernier
            # what the commission decides
            if presentes:
                seance = self.caleol(dernier + J(3))
                nom = "" if holder == "BAILLEUR" else holder
                rang, retenus = 0, []
                echec = t.oui(.05)
                for i, c in enumerate(presentes):
                    if not echec and t.oui((.97, .66, .5, .3)[i]):
                        rang += 1
                        sous = t.oui(.09)
                        ev.append(Ev(seance, "DECISION", nom, c, "ATTRIBUTION_SOUS_CONDITION" if sous else "ATTRIBUTION",
                                     str(rang)))
                        retenus.append(c)
                    else:
                        ev.append(Ev(seance, "DECISION", nom, c, "IRRECEVABLE" if t.oui(.14) else "NON_ATTRIBUTION"))
                d = seance
                for c in retenus:
                    if t.oui(.23):
                        motif = t.pondere(MOTIFS_REFUS)
                        d = ouvrable(d + J(t.entier(11, 14) if motif == "SILENCE" else t.entier(2, 9)))
                        ev.append(Ev(d, "REFUS", demandeur=c, motif=motif))
                        continue
                    c.loge = True
                    tot = ouvrable(d + J(t.entier(6, 16)))
                    if cy.bail_avance and tot < dispo:
                        ev.append(Ev(ouvrable(max(tot, dispo - J(t.entier(2, 5)))), "BAIL", demandeur=c))
                    else:
                        travaux = t.pondere([(0, 35), (10, 35), (28, 20), (50, 10)]) + t.entier(1, 9)
                        ev.append(Ev(ouvrable(max(tot, dispo + J(travaux))), "BAIL", demandeur=c))
                    return
            d = ouvrable(d + J(t.entier(1, 4)))
            tour += 1
            # L.441-1: in QPV, after refusals, a new offer to the commune, one time in two
            commune = [r for r, c in self.conventions.items() if c["perimetre"] == cy.logement["DEPCOM"]]
            if (cy.genre == "existant" and cy.logement["QPV"] == "1" and commune and commune[0] != holder
                    and holder != "BAILLEUR" and self.conventions[holder]["gestion"] == "DIRECTE" and t.oui(.5)):
                ev.append(Ev(d, "RETOUR", holder, motif="SANS_CANDIDAT"))
                holder, suite = "BAILLEUR", commune

    # --- first holders
    def dans(self, code, logement):
        p = self.conventions[code]["perimetre"]
        return p == "*" or logement["DEPCOM"] in p.split() or logement["EPCI"] in p.split()

    def partager(self, cibles):
        """Draws, for each réservataire, its number of first offers of the year (and as many per day before and
        after the year); one in three of the dwellings given back goes on to another réservataire."""
        t = self.t
        existants = [c for c in self.cycles if c.genre == "existant"]
        annee = [c for c in existants if DEBUT <= c.offre <= FIN]
        for lot in (annee, [c for c in existants if c.offre < DEBUT], [c for c in existants if c.offre > FIN]):
            ordre = t.melange([c for c in lot if not c.retrait and not c.double])
            for code, cible in cibles:
                n = round(cible * len(lot) / len(annee))
                for c in ordre:
                    if n and not c.plan and self.dans(code, c.logement):
                        c.plan, n = [code], n - 1
        seconds = [r for r, c in self.conventions.items() if c["gestion"] == "DIRECTE" and c.get("second")]
        for c in self.cycles:
            if c.plan and t.oui(.33):
                autres = [r for r in seconds if r != c.plan[0] and self.dans(r, c.logement)]
                if autres:
                    c.plan = c.plan + [t.choix(autres)]

    # --- attributaires of the year held by the landlord (IMP-1, ATT-1), and their categories
    def paires_bailleur(self):
        paires = []
        for cy in self.cycles:
            if cy.genre != "existant":
                continue
            holder, decisions, refus, bail = "BAILLEUR", [], set(), None
            for e in sorted((e for e in cy.evenements if e.jour <= FIN), key=lambda e: e.jour):
                if e.type == "MISE_A_DISPOSITION":
                    holder = e.reservataire
                elif e.type == "RETOUR" and e.reservataire == holder:
                    holder = "BAILLEUR"
                elif e.type == "DECISION":
                    if e.reservataire and self.conventions[e.reservataire]["gestion"] == "DELEGUEE":
                        holder = e.reservataire
                    if e.resultat.startswith("ATTRIBUTION") and e.jour >= DEBUT and holder == "BAILLEUR":
                        decisions.append(e)
                elif e.type == "REFUS":
                    refus.add(e.demandeur)
                elif e.type == "BAIL":
                    bail = e.demandeur
            if decisions:
                tri = sorted(decisions, key=lambda e: (-e.jour.toordinal(), int(e.rang)))
                paires.append((cy, next((e.demandeur for e in decisions if e.demandeur is bail), None)
                               or next((e.demandeur for e in tri if e.demandeur not in refus), None)
                               or tri[0].demandeur))
        return paires

    def soustraire(self, effectifs):
        """Gives exactly the wanted number of landlord's pairs of the year a SOU-1 category."""
        t, paires = self.t, self.paires_bailleur()
        nombre = {}
        for _, d in paires:
            nombre[d] = nombre.get(d, 0) + 1
        candidats = t.melange([d for d in nombre if nombre[d] == 1])
        for operation, n in effectifs:
            for d in candidats[:n]:
                d.reloger(t, operation)
            del candidats[:n]
        for d in self.tous:                         # tenants who asked for a transfer and did not get one
            if d not in nombre and d.mutation == "N" and not d.loge and t.oui(.05):
                d.muter(t)

    # --- writing
    def ecrire(self, dossier, planter=None):
        lot = []
        for i, cy in enumerate(self.cycles):
            if any(e.jour >= DEBUT for e in cy.evenements if e.jour <= EXTRACTION):
                lot += [(e.jour, i, k, e, cy) for k, e in enumerate(cy.evenements) if e.jour <= EXTRACTION]
        if planter:
            lot += planter(lot)
        lot.sort(key=lambda x: x[:3])
        for n, x in enumerate(lot, 1):
            x[3].numero = f"E{n:05d}"
        vus = []
        for x in lot:
            d = x[3].demandeur
            if d and not d.numero:
                vus.append(d)
                d.numero = f"D{len(vus):05d}"
        lignes = ["evenement;date;logement;type;reservataire;demandeur;resultat;rang;motif;annule"]
        for _, _, _, e, cy in lot:
            v = {"date": e.jour.isoformat(), "logement": cy.logement[cy.cle] if cy else "", "type": e.type,
                 "reservataire": e.reservataire, "demandeur": e.demandeur.numero if e.demandeur else "",
                 "annule": e.annule.numero if e.annule else ""}
            v.update(e.texte)
            lignes.append(";".join((e.numero, v["date"], v["logement"], v["type"], v["reservataire"], v["demandeur"],
                                    e.resultat, e.rang, e.motif, v["annule"])))
        texte(dossier, "journal.csv", lignes)
        vus.sort(key=lambda d: d.numero)
        sale = {vus[40].numero: "5"} if planter else {}
        texte(dossier, "demandeurs.csv", ["demandeur;quartile;dalo;prioritaire;mutation;motif_mutation;relogement"] + [
            ";".join((d.numero, sale.get(d.numero, d.quartile), d.dalo, d.prioritaire, d.mutation, d.motif, d.relogement))
            for d in vus])


def texte(dossier, nom, lignes):
    with open(os.path.join(dossier, nom), "w", encoding="utf-8", newline="\n") as f:
        f.write("\n".join(lignes) + "\n")


def ecrire_commentaires(dossier, commentaires):
    """The text between quotes when it needs them."""
    def champ(t):
        return '"' + t.replace('"', '""') + '"' if any(c in t for c in ';"\n') else t
    texte(dossier, "commentaires.csv", ["reservataire;section;texte;ecart_justifie"] + [
        ";".join((r, s, champ(t), e)) for r, s, t, e in commentaires])


def ecrire_territoires(dossier, communes):
    texte(dossier, "territoires.csv", ["code_commune;nom_commune;code_epci;nom_epci;departement"] + [
        ";".join((c, n, e, EPCI[e], c[:2])) for c, n, e, _ in sorted(communes)])


def ecrire_conventions(dossier, conventions):
    cles = "taux objectif droits stock_reference report report_actif fraction_reportee date_signature".split()
    texte(dossier, "conventions.csv", ["reservataire;nom;type;perimetre;gestion;" + ";".join(cles)] + [
        ";".join([c["code"], c["nom"], c["type"], c["perimetre"], c["gestion"]] + [str(c.get(k, "")) for k in cles])
        for c in conventions])


def ecrire_annexe(dossier, code, article3, valeurs):
    """Annex 1 as signed: the letter and the value of each line (line j twice), and the rate of article 3."""
    texte(dossier, "annexe.csv", ["reservataire;ligne;valeur"] + [
        f"{code};{ligne};{valeur}" for ligne, valeur in list(zip("abcdefghijj", valeurs)) + [("taux_article_3", article3)]])


def convention(code, nom, type_, perimetre, gestion="DIRECTE", **autres):
    return dict(code=code, nom=nom, type=type_, perimetre=perimetre, gestion=gestion, **autres)


def programme_neuf(camp, parc, code, nom, commune, n, livraison, repartition, avance, finan_pli=0, offre=None):
    """A programme's dwellings (for the next stock) and their cycles. `avance`: leases signed before the delivery."""
    t = camp.t
    lots = parc.residence(commune, n, annee=livraison.year, nom=nom, qpv="2", typeconst="C",
                          mixte=[(2, 28), (3, 42), (4, 26), (5, 4)])
    for k, lo in enumerate(lots):
        lo["LOCAT"] = lo["PATRIMOINE"] = str(livraison.year)
        lo["PMR"] = "3" if k % 9 == 0 else "2"
        if k < finan_pli:
            lo["FINAN"] = "16"
    holders = [r for r, k in repartition for _ in range(k)]
    holders = t.melange(holders + [None] * (n - finan_pli - len(holders)))
    for k, lo in enumerate(lots):
        cy = Cycle(lo, genre="neuf")
        cy.livraison, cy.programme = livraison, code
        cy.offre = offre or ouvrable(livraison - J(t.entier(95, 112)))
        if k >= finan_pli and holders[k - finan_pli]:
            cy.plan = [holders[k - finan_pli]]
        cy.bail_avance = avance and k % 5 != 0
        camp.simuler(cy)
        camp.cycles.append(cy)
    return lots


# ================================================================================================== Avignon

def avignon():
    dossier = os.path.join(ICI, "avignon")
    os.makedirs(dossier, exist_ok=True)
    t = Tirage("bilanflux/avignon/parc")
    siren = "299841163"
    p = Parc(t, siren, "F84", COMMUNES_AVIGNON)

    # --- the residences with something special, then the rest of each commune
    chenes = p.residence("84007", 160, 1966, "Les Grands Chênes", "1", finan="52", typeconst="C")
    foyer = p.residence("84007", 40, 1992, "Résidence du Rocher", mixte=[(1, 1)], finan="12", typeconst="C")
    services = p.residence("84007", 36, 2009, "Résidence Belle Ombre", mixte=[(1, 40), (2, 60)], finan="14", typeconst="C")
    sante = p.residence("84007", 20, 1978, "Les Internes", mixte=[(1, 50), (2, 50)], finan="12", typeconst="C")
    pli = p.residence("84007", 50, 2003, "Les Terrasses du Rhône", finan="16", typeconst="C")
    ateliers = p.residence("84007", 40, 1981, "Les Ateliers", finan="49", conv="2", typeconst="C")
    facultes = p.residence("84007", 46, 2011, "Résidence des Facultés", mixte=[(1, 1)], finan="13", typeconst="E")
    p.residence("84007", 56, 1958, "La Cité Ancienne", "2", finan="52", conv="2", typeconst="C")
    pli += p.residence("84092", 28, 2006, "Le Carré d'Ambre", finan="16", typeconst="C")
    sarments = p.residence("84129", 34, 1984, "Le Hameau des Sarments", typeconst="I")
    real = p.residence("84080", 22, 1987, "Les Villas du Canal", typeconst="I")
    closet = p.residence("84141", 30, 1985, "Le Clos du Cazal", typeconst="I")
    defense = p.residence("84087", 30, 1996, "Le Quartier des Cèdres", mixte=VILLAS, finan="12", typeconst="C")
    for commune, total, qpv in (
            ("84007", 6831, .385), ("84092", 860, .24), ("84031", 690, .37), ("84129", 620, .16), ("84087", 450, .38),
            ("84035", 440, .40), ("84141", 225, 0), ("84081", 190, 0), ("84043", 170, 0), ("84080", 150, 0),
            ("84054", 140, .3), ("84019", 100, .35), ("84088", 60, 0), ("84132", 50, 0), ("84119", 45, 0),
            ("84034", 40, 0), ("84016", 30, 0), ("84142", 22, 0), ("84001", 18, 0), ("84036", 16, 0), ("84039", 16, 0)):
        p.remplir(commune, total, qpv)
    stock = list(p.logements)
    assert len(stock) == 11163

    # --- the 492 legally out, and the lines that do not count
    exclusions = []

    def exclure(lots, motif, du="", au="", compte=True):
        for lo in lots:
            exclusions.append((lo["IDENT_REP"], motif, du, au))
            if compte:
                lo.hors = motif

    for k, lo in enumerate(ateliers):               # 28 FINANCEMENT_LIBRE, 10 forced in, 2 under convention
        lo["FINAN"] = "99" if k % 4 == 0 else "17" if k in (5, 6, 7) else "49"
        lo["CONV"] = "1" if k >= 38 else "2"
        lo.hors = "FINANCEMENT_LIBRE" if k < 28 else None
    for lo in pli:
        lo.hors = "PLI"
    for lo in facultes:
        lo.hors = "UNIVERSITAIRE"
    exclure(chenes[:132], "DEMOLITION", "2021-03-15")
    exclure(chenes[132:156], "DEMOLITION", "2023-06-01", compte=False)          # not yet on 31/12/2022
    exclure(sarments, "VENTE", "2020-01-01")
    exclure(real, "VENTE", "2019-07-01", "2026-06-30")
    exclure(closet[:28], "VENTE", "2022-10-01")
    exclure(pli[-4:], "VENTE", "2022-01-01")                                    # PLI and for sale: counted VENTE
    exclure(foyer, "FOYER")
    exclure(services, "RESIDENCE_SERVICES")
    exclure(defense, "DEFENSE", "1996-09-01")
    exclure(sante, "SANTE", "2015-01-01", "2024-12-31")
    ordinaires = [lo for lo in stock if lo.hors is None and not any(lo in s for s in (chenes, ateliers, closet))]
    anciens = [lo for lo in ordinaires if lo["TYPECONST"] == "I" and int(lo["CONSTRUCT"]) < 1995]
    exclure(anciens[:18], "VENTE", "2016-01-01", "2021-12-31", compte=False)    # sale given up: expired
    exclure(anciens[18:23], "VENTE", "2020-01-01", "2022-12-30", compte=False)  # ended the day before
    exclure(ordinaires[700:706], "SANTE", "2012-01-01", "2020-12-31", compte=False)
    exclure(ateliers[28:38], "L411_6", "2018-05-01", compte=False)              # forced in
    exclure(sarments[32:], "L411_6", "2018-05-01", compte=False)                # forced in though for sale
    for lo in sarments[32:]:
        lo.hors = None
    exclure(ateliers[:1], "L411_6", "2016-01-01", "2021-06-30", compte=False)   # expired: stays out
    raisons = {}
    for lo in stock:
        if lo.hors:
            raisons[lo.hors] = raisons.get(lo.hors, 0) + 1
    assert sum(raisons.values()) == 492, raisons
    assiette = [lo for lo in stock if not lo.hors]

    # --- beyond the 11 163: left the stock, other départements
    sortis = []
    for k, lo in enumerate(p.residence("84007", 18, 1963, "Les Grands Chênes", "1", finan="52", typeconst="C")
                           + p.residence("84129", 7, 1984, "Le Hameau des Sarments", typeconst="I")
                           + p.residence("84031", 5, 1972, "Les Vieilles Halles", finan="52", typeconst="C")):
        lo["SORTIEPATRIM"] = "3" if k < 18 else "1" if k < 23 else "2" if k < 25 else "4" if k < 28 else "5"
        sortis.append(lo)
    ailleurs = (p.residence("30351", 14, 1994, "Le Fort Saint-Vincent", typeconst="C")
                + p.residence("13027", 9, 2004, "Les Coussouls", typeconst="I")
                + p.residence("04112", 6, 1999, "Les Plantiers", typeconst="C"))

    # --- a few things not filled in, as in every real file
    for cle, lots, valeurs in (("NBPIECE", 14, ("", "0")), ("CONSTRUCT", 22, ("", "NA")), ("PMR", 160, ("", "")),
                               ("QPV", 31, ("", "NC"))):
        for k in range(lots):
            lo = t.choix(ordinaires)
            if lo["QPV"] != "1" or cle == "PMR":
                lo[cle] = valeurs[k % 2]

    def n_assiette(*codes):
        return sum(lo["DEPCOM"] in codes or lo["EPCI"] in codes for lo in assiette)

    # --- conventions
    conventions = [
        convention("AVIGNON", "Commune d'Avignon", "COMMUNE", "84007", taux="11,73 %", objectif=78, report=0,
                   report_actif="O", date_signature="2022-12-15", retour=.13, second=True),
        convention("PREF-PRIORITAIRES", "Préfet de Vaucluse (publics prioritaires)", "ETAT_PRIORITAIRES", "*", "DELEGUEE",
                   taux="25 %", report=4, report_actif="O", date_signature="2022-11-21", retour=.04),
        convention("PREF-AGENTS", "Préfet de Vaucluse (agents de l'État)", "ETAT_AGENTS", "*", taux="5 %", report=0,
                   report_actif="O", date_signature="2022-11-21", retour=.2),
        convention("ACTION-LOGEMENT", "Action Logement Services", "ACTION_LOGEMENT", "*", droits=1601,
                   stock_reference=10671, report=-3, report_actif="O", fraction_reportee="0.21",
                   date_signature="2022-12-02", retour=.15, second=True),
        convention("GRAND-AVIGNON", "CA du Grand Avignon", "EPCI", "248400251", taux="3,50 %", objectif=17, report=1,
                   report_actif="O", date_signature="2022-12-15", retour=.14, second=True),
        convention("REGION", "Région Provence-Alpes-Côte d'Azur", "REGION", "*", droits=64, stock_reference=10671,
                   report=0, report_actif="N", fraction_reportee="0.4", date_signature="2023-01-18", retour=.2),
        convention("DEPARTEMENT", "Département de Vaucluse", "DEPARTEMENT", "*", taux="2,5", report=2, report_actif="O",
                   date_signature="2022-12-20", retour=.1),
        convention("LE-PONTET", "Commune du Pontet", "COMMUNE", "84092", droits=67, stock_reference=n_assiette("84092"),
                   objectif=4, report=0, report_actif="O", date_signature="2023-01-10", retour=.15),
        convention("SORGUES", "Commune de Sorgues", "COMMUNE", "84129", droits=53, stock_reference=n_assiette("84129"),
                   report=0, report_actif="O", fraction_reportee="0.6", date_signature="2023-01-24", retour=.1),
        convention("CARPENTRAS", "Commune de Carpentras", "COMMUNE", "84031", taux="9,57 %", report=1, report_actif="O",
                   date_signature="2023-01-30", retour=.1),
    ]

    # --- the year
    camp = Campagne("avignon", conventions, (3, 1), True)
    t = camp.t
    for n, a, b, genre in ((360, date(2022, 7, 1), date(2022, 12, 31), "avant"), (743, DEBUT, FIN, "annee"),
                           (215, date(2024, 1, 2), date(2024, 4, 20), "apres")):
        lot = []
        for _ in range(n):
            cy = camp.vacance(camp.tirer(assiette), date_de_saison(t, a, b), .9 if genre != "apres" else .97)
            x = t.u()
            if x < .035:
                cy.retrait = "DEMOLITION" if cy.logement in chenes else t.pondere([("TRAVAUX", 75), ("VENTE", 25)])
            cy.bail_avance = t.oui(.04)
            lot.append(cy)
        for cy in lot:
            if cy.logement in chenes:
                cy.retrait = "DEMOLITION"
        camp.cycles += [c for c in lot if min(c.offre, c.liberation) <= EXTRACTION]
        if genre == "annee":
            tard = [c for c in lot if c.conge and c.conge >= date(2023, 9, 4) and not c.retrait][:6]
            for c in tard:
                c.double = True
            retraits = [c for c in lot if c.retrait and c.logement not in chenes][:3]
    # BAILLEUR keeps the rest; the communes first, they have few dwellings to draw from
    camp.partager([("LE-PONTET", 5), ("SORGUES", 3), ("CARPENTRAS", 4), ("AVIGNON", 70), ("GRAND-AVIGNON", 10),
                   ("REGION", 3), ("DEPARTEMENT", 15), ("PREF-AGENTS", 31), ("ACTION-LOGEMENT", 86),
                   ("PREF-PRIORITAIRES", 162)])
    for cy in retraits:                             # offered, then withdrawn
        cy.plan = ["ACTION-LOGEMENT"]
    simples = [c for c in camp.cycles if not c.double]
    for cy in simples:
        camp.simuler(cy)
    clos = [c for c in simples if c.premier("BAIL") and date(2023, 1, 1) <= c.premier("BAIL").jour <= date(2023, 5, 31)
            and c.liberation >= DEBUT and c.premier("BAIL").jour > c.liberation]
    for cy, avant in zip(tard, clos[::9]):           # let twice in the year
        camp.pris.discard(cy.logement["IDENT_REP"])
        cy.logement = avant.logement
        camp.simuler(cy)

    # --- outside the flow: excluded dwellings, another département
    hors = ([lo for lo in pli[:40]][::6] + facultes[:30:8] + chenes[20:60:10] + services[:20:9] + ateliers[2:20:9])
    for lo in hors:
        cy = camp.vacance(lo, date_de_saison(t, DEBUT, FIN), genre="hors")
        if lo in chenes:
            cy.retrait = "DEMOLITION"
        camp.simuler(cy)
        camp.cycles.append(cy)
    for lo in ailleurs[3:9:5]:
        cy = camp.vacance(lo, date_de_saison(t, DEBUT, FIN), genre="hors")
        camp.simuler(cy)
        camp.cycles.append(cy)

    # --- the new programmes
    neufs = []
    programmes = [("P-SOR-01", "Les Rives de l'Ouvèze", "84129", 24, date(2023, 3, 15)),
                  ("P-AVI-07", "Le Carré des Teinturiers", "84007", 38, date(2023, 9, 14)),
                  ("P-VED-02", "La Placette de Vedène", "84141", 18, date(2023, 12, 11))]
    partages = [[("PREF-PRIORITAIRES", 6), ("ACTION-LOGEMENT", 5), ("SORGUES", 5), ("DEPARTEMENT", 1)],
                [("PREF-PRIORITAIRES", 9), ("PREF-AGENTS", 2), ("ACTION-LOGEMENT", 8), ("AVIGNON", 7), ("GRAND-AVIGNON", 3),
                 ("REGION", 1)],
                [("PREF-PRIORITAIRES", 5), ("ACTION-LOGEMENT", 4), ("GRAND-AVIGNON", 4)]]
    for (code, nom, commune, n, jour), partage in zip(programmes, partages):
        neufs += programme_neuf(camp, p, code, nom, commune, n, jour, partage, avance=code == "P-AVI-07",
                                finan_pli=4 if code == "P-AVI-07" else 0)
    absent = neufs[-1]                               # delivered, but missing in the next stock
    relogue = neufs[3]                               # let again in its year of delivery: `hors`
    ancien = next(c for c in camp.cycles if c.logement is relogue)
    ancien.evenements = [e for e in ancien.evenements if e.jour < date(2023, 6, 1)]
    cy = Cycle(relogue, date(2023, 9, 20), date(2023, 10, 20), "hors")
    camp.simuler(cy)
    camp.cycles.append(cy)

    # --- a few dwellings known by the landlord's own reference
    for cy in [c for c in camp.cycles if c.genre == "existant" and not c.double][25::70]:
        if cy not in clos[::9]:
            cy.cle = "IDENT_INT"

    # --- dirt in the log that must exist before the attributaires are known
    seul = next(c for c in simples if c.genre == "existant" and not c.plan and c.premier("BAIL")
                and date(2023, 4, 1) < c.liberation < date(2023, 6, 1) and c.premier("BAIL").jour > c.liberation
                and not c.premier("REFUS"))
    seul.evenements = [e for e in seul.evenements if e.type != "DECISION"]       # BAIL without attribution
    faux = next(c for c in simples if c.plan == ["ACTION-LOGEMENT"] and c.liberation > date(2023, 3, 1)
                and not c.premier("RETOUR")
                and any(e.resultat == "NON_ATTRIBUTION" for e in c.evenements))
    next(e for e in faux.evenements if e.resultat == "NON_ATTRIBUTION").reservataire = "REGION"

    camp.soustraire([("MUTATION", 65), ("ANRU", 13), ("ORCOD", 2), ("LHI", 3), ("VENTE", 5)])

    # --- corrections (ANNULATION) and dirt
    def salir(lot):
        """Five corrected entries (regular: ANNULATION), then six wrong lines."""
        utile = [x for x in lot if x[4].genre == "existant" and x[4] not in (seul, faux)]
        plus = []

        def ajout(jour, k, e, cy, **texte_):
            e.texte = texte_
            plus.append((jour, 90000 + len(plus), k, e, cy))
            return e

        def annuler(jour, e, cy):
            a = ajout(jour, 0, Ev(jour, "ANNULATION"), cy)
            a.annule = e

        # regular corrections
        bail = next(x for x in utile if x[3].type == "BAIL" and x[0].month == 6 and x[0].year == AN
                    and x[4].liberation < x[0] - J(20))
        e = Ev(bail[0] - J(1), "BAIL", demandeur=bail[3].demandeur)
        plus.append((e.jour, bail[1], 99, e, bail[4]))
        annuler(e.jour, e, bail[4])                                             # lease entered a day too early
        mad = next(x for x in utile if x[3].type == "MISE_A_DISPOSITION" and x[0].month == 9 and x[0].year == AN
                   and x[3].reservataire == "ACTION-LOGEMENT" and not x[4].premier("RETOUR"))
        e = Ev(mad[0], "MISE_A_DISPOSITION", "ACTION-LOGEMENT")
        plus.append((e.jour, mad[1], 99, e, mad[4]))
        annuler(mad[0], e, mad[4])                                              # offer entered twice
        for jour, type_, apres in ((date(2023, 5, 11), "CONGE", 12), (date(2023, 10, 9), "LIBERATION", 1)):
            cy = Cycle(camp.tirer(assiette), jour, jour)
            e = ajout(jour, 0, Ev(jour, type_), cy)                             # notice withdrawn; wrong dwelling
            annuler(ouvrable(jour + J(apres)), e, cy)
        dec = next(x for x in utile if x[3].type == "DECISION" and x[3].resultat == "ATTRIBUTION" and x[0].month == 11
                   and x[0].year == AN)
        e = Ev(dec[0], "DECISION", dec[3].reservataire, dec[3].demandeur, "IRRECEVABLE")
        plus.append((dec[0], dec[1], dec[2] - .5, e, dec[4]))
        annuler(dec[0], e, dec[4])                                              # wrong decision typed first
        # wrong lines: each is one more line, that changes no figure
        prop = [x for x in utile if x[3].type == "PROPOSITION" and x[0].year == AN and x[0].month == 2]
        x = prop[0]
        ajout(date(2023, 3, 7), 0, Ev(date(2023, 3, 7), "LIBERATION"), x[4], logement="F8499999")
        ajout(date(2023, 2, 28), 0, Ev(date(2023, 2, 28), "PROPOSITION", demandeur=x[3].demandeur), x[4], date="31/02/2023")
        ajout(date(2023, 5, 23), 0, Ev(date(2023, 5, 23), "MISE_A_DISPOSITION", "MAIRIE-AVIGNON"), prop[3][4])
        ajout(date(2023, 6, 13), 0, Ev(date(2023, 6, 13), "VISITE", demandeur=prop[6][3].demandeur), prop[6][4])
        ouvert = next(x for x in utile if x[3].type == "PROPOSITION" and x[0].year == AN and x[0].month == 7)
        ajout(ouvert[0], 0, Ev(ouvert[0], "PROPOSITION"), ouvert[4], demandeur="D99999")
        plus[-1] = (ouvert[0], ouvert[1], ouvert[2] + .5, plus[-1][3], ouvert[4])
        ajout(date(2023, 8, 30), 0, Ev(date(2023, 8, 30), "ANNULATION"), prop[9][4], annule="E99999")
        return plus

    camp.ecrire(dossier, salir)

    # --- the stock files
    lignes = sorted(stock + sortis + ailleurs, key=lambda lo: lo["IDENT_REP"])

    def retouche(o):
        """Dirt of parc.csv, on the bytes. o[0] is the header."""
        def premiere(f):
            return next(k for k, lo in enumerate(lignes, 1) if f(lo))
        k = premiere(lambda lo: lo["DEPCOM"] == "84141" and lo in ordinaires)
        o[k] = o[k].replace("Vedène".encode(), "Vedène".encode("cp1252"))        # one field in Windows-1252
        k = premiere(lambda lo: lo["DEPCOM"] == "84031" and lo in ordinaires and lo["FINAN"] == "52")
        champs = o[k].split(b";")
        champs[COLONNES.index("FINAN")] = b"77"                                  # unknown code
        o[k] = b";".join(champs)
        k = premiere(lambda lo: lo["DEPCOM"] == "84035" and lo in ordinaires)
        champs = o[k].split(b";")
        champs[COLONNES.index("COMPLGEO")] += ' dit "le Bas'.encode()            # stray quote in a bare field
        o[k] = b";".join(champs)
        for k, lo in enumerate(lignes, 1):
            if lo["DEPCOM"] == "04112":                                          # lost leading zeros
                o[k] = o[k].replace(b";04112;04100;", b";4112;4100;")
                break
        k = premiere(lambda lo: lo["DEPCOM"] == "84087" and lo in ordinaires)
        o.append(o[k])                                                           # key seen twice
        modele = o[premiere(lambda lo: lo["DEPCOM"] == "84092" and lo in ordinaires)].split(b";")
        modele[0], modele[1] = b"F8488888", b"999-1"
        o.append(b";".join(modele[:-2]))                                         # two fields short

    ecrire_parc(os.path.join(dossier, "parc.csv"), lignes, retouche)
    partis = chenes[:30] + sarments[:5]
    suivant = []
    for lo in sorted(stock + ailleurs + [n for n in neufs if n is not absent], key=lambda lo: lo["IDENT_REP"]):
        lo = dict(lo)
        if any(lo["IDENT_REP"] == x["IDENT_REP"] for x in partis):
            lo["SORTIEPATRIM"] = "3" if lo["COMPLGEO"] == "Les Grands Chênes" else "1"
        suivant.append(lo)
    ecrire_parc(os.path.join(dossier, "parc-2024.csv"), suivant)

    # --- the small files
    ecrire_territoires(dossier, COMMUNES_AVIGNON)
    ecrire_conventions(dossier, conventions)
    exclusions.append(("F8477777", "VENTE", "2022-03-01", ""))                 # dirt: unknown dwelling
    exclusions.append((ordinaires[900]["IDENT_REP"], "DEMOLITON", "2022-03-01", ""))   # dirt: unknown reason
    texte(dossier, "exclusions.csv", ["logement;motif;du;au"] + [";".join(x) for x in exclusions])
    texte(dossier, "programmes.csv", ["programme;nom;commune;date_mise_en_service;logements"] + [
        f"{c};{n};{co};{j.isoformat()};{k}" for c, n, co, k, j in programmes])
    texte(dossier, "droits.csv", ["reservataire;commune;typologie;nombre;nature;remboursement;echeance"] + DROITS_AVIGNON)
    ecrire_annexe(dossier, "AVIGNON", "11,73 %", ("11163", "492", "10671", "6,96 %", "749", "92", "0", "657", "11,73 %",
                                                  "77,06", "78"))
    texte(dossier, "souhaits.csv", ["reservataire;financement;typologie;nombre"] + [
        f"{r};{f};{ty};{n}" for r, f, ns in (
            ("AVIGNON", "PLAI", (2, 6, 8, 5, 2)), ("AVIGNON", "PLUS", (3, 13, 18, 11, 3)),
            ("AVIGNON", "PLS", (0, 3, 3, 1, 0)), ("GRAND-AVIGNON", "PLAI", (0, 2, 2, 1, 0)),
            ("GRAND-AVIGNON", "PLUS", (1, 3, 5, 3, 0))) for ty, n in zip(("T1", "T2", "T3", "T4", "T5+"), ns) if n])
    prevision = []
    for an, terr, nombres in (
            (2023, "*", (66, 15, 3, 3, 5)), (2023, "248400251", (48, 14, 3, 2, 2)), (2023, "84007", (40, 13, 3, 2, 0)),
            (2023, "84092", (5, 1, 0, 0, 0)), (2023, "84129", (4, 0, 0, 0, 2)), (2023, "84031", (5, 1, 0, 1, 0)),
            (2024, "*", (68, 18, 2, 3, 4)), (2024, "248400251", (50, 17, 2, 2, 1)), (2024, "84007", (42, 16, 2, 2, 0)),
            (2024, "84092", (5, 1, 0, 0, 0)), (2024, "84129", (4, 0, 0, 0, 2)), (2024, "84031", (5, 1, 0, 1, 0))):
        for (poste, cat), n in zip((("MUTATION", ""), ("RELOGEMENT", "ANRU"), ("RELOGEMENT", "ORCOD"),
                                    ("RELOGEMENT", "LHI"), ("VENTE", "")), nombres):
            if n:
                prevision.append(f"{an};{terr};{poste};{cat};{n}")
    texte(dossier, "prevision.csv", ["annee;territoire;poste;categorie;nombre"] + prevision)
    texte(dossier, "rotations.csv", ["annee;territoire;liberes;assiette",
          "2020;*;668;10402", "2020;248400251;497;7772", "2020;84007;388;6318", "2020;84092;53;806",
          "2020;84129;38;570", "2020;84031;45;672",
          "2021;*;751;10488", "2021;248400251;556;7838", "2021;84007;437;6370", "2021;84092;58;812",
          "2021;84129;43;575", "2021;84031;50;678",
          "2022;*;734;10546", "2022;248400251;545;7882", "2022;84007;428;6403", "2022;84092;57;818",
          "2022;84129;41;579", "2022;84031;49;682"])
    ecrire_commentaires(dossier, [
        ("*", "", "La vacance se resserre : 743 logements se sont libérés, neuf de plus que l'an dernier.\n"
                  "Trois programmes ont été livrés. Le quatrième, à Entraigues-sur-la-Sorgue, est attendu en 2024.", ""),
        ("BAILLEUR", "", "Bilan consolidé relu en comité de direction ; les bilans des réservataires en sont tirés.", ""),
        ("AVIGNON", "B", "Les mises à disposition suivent les congés : elles sont plus nombreuses de juin à septembre ; "
                         "six logements restent dus.", "N"),
        ("AVIGNON", "A", "La démolition des Grands Chênes retire peu à peu des logements de l'assiette dans le quartier "
                         "prioritaire.", ""),
        ("PREF-AGENTS", "B", "Peu de candidats pour les logements hors de l'agglomération : plusieurs ont été rendus.", "O"),
        ("GRAND-AVIGNON", "C", "La livraison de Vedène a glissé de trois mois par suite d'un retard de raccordement.", ""),
        ("BAILLEUR", "C", "Quatre logements PLI du Carré des Teinturiers sont hors du bilan.", ""),
        ("*", "E", "Les mutations demandées pour sous-occupation ou sur-occupation dominent.", ""),
        ("*", "G", "Le suivi des attributions hors QPV est présenté à la conférence intercommunale du logement.", "")])
    texte(dossier, "campagne.toml", TOML_AVIGNON.format(siren=siren).strip("\n").split("\n"))


def _droits(reservataire, commune, nombres, nature, remboursement="", echeance=""):
    return [f"{reservataire};{commune};{ty};{n};{nature};{remboursement};{echeance}"
            for ty, n in zip(("T1", "T2", "T3", "T4", "T5+"), nombres) if n]


# Avignon: 760 rights live on 31/12/2022 = 11,73 % of the 6 479 dwellings of the assiette in the commune; 8 of them
# end in 2023 and 12 in 2024 (five years after the loan's repayment); 9 had ended before.
DROITS_AVIGNON = (
    _droits("AVIGNON", "84007", (22, 62, 96, 66, 14), "GARANTIE", "2041-12-31")
    + _droits("AVIGNON", "84007", (14, 58, 92, 60, 16), "GARANTIE", "2034-06-30")
    + _droits("AVIGNON", "84007", (8, 36, 60, 38, 8), "GARANTIE", "2027-03-31")
    + _droits("AVIGNON", "84007", (0, 3, 4, 1, 0), "GARANTIE", "2018-06-30")
    + _droits("AVIGNON", "84007", (0, 4, 5, 3, 0), "GARANTIE", "2019-04-30")
    + _droits("AVIGNON", "84007", (1, 3, 4, 1, 0), "GARANTIE", "2014-12-31")
    + _droits("AVIGNON", "84007", (4, 16, 22, 14, 4), "SUBVENTION", "", "2039-12-31")
    + _droits("AVIGNON", "84007", (0, 8, 14, 8, 0), "TERRAIN", "", "2052-09-30")
    + _droits("GRAND-AVIGNON", "84007", (6, 50, 80, 40, 6), "GARANTIE", "2038-12-31")
    + _droits("GRAND-AVIGNON", "84092", (0, 12, 20, 10, 0), "GARANTIE", "2036-12-31")
    + _droits("GRAND-AVIGNON", "84141", (0, 8, 14, 8, 0), "SUBVENTION", "", "2035-12-31")
    + _droits("GRAND-AVIGNON", "84043", (0, 6, 10, 6, 0), "SUBVENTION", "", "2033-12-31")
    + _droits("LE-PONTET", "84092", (2, 18, 26, 17, 4), "GARANTIE", "2037-12-31")
    + _droits("SORGUES", "84129", (0, 12, 22, 15, 4), "GARANTIE", "2033-12-31")
    + _droits("CARPENTRAS", "84031", (3, 17, 24, 18, 4), "GARANTIE", "2035-06-30")
    + _droits("REGION", "84007", (4, 16, 24, 12, 0), "SUBVENTION", "", "2029-12-31")
    + _droits("REGION", "84087", (0, 2, 4, 2, 0), "SUBVENTION", "", "2024-06-30")
    + _droits("DEPARTEMENT", "84035", (0, 22, 32, 22, 4), "GARANTIE", "2034-12-31")
    + _droits("DEPARTEMENT", "84087", (0, 22, 36, 18, 4), "GARANTIE", "2032-12-31")
    + _droits("DEPARTEMENT", "84007", (6, 24, 42, 28, 7), "SUBVENTION", "", "2030-12-31")
    + _droits("ACTION-LOGEMENT", "84007", (90, 280, 370, 200, 40), "AUTRE", "", "2040-12-31")
    + _droits("ACTION-LOGEMENT", "84092", (10, 60, 90, 50, 10), "AUTRE", "", "2040-12-31")
    + _droits("ACTION-LOGEMENT", "84129", (6, 40, 60, 40, 9), "AUTRE", "", "2036-12-31")
    + _droits("ACTION-LOGEMENT", "84087", (6, 60, 100, 64, 16), "AUTRE", "", "2036-12-31"))

TOML_AVIGNON = """
# Campagne fictive « Avignon » : voir ../README.md. Les chiffres de l'annexe 1 (11 163, 492, 10 671, 6,96 %, 92,
# 11,73 %, 78) sont ceux d'une convention signée ; le bailleur, le parc et le journal sont inventés.
annee = 2023                          # l'année N du bilan
arrete_au = 2023-12-31                # le journal va jusqu'au 31 janvier 2024 : la suite n'entre pas dans le bilan
echeance = 2024-02-28
departement = "84"                    # les logements du Gard, des Bouches-du-Rhône et de Manosque sont hors périmètre
responsable = "Direction de la gestion locative (service fictif)"

[bailleur]
siren = "{siren}"                   # inventé : clé juste, série qui n'est celle d'aucun bailleur
nom = "Coopérative fictive du Delta"

[fichiers]
parc = "parc.csv"                     # RPLS au 1er janvier 2023
parc_suivant = "parc-2024.csv"        # RPLS au 1er janvier 2024, avec les logements livrés
conventions = "conventions.csv"
territoires = "territoires.csv"
journal = "journal.csv"
demandeurs = "demandeurs.csv"
exclusions = "exclusions.csv"
programmes = "programmes.csv"
droits = "droits.csv"
souhaits = "souhaits.csv"
prevision = "prevision.csv"
rotations = "rotations.csv"
commentaires = "commentaires.csv"

[regles]
tranches_construction = [1948, 1976, 1999, 2012]
regroupement_financement = "sdes-ensemble"
date_de_liberation = "LIBERATION"
arrondi_objectif = "proche"

[cil]
epci = ["248400251"]                  # la CIL du Grand Avignon
"""


# =========================================================================================== Gard Rhodanien

def ecrire_occupation(dossier, siren, stock, commune_sourde):
    """occupation.csv as annex 2 of the occupancy convention: one line a dwelling, a few drawn codes, no person.

    `commune_sourde` hardly answers: its response rate is under 60 %.
    """
    t = Tirage("bilanflux/occupation")
    lignes = ["bailleur;programme;ident_int;ident_rep;occupation;repondu;situation_familiale;occupants;enfants;"
              "age_titulaire;plafonds;activite;apl;emmenage_recent"]
    for lo in stock:
        statut = t.pondere([("LOUE", 950), ("VACANT", 35), ("TIERS", 15)])
        repondu = statut == "LOUE" and t.oui(.45 if lo["DEPCOM"] == commune_sourde else .86)
        champs = [siren, lo["COMPLGEO"], lo["IDENT_INT"], lo["IDENT_REP"], statut, "O" if repondu else "N"]
        lignes.append(";".join(champs + (menage(t, int(lo["NBPIECE"])) if repondu else [""] * 8)))
    texte(dossier, "occupation.csv", lignes)


def menage(t, pieces):
    """Situation, occupants, children, age band, ceiling band, activity of the adults, APL, recent move-in."""
    grand = pieces >= 4
    situation = t.pondere([("SEULE", 15 if grand else 55), ("MONOPARENTALE", 27), ("COUPLE_SANS_ENFANT", 16),
                           ("COUPLE_AVEC_ENFANT", 38 if grand else 9), ("AUTRE", 4)])
    avec = situation in ("MONOPARENTALE", "COUPLE_AVEC_ENFANT")
    enfants = t.pondere([(1, 45), (2, 33), (3, 15), (4, 7)]) if avec else 0
    adultes = 2 if situation in ("COUPLE_SANS_ENFANT", "COUPLE_AVEC_ENFANT", "AUTRE") else 1
    age = t.pondere([("<30", 12), ("30-39", 24), ("40-49", 24), ("50-64", 26), ("65-74", 9), (">=75", 5)]
                    if avec else [("<30", 9), ("30-39", 10), ("40-49", 14), ("50-64", 30), ("65-74", 20), (">=75", 17)])
    plafond = t.pondere([("<20", 17), ("20-39", 27), ("40-59", 23), ("60-79", 17), ("80-99", 10), ("100-119", 4),
                         (">=120", 2)])
    actif = age not in ("65-74", ">=75")
    activite = " ".join(t.pondere([("STABLE", 42), ("PRECAIRE", 16), ("CHOMEUR", 20), ("SANS_EMPLOI", 22)])
                        if actif else "SANS_EMPLOI" for _ in range(adultes))
    apl = "O" if t.oui(.75 if plafond in ("<20", "20-39") else .45 if plafond == "40-59" else .05) else "N"
    champs = [situation, str(adultes + enfants), str(enfants), age, plafond, activite, apl,
              "O" if t.oui(.17) else "N"]
    # A few blanks: what a household did not say.
    return ["" if t.oui(.02) else champ for champ in champs]


def gard():
    dossier = os.path.join(ICI, "gard-rhodanien")
    os.makedirs(dossier, exist_ok=True)
    t = Tirage("bilanflux/gard/parc")
    siren = "299300160"
    p = Parc(t, siren, "F30", COMMUNES_GARD)
    for commune, total, qpv in (
            ("30028", 1130, .34), ("30202", 430, .38), ("30141", 240, .0), ("30278", 60, 0), ("30092", 55, 0),
            ("30331", 45, 0), ("30290", 42, 0), ("30254", 40, 0), ("30288", 40, 0), ("30302", 40, 0), ("30326", 35, 0),
            ("30081", 30, 0), ("30355", 30, 0), ("30191", 26, 0), ("30178", 25, 0), ("30342", 25, 0), ("30084", 22, 0),
            ("30131", 20, 0), ("30127", 18, 0), ("30076", 14, 0), ("30149", 14, 0), ("30226", 14, 0), ("30273", 12, 0)):
        p.remplir(commune, total, qpv)
    stock = list(p.logements)
    assert len(stock) == 2407, len(stock)
    conventions = [
        convention("GARD-RHODANIEN", "CA du Gard Rhodanien", "EPCI", "200034692", taux="0,2 %", objectif=0, report=0,
                   report_actif="O", fraction_reportee="0.35", date_signature="2022-12-19"),
        convention("PREFET", "Préfet du Gard (publics prioritaires)", "ETAT_PRIORITAIRES", "*", taux="25 %", report=0,
                   report_actif="O", date_signature="2022-11-28", retour=.05),
        convention("ACTION-LOGEMENT", "Action Logement Services", "ACTION_LOGEMENT", "*", droits=289,
                   stock_reference=2407, report=1, report_actif="O", date_signature="2022-12-08", retour=.12, second=True),
        convention("DEPARTEMENT", "Département du Gard", "DEPARTEMENT", "*", taux="4,5 %", report=0, report_actif="O",
                   date_signature="2022-12-12", retour=.1),
        convention("BAGNOLS", "Commune de Bagnols-sur-Cèze", "COMMUNE", "30028", droits=113, stock_reference=1130,
                   objectif=8, report=0, report_actif="O", date_signature="2023-01-16", retour=.1),
        convention("PONT-ST-ESPRIT", "Commune de Pont-Saint-Esprit", "COMMUNE", "30202", droits=34, stock_reference=430,
                   report=0, report_actif="O", fraction_reportee="0.5", date_signature="2023-01-23", retour=.1),
    ]
    camp = Campagne("gard", conventions, (1, 2), False)
    t = camp.t
    for n, a, b, genre in ((92, date(2022, 7, 1), date(2022, 12, 31), "avant"), (187, DEBUT, FIN, "annee"),
                           (54, date(2024, 1, 2), date(2024, 4, 20), "apres")):
        for _ in range(n):
            cy = camp.vacance(camp.tirer(stock), date_de_saison(t, a, b), .9 if genre != "apres" else .97)
            if t.oui(.03):
                cy.retrait = "TRAVAUX"
            if min(cy.offre, cy.liberation) <= EXTRACTION:
                camp.cycles.append(cy)
    camp.partager([("BAGNOLS", 7), ("PONT-ST-ESPRIT", 3), ("DEPARTEMENT", 7), ("ACTION-LOGEMENT", 21), ("PREFET", 42)])
    for cy in camp.cycles:
        camp.simuler(cy)
    programme = ("P-LAU-01", "Le Verger de Cèze", "30141", 12, date(2023, 5, 22))
    neufs = programme_neuf(camp, p, *programme, [("PREFET", 3), ("ACTION-LOGEMENT", 3), ("DEPARTEMENT", 1)], False,
                           offre=date(2023, 5, 23))
    camp.soustraire([("MUTATION", 10), ("LHI", 2)])
    camp.ecrire(dossier)
    ecrire_parc(os.path.join(dossier, "parc.csv"), stock)
    ecrire_parc(os.path.join(dossier, "parc-2024.csv"), stock + neufs)
    ecrire_occupation(dossier, siren, stock, "30278")
    ecrire_territoires(dossier, COMMUNES_GARD)
    ecrire_conventions(dossier, conventions)
    villas = [lo for lo in stock if lo["TYPECONST"] == "I"][:4]
    texte(dossier, "exclusions.csv", ["logement;motif;du;au"] + [
        lo["IDENT_REP"] + ";VENTE;2017-01-01;2021-12-31" for lo in villas])      # expired: nothing is out
    code, nom, commune, n, jour = programme
    texte(dossier, "programmes.csv", ["programme;nom;commune;date_mise_en_service;logements",
                                      f"{code};{nom};{commune};{jour.isoformat()};{n}"])
    texte(dossier, "droits.csv", ["reservataire;commune;typologie;nombre;nature;remboursement;echeance",
          "GARD-RHODANIEN;30331;T2;1;SUBVENTION;;2032-12-31", "GARD-RHODANIEN;30290;T2;1;GARANTIE;2031-06-30;",
          "GARD-RHODANIEN;30290;T3;1;GARANTIE;2031-06-30;", "GARD-RHODANIEN;30254;T3;1;SUBVENTION;;2034-12-31"]
          + _droits("BAGNOLS", "30028", (5, 28, 45, 30, 5), "GARANTIE", "2036-12-31")
          + _droits("PONT-ST-ESPRIT", "30202", (0, 9, 14, 9, 2), "GARANTIE", "2033-12-31")
          + _droits("DEPARTEMENT", "30028", (0, 14, 22, 12, 2), "GARANTIE", "2035-12-31")
          + _droits("DEPARTEMENT", "30141", (0, 15, 25, 15, 3), "SUBVENTION", "", "2034-12-31")
          + _droits("ACTION-LOGEMENT", "30028", (10, 46, 70, 40, 6), "AUTRE", "", "2038-12-31")
          + _droits("ACTION-LOGEMENT", "30202", (4, 30, 48, 30, 5), "AUTRE", "", "2038-12-31"))
    ecrire_annexe(dossier, "GARD-RHODANIEN", "3,6 %", ("2407", "0", "2407", "7,76 %", "187", "12", "0", "175", "0,2 %",
                                                       "0,35", "0"))
    texte(dossier, "souhaits.csv", ["reservataire;financement;typologie;nombre", "BAGNOLS;PLAI;T2;1", "BAGNOLS;PLAI;T3;1",
                                    "BAGNOLS;PLUS;T2;1", "BAGNOLS;PLUS;T3;3", "BAGNOLS;PLUS;T4;2"])
    texte(dossier, "prevision.csv", ["annee;territoire;poste;categorie;nombre"] + [
        f"{an};{terr};{poste};{cat};{n}" for an in (2023, 2024) for terr, m, r in (
            ("*", 10, 2), ("200034692", 10, 2), ("30028", 6, 1), ("30202", 2, 1))
        for poste, cat, n in (("MUTATION", "", m), ("RELOGEMENT", "LHI", r))])
    texte(dossier, "rotations.csv", ["annee;territoire;liberes;assiette",
          "2020;*;171;2347", "2020;200034692;171;2347", "2020;30028;82;1098", "2020;30202;31;422",
          "2021;*;190;2362", "2021;200034692;190;2362", "2021;30028;91;1106", "2021;30202;34;425",
          "2022;*;185;2384", "2022;200034692;185;2384", "2022;30028;88;1117", "2022;30202;33;427"])
    ecrire_commentaires(dossier, [
        ("GARD-RHODANIEN", "B", "Un logement tous les trois ans : aucun n'était dû cette année.", "O"),
        ("BAGNOLS", "B", "Les logements rendus ont été proposés de nouveau dans le mois.", "N"),
        ("*", "C", "Le Verger de Cèze est le premier programme livré depuis trois ans ; un second est à l'étude.", ""),
        ("BAILLEUR", "M", "Le quartile de ressources est repris du système national d'enregistrement.", "")])
    texte(dossier, "campagne.toml", TOML_GARD.format(siren=siren).strip("\n").split("\n"))


TOML_GARD = """
# Campagne fictive « Gard Rhodanien » : voir ../README.md. Les chiffres de l'annexe 1 (2 407, 7,76 %, 12, 0,2 %, 0,35)
# sont ceux d'une convention signée ; le bailleur, le parc et le journal sont inventés. Données propres.
annee = 2023                          # l'année N du bilan
arrete_au = 2023-12-31
echeance = 2024-02-28
departement = "30"
responsable = "Service de la gestion locative (service fictif)"

[bailleur]
siren = "{siren}"                   # inventé : clé juste, série qui n'est celle d'aucun bailleur
nom = "Habitat fictif de la Cèze"
logo = "logo.svg"                     # dessiné à la main
couleurs = ["#12466e", "#7a2e12"]

[fichiers]
parc = "parc.csv"                     # RPLS au 1er janvier 2023
parc_suivant = "parc-2024.csv"
conventions = "conventions.csv"
territoires = "territoires.csv"
journal = "journal.csv"
demandeurs = "demandeurs.csv"
exclusions = "exclusions.csv"         # des ventes abandonnées : plus rien n'est hors assiette
programmes = "programmes.csv"
droits = "droits.csv"
souhaits = "souhaits.csv"
prevision = "prevision.csv"
rotations = "rotations.csv"
commentaires = "commentaires.csv"
occupation = "occupation.csv"         # lu par « bilanflux occupation » seulement

[regles]
arrondi_objectif = "proche"
arrondi_intermediaire = true          # comme l'annexe signée : 187 - 12 = 175, 175 x 0,2 % = 0,35

[cil]
epci = ["200034692"]
"""


if __name__ == "__main__":
    avignon()
    gard()
