#!/usr/bin/env python3
"""Runs the scripts of `bilanflux sql` on other engines and compares every figure with the bilans.

    sql.py --binary BILANFLUX [--moteurs duckdb,spark] [--graines 1-6] [--evenements N] [--france] [--fausses] CAMPAGNE...

For each campaign (those given, then random ones of Tests/Recomptage): `produire` counts it, each engine runs the script
that `sql` writes, and the facts, summed over the communes of each perimeter, must be the cells of every donnees.csv, the
consolidated one and each réservataire's; the control totals must be the sums, and `produire --faits` must make the same
figures of them. --france adds a campaign on the whole country (Benchmarks/campagne.py). --fausses judges the judge: scripts of
the first campaign, each with one rule spoilt, must all be found wrong on the first engine. An engine has one encoding and one way of
quoting for a whole file: a file that `sql` refuses for that is first written again in UTF-8, for bilanflux as well.
Needs duckdb, and pyspark with Java 17: one session of Spark for all the campaigns. Exit 1 on any difference.
"""
import argparse
import csv
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RECOUNT = ROOT / "Tests" / "Recomptage"
sys.path.insert(0, str(RECOUNT))
sys.path.insert(0, str(Path(__file__).parent))

from campagne import Campagne  # noqa: E402
from commun import Wrong, expect, run  # noqa: E402
from lecture import decoder, deviner_separateur, enregistrements  # noqa: E402
from redaction import dossier_de  # noqa: E402

COLUMNS = "mesure reservataire commune axe modalite axe_2 modalite_2 nombre".split()
MEASURES = {
    "A": "patrimoine_eligible liberes livres attributions_mutation attributions_relogement attributions_vente",
    "B": "mises_a_disposition offres logements_mis_a_disposition attribues baux_signes refus",
}
COUNTED = {f"{section}.{name}" for section, names in MEASURES.items() for name in names.split()}


# A rule of the script, and what spoils it: financing, typology, assiette, holder, closing date, duplicate keys.
SPOILT = [
    ("WHEN finan IN (12, 13,", "WHEN finan IN (12,"),
    ("WHEN pieces >= 5 THEN 'T5+'", "WHEN pieces > 5 THEN 'T5+'"),
    ("WHEN upper(typeconst) = 'E' THEN", "WHEN upper(typeconst) = 'I' THEN"),
    ("WHEN v.type = 'MISE_A_DISPOSITION' THEN 1", "WHEN v.type = 'RETOUR' THEN 1"),
    ("WHERE type = 'DECISION' AND resultat IN ('ATTRIBUTION',", "WHERE type = 'DECISION' AND resultat IN ('IRRECEVABLE',"),
]


# ------------------------------------------------------------------------------------------------------------- engines
def statements(script):
    """Those of a script, without the lines of comment: each ends a line with a semicolon."""
    code = "".join(line for line in script.splitlines(keepends=True) if not line.startswith("--"))
    return [statement for statement in (part.strip() for part in re.split(r";\n", code)) if statement]


def run_duckdb(script, campaign, _):
    command = [sys.executable, "-c", "import duckdb, sys; duckdb.connect().execute(sys.stdin.read())"]
    done = subprocess.run(command, input=script, capture_output=True, text=True, cwd=campaign)
    expect(done.returncode == 0, f"duckdb : {done.stderr[-3000:]}")
    return campaign / "faits.csv"


class Spark:
    """One local session; a script's paths start from its campaign, as with spark-sql run there."""

    def __init__(self, work):
        from pyspark.sql import SparkSession
        os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
        options = {"spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false", "spark.driver.memory": "1g",
                   "spark.sql.catalogImplementation": "in-memory", "spark.sql.shuffle.partitions": "2",
                   "spark.local.dir": str(work / "spark"), "spark.sql.warehouse.dir": str(work / "warehouse")}
        builder = SparkSession.builder.master("local[2]")
        for key, value in options.items():
            builder = builder.config(key, value)
        self.session = builder.getOrCreate()
        self.session.sparkContext.setLogLevel("FATAL")

    def __call__(self, script, campaign, _):
        output = campaign / "faits.spark"
        script = re.sub(r"\(path '([^/'][^']*)'", lambda found: f"(path '{campaign}/{found[1]}'", script)
        script = re.sub(r"DIRECTORY '([^/'][^']*)'", lambda found: f"DIRECTORY '{campaign}/{found[1]}'", script)
        for statement in statements(script):
            self.session.sql(statement)
        facts = campaign / "faits.csv"
        with facts.open("w", encoding="utf-8") as file:
            file.write(";".join(COLUMNS) + "\n")
            for part in sorted(output.glob("part-*")):
                file.write(part.read_text(encoding="utf-8"))
        return facts


def run_postgresql(script, campaign, options):
    run("psql", "-q", "-v", "ON_ERROR_STOP=1", "-f", script_file(script, campaign), *options, cwd=campaign)
    return campaign / "faits.csv"


def script_file(script, campaign):
    path = campaign / "comptes.sql"
    path.write_text(script, encoding="utf-8")
    return path


# ------------------------------------------------------------------------------------------------------------- figures
def read_facts(path):
    """commune -> measure, réservataire, axis, category -> number; the control totals; the situations of the stock."""
    communes, controls, stock, totals = {}, {}, Counter(), {}
    with path.open(encoding="utf-8", newline="") as file:
        lines = csv.reader(file, delimiter=";")
        expect(next(lines) == COLUMNS, f"{path} : columns")
        for measure, holder, commune, axis, category, axis2, category2, number in lines:
            expect(number.isdigit() and not axis2 and not category2, f"{path} : {measure} {number}")
            if measure.startswith("_") and not commune:
                expect(holder == "*" and not axis and measure not in totals, f"{path} : control of {measure}")
                totals[measure] = int(number)
                continue
            if measure.startswith("_"):
                expect(axis == "situation" and holder == "*", f"{path} : {measure}")
                stock[measure, category] += int(number)
                continue
            expect(measure in COUNTED, f"{path} : {measure} is no measure of A and B")
            if commune:
                cell = measure, holder, axis, category
                expect(cell not in communes.setdefault(commune, {}), f"{path} : {cell} twice")
                communes[commune][cell] = int(number)
            else:
                expect(not axis and (measure, holder) not in controls, f"{path} : control of {measure}")
                controls[measure, holder] = int(number)
    missing = {measure for measure in COUNTED if (measure, "*") not in controls}
    expect(not missing, f"{path} : no control total of {', '.join(sorted(missing))}")
    expect({"_stock", "_stock_suivant"} == set(totals), f"{path} : control totals of {sorted(totals)}")
    for measure, total in totals.items():
        expect(total == sum(n for (one, _), n in stock.items() if one == measure), f"{path} : total of {measure}")
    return communes, controls, stock


def cells(communes, kept):
    """The cells of a perimeter as donnees.csv has them."""
    sums = Counter()
    for commune in kept:
        for (measure, holder, axis, category), number in communes[commune].items():
            if not axis:
                sums[measure, holder, "total", "", "", ""] += number
                sums[measure, holder, "commune", commune, "", ""] += number
                continue
            sums[measure, holder, axis, category, "", ""] += number
            if axis == "qpv":
                sums[measure, holder, "commune", commune, "qpv", category] += number
    return sums


def read_bilan(path):
    figures = {}
    with path.open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file, delimiter=";"):
            measure = f"{line['section']}.{line['mesure']}"
            if measure in COUNTED and line["axe"] != "exercice":
                cell = (measure, *(line[c] for c in ("reservataire", "axe", "modalite", "axe2", "modalite2")))
                figures[cell] = int(line["valeur"])
    return figures


def compare(facts, campaign, output):
    """How many cells are the same; fails on the first that are not."""
    communes, controls, stock = read_facts(facts)
    everywhere = cells(communes, communes)
    wrong = [f"control of {key} : {number}, sum {everywhere[*key, 'total', '', '', '']}"
             for key, number in controls.items() if number != everywhere[*key, "total", "", "", ""]]
    eligible = everywhere["A.patrimoine_eligible", "*", "total", "", "", ""]
    if stock["_stock", "ELIGIBLE"] != eligible:
        wrong.append(f"_stock : {stock['_stock', 'ELIGIBLE']} eligible, {eligible} counted")
    described = Campagne(campaign)
    bilans = [("consolide", list(communes))]
    bilans += [(f"reservataires/{dossier_de(code)}",
                [c for c in communes if convention.contient(c, described.territoires)])
               for code, convention in described.conventions.items()]
    compared = 0
    for name, kept in bilans:
        ours, theirs = read_bilan(output / name / "donnees.csv"), cells(communes, kept)
        for cell in sorted(set(ours) | set(theirs)):
            compared += 1
            if ours.get(cell, 0) != theirs.get(cell, 0):
                wrong.append(f"{name} {' '.join(cell)} : {ours.get(cell, 0)} expected, {theirs.get(cell, 0)} counted")
    expect(not wrong, f"{facts} : {len(wrong)} differences\n" + "\n".join(wrong[:20]))
    return compared


def compare_bilans(binary, facts, campaign, output):
    """The bilans made of these facts have the figures of those made of the files."""
    made = output.with_name("des-faits")
    run(binary, "produire", campaign, "--faits", facts, "--sortie", made)
    for path in sorted(output.glob("**/donnees.csv")):
        # Withheld figures of an edition depend on what else is in it.
        if "cil" in path.parts:
            continue
        name = path.relative_to(output)
        ours, theirs = read_bilan(path), read_bilan(made / name)
        # A réservataire that has nothing but figures of other sections there is not shown, its zeros no more.
        wrong = [cell for cell in sorted(set(ours) | set(theirs)) if ours.get(cell, 0) != theirs.get(cell, 0)]
        expect(not wrong, f"{name} made of {facts} : {len(wrong)} differences, "
               + "; ".join(f"{' '.join(c)} {ours.get(c)} {theirs.get(c)}" for c in wrong[:10]))
    shutil.rmtree(made)


# ----------------------------------------------------------------------------------------------------------- campaigns
def in_utf8(path):
    """Writes a table again: UTF-8, regular quotes, as many fields as the header has."""
    octets = path.read_bytes().removeprefix(b"\xef\xbb\xbf")
    lines = [list(map(decoder, fields)) for fields in enregistrements(octets, deviner_separateur(octets))]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\n")
        writer.writerows(line for line in lines if len(line) == len(lines[0]))


def script_of(binary, campaign, engine):
    """The script for a campaign, once its files are such as an engine reads."""
    rewritten = []
    while True:
        done = subprocess.run([binary, "sql", campaign, "--dialecte", engine], capture_output=True, text=True)
        if done.returncode == 0:
            return done.stdout, rewritten
        refused = re.match(r"Erreur : ([^:]+\.csv):\d+ : ", done.stderr)
        expect(done.returncode == 4 and refused and refused[1] not in rewritten, f"sql : {done.stderr}")
        in_utf8(campaign / refused[1])
        rewritten.append(refused[1])


def judge(binary, campaign, output, engines):
    """What each engine took, in seconds; every script before any bilan, for files may be written again."""
    scripts = {name: script_of(binary, campaign, name) for name in engines}
    run(binary, "produire", campaign, "--sortie", output)
    said = []
    for name, engine in engines.items():
        start = time.monotonic()
        facts = engine(scripts[name][0], campaign, [])
        seconds = time.monotonic() - start
        said.append(f"{name} {compare(facts, campaign, output)} cells in {seconds:.1f} s")
        compare_bilans(binary, facts, campaign, output)
        facts.unlink()
    rewritten = sorted({file for _, files in scripts.values() for file in files})
    return ", ".join(said) + (f" ({', '.join(rewritten)} in UTF-8 first)" if rewritten else "")


def spoil(binary, campaign, output, engine, run_script):
    """How many spoilt scripts the comparison finds wrong; fails on the first that it does not."""
    script, _ = script_of(binary, campaign, engine)
    run(binary, "produire", campaign, "--sortie", output)
    for rule, wrong in SPOILT:
        expect(rule in script, f"the script no longer says {rule}")
        facts = run_script(script.replace(rule, wrong), campaign, [])
        try:
            compare(facts, campaign, output)
        except Wrong:
            facts.unlink()
            continue
        raise Wrong(f"nothing was found wrong with {wrong}")
    return len(SPOILT)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("campagnes", nargs="*", type=Path)
    parser.add_argument("--binary", type=Path, required=True)
    parser.add_argument("--moteurs", default="duckdb,spark")
    parser.add_argument("--graines", default="", help="seeds of the random campaigns: 1-6")
    parser.add_argument("--evenements", type=int, default=1500)
    parser.add_argument("--france", action="store_true")
    parser.add_argument("--fausses", action="store_true")
    options = parser.parse_args()
    binary = options.binary.resolve()
    with tempfile.TemporaryDirectory(prefix="bilanflux-sql-") as folder:
        work = Path(folder).resolve()
        known = {"duckdb": lambda: run_duckdb, "spark": lambda: Spark(work), "postgresql": lambda: run_postgresql}
        engines = {name: known[name]() for name in options.moteurs.split(",")}
        first, _, last = options.graines.partition("-")
        seeds = range(int(first), int(last or first) + 1) if first else []
        campaigns = [(path.name, path) for path in options.campagnes] + [(f"seed {seed}", seed) for seed in seeds]
        if options.france:
            run(sys.executable, ROOT / "Benchmarks" / "campagne.py", work / "france", "--departement", "FR",
                "--dwellings", 4000, "--events", 3000, "--conventions", 30, "--communes", 200)
            campaigns.append(("France", work / "france"))
        if options.fausses:
            name, campaign = campaigns[0][0], work / "campagne"
            shutil.copytree(campaigns[0][1], campaign)
            try:
                found = spoil(binary, campaign, work / "sortie", *next(iter(engines.items())))
            except Wrong as wrong:
                sys.exit(f"{name}, spoilt: {wrong}")
            print(f"{name}: {found} spoilt scripts found wrong", flush=True)
            shutil.rmtree(campaign)
            shutil.rmtree(work / "sortie")
        for name, origin in campaigns:
            campaign = work / "campagne"
            if isinstance(origin, Path):
                shutil.copytree(origin, campaign)
            else:
                run(sys.executable, RECOUNT / "campagne_aleatoire.py", "--graine", origin, campaign, "--evenements",
                    options.evenements)
            try:
                print(f"{name}: {judge(binary, campaign, work / 'sortie', engines)}", flush=True)
            except Wrong as wrong:
                sys.exit(f"{name}: {wrong}")
            shutil.rmtree(campaign)
            shutil.rmtree(work / "sortie")
    print(f"{len(campaigns)} campaigns, {' and '.join(engines)}")


if __name__ == "__main__":
    main()
