#!/usr/bin/env python3
"""Opens the slide decks and the workbooks of protected editions with LibreOffice, which shares no code with bilanflux.

    libreoffice.py SORTIE

presentation.pptx and presentation.odp of each conference, printed by LibreOffice, have one page a slide of presentation.html,
each with the title of its slide; tableaux.xlsx and tableaux.ods, printed, have the name of the landlord. Needs soffice and
poppler. Exit 1 with what is wrong; the last line says what was opened.
"""
import re
import sys
import tempfile
from pathlib import Path

from commun import expect, run, squeezed, titles, verdict


def printed(document, work):
    """The text of each page of a document that LibreOffice prints."""
    profile, folder = work / "profil", work / document.name
    run("soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", "pdf", "--outdir", folder,
        document)
    text = run("pdftotext", "-layout", folder / f"{document.stem}.pdf", "-")
    return [squeezed(page) for page in text.split("\f")[:-1]]


def check_deck(deck, slides, work):
    pages = printed(deck, work)
    expect(len(pages) == len(slides), f"{deck}: {len(pages)} pages for {len(slides)} slides")
    for rank, (page, title) in enumerate(zip(pages, slides), 1):
        expect(title in page, f"{deck}: page {rank} does not show « {title} »")


def check(output):
    decks, workbooks = 0, 0
    for page in sorted(output.glob("cil/*/presentation.html")):
        landlord = re.search(r'<p class="bailleur">(.*?) <', (page.parent / "bilan.html").read_text()).group(1)
        with tempfile.TemporaryDirectory(prefix="bilanflux-libreoffice-") as folder:
            for form in ("pptx", "odp"):
                check_deck(page.with_suffix(f".{form}"), titles(page), Path(folder))
                decks += 1
            for form in ("xlsx", "ods"):
                shown = printed(page.parent / f"tableaux.{form}", Path(folder))
                expect(any(squeezed(landlord) in text for text in shown),
                       f"{page.parent}/tableaux.{form}: the landlord is on no page")
                workbooks += 1
    expect(decks, f"no presentation in {output}")
    return f"{decks} decks, {workbooks} workbooks"


if __name__ == "__main__":
    sys.exit(verdict(check, Path(sys.argv[1])))
