#!/usr/bin/env python3
"""Writes the campaign of the speed goal: the social dwellings of a whole département, and a year of events on them.

    campagne_93.py DIR [--rpls FILE.csv.gz] [--seed 93] [--events 20000]

With --rpls the dwellings are the lines of an open data file (RPLS at 1 January 2020, Seine-Saint-Denis: 231 016 lines),
copied byte for byte behind two made-up identifiers. Without it as many lines are invented, with fewer columns. In both
cases: 40 conventions (four on the département, one on the EPCI, 35 on communes), 40 communes, about `--events` lines of
log. The same options give the same bytes. Python 3.11, standard library only.
"""
import argparse
import datetime
import gzip
import random
from pathlib import Path

YEAR = 2020
DWELLINGS = 231_016
EPCI = ("200054781", "Métropole du Grand Paris")
COMMUNES = {
    "93001": "Aubervilliers", "93005": "Aulnay-sous-Bois", "93006": "Bagnolet", "93007": "Le Blanc-Mesnil",
    "93008": "Bobigny", "93010": "Bondy", "93013": "Le Bourget", "93014": "Clichy-sous-Bois", "93015": "Coubron",
    "93027": "La Courneuve", "93029": "Drancy", "93030": "Dugny", "93031": "Épinay-sur-Seine", "93032": "Gagny",
    "93033": "Gournay-sur-Marne", "93039": "L'Île-Saint-Denis", "93045": "Les Lilas", "93046": "Livry-Gargan",
    "93047": "Montfermeil", "93048": "Montreuil", "93049": "Neuilly-Plaisance", "93050": "Neuilly-sur-Marne",
    "93051": "Noisy-le-Grand", "93053": "Noisy-le-Sec", "93055": "Pantin", "93057": "Les Pavillons-sous-Bois",
    "93059": "Pierrefitte-sur-Seine", "93061": "Le Pré-Saint-Gervais", "93062": "Le Raincy", "93063": "Romainville",
    "93064": "Rosny-sous-Bois", "93066": "Saint-Denis", "93070": "Saint-Ouen-sur-Seine", "93071": "Sevran",
    "93072": "Stains", "93073": "Tremblay-en-France", "93074": "Vaujours", "93077": "Villemomble",
    "93078": "Villepinte", "93079": "Villetaneuse",
}
WIDE = [  # code, name, type, perimeter, how candidates are designated, share in percent
    ("ETAT-PRIO", "Préfet (publics prioritaires)", "ETAT_PRIORITAIRES", "*", "DELEGUEE", "25"),
    ("ETAT-AGENTS", "Préfet (agents de l'État)", "ETAT_AGENTS", "*", "DIRECTE", "5"),
    ("ALS", "Action Logement Services", "ACTION_LOGEMENT", "*", "DIRECTE", "20"),
    ("CD93", "Département", "DEPARTEMENT", "*", "DIRECTE", "2,5"),
    ("MGP", "Métropole du Grand Paris", "EPCI", EPCI[0], "DIRECTE", "3"),
]
SYNTHETIC_HEADER = (
    "IDENT_REP;IDENT_INT;DROIT;DEPCOM;CODEPOSTAL;LIBCOM;QPV;TYPECONST;NBPIECE;SURFHAB;CONSTRUCT;LOCAT;PATRIMOINE;"
    "ORIGINE;FINAN;CONV;SORTIEPATRIM;MODE;PMR;CONTRESLOG")


def real_stock(source, target):
    """Copies the lines behind identifiers; (identifier, commune) of each."""
    dwellings = []
    with gzip.open(source, "rb") as lines, open(target, "wb") as out:
        header = next(lines)
        commune = header.rstrip(b"\r\n").split(b";").index(b"DEPCOM")
        out.write(b"IDENT_REP;IDENT_INT;" + header)
        for number, line in enumerate(lines, 1):
            identifier = f"F93{number:07d}"
            out.write(f"{identifier};1-{number};".encode() + line)
            dwellings.append((identifier, line.split(b";", commune + 1)[commune].decode("ascii", "replace")))
    return dwellings


def synthetic_stock(draw, target):
    """Invents as many dwellings; (identifier, commune) of each."""
    dwellings, codes = [], list(COMMUNES)
    with open(target, "w", encoding="utf-8", newline="") as out:
        out.write(SYNTHETIC_HEADER + "\n")
        for number in range(1, DWELLINGS + 1):
            identifier, commune, built = f"F93{number:07d}", draw.choice(codes), draw.randint(1930, 2019)
            funding = draw.choice([10, 12, 13, 13, 13, 14, 16, 17, 49, 50, 51, 52])
            fields = [
                identifier, f"1-{number}", draw.choice([1, 2, 3]), commune, commune[:3] + "00", COMMUNES[commune],
                draw.choice([1, 2, 2]), draw.choice("CCCCIE"), draw.randint(1, 6), draw.randint(18, 110), built,
                built + 1, built + 1, 1, funding, draw.choice([1, 1, 1, 2]), "", 1, draw.choice([1, 1, 1, 2, 3]),
                draw.randint(1, 9)]
            out.write(";".join(map(str, fields)) + "\n")
            dwellings.append((identifier, commune))
    return dwellings


def conventions():
    """Code and perimeter of each, and the lines of the file."""
    known = [(code, perimeter) for code, _, _, perimeter, _, _ in WIDE]
    lines = [f"{c};{name};{kind};{p};{way};{share} %;O" for c, name, kind, p, way, share in WIDE]
    for commune, name in list(COMMUNES.items())[:40 - len(WIDE)]:
        known.append((f"C{commune}", commune))
        lines.append(f"C{commune};Commune de {name};COMMUNE;{commune};DIRECTE;10 %;O")
    return known, lines


def life(draw, dwelling, holders, applicants):
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
    candidates = draw.sample(applicants, 2)
    for candidate in candidates:
        yield day, "PROPOSITION", "", candidate, "", "", ""
    day += datetime.timedelta(draw.randint(1, 20))
    for rank, candidate in enumerate(candidates, 1):
        yield day, "DECISION", "", candidate, "ATTRIBUTION", rank, ""
    day += datetime.timedelta(draw.randint(1, 20))
    if draw.random() < 0.2:
        yield day, "REFUS", "", candidates[0], "", "", "SILENCE"
        candidates.pop(0)
    yield day, "BAIL", "", candidates[0], "", "", ""


def log(draw, dwellings, holders, applicants, number):
    """The lines of the log, by day, their identifiers in that order."""
    events = []
    for identifier, commune in draw.sample(dwellings, min(len(dwellings), number)):
        if len(events) >= number:
            break
        possible = [code for code, perimeter in holders if perimeter in ("*", EPCI[0], commune)]
        events += [(event[0], len(events) + order, identifier, *event[1:])
                   for order, event in enumerate(life(draw, identifier, possible, applicants))]
    events.sort(key=lambda event: event[:2])
    for order, (day, _, identifier, kind, holder, applicant, result, rank, reason) in enumerate(events, 1):
        yield f"E{order:06d};{day};{identifier};{kind};{holder};{applicant};{result};{rank};{reason};"


def write(path, header, lines):
    path.write_text("\n".join([header, *lines]) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rpls", type=Path)
    parser.add_argument("--seed", type=int, default=93)
    parser.add_argument("--events", type=int, default=20_000)
    options = parser.parse_args()
    folder, draw = options.folder, random.Random(options.seed)
    folder.mkdir(parents=True, exist_ok=True)
    if options.rpls:
        dwellings = real_stock(options.rpls, folder / "parc.csv")
    else:
        dwellings = synthetic_stock(draw, folder / "parc.csv")
    holders, lines = conventions()
    write(folder / "conventions.csv", "reservataire;nom;type;perimetre;gestion;taux;report_actif", lines)
    write(folder / "territoires.csv", "code_commune;nom_commune;code_epci;nom_epci;departement",
          [f"{code};{name};{EPCI[0]};{EPCI[1]};93" for code, name in COMMUNES.items()])
    applicants = [f"D{number:05d}" for number in range(1, 5001)]
    write(folder / "demandeurs.csv", "demandeur;quartile;dalo;prioritaire;mutation;motif_mutation;relogement",
          [f"{a};{draw.randint(1, 4)};N;{draw.choice('ON')};{draw.choice('ONNNN')};;{draw.choice(['', '', '', 'ANRU'])}"
           for a in applicants])
    write(folder / "journal.csv", "evenement;date;logement;type;reservataire;demandeur;resultat;rang;motif;annule",
          log(draw, dwellings, holders, applicants, options.events))
    (folder / "campagne.toml").write_text(f"""\
annee = {YEAR}
departement = "93"

[bailleur]
siren = "299841163"
nom = "Bailleur de mesure"

[fichiers]
parc = "parc.csv"
conventions = "conventions.csv"
territoires = "territoires.csv"
journal = "journal.csv"
demandeurs = "demandeurs.csv"
""", encoding="utf-8")
    print(f"{len(dwellings)} dwellings, {len(lines)} conventions, {len(COMMUNES)} communes")


if __name__ == "__main__":
    main()
