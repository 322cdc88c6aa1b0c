"""Real lines of an open data file, copied byte for byte behind two made-up identifiers."""
import gzip
from collections import Counter

from alea_ecriture import NULS, Tirage

IDENTIFIANTS = b"IDENT_REP;IDENT_INT;"


def departement_de(commune):
    return commune[:3] if commune.startswith("97") else commune[:2]


class ParcReel(Tirage):
    def parc_reel(self):
        noms, entete, lignes = self.lire_rpls()
        rang = noms.index("DEPCOM")
        communes = [l.split(b";", rang + 1)[rang].decode("ascii", "replace").strip().zfill(5) for l in lignes]
        neuves = self.alea.sample(range(len(lignes)), max(10, min(len(lignes) // 20, 1 + self.o.evenements // 20)))
        a_part = set(neuves)
        reste = [i for i in range(len(lignes)) if i not in a_part]
        if self.o.logements and self.o.logements < len(reste):
            reste = sorted(self.alea.sample(reste, self.o.logements))
        self.departement = Counter(departement_de(communes[i]) for i in reste[:1000]).most_common(1)[0][0]
        self.communes_rpls(noms, {communes[i]: lignes[i] for i in reversed(reste)})
        identifiants = {}
        for numero, i in enumerate(reste + neuves):
            rep = f"{9_300_000_000 + numero * 3}" if numero % 23 else self.alea.choice(["", "NA"])
            identifiants[i] = (rep, f"{self.departement}-{numero:07d}")
        self.ecrire_parc_reel(entete, lignes, reste, identifiants)
        utiles = self.alea.sample(reste, min(len(reste), max(50, 2 * self.o.evenements)))
        suivant = [IDENTIFIANTS + entete]
        for i in self.alea.sample(utiles, len(utiles) // 2) + neuves:
            suivant.append(";".join(identifiants[i]).encode() + b";" + lignes[i])
        (self.dossier / "parc-suivant.csv").write_bytes(b"\n".join(suivant) + b"\n")
        self.suivant = True
        for i in utiles + neuves:
            rep, interne = identifiants[i]
            fiche = {"noms": [rep] * 4 + [interne] if rep not in NULS else [interne], "commune": communes[i]}
            if departement_de(communes[i]) != self.departement:
                self.ailleurs.append(fiche)
            else:
                (self.neufs if i in a_part else self.connus).append(fiche)

    def lire_rpls(self):
        """(names of the columns, header, lines that have as many fields)."""
        ouvrir = gzip.open if self.o.rpls.suffix == ".gz" else open
        with ouvrir(self.o.rpls, "rb") as flux:
            lignes = flux.read().split(b"\n")
        entete = lignes[0].rstrip(b"\r").removeprefix(b"\xef\xbb\xbf")
        noms = entete.decode("ascii").split(";")
        return noms, entete, [l for l in lignes[1:] if l.count(b";") == len(noms) - 1]

    def communes_rpls(self, noms, ligne_de):
        """From one line of each commune: (code, name, EPCI, name of the EPCI, département)."""
        self.communes_presentes = sorted(ligne_de)
        self.communes_reelles = []
        for commune in self.communes_presentes:
            champs = ligne_de[commune].rstrip(b"\r").decode("utf-8", "replace").split(";")
            libelles = [champs[noms.index(n)] if n in noms else "" for n in ("LIBCOM", "EPCI", "LIBEPCI")]
            self.communes_reelles.append((commune, *libelles, departement_de(commune)))

    def ecrire_parc_reel(self, entete, lignes, reste, identifiants):
        parc = [IDENTIFIANTS + entete]
        for i in reste:
            rep, interne = identifiants[i]
            if self.chance(0.0005):
                parc.append(f"FAUX{i};;".encode() + lignes[i].rstrip(b"\r") + b";")  # wrong number of fields
            parc.append(f"{rep};{interne};".encode() + lignes[i])
            if self.chance(0.0005):  # the same key again
                parc.append(f"{rep};{interne};".encode() + lignes[self.alea.choice(reste)])
        (self.dossier / "parc.csv").write_bytes(b"\n".join(parc) + b"\n")
