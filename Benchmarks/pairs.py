#!/usr/bin/env python3
"""Counts the stock of an invented campaign with us, DuckDB and polars in turn, on the same file, and prints ratios.

    pairs.py BILANFLUX [--dwellings 1000000] [--columns 45] [--departement 30] [--anonymous] [--runs 5]
             [--python .venv-bench/bin/python]

The work: the dwellings of the assiette (ASS-1; the file declares no exclusion) of every commune, in total, by type,
funding, QPV, period and accessibility: section A1, all axes x communes. Each process reads the file, hands over its rows
and ends. Ours (`compter --stock`) also keeps quotes, encodings, rejects with their positions and, but with --anonymous,
duplicate identifiers; it writes faits.csv, which says more than those rows. Every peer's figures are compared with those
of faits.csv before a time is printed. --anonymous leaves the two identifiers out, as the open data files of RPLS do.
"""
import argparse
import csv
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from mesurer import once

HERE = Path(__file__).parent
AXES = {  # the codes of donnees.csv, from the columns of RPLS
    "typologie": "CASE WHEN NBPIECE >= 5 THEN 'T5+' ELSE 'T' || NBPIECE END",
    "financement": "CASE WHEN FINAN IN (10, 11) THEN 'PLAI' WHEN FINAN IN (12, 13) OR FINAN BETWEEN 50 AND 55 THEN 'PLUS' "
                   "WHEN FINAN IN (14, 15, 17) THEN 'PLS' WHEN FINAN = 16 THEN 'PLI' ELSE 'AUTRE' END",
    "qpv": "CASE QPV WHEN 1 THEN 'EN' ELSE 'HORS' END",
    "periode": "CASE WHEN CONSTRUCT <= 1948 THEN '<=1948' WHEN CONSTRUCT <= 1976 THEN '1949-1976' "
               "WHEN CONSTRUCT <= 1999 THEN '1977-1999' WHEN CONSTRUCT <= 2012 THEN '2000-2012' ELSE '>=2013' END",
    "accessibilite": "CASE PMR WHEN 1 THEN 'NON' WHEN 2 THEN 'PMR' ELSE 'UFR' END",
}
SETS = [("commune",), *(("commune", axis) for axis in AXES)]
AXES["commune"] = "DEPCOM"
ELIGIBLE = ("SORTIEPATRIM IS NULL AND FINAN <> 16 AND NOT (FINAN IN (17, 49, 99) AND CONV <> 1 AND DEPCOM NOT LIKE '97%') "
            "AND TYPECONST <> 'E'")
NUMBERS = ["NBPIECE", "FINAN", "QPV", "CONSTRUCT", "PMR", "CONV", "SORTIEPATRIM"]

DUCKDB = """
import csv, duckdb, sys
duckdb.sql("SET enable_progress_bar = false")
columns = ", ".join(f"{code} AS {axis}" for axis, code in %(axes)r.items())
sets = ", ".join(f"({', '.join(one)})" for one in %(sets)r)
types = {"DEPCOM": "VARCHAR", **dict.fromkeys(%(numbers)r, "INTEGER")}
rows = duckdb.sql(f\"\"\"
    SELECT {", ".join(%(axes)r)}, count(*) FROM (
        SELECT {columns} FROM read_csv('%(stock)s', delim=';', header=true, types={types}) WHERE %(eligible)s)
    GROUP BY GROUPING SETS ({sets})\"\"\").fetchall()
csv.writer(sys.stdout).writerows(rows)
"""
POLARS = """
import csv, sys
import polars as pl
types = {"DEPCOM": pl.String, "TYPECONST": pl.String, **dict.fromkeys(%(numbers)r, pl.Int32)}
axes = %(axes)r
lines = pl.scan_csv("%(stock)s", separator=";", schema_overrides=types).filter(pl.sql_expr("%(eligible)s"))
lines = lines.select([pl.sql_expr(code).alias(axis) for axis, code in axes.items()])
# polars has no GROUPING SETS: one query each, planned together so that the file is read once.
counts = [lines.group_by(list(one)).len() for one in %(sets)r]
tables = pl.collect_all(counts)
out = csv.writer(sys.stdout)
for table in tables:
    for row in table.iter_rows(named=True):
        out.writerow([row.get(axis, "") for axis in axes] + [row["len"]])
"""


def theirs(text):
    """Figures by axes and categories, from rows of one column an axis and a number."""
    figures = {}
    for row in csv.reader(text.splitlines()):
        place = tuple((axis, code) for axis, code in zip(AXES, row) if code != "")
        figures[place] = figures.get(place, 0) + int(row[-1])
    return figures


def ours(folder):
    """The same from our facts."""
    figures = {}
    with open(Path(folder) / "faits.csv", encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter=";"):
            if row["mesure"] == "A.patrimoine_eligible" and row["commune"]:
                axis = [(row["axe"], row["modalite"])] if row["axe"] else []
                figures[(*axis, ("commune", row["commune"]))] = int(row["nombre"])
    return figures


def peers(python, stock):
    """Name and command of those that are installed."""
    values = {"axes": AXES, "sets": SETS, "numbers": NUMBERS, "eligible": ELIGIBLE, "stock": stock}
    for name, program in (("duckdb", DUCKDB), ("polars", POLARS)):
        if subprocess.run([python, "-c", f"import {name}"], capture_output=True).returncode:
            print(f"{name} is not installed: left out")
            continue
        yield name, [python, "-c", program % values]


def compared(name, command, counting, expected_in):
    """How many figures the peer and ours both have, all the same; ends the run otherwise."""
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode:
        sys.exit(f"{name} failed:\n{run.stderr}")
    subprocess.run(counting, check=True, capture_output=True)
    expected, figures = ours(expected_in), theirs(run.stdout)
    wrong = [place for place in expected.keys() | figures.keys() if expected.get(place) != figures.get(place)]
    if wrong:
        sys.exit(f"{name} does not count the same: {len(wrong)} figures, {sorted(wrong)[:3]}")
    return len(figures)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    parser.add_argument("--dwellings", type=int, default=1_000_000)
    parser.add_argument("--columns", type=int, default=45)
    parser.add_argument("--departement", default="30")
    parser.add_argument("--anonymous", action="store_true")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--python", default=sys.executable)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        campaign = f"{work}/campagne"
        subprocess.run(
            [sys.executable, HERE / "campagne.py", campaign, "--dwellings", str(options.dwellings), "--events", "1000",
             "--conventions", "1", "--columns", str(options.columns), "--departement", options.departement,
             *["--anonymous"] * options.anonymous], check=True)
        counting = [options.binary, "compter", campaign, "--stock", "--sortie", f"{work}/sortie"]
        # In turn, so that what else the machine does bears on both; before this process has figures in memory, which
        # Linux counts as the memory of those that it starts.
        raced = [(name, command, [(once(counting), once(command)) for _ in range(options.runs + 1)][1:])
                 for name, command in peers(options.python, f"{campaign}/parc.csv")]
        for name, command, rounds in raced:
            figures = compared(name, command, counting, f"{work}/sortie")
            for label, column in (("time", 0), ("processor", 1), ("memory", 2)):
                mine, other = ([one[side][column] for one in rounds] for side in (0, 1))
                ratio = statistics.median(o / m for m, o in zip(mine, other))
                unit = "MiB" if column == 2 else "s"
                print(f"{counting[1]:<10} against {name:<7} {label:<10} {statistics.median(mine):9.3f} "
                      f"{statistics.median(other):9.3f} {unit:<4} ratio {ratio:6.2f}   ({figures} figures the same)")


if __name__ == "__main__":
    main()
