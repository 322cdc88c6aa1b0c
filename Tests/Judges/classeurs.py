#!/usr/bin/env python3
"""Reads tableaux.xlsx and tableaux.ods of delivered bilans back, with libraries that share no code with bilanflux.

    classeurs.py SORTIE [--quelques]

--quelques: the consolidated bilan, the shortest of the others, and the protected editions.
Every figure of donnees.csv must be a row of the sheet of its section, in the same order, with the same number (a rate by
its two terms too), and nothing else; a withheld figure is an `s`. No cell is a formula, no sheet, row nor column is
hidden. The zip, the XML of each part, and the layout that ODF wants are checked as well; the schema of ODF when
../shared/schemas is there.
Needs openpyxl and odfpy. Exit 1 with what is wrong; the last line says what was read.
"""
import csv
import shutil
import subprocess
import sys
import zipfile
from fractions import Fraction
from pathlib import Path

import openpyxl
from odf.namespaces import OFFICENS, TABLENS
from odf.opendocument import load
from odf.table import Table, TableCell, TableRow
from odf.teletype import extractText

SCHEMA = Path(__file__).resolve().parents[3] / "shared/schemas/odf-1.3/OpenDocument-v1.3-schema.rng"
FIRST, LAST = "Lisez-moi", "Définitions"
WITHHELD = "s"


class Wrong(Exception):
    """What a file says that it should not."""


def expect(condition, message):
    if not condition:
        raise Wrong(message)


def figures(donnees):
    """Section to its figures: (two terms or None), in the order of the file."""
    sections = {}
    with open(donnees, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            figure = None
            if row["statut"] == "V":
                figure = (int(row["valeur"]), int(row["base"]) if row["base"] else None)
            sections.setdefault(row["section"], []).append((figure, row["axe"], row["axe2"]))
    return sections


def number(value):
    """A cell as an exact fraction, None when it is empty."""
    return None if value is None or value == "" else Fraction(value)


def close(read, exact):
    return abs(read - exact) <= abs(exact) * Fraction(1, 10**14)


def compare(name, rows, expected):
    heads, rows = rows[0], rows[1:]
    expect(len(rows) == len(expected), f"{name}: {len(rows)} rows for {len(expected)} figures")
    column = {head: rank for rank, head in enumerate(heads)}
    cell = lambda row, head: row[column[head]] if head in column else None
    for rank, (row, (figure, axis, second)) in enumerate(zip(rows, expected)):
        where = f"{name}, figure {rank + 1}"
        value, base, rate = (cell(row, head) for head in ("Valeur", "Base", "Taux"))
        expect(cell(row, "Mesure") and cell(row, "Réservataire") and cell(row, "Ventilation"), f"{where}: no label")
        expect(bool(cell(row, "Modalité")) == (axis != "total"), f"{where}: category")
        expect(bool(cell(row, "Modalité croisée")) == bool(second), f"{where}: second category")
        if figure is None:
            expect((value, base, rate) == (WITHHELD, None, None), f"{where}: withheld, and {value} {base} {rate}")
            continue
        valeur, diviseur = figure
        exact = Fraction(valeur, diviseur or 1)
        if base is None:
            expect(close(number(value), exact), f"{where}: {value} for {exact}")
            continue
        expect(diviseur is not None, f"{where}: a base where there is none")
        expect(close(number(value) / number(base), exact), f"{where}: {value} / {base} for {exact}")
        if number(base).denominator == 1:
            expect((number(value), number(base)) == (valeur, diviseur), f"{where}: {value} / {base} for {figure}")
        expect((rate is None) == (number(base) < 1), f"{where}: rate {rate} on {base}")
        expect(rate is None or close(number(rate), exact), f"{where}: rate {rate} for {exact}")


def compare_all(path, sheets, expected):
    """Name to rows, in order: the first explains, the last defines, the others are the sections that have figures."""
    names = list(sheets)
    expect(names[0] == FIRST and names[-1] == LAST, f"{path}: sheets {names}")
    expect([name[0] for name in names[1:-1]] == sorted(expected), f"{path}: sheets {names}")
    for name in names[1:-1]:
        rows = sheets[name]
        heads = next(rank for rank, row in enumerate(rows) if row and row[0] == "Mesure")
        compare(f"{path} {name}", rows[heads:], expected[name[0]])


def read_xlsx(path):
    book = openpyxl.load_workbook(path)
    sheets = {}
    for sheet in book.worksheets:
        expect(sheet.sheet_state == "visible", f"{path}: {sheet.title} is hidden")
        hidden = [k for d in (sheet.row_dimensions, sheet.column_dimensions) for k, v in d.items() if v.hidden]
        expect(not hidden, f"{path}: {sheet.title}: hidden {hidden}")
        rows = list(sheet.iter_rows())
        formulas = [c.coordinate for row in rows for c in row if c.data_type == "f"]
        expect(not formulas, f"{path}: {sheet.title}: formulas in {formulas[:5]}")
        if sheet.title != FIRST:
            head = sheet.freeze_panes
            expect(head and sheet.auto_filter.ref.startswith(f"A{int(head[1:]) - 1}:"), f"{path}: {sheet.title}: heads")
            expect(sheet.print_title_rows == f"${int(head[1:]) - 1}:${int(head[1:]) - 1}", f"{path}: printed heads")
        expect(sheet.page_setup.orientation == "landscape" and sheet.page_setup.paperSize == 9, f"{path}: page")
        sheets[sheet.title] = [[c.value for c in row] for row in rows]
    return sheets


def cell_of_ods(cell):
    kind = cell.attributes.get((OFFICENS, "value-type"))
    if kind in ("float", "percentage"):
        return Fraction(cell.attributes[(OFFICENS, "value")])
    if kind == "date":
        return cell.attributes[(OFFICENS, "date-value")]
    return "\n".join(extractText(p) for p in cell.childNodes) if kind else None


def read_ods(path):
    sheets = {}
    for table in load(path).spreadsheet.getElementsByType(Table):
        rows = []
        for row in table.getElementsByType(TableRow):
            expect((TABLENS, "visibility") not in row.attributes, f"{path}: a row is hidden")
            cells = row.getElementsByType(TableCell)
            formulas = [c for c in cells if (TABLENS, "formula") in c.attributes]
            expect(not formulas, f"{path}: a formula")
            rows.append([cell_of_ods(cell) for cell in cells])
        sheets[table.attributes[(TABLENS, "name")]] = rows
    return sheets


def check(command):
    done = subprocess.run([str(part) for part in command], stdin=subprocess.DEVNULL, capture_output=True)
    expect(done.returncode == 0, " ".join(map(str, command)) + "\n" + done.stdout.decode(errors="replace")[:2000])


def check_parts(path, scratch):
    """The archive, then every part in it."""
    check(["unzip", "-tq", path])
    shutil.rmtree(scratch, ignore_errors=True)
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        expect(len(set(names)) == len(names), f"{path}: two entries of one name")
        expect(all(i.date_time[:3] == (1980, 1, 1) and not i.extra for i in archive.infolist()), f"{path}: entries")
        archive.extractall(scratch)
    documents = [scratch / name for name in names if name != "mimetype"]
    check(["xmllint", "--noout", "--nonet", *documents])
    if path.suffix == ".ods":
        start = path.read_bytes()[30:84]
        expect(start == b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet", f"{path}: {start}")
        if SCHEMA.exists() and shutil.which("jing"):
            check(["jing", "-i", SCHEMA, *(d for d in documents if d.name != "manifest.xml")])


def chosen(output, few):
    """The folders to read."""
    every = sorted(path.parent for path in output.rglob("donnees.csv"))
    if not few:
        return every
    others = [folder for folder in every if folder.parent.name == "reservataires"]
    shortest = min(others, key=lambda folder: (folder / "donnees.csv").stat().st_size, default=None)
    return [folder for folder in every if folder not in others or folder == shortest]


def main():
    output, scratch = Path(sys.argv[1]), Path(sys.argv[1]).parent / "parties"
    books, read = 0, 0
    try:
        for folder in chosen(output, "--quelques" in sys.argv[2:]):
            expected = figures(folder / "donnees.csv")
            for name, reader in (("tableaux.xlsx", read_xlsx), ("tableaux.ods", read_ods)):
                path = folder / name
                expect(path.exists(), f"{path} is missing")
                check_parts(path, scratch)
                compare_all(path, reader(path), expected)
                books += 1
                read += sum(map(len, expected.values()))
        expect(books, f"no donnees.csv in {output}")
    except Wrong as wrong:
        print(wrong)
        return 1
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    print(f"{books} workbooks, {read} figures")
    return 0


if __name__ == "__main__":
    sys.exit(main())
