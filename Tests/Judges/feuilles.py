#!/usr/bin/env python3
"""Writes workbooks with libraries that share no code with bilanflux, and compares what it reads in them.

    feuilles.py --lecteur FEUILLE-BENCH [--classeurs 20] [--graine 1]

Each workbook, .xlsx by openpyxl and .ods by odfpy, holds texts, numbers, dates, times, truth values, errors, numbers that
have lost digits, empty cells and rows, drawn at random, behind a sheet that is hidden. Exit 1 with the first cell that
differs; the last line says what was compared.
"""
import argparse
import datetime
import json
import random
import subprocess
import sys
import tempfile
from decimal import ROUND_HALF_UP, Context, Decimal
from pathlib import Path

import openpyxl
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TableProperties
from odf.table import Table, TableCell, TableRow
from odf.text import P

from commun import expect, run, verdict

TEXTS = ["Été", "a  b", "01004", "O'Brien & fils", "<balise>", "_x000D_", "deux\nlignes", "1,5", "VRAI", "«  »", "x" * 5000]
ERRORS = ["#N/A", "#DIV/0!", "#REF!"]
DATE_FORMATS = ["dd/mm/yyyy", "yyyy-mm-dd hh:mm", "mmm yy", '[$-40C]d mmmm yyyy;@', "d/m/yy"]


def canonical(number):
    """At most fifteen significant digits of those that are written, no exponent, no useless zero."""
    written = Decimal(number)
    return f"{Context(prec=15, rounding=ROUND_HALF_UP).plus(written).normalize():f}"


def cell(rng):
    """A kind of cell, its value, and the text that stands for it."""
    kind = rng.choice(["empty", "text", "whole", "decimal", "date", "time", "truth", "error", "lost"])
    if kind == "text":
        value = rng.choice(TEXTS) + (str(rng.randrange(1000)) if rng.random() < 0.5 else "")
        return kind, value, value.replace("\n", " ")
    if kind == "whole":
        value = rng.choice([0, 1, -7, rng.randrange(10**6), rng.randrange(10**15), -rng.randrange(10**9)])
        return kind, value, canonical(value)
    if kind == "decimal":
        value = rng.choice([0.1 + 0.2, rng.random(), rng.uniform(-1e6, 1e6), round(rng.uniform(0, 999), 2), 1e-5])
        return kind, value, None
    if kind == "date":
        value = datetime.datetime(1904, 1, 2) + datetime.timedelta(days=rng.randrange(60000), hours=rng.randrange(24))
        return kind, value, value.strftime("%Y-%m-%d")
    if kind == "time":
        seconds = rng.randrange(1, 86400)
        return kind, seconds, None
    if kind == "truth":
        value = rng.random() < 0.5
        return kind, value, "VRAI" if value else "FAUX"
    if kind == "error":
        value = rng.choice(ERRORS)
        return kind, value, value
    if kind == "lost":
        return kind, rng.randrange(10**15, 10**18), ""
    return kind, None, ""


def write_xlsx(path, rows, rng):
    book = openpyxl.Workbook()
    book.epoch = rng.choice([openpyxl.utils.datetime.WINDOWS_EPOCH, openpyxl.utils.datetime.MAC_EPOCH])
    book.active.title = "Lisez-moi"
    book.active.sheet_state = "hidden"
    sheet = book.create_sheet("Données")
    for number, row in enumerate(rows, 1):
        for column, (kind, value, _) in enumerate(row, 1):
            if kind == "empty":
                continue
            written = sheet.cell(number, column)
            if kind == "text":
                # openpyxl writes an escape as it is: here it is meant as text.
                value = value.replace("_x000D_", "_x005F_x000D_")
            if kind == "time":
                value = datetime.time(value // 3600, value // 60 % 60, value % 60)
            written.value = value
            if kind == "error":
                written.data_type = "e"
            elif kind == "text":
                written.data_type = "s"
            elif kind == "date":
                written.number_format = rng.choice(DATE_FORMATS)
    book.save(path)


def write_ods(path, rows, rng):
    book = OpenDocumentSpreadsheet()
    hidden = Style(name="cachee", family="table")
    hidden.addElement(TableProperties(display="false"))
    book.automaticstyles.addElement(hidden)
    first, sheet = Table(name="Lisez-moi", stylename=hidden), Table(name="Données")
    for row in rows:
        line = TableRow()
        for kind, value, text in row:
            line.addElement(ods_cell(kind, value, text))
        sheet.addElement(line)
    sheet.addElement(TableRow(numberrowsrepeated=1048576 - len(rows)))
    book.spreadsheet.addElement(first)
    book.spreadsheet.addElement(sheet)
    book.save(path)


def ods_cell(kind, value, text):
    made = {
        "empty": lambda: TableCell(),
        "whole": lambda: TableCell(valuetype="float", value=str(value)),
        "decimal": lambda: TableCell(valuetype="percentage", value=repr(value)),
        "lost": lambda: TableCell(valuetype="float", value=str(value)),
        "date": lambda: TableCell(valuetype="date", datevalue=value and value.isoformat()),
        "time": lambda: TableCell(
            valuetype="time", timevalue=f"PT{value // 3600:02}H{value // 60 % 60:02}M{value % 60:02}S"),
        "truth": lambda: TableCell(valuetype="boolean", booleanvalue="true" if value else "false"),
    }.get(kind, lambda: TableCell(valuetype="string"))()
    if kind in ("text", "error"):
        if value and "  " in value:
            # OpenDocument makes one of two blanks, unless the value is an attribute.
            made.setAttribute("stringvalue", value)
        for paragraph in value.split("\n"):
            made.addElement(P(text=paragraph))
    return made


def compare(path, rows, reader):
    read = {}
    for line in run(reader, "--imprimer", path).splitlines():
        if line.startswith("#"):
            continue
        number, *fields = json.loads(line)
        notes = fields[fields.index("!") + 1:] if "!" in fields else []
        read[int(number)] = (fields[:fields.index("!")] if "!" in fields else fields, notes)
    for number, row in enumerate(rows, 1):
        fields, notes = read.pop(number, ([], []))
        for column, (kind, value, text) in enumerate(row):
            if kind in ("time", "decimal"):
                # openpyxl writes floats with sixteen digits, odfpy what it is given.
                exact = Decimal(value) / 86400 if kind == "time" else repr(value)
                text = canonical(f"{float(exact):.16g}" if path.suffix == ".xlsx" else exact)
            got = fields[column] if column < len(fields) else ""
            where = f"{path.name}, row {number}, column {column + 1}, {kind}"
            expect(got == text, f"{where}: {got!r} and not {text!r}")
            expect((f"{column} lostDigits" in notes) == (kind == "lost"), f"{where}: notes {notes}")
    expect(not read, f"{path.name}: rows {sorted(read)} do not exist")


def check(options):
    cells = 0
    with tempfile.TemporaryDirectory(prefix="feuilles-") as folder:
        for number in range(options.classeurs):
            rng = random.Random(options.graine * 1000 + number)
            rows = [[cell(rng) for _ in range(rng.randrange(0, 12))] for _ in range(rng.randrange(1, 60))]
            rows.append([("whole", 1, "1")])
            for suffix, write in ((".xlsx", write_xlsx), (".ods", write_ods)):
                path = Path(folder) / f"{number}{suffix}"
                write(path, rows, rng)
                compare(path, rows, options.lecteur.resolve())
                cells += sum(map(len, rows))
    return f"{2 * options.classeurs} workbooks, {cells} cells: each is read as it was written"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--lecteur", type=Path, required=True)
    parser.add_argument("--classeurs", type=int, default=20)
    parser.add_argument("--graine", type=int, default=1)
    sys.exit(verdict(check, parser.parse_args()))
