#!/usr/bin/env python3
"""Makes the workbooks of the FEU cases: the same bytes each time. Run it from anywhere, without arguments."""
import pathlib
import zipfile

FOLDER = pathlib.Path(__file__).resolve().parent
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
COLUMNS = ["programme", "nom", "commune", "date_mise_en_service", "logements"]


def text(place, content):
    return f'<c r="{place}" t="inlineStr"><is><t>{content}</t></is></c>'


def row(number, cells, attributes=""):
    return f'<row r="{number}"{attributes}>{"".join(cells)}</row>'


def programme(number=2, name=None, date="", attributes=""):
    cells = [text(f"A{number}", f"P{number - 1}"), name or text(f"B{number}", "Les Oliviers")]
    return row(number, cells + [text(f"C{number}", "84007"), date], attributes)


HEADER = row(1, [text(f"{'ABCDE'[rank]}1", name) for rank, name in enumerate(COLUMNS)])
# By rule: the rows behind the header, what stands before the rows, what stands behind them.
CASES = {
    "FEU-01": (programme(name='<c r="B2"><v>1234567890123456</v></c>'), "", ""),
    "FEU-02": (programme(name='<c r="B2"><f>Noms!A1</f></c>'), "", ""),
    "FEU-03": (programme(name=text("B2", "x" * 32768)), "", ""),
    "FEU-04": (programme(date='<c r="D2" s="1"><v>-1</v></c>'), "", ""),
    "FEU-05": (programme(name='<c r="B2" t="s"><v>7</v></c>'), "", ""),
    "FEU-06": (programme() + programme(3, attributes=' hidden="1"'), "", ""),
    "FEU-07": (programme(), '<cols><col min="2" max="2" hidden="1"/></cols>', ""),
    "FEU-08": (
        programme() + row(3, [text("A3", "P2"), text("C3", "84007")]), "",
        '<mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>'),
}


def parts(rows, before, behind):
    yield "[Content_Types].xml", f'<Types xmlns="{PACKAGE}content-types"/>'
    yield "_rels/.rels", links([("officeDocument", "xl/workbook.xml")])
    yield "xl/workbook.xml", (
        f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>'
        '<sheet name="Programmes" sheetId="1" r:id="rId1"/></sheets></workbook>')
    yield "xl/_rels/workbook.xml.rels", links([("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")])
    yield "xl/styles.xml", f'<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
    yield "xl/worksheets/sheet1.xml", (
        f'<worksheet xmlns="{MAIN}">{before}<sheetData>{HEADER}{rows}</sheetData>{behind}</worksheet>')


def links(targets):
    items = "".join(
        f'<Relationship Id="rId{rank}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for rank, (kind, target) in enumerate(targets, 1))
    return f'<Relationships xmlns="{PACKAGE}relationships">{items}</Relationships>'


for rule, content in CASES.items():
    case = FOLDER / rule
    case.mkdir(exist_ok=True)
    campaign = (FOLDER / "base" / "campagne.toml").read_text(encoding="utf-8")
    (case / "campagne.toml").write_text(campaign.replace("programmes.csv", "programmes.xlsx"), encoding="utf-8")
    with zipfile.ZipFile(case / "programmes.xlsx", "w") as archive:
        for name, body in parts(*content):
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, body)
