#!/usr/bin/env python3
"""Reads anomalies.xlsx back with openpyxl: it says what diagnostics.csv says, line by line.

    anomalies.py --binary BILANFLUX --campaign CAMPAIGN WORK

The campaign is copied to WORK and its log damaged; `controler` runs twice and must give the same bytes. Every finding must
be a row with the same texts, under filters and heads that stay in sight; what is counted by rule and by file must be
what the rows say; no cell is a formula, and the cells of the damaged file are not there.
Needs openpyxl. Exit 1 with what is wrong; the last line says what was read.
"""
import argparse
import collections
import csv
import shutil
import subprocess
import sys
from pathlib import Path

import openpyxl

from commun import Wrong, expect, run

HEADS = ["Gravité", "Règle", "Fichier", "Ligne", "Position", "Champ", "Problème", "Conséquence", "Remède", "Fait"]
SHEETS = ["Lisez-moi", "Anomalies", "Par règle", "Par fichier"]
CANARY = "CANARI-7431"


def damage(campaign):
    """A date of every 37th event is impossible, a dwelling of every 41st unknown."""
    log = campaign / "journal.csv"
    lines = log.read_text(encoding="utf-8").split("\n")
    for first, step, column, value in ((5, 37, 1, "2023-13-45"), (11, 41, 2, CANARY)):
        for rank in range(first, len(lines) - 1, step):
            fields = lines[rank].split(";")
            fields[column] = value
            lines[rank] = ";".join(fields)
    log.write_text("\n".join(lines), encoding="utf-8")


def unquoted(text):
    """A field of ours without the quote that keeps it from being a formula; None when empty."""
    if text[:1] == "'" and text[1:2] in ("=", "+", "-", "@"):
        text = text[1:]
    return text or None


def expected(row):
    numbers = [int(row[name]) if row[name] else None for name in ("ligne", "position")]
    texts = [unquoted(row[name]) for name in ("colonne", "message", "consequence", "remede")]
    return [row["gravite"], unquoted(row["regle"]), unquoted(row["fichier"]), *numbers, *texts, None]


def read(folder):
    with open(folder / "diagnostics.csv", encoding="utf-8", newline="") as file:
        findings = [expected(row) for row in csv.DictReader(file, delimiter=";")]
    book = openpyxl.load_workbook(folder / "anomalies.xlsx")
    expect(book.sheetnames == SHEETS, f"sheets: {book.sheetnames}")
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                expect(cell.data_type != "f", f"{sheet.title} {cell.coordinate}: a formula")
                expect(CANARY not in str(cell.value), f"{sheet.title} {cell.coordinate}: the content of a cell")
    sheet = book["Anomalies"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    expect(rows[0] == HEADS, f"heads: {rows[0]}")
    expect(len(rows) == len(findings) + 1, f"{len(rows) - 1} rows for {len(findings)} findings")
    for rank, (row, finding) in enumerate(zip(rows[1:], findings), 2):
        expect(row == finding, f"row {rank}: {row} for {finding}")
    expect(sheet.auto_filter.ref == f"A1:J{len(rows)}", f"filters: {sheet.auto_filter.ref}")
    expect(sheet.freeze_panes == "A2" and sheet.print_title_rows == "$1:$1", "heads are not kept in sight")
    expect(sheet.page_setup.orientation == "landscape" and sheet.page_setup.fitToHeight == 0, "not made for paper")
    ticked = [str(choice.sqref) for choice in sheet.data_validations.dataValidation if choice.type == "list"]
    expect(ticked == [f"J2:J{len(rows)}"], f"no choice in: {ticked}")
    counted(book, findings)
    return len(findings)


def counted(book, findings):
    rules = {row[1]: row[3] for row in list(book["Par règle"].values)[1:]}
    expect(rules == collections.Counter(finding[1] for finding in findings), f"by rule: {rules}")
    weights = ["bloquant", "erreur", "avertissement", "information"]
    files = {row[0]: list(row[5:9]) for row in list(book["Par fichier"].values)[1:]}
    for name, numbers in files.items():
        mine = collections.Counter(finding[0] for finding in findings if finding[2] == name)
        expect(numbers == [mine[weight] for weight in weights], f"by file: {name} {numbers}")
    expect({finding[2] for finding in findings} <= files.keys(), f"by file: {sorted(files)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", type=Path, required=True)
    parser.add_argument("--campaign", type=Path, required=True)
    parser.add_argument("work", type=Path)
    options = parser.parse_args()
    campaign, folders = options.work / "campagne", [options.work / name for name in ("1", "2")]
    shutil.copytree(options.campaign, campaign)
    damage(campaign)
    for folder in folders:
        run(options.binary, "controler", campaign, "--sortie", folder)
    first, second = [(folder / "anomalies.xlsx").read_bytes() for folder in folders]
    expect(first == second, "not the same bytes")
    number = read(folders[0])
    expect(number > 100, f"{number} findings only")
    print(f"{number} findings, {len(first)} bytes")


if __name__ == "__main__":
    try:
        main()
    except (Wrong, subprocess.TimeoutExpired) as wrong:
        sys.exit(f"anomalies: {wrong}")
