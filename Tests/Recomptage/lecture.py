"""Reading the files of a campaign (spec 2): CSV, null tokens, codes, dates."""
import calendar
import datetime
import re
import sys
import unicodedata
from operator import itemgetter


def decoder(octets):
    """One field: UTF-8 when valid, else Windows-1252 (undefined bytes kept as control characters)."""
    try:
        texte = octets.decode("utf-8")
    except UnicodeDecodeError:
        texte = "".join(
            bytes([o]).decode("cp1252") if o not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(o) for o in octets
        )
    return texte.strip()


def normaliser(nom):
    """Column names: without case, accents or surrounding blanks."""
    decompose = unicodedata.normalize("NFD", nom.strip())
    return "".join(c for c in decompose if not unicodedata.combining(c)).casefold()


# ------------------------------------------------------------------------------------------------ records

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
    """A CSV file, read once. Its columns are asked for by their normalised names, at least two of them."""

    def __init__(self, chemin):
        octets = chemin.read_bytes().removeprefix(b"\xef\xbb\xbf")
        self.suite = enregistrements(octets, deviner_separateur(octets))
        self.rang = {}
        entete = next(self.suite, [])
        self.largeur = len(entete)
        for rang, nom in enumerate(entete):
            nom = normaliser(decoder(nom)).removesuffix("_red")
            self.rang.setdefault({"depcom_code": "depcom"}.get(nom, nom), rang)

    def brutes(self, *colonnes):
        """Yields (right number of fields, bytes of the columns); an absent column or field is empty."""
        choisir = itemgetter(*(self.rang.get(c, self.largeur) for c in colonnes))
        for champs in self.suite:
            complet = len(champs) == self.largeur
            champs[self.largeur:] = ()
            champs += [b""] * (self.largeur + 1 - len(champs))
            yield complet, choisir(champs)

    def lignes(self, *colonnes):
        """Yields the texts of the columns, whatever the number of fields (L12)."""
        for _, champs in self.brutes(*colonnes):
            yield tuple(map(decoder, champs))


def reconcilier(chemin, lues, rejetees, hors):
    utilisees = lues - rejetees - hors
    print(f"{chemin.name}: lues {lues}, utilisées {utilisees}, rejetées {rejetees}, hors périmètre {hors}",
          file=sys.stderr)


# ------------------------------------------------------------------------------------------------ fields

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
