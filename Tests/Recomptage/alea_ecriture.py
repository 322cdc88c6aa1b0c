"""Drawing at random, and writing CSV in every dialect that spec 2 allows."""
import datetime

JOUR = datetime.timedelta(days=1)
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


class Tirage:
    """What every part of the generator shares: its options and its one source of chance."""

    def __init__(self, options, alea):
        self.o = options
        self.alea = alea

    def chance(self, p):
        return self.alea.random() < p

    def pondere(self, poids):
        return self.alea.choices(list(poids), list(poids.values()))[0]

