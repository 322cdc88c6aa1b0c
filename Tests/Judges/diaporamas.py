#!/usr/bin/env python3
"""Reads presentation.html, .pptx and .odp back, with libraries that share no code with bilanflux.

    diaporamas.py FOLDER... [--diapositives 11-15]

The three must say the same: titles, subtitles, source lines, paragraphs, key figures, tables, speaker notes, and every
figure of every chart (the native chart of the .pptx with the workbook in it, the table of the page, the notes of the
.odp). A withheld figure has no point in a native chart. Titles and ids are unique, every chart, picture, table and tile
has a text alternative. The archives, the parts and what leads to them are checked; the schemas of ISO 29500 and ODF too
when ../shared/schemas is there, and openxml-audit when it is installed.
Needs python-pptx, odfpy, openpyxl, lxml. Exit 1 with what is wrong; the last line says what was read.
"""
import importlib.util
import io
import posixpath
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from fractions import Fraction
from pathlib import Path

import lxml.etree
import lxml.html
import openpyxl
from odf.namespaces import DRAWNS, PRESENTATIONNS
from odf.opendocument import load
from odf.teletype import extractText
from pptx import Presentation

SCHEMAS = Path(__file__).resolve().parents[3] / "shared/schemas"
DATA = "Données du graphique"
WITHHELD = "s"
LEGEND = "s\u202f: chiffre retenu (secret)"


class Wrong(Exception):
    """What a file says that it should not."""


def expect(condition, message):
    if not condition:
        raise Wrong(message)


class Slide:
    """What a slide says, whatever the format."""

    def __init__(self, title):
        self.title, self.subtitle, self.source, self.legend = title, "", "", None
        self.texts, self.tiles, self.tables, self.notes, self.data = [], [], [], [], []


# ------------------------------------------------------------------------------------------------------------- the page
def words(element):
    return element.text_content().strip() if element is not None else ""


def first(element, selector):
    found = element.xpath(selector)
    return found[0] if found else None


def rows_of(table):
    return [[words(cell) for cell in row.xpath("./th|./td")] for row in table.xpath(".//tr")]


def has(name):
    return f"contains(concat(' ', @class, ' '), ' {name} ')"


def read_html(path):
    page = lxml.html.fromstring(path.read_bytes().decode("utf-8"))
    ids = page.xpath("//@id")
    expect(len(ids) == len(set(ids)), f"{path}: an id is given twice")
    fetched = page.xpath("//@src | //link/@href")
    expect(not fetched, f"{path}: fetches {fetched}")
    slides = []
    for section in page.xpath(f"//section[{has('diapositive')}]"):
        slide = Slide(words(first(section, ".//h2")))
        slide.subtitle = words(first(section, f".//p[{has('sous-titre')}]"))
        slide.source = words(first(section, f".//p[{has('source')}]"))
        slide.legend = words(first(section, f".//p[{has('legende')}]")) or None
        slide.texts = [words(item) for item in section.xpath(f".//ul[{has('puces')}]/li")]
        slide.tiles = [[words(p) for p in item.xpath("./p")] for item in section.xpath(f".//ul[{has('chiffres')}]/li")]
        slide.tables = [rows_of(table) for table in section.xpath(f".//table[{has('pose')}]")]
        slide.notes = [words(p) for p in section.xpath(f".//details[{has('notes')}]/p")]
        slide.data = [rows_of(table) for table in section.xpath(f".//details[{has('donnees')}]//table")]
        drawings = section.xpath(".//*[local-name()='svg']")
        for drawing in drawings:
            kinds = [words(child) for child in drawing if child.tag.split("}")[-1] in ("title", "desc")]
            expect(len(kinds) == 2 and all(kinds), f"{path}: {slide.title}: a drawing without its words")
        expect(len(drawings) == 2 * len(slide.data), f"{path}: {slide.title}: a drawing without its data")
        if has_class(section, "couverture"):
            slide.texts = [words(p) for p in section.xpath("./p")]
            slide.texts += [words(p) for p in section.xpath(f"./div[{has('mentions')}]/p")]
        slides.append(slide)
    return slides


def has_class(element, name):
    return name in (element.get("class") or "").split()


# ------------------------------------------------------------------------------------------------------------ the .pptx
def paragraphs(frame):
    return [p.text for p in frame.paragraphs if p.text]


def read_pptx(path):
    slides, charts = [], []
    for page in Presentation(path).slides:
        slide, where = Slide(page.shapes.title.text_frame.text), f"{path}: {page.shapes.title.text_frame.text}"
        for shape in page.shapes:
            place = shape.placeholder_format.idx if shape.is_placeholder else None
            description = shape._element.xpath(".//p:cNvPr")[0].get("descr")
            if shape.has_chart:
                expect(description, f"{where}: a chart without its words")
                charts.append((where, shape.chart))
            elif shape.has_table:
                expect(description, f"{where}: a table without its words")
                slide.tables.append([[cell.text for cell in row.cells] for row in shape.table.rows])
            elif place == 13 and slides:
                slide.subtitle = shape.text_frame.text
            elif place == 14 and slides:
                slide.source = shape.text_frame.text
            elif shape.name.startswith("Chiffre clé"):
                expect(description, f"{where}: a tile without its words")
                slide.tiles.append(paragraphs(shape.text_frame))
            elif shape.name == "Légende":
                slide.legend = shape.text_frame.text
            elif shape.name.startswith("Texte") or not slides and place:
                slide.texts += paragraphs(shape.text_frame)
        if page.has_notes_slide:
            slide.notes = paragraphs(page.notes_slide.notes_text_frame)
        slides.append(slide)
    return slides, charts


# ------------------------------------------------------------------------------------------------------------- the .odp
def nodes(element, *names):
    """Descendants of these names, in the order of the file."""
    for child in element.childNodes:
        if getattr(child, "qname", None) and child.qname[1] in names:
            yield child
        elif child.childNodes:
            yield from nodes(child, *names)


def cells_of(table):
    text = lambda cell: " ".join(map(extractText, nodes(cell, "p")))
    return [[text(cell) for cell in nodes(row, "table-cell")] for row in nodes(table, "table-row")]


def read_odp(path):
    slides = []
    for page in load(path).presentation.childNodes:
        if page.qname != (DRAWNS, "page"):
            continue
        frames = [child for child in page.childNodes if child.qname == (DRAWNS, "frame")]
        boxes = [[t for t in map(extractText, nodes(f, "p")) if t] for f in frames]
        expect(frames[0].attributes.get((PRESENTATIONNS, "class")) == "title", f"{path}: a slide without a title")
        slide = Slide(" ".join(boxes[0]))
        frames, boxes = frames[1:], boxes[1:]
        if not slides:
            slide.texts = [text for box in boxes for text in box]
        else:
            slide.subtitle, slide.source = " ".join(boxes[0]), " ".join(boxes[-2])
            for frame, box in zip(frames[1:-2], boxes[1:-2]):
                kinds = {child.qname[1]: extractText(child) for child in frame.childNodes}
                if "image" in kinds or "table" in kinds:
                    where = f"{path}: {slide.title}"
                    expect(kinds.get("title") and kinds.get("desc"), f"{where}: an object without its words")
                if "table" in kinds:
                    slide.tables += [cells_of(table) for table in nodes(frame, "table")]
                elif box == [LEGEND]:
                    slide.legend = LEGEND
                elif "desc" in kinds and "text-box" in kinds:
                    slide.tiles.append(box)
                elif "text-box" in kinds:
                    slide.texts += box
        notes = next(child for child in page.childNodes if child.qname == (PRESENTATIONNS, "notes"))
        slide.notes = [text for text in map(extractText, nodes(notes, "p")) if text]
        slides.append(slide)
    return slides


# ------------------------------------------------------------------------------------------------------ the same things
def flat(data):
    return [line for table in data for line in [DATA] + [" | ".join(row) for row in table]]


def compare(where, page, other):
    for name in ("title", "subtitle", "source", "legend", "texts", "tiles", "tables"):
        expected, read = getattr(page, name), getattr(other, name)
        if name == "tiles":
            expected, read = ([[t for t in tile if t] for tile in tiles] for tiles in (expected, read))
        expect(expected == read, f"{where}: {page.title}: {name}: {read!r} for {expected!r}")
    expected = page.notes + flat(page.data)
    expect(other.notes == expected, f"{where}: {page.title}: notes {other.notes!r} for {expected!r}")


def number(text):
    """A French number as a fraction; None for anything else. Signs of a waterfall are in its labels."""
    bare = re.sub(r"[\s\u202f\u00a0]", "", text).replace("\u2212", "-").replace(",", ".").replace("+", "")
    rate = bare.endswith("%")
    try:
        value = Fraction(bare.rstrip("%"))
    except ValueError:
        return None
    return value / 100 if rate else value


def compare_chart(where, chart, table):
    """The points of a native chart against the table of the page; how many figures that is."""
    heads, rows = table[0], table[1:]
    plot = chart.plots[0]
    categories = [str(category) for category in plot.categories]
    series = {one.name.casefold(): one for one in plot.series}
    hidden = [one for one in plot.series if one.name == "Base"]
    expect(len(categories) == len(rows), f"{where}: {len(categories)} categories for {len(rows)} rows")
    count, left = 0, list(range(len(rows)))
    for row in rows:
        place = next((i for i in left if categories[i] == row[0] or categories[i].startswith(f"{row[0]} (")), None)
        expect(place is not None, f"{where}: no category for {row[0]}")
        left.remove(place)
        for head, text in list(zip(heads, row))[1:]:
            one = series.get(head.casefold())
            if one is None:
                expect(not text or text in categories[place], f"{where}: {row[0]}: {head} is nowhere")
                continue
            point, exact = one.values[place], number(text)
            if exact is None:
                expect(point is None, f"{where}: {row[0]}: {point} for {text}")
                expect(not text or text in categories[place], f"{where}: {row[0]}: {text} is nowhere")
            else:
                # Where units are mixed, the thousandths of a rate are whole numbers. Waterfalls have no sign.
                near = point is not None and abs(Fraction(str(point))) in (abs(exact), abs(exact) * 1000)
                expect(near, f"{where}: {row[0]}: {point} for {text}")
            count += 1
    compare_workbook(where, chart, categories, plot.series)
    expect(len(plot.series) - len(hidden) >= len([h for h in heads[1:] if h.casefold() in series]), f"{where}: series")
    return count


def compare_workbook(where, chart, categories, series):
    """What whoever edits the chart finds."""
    sheet = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob)).worksheets[0]
    for rank, one in enumerate(series):
        formula = one._element.xpath("./c:val/c:numRef/c:f")[0].text
        start, end = re.fullmatch(r"Données!\$([A-Z]+\$\d+):\$([A-Z]+\$\d+)", formula).groups()
        cells = [c[0].value for c in sheet[f"{start}:{end}".replace("$", "")]]
        for cell, point in zip(cells, one.values):
            same = not isinstance(cell, (int, float)) if point is None else abs(cell - point) < 1e-9
            expect(same, f"{where}: the workbook has {cell!r}, the chart {point!r}")
        expect(len(cells) == len(categories), f"{where}: {formula}")
        head = re.fullmatch(r"Données!\$([A-Z]+)\$(\d+)", one._element.xpath("./c:tx/c:strRef/c:f")[0].text)
        expect(sheet["".join(head.groups())].value == one.name, f"{where}: the head of {one.name}")


# --------------------------------------------------------------------------------------------------------- the archives
def check(command):
    done = subprocess.run([str(part) for part in command], stdin=subprocess.DEVNULL, capture_output=True)
    said = (done.stdout + done.stderr).decode(errors="replace")
    lines = [line for line in said.splitlines() if not line.endswith("validates") and "[warning]" not in line]
    expect(done.returncode == 0, " ".join(map(str, command[:4])) + "\n" + "\n".join(lines)[:2000])


def extract(path, folder):
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        expect(len(set(names)) == len(names), f"{path}: two entries of one name")
        expect(all(i.date_time[:3] == (1980, 1, 1) and not i.extra for i in archive.infolist()), f"{path}: entries")
        archive.extractall(folder)
    return names


def check_pptx(path, folder):
    """Every part has a type, every relation an end; nothing else is there."""
    names = extract(path, folder)
    types = lxml.etree.parse(folder / "[Content_Types].xml").getroot()
    typed = {one.get("PartName")[1:] for one in types if one.get("PartName")}
    expect(typed <= set(names), f"{path}: types without their parts {typed - set(names)}")
    reached = {"[Content_Types].xml"}
    for name in names:
        if name.endswith(".rels"):
            base = posixpath.dirname(posixpath.dirname(name))
            for one in lxml.etree.parse(folder / name).getroot():
                reached.add(posixpath.normpath(posixpath.join(base, one.get("Target"))))
    parts = {name for name in names if not name.endswith(".rels")}
    expect(reached == parts, f"{path}: {reached ^ parts}")
    schemas = SCHEMAS / "ooxml"
    if schemas.exists():
        for schema, places in (
            ("pml", ["presentation.xml", "presProps.xml", "viewProps.xml", "slideMasters/*.xml", "slideLayouts/*.xml",
                     "notesMasters/*.xml", "slides/*.xml", "notesSlides/*.xml"]),
            ("dml-chart", ["charts/*.xml"]), ("dml-main", ["theme/*.xml", "tableStyles.xml"]),
        ):
            files = [file for place in places for file in sorted((folder / "ppt").glob(place))]
            if files:
                check(["xmllint", "--noout", "--nonet", "--schema", schemas / f"{schema}.xsd", *files])
    return schemas.exists()


def check_odp(path, folder):
    start = path.read_bytes()[30:85]
    expect(start == b"mimetypeapplication/vnd.oasis.opendocument.presentation", f"{path}: {start}")
    names = extract(path, folder)
    manifest = lxml.etree.parse(folder / "META-INF/manifest.xml").getroot()
    listed = {one.get(f"{{{manifest.nsmap['manifest']}}}full-path") for one in manifest} - {"/"}
    expect(listed == set(names) - {"mimetype", "META-INF/manifest.xml"}, f"{path}: the manifest")
    check(["xmllint", "--noout", "--nonet", *(folder / name for name in names if name.endswith(("xml", "svg")))])
    schema = SCHEMAS / "odf-1.3/OpenDocument-v1.3-schema.rng"
    if schema.exists() and shutil.which("jing"):
        check(["jing", "-i", schema, *(folder / name for name in ("content.xml", "styles.xml", "meta.xml"))])
        return True
    return False


def audit(path):
    """The rules of office programs; errors only, its warnings are heuristics."""
    if importlib.util.find_spec("openxml_audit") is None:
        return False
    from openxml_audit import OdfValidator, OpenXmlValidator, ValidationSeverity

    validator = OdfValidator() if path.suffix == ".odp" else OpenXmlValidator()
    errors = [one for one in validator.validate(str(path)).errors if one.severity == ValidationSeverity.ERROR]
    expect(not errors, f"{path}: openxml-audit: {errors[:3]}")
    return True


def read(folder, bounds):
    """One deck in its three forms; how many slides and figures."""
    page = read_html(folder / "presentation.html")
    pptx, charts = read_pptx(folder / "presentation.pptx")
    odp = read_odp(folder / "presentation.odp")
    titles = [slide.title for slide in page]
    expect(len(set(titles)) == len(titles) and all(titles), f"{folder}: titles {titles}")
    if bounds:
        expect(bounds[0] <= len(page) <= bounds[1], f"{folder}: {len(page)} slides")
    for name, slides in (("pptx", pptx), ("odp", odp)):
        expect(len(slides) == len(page), f"{folder}: {len(slides)} slides in .{name}, {len(page)} in the page")
        for expected, slide in zip(page, slides):
            compare(f"{folder}: .{name}", expected, slide)
    tables = [table for slide in page for table in slide.data]
    expect(len(charts) == len(tables), f"{folder}: {len(charts)} charts, {len(tables)} tables of data")
    figures = sum(compare_chart(where, chart, table) for (where, chart), table in zip(charts, tables))
    figures += sum(len(row) - 1 for slide in page for table in slide.tables for row in table[1:])
    for slide in page:
        cells = [cell for table in slide.tables + slide.data for row in table for cell in row]
        withheld = WITHHELD in cells + [tile[0] for tile in slide.tiles]
        expect(slide.legend == (LEGEND if withheld else None), f"{folder}: {slide.title}: legend {slide.legend}")
    return len(page), figures + sum(len(slide.tiles) for slide in page)


def main():
    arguments = sys.argv[1:]
    bounds = None
    if "--diapositives" in arguments:
        place = arguments.index("--diapositives")
        bounds = [int(bound) for bound in arguments[place + 1].split("-")]
        del arguments[place:place + 2]
    decks = slides = figures = 0
    skipped = set()
    try:
        for folder in map(Path, arguments):
            with tempfile.TemporaryDirectory(prefix="diaporama-") as scratch:
                counts = read(folder, bounds)
                for path, judge, what in (
                    (folder / "presentation.pptx", check_pptx, "schemas of ISO 29500"),
                    (folder / "presentation.odp", check_odp, "schema of ODF"),
                ):
                    if not judge(path, Path(scratch) / path.suffix):
                        skipped.add(what)
                    if not audit(path):
                        skipped.add("openxml-audit")
            decks, slides, figures = decks + 1, slides + counts[0], figures + counts[1]
        expect(decks, "no folder was given")
    except Wrong as wrong:
        print(wrong)
        return 1
    without = f"; without {', '.join(sorted(skipped))}" if skipped else ""
    print(f"{decks} decks, {slides} slides, {figures} figures{without}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
