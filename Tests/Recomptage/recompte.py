#!/usr/bin/env python3
"""Independent recount of sections A and B of the bilan, from the specification alone.

    recompte.py CAMPAGNE [--attendu DIR]

Reads the campaign (campagne.toml and its CSV files), counts again, and writes DIR/consolide.csv and
DIR/<code>.csv (code sanitised as in spec 4) in the format of donnees.csv. Default DIR: CAMPAGNE/attendu.
The reconciliation of the lines (read, used, rejected, out of perimeter) goes to stderr.

Python 3.11, standard library only. Nothing here was taken from the Swift sources.

READINGS. Team decisions (a)..(k) are marked at the place where they apply. Where the specification is
silent or ambiguous, the letter decides; these are the readings taken (the generator avoids those marked
[ambigus] unless called with --ambigus):
 L1  Holder: MISE_A_DISPOSITION naming BAILLEUR is one more offer: it makes BAILLEUR holder and counts in
     B1/offres for BAILLEUR. [ambigus]
 L2  An unknown réservataire rejects the event whatever its type, an ANNULATION or a CONGE included.
 L3  Decision (a), "an id already seen": seen on any line before, even a rejected one. [ambigus] The same for
     the keys of parc: a line rejected for its DEPCOM has shown its key; one with a wrong number of fields
     has not. [ambigus]
 L4  ATT-1 "then file order": the first in the file. An empty or unreadable rang comes after every number.
     [ambigus: empty rang]  "the demandeur who signed the cycle's BAIL": the lease may be of another year than
     N (not after arrete_au), and under another holder. A demandeur with a REFUS anywhere in the cycle is
     "with a REFUS", even if attributed again later. An empty demandeur is nobody: it matches no lease.
 L5  Only the last cycle of a dwelling can be open: a cycle left behind by a new opening never takes an
     event again.
 L6  STK-1 comes before L411_6: a dwelling that left the stock is never forced in. [ambigus]
 L7  PLI in ASS-1 and FLU-1 is FINAN 16, under both groupings. L411_6 does not enter the proviso of `neuf`.
 L8  A LIVRAISON on a dwelling of parc makes the cycle `neuf`, even when the dwelling left the stock or is
     excluded by a line of exclusions (the proviso names only PLI, FINANCEMENT_LIBRE, UNIVERSITAIRE). When the
     proviso fails the cycle can still be `existant` if L411_6 holds the dwelling in the assiette.
 L9  "first LIVRAISON" of (g) is the first in time (file order within a day). If its programme is unknown or
     has no usable commune every cycle of the dwelling is `hors`; if its commune is elsewhere the dwelling is
     out of the perimeter.
 L10 A dwelling with neither IDENT_REP nor IDENT_INT is counted, without an id. [ambigus] A null token in
     IDENT_REP is an empty IDENT_REP.
 L11 An id is looked for among the IDENT_REP of parc and parc_suivant together, then among their IDENT_INT
     together; one key in both files is one dwelling.
 L12 Wrong number of fields rejects a line of parc and parc_suivant only (LOG-1); elsewhere missing last
     fields are empty. [ambigus] Blank lines are not lines.
 L13 passage is applied once, to DEPCOM, to the commune of programmes and to perimeters.
 L14 An arrondissement takes the EPCI and the département of its commune (75056...) when territoires has no
     line for it.
 L15 exclusions: an unknown motif or an unreadable date makes the line without effect; `aaaa` and `mm/aaaa`
     mean their first day for du, their last day for au. [ambigus when it matters, and unknown motif]
 L16 QPV, PMR, TYPECONST, FINAN, CONV, SORTIEPATRIM are compared as text; an unknown SORTIEPATRIM (9, 0...)
     leaves the dwelling in the stock. CONSTRUCT is NR unless four digits, other than 0000.
 L17 CONV missing is "CONV not 1" (FINANCEMENT_LIBRE).
 L18 Two conventions with one code: the first stands. A perimeter code of 4 digits is a commune, of 8 a SIREN.
 L19 Values are trimmed of surrounding blanks; type, resultat, motif, codes are compared with their case.
 L20 DELEGUEE: a DECISION naming BAILLEUR or a réservataire with a DIRECTE convention changes nothing. The mise
     à disposition counted at the first attribution is dated of that day and counts in `offres` when in N; a
     later MISE_A_DISPOSITION to the same one is one more offer, not one more pair.
 L21 A réservataire's file lists every convention (and BAILLEUR), restricted to the dwellings of the perimeter.
 L22 A measure with nothing has its `total` line with 0, for `*` and each réservataire.
"""
import argparse
import calendar
import datetime
import re
import sys
import tomllib
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

# ------------------------------------------------------------------------------------------------ CSV (spec 2)


def decoder(octets, cache={}):
    """One field: UTF-8 when valid, else Windows-1252 (undefined bytes kept as control characters)."""
    texte = cache.get(octets)
    if texte is None:
        try:
            texte = octets.decode("utf-8")
        except UnicodeDecodeError:
            texte = "".join(
                bytes([o]).decode("cp1252") if o not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(o) for o in octets
            )
        texte = texte.strip()
        if len(cache) < 400_000:
            cache[octets] = texte
    return texte


def normaliser(nom):
    """Column names: without case, accents or surrounding blanks."""
    decompose = unicodedata.normalize("NFD", nom.strip())
    return "".join(c for c in decompose if not unicodedata.combining(c)).casefold()


def champ_cite(octets, position, sep):
    """A field that starts with a quote: (value, position of the separator, newline or end after it)."""
    valeur = bytearray()
    position += 1
    while position < len(octets):
        fin = octets.find(b'"', position)
        if fin < 0:
            valeur += octets[position:]
            return bytes(valeur), len(octets)
        valeur += octets[position:fin]
        if octets[fin + 1:fin + 2] == b'"':
            valeur += b'"'
            position = fin + 2
            continue
        position = fin + 1
        break
    suite = position  # text after the closing quote, if any, is kept
    while suite < len(octets) and octets[suite:suite + 1] not in (sep, b"\n"):
        suite += 1
    reste = octets[position:suite]
    if octets[suite:suite + 1] != sep:
        reste = reste.removesuffix(b"\r")
    return bytes(valeur + reste), suite


def enregistrement_cite(octets, position, sep):
    """A record with at least one quoted field: (fields, position after its newline)."""
    champs = []
    while True:
        if octets[position:position + 1] == b'"':
            champ, position = champ_cite(octets, position, sep)
        else:
            fin = position
            while fin < len(octets) and octets[fin:fin + 1] not in (sep, b"\n"):
                fin += 1
            champ = octets[position:fin]
            if octets[fin:fin + 1] != sep:
                champ = champ.removesuffix(b"\r")
            position = fin
        champs.append(champ)
        if position < len(octets) and octets[position:position + 1] == sep:
            position += 1
            continue
        return champs, position + 1


def enregistrements(octets, sep):
    position = 0
    while position < len(octets):
        fin = octets.find(b"\n", position)
        fin = len(octets) if fin < 0 else fin
        ligne = octets[position:fin]
        if ligne.startswith(b'"') or sep + b'"' in ligne:
            champs, position = enregistrement_cite(octets, position, sep)
            yield champs
            continue
        position = fin + 1
        ligne = ligne.removesuffix(b"\r")
        if ligne.strip():
            yield ligne.split(sep)


def deviner_separateur(octets):
    entete = re.sub(rb'"[^"]*"', b"", octets.split(b"\n", 1)[0])
    return max((b";", b",", b"\t"), key=entete.count)


class Table:
    """A CSV file: `lignes()` yields (number, right number of fields, get) where get(column) is a text."""

    def __init__(self, chemin):
        self.chemin = chemin
        octets = chemin.read_bytes().removeprefix(b"\xef\xbb\xbf")
        self.sep = deviner_separateur(octets)
        self.suite = enregistrements(octets, self.sep)
        self.colonnes = {}
        entete = next(self.suite, [])
        self.largeur = len(entete)
        for rang, nom in enumerate(entete):
            nom = normaliser(decoder(nom)).removesuffix("_red")
            self.colonnes.setdefault({"depcom_code": "depcom"}.get(nom, nom), rang)

    def lignes(self):
        for numero, champs in enumerate(self.suite, 2):
            def get(colonne, champs=champs):
                rang = self.colonnes.get(colonne)
                return decoder(champs[rang]) if rang is not None and rang < len(champs) else ""
            yield numero, len(champs) == self.largeur, get


NULS = {"", "NA", "NA/NA", "NC", "Z", "Non renseigné"}


def sans_nul(valeur):
    return "" if valeur in NULS else valeur


def code(valeur):
    """A coded field: null tokens, and 0."""
    return "" if valeur in NULS or valeur == "0" else valeur


def code_commune(valeur, passage):
    """INSEE code of five characters, zeros restored, brought up to date; '' when there is no usable one."""
    valeur = code(valeur)
    if valeur.isascii() and valeur.isdigit():
        valeur = valeur.zfill(5)
    if not re.fullmatch(r"(\d\d|2[AB])\d{3}", valeur, re.ASCII):
        return ""
    return passage.get(valeur, valeur)


def date_evenement(texte):
    """Decision (c): a full date, aaaa-mm-jj or jj/mm/aaaa; else None."""
    if m := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", texte, re.ASCII):
        annee, mois, jour = m.groups()
    elif m := re.fullmatch(r"(\d\d)/(\d\d)/(\d{4})", texte, re.ASCII):
        jour, mois, annee = m.groups()
    else:
        return None
    try:
        return datetime.date(int(annee), int(mois), int(jour))
    except ValueError:
        return None


def borne(texte, fin):
    """A date of exclusions, possibly partial: its first day, or its last when `fin`. ValueError if unreadable."""
    if jour := date_evenement(texte):
        return jour
    if m := re.fullmatch(r"(?:(\d\d)/)?(\d{4})", texte, re.ASCII):
        annee = int(m[2])
        mois = int(m[1]) if m[1] else (12 if fin else 1)
        dernier = calendar.monthrange(annee, mois)[1]  # raises on month 13
        return datetime.date(annee, mois, dernier if fin else 1)
    raise ValueError(texte)


# ------------------------------------------------------------------------------------------------ territory

ARRONDISSEMENTS = {str(c): "75056" for c in range(75101, 75121)}
ARRONDISSEMENTS |= {str(c): "69123" for c in range(69381, 69390)}
ARRONDISSEMENTS |= {str(c): "13055" for c in range(13201, 13217)}


class Territoires:
    def __init__(self, chemin):
        self.epci_de, self.departement_de = {}, {}
        for _, _, get in Table(chemin).lignes():
            commune = code_commune(get("code_commune"), {})
            if commune and commune not in self.departement_de:
                siren = sans_nul(get("code_epci"))
                departement = sans_nul(get("departement"))
                self.epci_de[commune] = siren.zfill(9) if siren.isdigit() else siren
                self.departement_de[commune] = departement.zfill(2) or departement

    def departement(self, commune):
        for candidate in (commune, ARRONDISSEMENTS.get(commune)):  # L14
            if dep := self.departement_de.get(candidate):
                if dep != "00":
                    return dep
        return commune[:3] if commune.startswith(("97", "98")) else commune[:2]

    def epci(self, commune):
        for candidate in (commune, ARRONDISSEMENTS.get(commune)):
            if siren := self.epci_de.get(candidate):
                return siren
        return ""


class Convention:
    def __init__(self, get, passage):
        self.reservataire = get("reservataire")
        self.deleguee = get("gestion") == "DELEGUEE"
        self.tout, self.communes, self.epci = False, set(), set()
        for mot in get("perimetre").split():
            if mot == "*":
                self.tout = True
            elif len(mot) >= 8:
                self.epci.add(mot.zfill(9))
            else:
                self.communes.add(code_commune(mot, passage))

    def contient(self, commune, territoires):
        """PER-1 (the département is checked elsewhere: dwellings out of it are never counted)."""
        return (
            self.tout
            or commune in self.communes
            or ARRONDISSEMENTS.get(commune) in self.communes
            or territoires.epci(commune) in self.epci
        )


# ------------------------------------------------------------------------------------------------ dwellings

SDES_ENSEMBLE = {
    "10": "PLAI", "11": "PLAI", "12": "PLUS", "13": "PLUS", "14": "PLS", "15": "PLS", "17": "PLS", "16": "PLI",
    "49": "AUTRE", "99": "AUTRE", **{str(c): "PLUS" for c in range(50, 56)},
}
REGROUPEMENTS = {"sdes-ensemble": SDES_ENSEMBLE, "sdes-recent": SDES_ENSEMBLE | {"17": "PLI"}}


def noms_periodes(tranches):
    noms = [f"<={tranches[0]}"]
    noms += [f"{bas + 1}-{haut}" for bas, haut in zip(tranches, tranches[1:])]
    return noms + [f">={tranches[-1] + 1}"]


class Logement:
    """`profil` is all that the axes need: (commune, typologie, financement, qpv, periode, accessibilite)."""

    __slots__ = ("cle", "dans_parc", "profil", "sorti", "motif_propre", "dans_departement", "force", "exclu")

    @property
    def assiette(self):
        """ASS-1. L6: the stock first."""
        if self.sorti or not self.dans_parc or not self.dans_departement:
            return False
        return self.force or not (self.exclu or self.motif_propre)


class Nomenclature:
    def __init__(self, regles):
        self.tranches = list(regles.get("tranches_construction", [1948, 1976, 1999, 2012]))
        self.periodes = noms_periodes(self.tranches)
        self.financements = REGROUPEMENTS[regles.get("regroupement_financement", "sdes-ensemble")]
        self.axes = {  # axis: (position in the profile, categories in the nomenclature's order)
            "typologie": (1, ["T1", "T2", "T3", "T4", "T5+", "NR"]),
            "financement": (2, ["PLAI", "PLUS", "PLS", "PLI", "AUTRE", "NR"]),
            "commune": (0, None),
            "qpv": (3, ["EN", "HORS", "NR"]),
            "periode": (4, self.periodes + ["NR"]),
            "accessibilite": (5, ["UFR", "PMR", "NON", "NR"]),
        }

    def typologie(self, nbpiece):
        nbpiece = code(nbpiece)
        if not (nbpiece.isascii() and nbpiece.isdigit()) or int(nbpiece) == 0:
            return "NR"
        return f"T{int(nbpiece)}" if int(nbpiece) < 5 else "T5+"

    def periode(self, construct):
        construct = code(construct)
        if not re.fullmatch(r"\d{4}", construct, re.ASCII) or construct == "0000":
            return "NR"
        for haut, nom in zip(self.tranches, self.periodes):
            if int(construct) <= haut:
                return nom
        return self.periodes[-1]

    def profil(self, commune, get):
        return (
            commune,
            self.typologie(get("nbpiece")),
            self.financements.get(code(get("finan")), "NR"),
            {"1": "EN", "2": "HORS"}.get(get("qpv"), "NR"),
            self.periode(get("construct")),
            {"3": "UFR", "2": "PMR", "1": "NON"}.get(get("pmr"), "NR"),
        )


def motif_propre(commune, get):
    """The reasons of ASS-1 that the dwelling's own record gives."""
    finan, conv = code(get("finan")), get("conv")
    if finan == "16":
        return "PLI"
    if finan in ("17", "49", "99") and conv != "1" and not commune.startswith("97"):
        return "FINANCEMENT_LIBRE"
    if get("typeconst") == "E":
        return "UNIVERSITAIRE"
    return ""


AMBIGU = object()


class Parc:
    def __init__(self, campagne):
        self.par_cle = {}  # ("R", IDENT_REP) or ("I", IDENT_INT): the two name spaces of decision (f)
        self.cles_par_int = defaultdict(set)
        self.lire(campagne, campagne.fichier("parc"), True)
        if suivant := campagne.fichier("parc_suivant"):
            self.lire(campagne, suivant, False)

    def lire(self, campagne, chemin, dans_parc):
        lues = rejetees = hors = 0
        vues = set()
        departements = {}
        for numero, complet, get in Table(chemin).lignes():
            lues += 1
            if not complet:  # LOG-1
                rejetees += 1
                continue
            rep, interne = sans_nul(get("ident_rep")), sans_nul(get("ident_int"))
            cle = ("R", rep) if rep else ("I", interne) if interne else ("L", f"{chemin.name}:{numero}")
            commune = code_commune(get("depcom"), campagne.passage)
            if cle in vues or not commune:  # LOG-1, decision (i)
                vues.add(cle)
                rejetees += 1
                continue
            vues.add(cle)
            if commune not in departements:
                departements[commune] = campagne.territoires.departement(commune)
            logement = Logement()
            logement.cle = cle
            logement.dans_parc = dans_parc
            logement.profil = campagne.nomenclature.profil(commune, get)
            logement.sorti = code(get("sortiepatrim")) in ("1", "2", "3", "4", "5")  # STK-1
            logement.motif_propre = motif_propre(commune, get)
            logement.dans_departement = departements[commune] == campagne.departement
            logement.force = logement.exclu = False
            hors += not logement.dans_departement
            self.par_cle.setdefault(cle, logement)  # LOG-1: parc, else parc_suivant
            if interne:
                self.cles_par_int[interne].add(cle)
        reconcilier(chemin, lues, rejetees, hors)

    def resoudre(self, ident):
        """A dwelling, None (known of neither file) or AMBIGU: decision (f)."""
        if not ident:
            return None
        if logement := self.par_cle.get(("R", ident)):
            return logement
        cles = self.cles_par_int.get(ident, ())
        if len(cles) > 1:
            return AMBIGU
        return self.par_cle[next(iter(cles))] if cles else None


def reconcilier(chemin, lues, rejetees, hors):
    utilisees = lues - rejetees - hors
    print(f"{chemin.name}: lues {lues}, utilisées {utilisees}, rejetées {rejetees}, hors périmètre {hors}",
          file=sys.stderr)


EXCLUSIONS = {"DEFENSE", "SANTE", "VENTE", "DEMOLITION", "FOYER", "RESIDENCE_SERVICES", "UNIVERSITAIRE",
              "SEM_NON_APL", "LOCAL"}


def appliquer_exclusions(campagne, parc):
    chemin = campagne.fichier("exclusions")
    if not chemin:
        return
    reference = datetime.date(campagne.annee - 1, 12, 31)
    for _, _, get in Table(chemin).lignes():
        logement = parc.resoudre(get("logement"))
        motif = get("motif")
        if logement is None or logement is AMBIGU or motif not in EXCLUSIONS | {"L411_6"}:
            continue
        try:
            valide = (not get("du") or borne(get("du"), False) <= reference) and (
                not get("au") or borne(get("au"), True) >= reference)
        except ValueError:
            continue
        if valide and motif == "L411_6":
            logement.force = True
        elif valide:
            logement.exclu = True


# ------------------------------------------------------------------------------------------------ the journal

TYPES = {"CONGE", "LIBERATION", "LIVRAISON", "MISE_A_DISPOSITION", "RETOUR", "PROPOSITION", "DECISION", "REFUS",
         "BAIL", "RETRAIT", "ANNULATION"}
POSITIVES = {"ATTRIBUTION", "ATTRIBUTION_SOUS_CONDITION"}
RESULTATS = POSITIVES | {"NON_ATTRIBUTION", "IRRECEVABLE"}


class Evenement:
    __slots__ = ("ordre", "id", "date", "logement", "type", "reservataire", "demandeur", "resultat", "rang", "motif",
                 "annule", "lisible")

    def __init__(self, ordre, get, reservataires):
        self.ordre = ordre
        self.id = get("evenement")
        self.date = date_evenement(get("date"))
        self.logement = get("logement")
        self.type = get("type")
        self.reservataire = get("reservataire")
        self.demandeur = get("demandeur")
        self.resultat = get("resultat")
        rang = get("rang")
        self.rang = int(rang) if rang.isascii() and rang.isdigit() else float("inf")  # L4
        self.motif = get("motif")
        self.annule = get("annule")
        self.lisible = (  # LOG-1, decisions (b) and (j)
            self.date is not None
            and self.type in TYPES
            and (not self.reservataire or self.reservataire in reservataires)
            and not (self.type == "DECISION" and self.resultat not in RESULTATS)
            and not (self.type == "PROPOSITION" and self.resultat not in ("", "DESISTEMENT"))
            and not (self.type == "MISE_A_DISPOSITION" and not self.reservataire)
        )


def lire_journal(campagne, parc):
    """[(dwelling, its events in order)] after ANN-1, ARR-1 and LOG-1."""
    chemin = campagne.fichier("journal")
    connus = set(campagne.conventions) | {"BAILLEUR"}
    rejetes = hors = 0
    evenements, type_de = [], {}
    for numero, (_, _, get) in enumerate(Table(chemin).lignes()):
        e = Evenement(numero, get, connus)
        evenements.append(e)
        if e.id and e.id in type_de:  # decision (a): an id seen before
            e.lisible = False
        elif e.id:
            type_de[e.id] = e.type
    # ANN-1, decision (a)
    annules = set()
    for e in evenements:
        if e.lisible and e.type == "ANNULATION":
            if e.annule == e.id or type_de.get(e.annule, "ANNULATION") == "ANNULATION":
                e.lisible = False
            elif e.date <= campagne.arrete_au:
                annules.add(e.annule)
    retenus = []
    for e in evenements:
        if not e.lisible:
            rejetes += 1
        elif e.type != "ANNULATION" and e.id not in annules and e.date <= campagne.arrete_au:
            retenus.append(e)  # the others are lines used, with no effect: ANN-1, ARR-1, decision (b)
    # LOG-1, decision (g): dwellings that only a LIVRAISON makes known
    retenus.sort(key=lambda e: (e.date, e.ordre))
    livraisons = {}
    for e in retenus:
        if e.type == "LIVRAISON":
            livraisons.setdefault(e.logement, e)
    inconnus = {}
    par_logement = {}
    for e in retenus:
        logement = parc.resoudre(e.logement)
        if logement is None and e.logement and e.logement in livraisons:
            if e.logement not in inconnus:
                inconnus[e.logement] = logement_livre(campagne, e.logement, livraisons[e.logement].motif)
            logement = inconnus[e.logement]
        if logement is None or logement is AMBIGU:
            rejetes += 1
        elif not logement.dans_departement:
            hors += 1
        else:
            par_logement.setdefault(logement.cle, (logement, []))[1].append(e)
    reconcilier(chemin, len(evenements), rejetes, hors)
    return list(par_logement.values())


def logement_livre(campagne, ident, programme):
    """A dwelling of neither file: NR, and the commune of the programme of its first LIVRAISON (L9)."""
    commune = campagne.programmes.get(programme, "")
    logement = Logement()
    logement.cle = ("N", ident)
    logement.dans_parc = logement.sorti = logement.force = logement.exclu = False
    logement.motif_propre = ""
    logement.profil = (commune, "NR", "NR", "NR", "NR", "NR")
    logement.dans_departement = not commune or campagne.territoires.departement(commune) == campagne.departement
    return logement


# ------------------------------------------------------------------------------------------------ cycles

class Cycle:
    def __init__(self, logement):
        self.logement = logement
        self.evenements = []
        self.conge = self.liberation = self.livraison = None  # the first of each (decision (e))
        self.cloture = ""

    def ajouter(self, e):
        self.evenements.append(e)
        if e.type == "CONGE":
            self.conge = self.conge or e
        elif e.type == "LIBERATION":
            self.liberation = self.liberation or e
        elif e.type == "LIVRAISON":
            self.livraison = self.livraison or e
        elif e.type in ("BAIL", "RETRAIT") and not self.cloture:
            self.cloture = e.type

    @property
    def nature(self):
        """FLU-1."""
        logement = self.logement
        if not logement.profil[0]:
            return "hors"  # LOG-1: no commune
        premiere_location = self.livraison or not (logement.dans_parc or self.conge or self.liberation)
        if premiere_location and not logement.motif_propre:  # decision (k)
            return "neuf"
        return "existant" if logement.assiette else "hors"


def cycles_de(logement, evenements):
    """CYC-1."""
    cycles, ouvert = [], None
    for e in evenements:
        dernier = cycles[-1] if cycles else None
        if ouvert:
            nouveau = (
                e.type == "LIBERATION" and (ouvert.liberation or ouvert.livraison)
                or e.type == "LIVRAISON" and (ouvert.conge or ouvert.liberation or ouvert.livraison)
            )
        else:
            apres_bail = dernier is not None and dernier.cloture == "BAIL"
            rattache = apres_bail and (
                e.type == "LIBERATION" and dernier.conge and not dernier.liberation
                or e.type == "LIVRAISON" and not (dernier.conge or dernier.liberation or dernier.livraison)
            )
            if rattache:
                dernier.ajouter(e)
                continue
            nouveau = True
        if nouveau:
            ouvert = Cycle(logement)
            cycles.append(ouvert)
        ouvert.ajouter(e)
        if e.type in ("BAIL", "RETRAIT"):
            ouvert = None
    return cycles


# ------------------------------------------------------------------------------------------------ counting

MESURES = [("A", m) for m in ("patrimoine_eligible", "liberes", "livres", "attributions_mutation",
                              "attributions_relogement", "attributions_vente")]
MESURES += [("B", m) for m in ("mises_a_disposition", "offres", "logements_mis_a_disposition", "attribues",
                               "baux_signes", "refus")]


def attributaire(decisions, cycle):
    """ATT-1: the demandeur among the positive decisions of N of a pair (cycle, holder)."""
    locataires = {e.demandeur for e in cycle.evenements if e.type == "BAIL" and e.demandeur}
    for d in decisions:
        if d.demandeur in locataires:
            return d.demandeur
    refusants = {e.demandeur for e in cycle.evenements if e.type == "REFUS"}
    candidats = [d for d in decisions if d.demandeur not in refusants] or decisions
    return min(candidats, key=lambda d: (-d.date.toordinal(), d.rang, d.ordre)).demandeur


class Compte:
    """Facts: (section, mesure, réservataire, profile of the dwelling) -> number."""

    def __init__(self, campagne):
        self.campagne = campagne
        self.faits = Counter()
        self.logements_offerts = set()

    def ajouter(self, section, mesure, reservataire, logement):
        self.faits[section, mesure, reservataire, logement.profil] += 1

    def en_n(self, e):
        return e is not None and e.date.year == self.campagne.annee  # ANNEE-1

    def categorie(self, demandeur):
        return self.campagne.demandeurs.get(demandeur, "")  # SOU-1

    def compter_cycle(self, cycle):
        nature, logement = cycle.nature, cycle.logement
        if nature == "neuf" and self.en_n(cycle.livraison):
            self.ajouter("A", "livres", "*", logement)
        if nature != "existant":
            return
        liberation = cycle.conge if self.campagne.date_de_liberation == "CONGE" else cycle.liberation
        if self.en_n(liberation):
            self.ajouter("A", "liberes", "*", logement)
        self.compter_parts(cycle, logement)

    def compter_parts(self, cycle, logement):
        detenteur = "BAILLEUR"  # IMP-1
        premiere_offre = {}  # réservataire: date of its first mise à disposition in the cycle
        decisions = {}  # holder: positive decisions of N

        def offrir(reservataire, e):
            premiere_offre.setdefault(reservataire, e)
            if self.en_n(e):
                self.ajouter("B", "offres", reservataire, logement)

        for e in cycle.evenements:
            if e.type == "MISE_A_DISPOSITION":
                detenteur = e.reservataire
                offrir(detenteur, e)
            elif e.type == "RETOUR":
                if e.reservataire in ("", detenteur):  # decision (d)
                    detenteur = "BAILLEUR"
            elif e.type == "DECISION":
                convention = self.campagne.conventions.get(e.reservataire)
                if convention and convention.deleguee:
                    detenteur = e.reservataire
                    if e.resultat in POSITIVES and detenteur not in premiere_offre:
                        offrir(detenteur, e)
                if e.resultat in POSITIVES and self.en_n(e):
                    decisions.setdefault(detenteur, []).append(e)
            elif e.type in ("BAIL", "REFUS") and self.en_n(e):
                if detenteur != "BAILLEUR" or not self.categorie(e.demandeur):  # SOU-2
                    self.ajouter("B", "baux_signes" if e.type == "BAIL" else "refus", detenteur, logement)

        for reservataire, e in premiere_offre.items():
            if self.en_n(e):
                self.ajouter("B", "mises_a_disposition", reservataire, logement)
                if (reservataire, logement.cle) not in self.logements_offerts:  # decision (h)
                    self.logements_offerts.add((reservataire, logement.cle))
                    self.ajouter("B", "logements_mis_a_disposition", reservataire, logement)
        for reservataire, liste in decisions.items():
            categorie = self.categorie(attributaire(liste, cycle))
            if categorie:
                self.ajouter("A", f"attributions_{categorie}", "*", logement)
            if reservataire != "BAILLEUR" or not categorie:  # SOU-2
                self.ajouter("B", "attribues", reservataire, logement)


# ------------------------------------------------------------------------------------------------ the campaign

def lire_demandeurs(chemin):
    """demandeur -> mutation | relogement | vente (SOU-1: the first that holds)."""
    categories = {}
    for _, _, get in Table(chemin).lignes():
        if get("relogement") in ("ANRU", "ORCOD", "LHI"):
            categorie = "relogement"
        elif get("relogement") == "VENTE":
            categorie = "vente"
        else:
            categorie = "mutation" if get("mutation") == "O" else ""
        categories.setdefault(get("demandeur"), categorie)
    categories.pop("", None)
    return categories


class Campagne:
    def __init__(self, dossier):
        self.dossier = dossier
        with open(dossier / "campagne.toml", "rb") as flux:
            self.toml = tomllib.load(flux)
        self.annee = self.toml["annee"]
        arrete = self.toml.get("arrete_au", datetime.date(self.annee, 12, 31))
        self.arrete_au = datetime.date.fromisoformat(arrete) if isinstance(arrete, str) else arrete
        self.departement = self.toml["departement"].zfill(2)
        regles = self.toml.get("regles", {})
        self.date_de_liberation = regles.get("date_de_liberation", "LIBERATION")
        self.nomenclature = Nomenclature(regles)
        self.passage = {}
        if chemin := self.fichier("passage"):
            for _, _, get in Table(chemin).lignes():
                self.passage[code_commune(get("ancien"), {})] = code_commune(get("nouveau"), {})
        self.territoires = Territoires(self.fichier("territoires"))
        self.conventions = {}
        for _, _, get in Table(self.fichier("conventions")).lignes():
            convention = Convention(get, self.passage)
            self.conventions.setdefault(convention.reservataire, convention)
        self.demandeurs = lire_demandeurs(chemin) if (chemin := self.fichier("demandeurs")) else {}
        self.programmes = {}
        if chemin := self.fichier("programmes"):
            for _, _, get in Table(chemin).lignes():
                self.programmes.setdefault(get("programme"), code_commune(get("commune"), self.passage))

    def fichier(self, nom):
        chemin = self.toml["fichiers"].get(nom)
        return self.dossier / chemin if chemin else None


def recompter(campagne):
    parc = Parc(campagne)
    appliquer_exclusions(campagne, parc)
    compte = Compte(campagne)
    for logement in parc.par_cle.values():
        if logement.assiette:
            compte.ajouter("A", "patrimoine_eligible", "*", logement)
    natures = Counter()
    for logement, evenements in lire_journal(campagne, parc):
        for cycle in cycles_de(logement, evenements):
            natures[cycle.nature] += 1
            compte.compter_cycle(cycle)
    print("cycles:", ", ".join(f"{n} {natures[n]}" for n in ("existant", "neuf", "hors")), file=sys.stderr)
    return compte.faits


# ------------------------------------------------------------------------------------------------ output (spec 4)

def tableaux(faits, contient):
    """(section, measure, réservataire) -> {(axe, modalite, axe2, modalite2): number} on a perimeter."""
    cellules = defaultdict(Counter)
    for (section, mesure, reservataire, profil), nombre in faits.items():
        commune, typologie, financement, qpv, periode, acces = profil
        if not contient(commune):
            continue
        for r in {reservataire, "*"}:  # `*` is the sum over the réservataires and BAILLEUR
            t = cellules[section, mesure, r]
            t["total", "", "", ""] += nombre
            t["typologie", typologie, "", ""] += nombre
            t["financement", financement, "", ""] += nombre
            t["commune", commune, "", ""] += nombre
            t["qpv", qpv, "", ""] += nombre
            t["commune", commune, "qpv", qpv] += nombre
            t["periode", periode, "", ""] += nombre
            t["accessibilite", acces, "", ""] += nombre
    return cellules


def texte(valeur):
    """A text field of the output: no formula, quoted when it has to be."""
    if valeur.startswith(("=", "+", "-", "@")):
        valeur = "'" + valeur
    return '"' + valeur.replace('"', '""') + '"' if re.search(r'[;"\r\n]', valeur) else valeur


def ecrire(chemin, cellules, campagne):
    axes = campagne.nomenclature.axes

    def rang(cellule):
        axe, modalite, axe2, modalite2 = cellule
        if axe == "total":
            return (0,)
        ordre = lambda a, m: (axes[a][1].index(m), "") if axes[a][1] else (0, m)
        if axe2:  # commune x qpv stands after qpv
            return (1 + list(axes).index("qpv"), 1, ordre(axe, modalite), ordre(axe2, modalite2))
        return (1 + list(axes).index(axe), 0, ordre(axe, modalite))

    lignes = ["section;mesure;reservataire;axe;modalite;axe2;modalite2;valeur;base;statut"]
    for section, mesure in MESURES:
        reservataires = ["*"] if section == "A" else ["*", *campagne.conventions, "BAILLEUR"]
        for reservataire in reservataires:
            t = cellules[section, mesure, reservataire]
            t["total", "", "", ""] += 0
            for cellule in sorted(t, key=rang):
                tete = [section, mesure, texte(reservataire), *(texte(c) for c in cellule)]
                lignes.append(";".join([*tete, str(t[cellule]), "", "V"]))
    chemin.write_text("\n".join(lignes) + "\n", encoding="utf-8", newline="\n")


def dossier_de(code_reservataire):
    """The folder of a réservataire (spec 4); the number of a collision is not specified."""
    nom = re.sub(r"[^A-Za-z0-9._-]", "_", code_reservataire)
    return (re.sub(r"^\.", "_", nom))[:64]


def main():
    analyse = argparse.ArgumentParser(description="Independent recount of sections A and B.")
    analyse.add_argument("campagne", type=Path)
    analyse.add_argument("--attendu", type=Path)
    options = analyse.parse_args()
    campagne = Campagne(options.campagne)
    faits = recompter(campagne)
    sortie = options.attendu or options.campagne / "attendu"
    sortie.mkdir(parents=True, exist_ok=True)
    ecrire(sortie / "consolide.csv", tableaux(faits, lambda commune: True), campagne)
    noms = {"consolide"}
    for convention in campagne.conventions.values():
        nom = dossier_de(convention.reservataire)
        if nom.casefold() in noms:
            sys.exit(f"two réservataires give the folder {nom}: the number of a collision is not specified")
        noms.add(nom.casefold())
        contient = {c: convention.contient(c, campagne.territoires) for c in {profil[0] for *_, profil in faits}}
        ecrire(sortie / f"{nom}.csv", tableaux(faits, contient.__getitem__), campagne)


if __name__ == "__main__":
    main()
