#!/usr/bin/env python3
"""Writes an invented campaign of any size: dwellings over the communes of a département or of France, a year of events.

    campagne.py DIR [--dwellings 300000] [--events 30000] [--conventions 100] [--columns 20|45] [--departement 30|FR]
                    [--communes N] [--conferences N] [--rpls FILE.csv.gz] [--anonymous] [--seed 1]

With --rpls the dwellings are the lines of an open data file of RPLS (Seine-Saint-Denis at 1 January 2020: 231 016 lines),
copied byte for byte behind two made-up identifiers, in its own communes. Else they are invented, housing estate by housing
estate: 45 columns make lines as long as those of RPLS (about 285 bytes). A tenth of the communes hold about half of the
dwellings. Conventions: four on everything, then one an EPCI, one a commune, then companies on communes. About
`--events` lines of log; with --anonymous the stock has no identifier and the log no line. The same options give the same bytes. Python 3.11, standard library only.
"""
import argparse
import bisect
import datetime
import gzip
import random
import re
from pathlib import Path

YEAR = 2020
DEPARTEMENTS = [f"{number:02}" for number in range(1, 96) if number != 20] + ["2A", "2B"]
WIDE = [  # code, name, type, how candidates are designated, share in percent
    ("ETAT-PRIO", "Préfet (publics prioritaires)", "ETAT_PRIORITAIRES", "DELEGUEE", "25"),
    ("ETAT-AGENTS", "Préfet (agents de l'État)", "ETAT_AGENTS", "DIRECTE", "5"),
    ("ALS", "Action Logement Services", "ACTION_LOGEMENT", "DIRECTE", "20"),
    ("CD", "Département", "DEPARTEMENT", "DIRECTE", "2,5"),
]
COMMUNES_PER_EPCI = 20
NARROW = (  # what the bilan reads, and some of what it does not
    "IDENT_REP IDENT_INT DROIT DEPCOM CODEPOSTAL LIBCOM QPV TYPECONST NBPIECE SURFHAB CONSTRUCT LOCAT PATRIMOINE ORIGINE "
    "FINAN CONV SORTIEPATRIM MODE PMR CONTRESLOG").split()
WIDTHS = {20: NARROW, 45: (
    "IDENT_REP IDENT_INT DROIT DEPCOM CODEPOSTAL LIBCOM NUMVOIE INDREP TYPVOIE NOMVOIE NUMAPPT ESC ETAGE BAT IMMEU "
    "COMPLGEO LIEUDIT QPV TYPECONST NBPIECE SURFHAB CONSTRUCT LOCAT PATRIMOINE ORIGINE FINAN FINANAUTRE CONV NUMCONV "
    "DATCONV SORTIEPATRIM MODE BAIL MODESURF SURFMODE LOYERPRINC LOYERACC CUS DPEDATE DPEENERGIE DPESERRE IDENTGES "
    "CONTRESLOG PMR COMMENTAIRE").split()}
STREETS = ["ALLEE", "AVENUE", "BOULEVARD", "CHEMIN", "IMPASSE", "PLACE", "QUAI", "ROUTE", "RUE", "SQUARE"]
WORDS = ["Jules Vedrines", "Pré Saint-Jean", "Quatre Chemins", "Grand Large", "Moulin Neuf", "Résidence de l'Étang",
         "Les Hauts de Cèze", "Val des Pins", "La Croix Blanche", "Cité jardin du Parc", "Les Lilas", "Pierre Semard"]


class Stock:
    """The dwellings: how many, and the commune of each by its number."""

    def __init__(self):
        self.starts, self.places, self.count = [], [], 0

    def add(self, commune, number):
        """The next `number` dwellings are in a commune."""
        if not self.places or self.places[-1] != commune:
            self.starts.append(self.count + 1)
            self.places.append(commune)
        self.count += number

    def commune(self, number):
        return self.places[bisect.bisect_right(self.starts, number) - 1]

    @staticmethod
    def identifier(number):
        return f"F{number:09d}"


def real_stock(source, target, stock):
    """Copies the lines behind identifiers; the communes they name, with their names."""
    names = {}
    with gzip.open(source, "rb") as lines, open(target, "wb") as out:
        header = next(lines)
        columns = header.rstrip(b"\r\n").split(b";")
        commune, name = columns.index(b"DEPCOM"), columns.index(b"LIBCOM")
        out.write(b"IDENT_REP;IDENT_INT;" + header)
        for number, line in enumerate(lines, 1):
            out.write(f"{stock.identifier(number)};1-{number};".encode() + line)
            fields = line.split(b";", name + 1)
            code = fields[commune].decode("ascii", "replace")
            stock.add(code, 1)
            if re.fullmatch(r"\d[\dAB]\d{3}", code):
                names.setdefault(code, fields[name].decode("utf-8", "replace"))
    return dict(sorted(names.items()))


def shared_fields(draw, commune, name):
    """What the dwellings of one estate have in common."""
    built, word = draw.randint(1930, 2019), draw.choice(WORDS)
    return {
        "DEPCOM": commune, "CODEPOSTAL": commune[:2] + "000", "LIBCOM": name, "NUMVOIE": draw.randint(1, 140),
        "TYPVOIE": draw.choice(STREETS), "NOMVOIE": draw.choice(WORDS).upper(), "BAT": draw.choice("ABCDEFGH"),
        "IMMEU": f"{commune}{draw.randint(1, 9999):04d}SJ", "COMPLGEO": word, "QPV": draw.choice([1, 2, 2]),
        "TYPECONST": draw.choice("CCCCIE"), "CONSTRUCT": built, "LOCAT": built + 1, "PATRIMOINE": built + 1, "ORIGINE": 1,
        "FINAN": draw.choice([10, 12, 13, 13, 13, 14, 16, 17, 49, 50, 51, 52]), "CONV": draw.choice([1, 1, 1, 2]),
        "NUMCONV": f"{commune[:2]} {built + 1}/{draw.randint(1, 99):02d} 844 {draw.randint(0, 999):03d}",
        "DATCONV": f"17/01/{built + 1}", "CUS": 1,
    }


def own_fields(draw):
    """What a dwelling has for itself, identifiers left out."""
    surface = draw.randint(18, 110)
    return {
        "DROIT": draw.choice([1, 1, 1, 2, 3]), "NUMAPPT": f"{draw.randint(1, 999):04d}", "ESC": draw.choice(["", "01", "02"]),
        "ETAGE": draw.randint(0, 12), "NBPIECE": draw.randint(1, 6), "SURFHAB": surface,
        "SORTIEPATRIM": draw.choice([""] * 39 + [1]), "MODE": draw.choice([1] * 19 + [2]),
        "BAIL": f"{draw.randint(1, 28):02d}/{draw.randint(1, 12):02d}/{draw.randint(1990, 2019)}", "MODESURF": 2,
        "SURFMODE": surface + 4, "LOYERPRINC": f"{surface * 6 + draw.randint(0, 99)},{draw.randint(0, 99):02d}",
        "LOYERACC": f"{draw.randint(0, 60)},{draw.randint(0, 99):02d}", "DPEDATE": f"12/{draw.randint(2008, 2019)}",
        "DPEENERGIE": draw.choice("BCDEF"), "DPESERRE": draw.choice("BCDEF"), "IDENTGES": f"{draw.randint(1, 99999):05d}",
        "CONTRESLOG": draw.randint(1, 9), "PMR": draw.choice([1, 1, 1, 2, 3]),
        "COMMENTAIRE": draw.choice(["", "", "Logement repris en gestion au 1er janvier, dossier technique à jour",
                                    "Chaudière individuelle remplacée, prochain contrôle à prévoir avant l'hiver"]),
    }


def invented_stock(draw, target, stock, names, columns, number, anonymous):
    """Writes estates of dwellings: the texts of an estate around those of dwellings drawn beforehand."""
    header = WIDTHS[columns]
    codes = list(names)
    weights = [1 / (rank + len(codes) / 60) for rank in range(len(codes))]
    draw.shuffle(codes)
    estates = draw.choices(codes, weights, k=number // 20 + 1)
    pool, shared = [own_fields(draw) for _ in range(512)], shared_fields(draw, codes[0], names[codes[0]])
    # A line is cut where what its dwelling says meets what its estate says; the fields of neither are empty.
    parts, owners = [], []
    for column in header[2:]:
        owner = "shared" if column in shared else "own"
        if not owners or owners[-1] != owner:
            owners.append(owner)
            parts.append([])
        parts[-1].append(column)
    own = [tuple(";".join(str(one.get(c, "")) for c in part) for part, owner in zip(parts, owners) if owner == "own")
           for one in pool]
    with open(target, "w", encoding="utf-8", newline="", buffering=1 << 20) as out:
        out.write(";".join(header[2 if anonymous else 0:]) + "\n")
        while stock.count < number:
            estate = estates.pop()
            shared = shared_fields(draw, estate, names[estate])
            size = min(draw.randint(20, 60), number - stock.count)
            form = ("" if anonymous else "F%09d;1-%d;") + ";".join(
                "%s" if owner == "own" else ";".join(str(shared[c]) for c in part)
                for part, owner in zip(parts, owners)) + "\n"
            at, first = draw.randrange(len(own)), stock.count + 1
            out.write("".join([
                form % ((() if anonymous else (n, n)) + own[(at + n) % 512]) for n in range(first, first + size)]))
            stock.add(estate, size)


def invented_communes(departement, number):
    """Codes and names; of France, spread over its départements."""
    departements = DEPARTEMENTS if departement == "FR" else [departement]
    codes = [f"{departements[n % len(departements)]}{n // len(departements) + 1:03d}" for n in range(number)]
    return {code: f"Commune de l'essai {code}" for code in sorted(codes)}


def territories(names):
    """EPCI of each commune: SIREN and name."""
    return {code: (f"200{rank // COMMUNES_PER_EPCI:05d}0", f"Communauté de l'essai {rank // COMMUNES_PER_EPCI}")
            for rank, code in enumerate(names)}


def conventions(names, epci, number):
    """Code and perimeter of each, and the lines of the file."""
    entities = [(code, name, kind, "*", way, share) for code, name, kind, way, share in WIDE]
    known = dict(epci.values())
    entities += [(f"E{siren}", name, "EPCI", siren, "DIRECTE", "3") for siren, name in known.items()]
    entities += [(f"C{code}", f"Mairie de {name}", "COMMUNE", code, "DIRECTE", "10") for code, name in names.items()]
    for rank, code in enumerate(list(names) * (number // len(names) + 1)):
        entities.append((f"S{rank:04d}", f"Société {rank} de {names[code]}", "AUTRE", code, "DIRECTE", "1"))
    kept = entities[:len(WIDE)] + entities[len(WIDE):][:number - len(WIDE)] if number > len(WIDE) else entities[:number]
    return [(one[0], one[3]) for one in kept], [
        f"{code};{name};{kind};{place};{way};{share} %;O" for code, name, kind, place, way, share in kept]


def life(draw, holders, applicants):
    """One vacancy: (day, kind, réservataire, applicant, result, rank, reason) in order."""
    day = datetime.date(YEAR - 1, 11, 1) + datetime.timedelta(draw.randrange(400))
    holder = draw.choice(holders)
    yield day, "CONGE", "", "", "", "", ""
    day += datetime.timedelta(draw.randint(1, 30))
    yield day, "MISE_A_DISPOSITION", holder, "", "", "", ""
    day += datetime.timedelta(draw.randint(1, 60))
    yield day, "LIBERATION", "", "", "", "", ""
    if draw.random() < 0.1:
        yield day, "RETOUR", holder, "", "", "", "SANS_CANDIDAT"
        return
    candidates = [f"D{draw.randint(1, applicants):06d}" for _ in range(2)]
    if candidates[0] == candidates[1]:
        candidates.pop()
    for candidate in candidates:
        yield day, "PROPOSITION", "", candidate, "", "", ""
    day += datetime.timedelta(draw.randint(1, 20))
    for rank, candidate in enumerate(candidates, 1):
        yield day, "DECISION", "", candidate, "ATTRIBUTION", rank, ""
    day += datetime.timedelta(draw.randint(1, 20))
    if len(candidates) > 1 and draw.random() < 0.2:
        yield day, "REFUS", "", candidates[0], "", "", "SILENCE"
        candidates.pop(0)
    yield day, "BAIL", "", candidates[0], "", "", ""


def log(draw, stock, epci, known, applicants, number):
    """The lines of the log, by day, their identifiers in that order."""
    wide = [code for code, place in known if place == "*"]
    local = {}
    for code, place in known:
        local.setdefault(place, []).append(code)
    events, day_zero = [], datetime.date(1970, 1, 1)
    for dwelling in draw.sample(range(1, stock.count + 1), min(stock.count, number)):
        if len(events) >= number:
            break
        commune = stock.commune(dwelling)
        holders = wide + local.get(epci.get(commune, ("",))[0], []) + local.get(commune, [])
        for day, *rest in life(draw, holders, applicants):
            # Days as numbers are sorted faster, and so in the order of their text.
            events.append(((day - day_zero).days, len(events), stock.identifier(dwelling), rest))
    events.sort(key=lambda event: event[:2])
    for order, (day, _, identifier, rest) in enumerate(events, 1):
        date = day_zero + datetime.timedelta(day)
        yield f"E{order:07d};{date};{identifier};" + ";".join(map(str, rest)) + ";"


def applicant_lines(draw, number):
    for applicant in range(1, number + 1):
        yield (f"D{applicant:06d};{draw.randint(1, 4)};N;{draw.choice('ON')};{draw.choice('ONNNN')};;"
               f"{draw.choice(['', '', '', 'ANRU'])}")


def write(path, header, lines):
    with open(path, "w", encoding="utf-8", newline="", buffering=1 << 20) as out:
        out.write(header + "\n")
        out.writelines(line + "\n" for line in lines)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--dwellings", type=int, default=300_000)
    parser.add_argument("--events", type=int, default=30_000)
    parser.add_argument("--conventions", type=int, default=100)
    parser.add_argument("--columns", type=int, choices=WIDTHS, default=20)
    parser.add_argument("--departement", default="30", help="its code, or FR: all of them")
    parser.add_argument("--communes", type=int, help="300 in a département, 16 000 in France")
    parser.add_argument("--conferences", type=int, default=0, help="how many EPCI get a protected edition")
    parser.add_argument("--rpls", type=Path, help="the dwellings of this file instead of invented ones")
    parser.add_argument("--anonymous", action="store_true", help="no identifiers, as in open data, and so no log")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def main():
    options = arguments()
    folder, draw, stock = options.folder, random.Random(options.seed), Stock()
    folder.mkdir(parents=True, exist_ok=True)
    if options.rpls:
        names = real_stock(options.rpls, folder / "parc.csv", stock)
    else:
        number = options.communes or (16_000 if options.departement == "FR" else 300)
        names = invented_communes(options.departement, number)
        invented_stock(
            draw, folder / "parc.csv", stock, names, options.columns, options.dwellings, options.anonymous)
    epci = territories(names)
    known, lines = conventions(names, epci, options.conventions)
    write(folder / "conventions.csv", "reservataire;nom;type;perimetre;gestion;taux;report_actif", lines)
    write(folder / "territoires.csv", "code_commune;nom_commune;code_epci;nom_epci;departement",
          (f"{code};{name};{epci[code][0]};{epci[code][1]};{code[:2]}" for code, name in names.items()))
    applicants = max(20, options.events // 4)
    write(folder / "demandeurs.csv", "demandeur;quartile;dalo;prioritaire;mutation;motif_mutation;relogement",
          applicant_lines(draw, applicants))
    write(folder / "journal.csv", "evenement;date;logement;type;reservataire;demandeur;resultat;rang;motif;annule",
          [] if options.anonymous else log(draw, stock, epci, known, applicants, options.events))
    conferences = ", ".join(f'"{siren}"' for siren in list(dict(epci.values()))[:options.conferences])
    (folder / "campagne.toml").write_text(f"""\
annee = {YEAR}
departement = "{options.departement}"

[bailleur]
siren = "299841163"
nom = "Bailleur de mesure"

[fichiers]
parc = "parc.csv"
conventions = "conventions.csv"
territoires = "territoires.csv"
journal = "journal.csv"
demandeurs = "demandeurs.csv"

[cil]
epci = [{conferences}]
""", encoding="utf-8")
    print(f"{stock.count} dwellings, {len(lines)} conventions, {len(names)} communes")


if __name__ == "__main__":
    main()
