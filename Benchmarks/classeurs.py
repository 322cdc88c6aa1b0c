#!/usr/bin/env python3
"""Writes DOSSIER/mesure.xlsx and mesure.ods, of 200 000 rows of 12 cells each: five texts, five numbers, two dates.

    classeurs.py DOSSIER [--lignes N] [--graine S]

The two do not hold the same values, but the same kinds, as Excel and LibreOffice write them; the same seed gives the same XML.
"""
import argparse
import random
import zipfile
from pathlib import Path

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
ODF = "urn:oasis:names:tc:opendocument:xmlns:"
CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
WORDS = [f"Résidence n° {number}" for number in range(5000)]
# Of each row: I identifier, T text, W whole number, R decimal number, D date.
KINDS = "ITWDTWRWTDRT"


def links(*targets):
    inside = "".join(f'<Relationship Id="rId{rank}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
                     for rank, (kind, target) in enumerate(targets, 1))
    return f'<Relationships xmlns="{PACKAGE}">{inside}</Relationships>'


def write_xlsx(path, rows, rng):
    def cell(column, row, kind):
        reference = f"{chr(65 + column)}{row}"
        if kind in "IT":
            text = len(WORDS) + row - 1 if kind == "I" else rng.randrange(len(WORDS))
            return f'<c r="{reference}" t="s"><v>{text}</v></c>'
        if kind == "D":
            return f'<c r="{reference}" s="1"><v>{rng.randrange(40000, 46000)}</v></c>'
        return f'<c r="{reference}"><v>{rng.randrange(99999) if kind == "W" else rng.random() * 900}</v></c>'

    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", links(("officeDocument", "xl/workbook.xml")))
        archive.writestr("xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>'
                                            '<sheet name="Parc" sheetId="1" r:id="rId1"/></sheets></workbook>')
        archive.writestr("xl/_rels/workbook.xml.rels", links(
            ("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")))
        archive.writestr("xl/styles.xml", f'<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>'
                                          "</cellXfs></styleSheet>")
        texts = WORDS + [f"LOG-{row:08d}" for row in range(rows)]
        archive.writestr("xl/sharedStrings.xml",
                         f'<sst xmlns="{MAIN}">{"".join(f"<si><t>{text}</t></si>" for text in texts)}</sst>')
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            sheet.write(f'<worksheet xmlns="{MAIN}"><sheetData>'.encode())
            for row in range(1, rows + 1):
                cells = "".join(cell(column, row, kind) for column, kind in enumerate(KINDS))
                sheet.write(f'<row r="{row}" spans="1:12">{cells}</row>'.encode())
            sheet.write(b"</sheetData></worksheet>")


def write_ods(path, rows, rng):
    def cell(row, kind):
        if kind in "IT":
            shown = f"LOG-{row:08d}" if kind == "I" else rng.choice(WORDS)
            told, value = "string", ""
        elif kind == "D":
            told, shown = "date", "12/03/2020"
            value = f' office:date-value="20{rng.randrange(10, 24)}-0{rng.randrange(1, 9)}-{rng.randrange(10, 28)}"'
        else:
            told, shown = "float", rng.randrange(99999) if kind == "W" else rng.random() * 900
            value = f' office:value="{shown}"'
        return (f'<table:table-cell table:style-name="ce3" office:value-type="{told}"{value} calcext:value-type="{told}">'
                f"<text:p>{shown}</text:p></table:table-cell>")

    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        spaces = " ".join(f'xmlns:{name}="{ODF}{name}:1.0"' for name in ("office", "table", "text"))
        with archive.open("content.xml", "w", force_zip64=True) as content:
            content.write(f'<office:document-content {spaces} xmlns:calcext="{CALC}"><office:body><office:spreadsheet>'
                          '<table:table table:name="Parc">'.encode())
            for row in range(rows):
                cells = "".join(cell(row, kind) for kind in KINDS)
                content.write(f'<table:table-row table:style-name="ro1">{cells}</table:table-row>'.encode())
            content.write(b"</table:table></office:spreadsheet></office:body></office:document-content>")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("dossier", type=Path)
    parser.add_argument("--lignes", type=int, default=200_000)
    parser.add_argument("--graine", type=int, default=1)
    options = parser.parse_args()
    write_xlsx(options.dossier / "mesure.xlsx", options.lignes, random.Random(options.graine))
    write_ods(options.dossier / "mesure.ods", options.lignes, random.Random(options.graine))
