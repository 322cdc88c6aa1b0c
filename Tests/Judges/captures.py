#!/usr/bin/env python3
"""Compares what the pages look like with what was approved.

    captures.py FOLDER...              compares the deliveries of the sample campaigns with Captures/
    captures.py --accepter FOLDER...   puts what they look like now in its place: look at it first, then commit it

A FOLDER is named after its sample; the pictures of the samples that are not named are left alone. Of each kind of page: the
first three screens at 1280 px, in light and in dark colours, and at 320 px; the first three pages on paper. A picture is
reduced to a quarter (a half at 320 px, on paper a third of 480 px a page), in 32 greys, and cut in blocks of 8 x 8 points:
a block differs when its mean grey is more than 6 of 255 away, a picture when more than 3 blocks of it do. The smoothing of
letters moves no mean that far; a column that moved, a chart that is missing do, and each run proves it on a page before it
judges any. Exit 1 when a picture differs; what it looks like now is then beside the approved one, under the name of a
`.nouveau.png` (not to be committed).

Needs selenium, numpy, Pillow, chromium, chromedriver, pdftoppm and the fonts of the judges' packages.
"""
import argparse
import base64
import io
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy
from navigateur import browser, scheme
from PIL import Image

APPROVED = Path(__file__).resolve().parent / "Captures"
NEW = ".nouveau.png"
SCREENS, SCREEN_HEIGHT, PAPER_PAGES, PAPER_WIDTH = 3, 900, 3, 480
WIDTHS = {1280: 4, 320: 2}  # to what part of itself a picture is reduced
GREYS, BLOCK, GREY_TOLERANCE, BLOCKS_TOLERATED = 32, 8, 6, 3
FOLDER_BYTES = 1_500_000
# One page of each kind, by sample; those that a version does not make yet are passed over.
PAGES = {
    "avignon": ["index.html", "consolide/bilan.html", "reservataires/AVIGNON/bilan.html",
                "reservataires/AVIGNON/annexe-2024.html", "cil/248400251/bilan.html", "cil/248400251/presentation.html"],
    "gard-rhodanien": ["index.html", "consolide/bilan.html", "reservataires/BAGNOLS/bilan.html",
                       "cil/200034692/bilan.html", "cil/200034692/presentation.html"],
    "occupation": ["occupation/diagnostic.html"],
}
REQUIRED = {"index.html", "consolide/bilan.html", "occupation/diagnostic.html"}
# What must pass, and what must not: a hair's breadth, a column, a chart.
HARMLESS = "document.querySelector('main').style.transform = 'translate(0.3px, 0.3px)'"
HARMFUL = {
    "a column that moved": """
        [...document.querySelector('table').rows].forEach(row => row.insertBefore(row.cells[2], row.cells[1]))""",
    "a missing chart": "document.querySelector('svg.graphique').style.visibility = 'hidden'",
}


def reduced(image, width):
    image = image.convert("L").resize((width, image.height * width // image.width), Image.Resampling.BOX)
    step = 256 // GREYS
    return image.point([min(255, level // step * 255 // (GREYS - 1)) for level in range(256)])


def screens(driver, page, width, script=None):
    """The first screens of a page."""
    height = SCREENS * SCREEN_HEIGHT
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                           {"width": width, "height": SCREEN_HEIGHT, "deviceScaleFactor": 1, "mobile": False})
    driver.get(page.resolve().as_uri())
    if script:
        driver.execute_script(script)
    driver.execute_async_script("const done = arguments[0]; document.fonts.ready.then(() => requestAnimationFrame(done))")
    height = min(height, driver.execute_script("return document.documentElement.scrollHeight"))
    shot = driver.execute_cdp_cmd("Page.captureScreenshot", {
        "format": "png", "captureBeyondViewport": True,
        "clip": {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}})
    return reduced(Image.open(io.BytesIO(base64.b64decode(shot["data"]))), width // WIDTHS[width])


def paper(driver, page):
    """The first pages on paper, side by side."""
    driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    driver.get(page.resolve().as_uri())
    printed = driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": False})
    with tempfile.TemporaryDirectory() as folder:
        pdf = Path(folder) / "page.pdf"
        pdf.write_bytes(base64.b64decode(printed["data"]))
        subprocess.run(["pdftoppm", "-png", "-r", "60", "-l", str(PAPER_PAGES), pdf, Path(folder) / "p"], check=True)
        sheets = [Image.open(path).convert("L") for path in sorted(Path(folder).glob("p*.png"))]
    sheet = Image.new("L", (sum(one.width for one in sheets), max(one.height for one in sheets)), 255)
    for rank, one in enumerate(sheets):
        sheet.paste(one, (rank * sheets[0].width, 0))
    return reduced(sheet, PAPER_WIDTH * len(sheets) // PAPER_PAGES)


def means(image):
    cells = numpy.asarray(image, dtype=float)
    high, wide = (-(-side // BLOCK) * BLOCK for side in cells.shape)
    padded = numpy.full((high, wide), cells.mean())
    padded[:cells.shape[0], :cells.shape[1]] = cells
    return padded.reshape(high // BLOCK, BLOCK, wide // BLOCK, BLOCK).mean(axis=(1, 3))


def difference(now, approved):
    """Why two pictures are not alike; None when they are."""
    if now.width != approved.width or abs(now.height - approved.height) > BLOCK:
        return f"{now.width} x {now.height} points, {approved.width} x {approved.height} approved"
    height = min(now.height, approved.height)
    pair = [means(image.convert("L").crop((0, 0, image.width, height))) for image in (now, approved)]
    distances = numpy.abs(pair[0] - pair[1])
    blocks = int((distances > GREY_TOLERANCE).sum())
    return f"{blocks} blocks differ, by {distances.max():.0f} at most" if blocks > BLOCKS_TOLERATED else None


def prove(driver, page):
    """Stops everything when the comparison would not see what it is for, or sees what it should not."""
    scheme(driver, "light")
    approved = screens(driver, page, 1280)
    blind = [fault for fault, script in HARMFUL.items() if not difference(screens(driver, page, 1280, script), approved)]
    seen = difference(screens(driver, page, 1280, HARMLESS), approved)
    if blind or seen:
        sys.exit(f"the comparison proves nothing: not seen: {blind}; seen for nothing: {seen}")


def pictures(driver, page):
    """Each picture of a page by its name."""
    for colours, width in (("light", 1280), ("dark", 1280), ("light", 320)):
        scheme(driver, colours)
        yield f"{width}-{colours}", screens(driver, page, width)
    scheme(driver, "light")
    yield "papier", paper(driver, page)


def chosen(folders):
    """The pages to look at, each with the name of its pictures."""
    for folder in folders:
        for name in PAGES[folder.name]:
            page = folder / name
            if page.is_file():
                yield page, f"{folder.name}-{name.removesuffix('.html').replace('/', '-')}"
            elif name in REQUIRED:
                sys.exit(f"{page} is missing")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--accepter", action="store_true")
    parser.add_argument("folders", nargs="+", type=Path)
    options = parser.parse_args()
    for stale in APPROVED.glob("*" + NEW):
        stale.unlink()
    faults, names = [], set()
    with browser() as driver:
        proof = next((page for page, name in chosen(options.folders) if "reservataires" in name), None)
        if proof:
            prove(driver, proof)
        for page, kind in chosen(options.folders):
            for view, picture in pictures(driver, page):
                name = f"{kind}-{view}.png"
                names.add(name)
                approved = APPROVED / name
                if options.accepter:
                    APPROVED.mkdir(exist_ok=True)
                    picture.quantize(GREYS, dither=Image.Dither.NONE).save(approved, optimize=True)
                    continue
                fault = difference(picture, Image.open(approved)) if approved.exists() else "nothing was approved"
                if fault:
                    faults.append(f"{name}: {fault}")
                    picture.save(approved.with_suffix(NEW))
    if options.accepter:
        for folder in options.folders:
            for old in APPROVED.glob(f"{folder.name}-*.png"):
                if old.name not in names:
                    old.unlink()
    weight = sum(path.stat().st_size for path in APPROVED.glob("*.png"))
    if weight > FOLDER_BYTES:
        faults.append(f"{APPROVED.name} weighs {weight} bytes, {FOLDER_BYTES} at most are wanted")
    print("\n".join(faults + [f"{len(names)} pictures, {weight} bytes approved"]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
