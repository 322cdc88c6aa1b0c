#!/usr/bin/env python3
"""Opens the slide decks and the workbooks of protected editions with LibreOffice, which shares no code with bilanflux.

    libreoffice.py SORTIE

presentation.pptx and presentation.odp of each conference, printed by LibreOffice, have one page a slide of presentation.html,
each with the title of its slide; tableaux.xlsx and tableaux.ods, printed, have the name of the landlord. Needs soffice and
poppler. Exit 1 with what is wrong; the last line says what was opened.
"""
import html
import re
import subprocess
import sys
import tempfile
from pathlib import Path


class Wrong(Exception):
    """What a file shows that it should not."""


def run(*command):
    done = subprocess.run([str(part) for part in command], stdin=subprocess.DEVNULL, capture_output=True, timeout=300)
    if done.returncode != 0:
        raise Wrong(f"exit {done.returncode}: {' '.join(map(str, command))}\n{done.stderr.decode(errors='replace')}")
    return done.stdout.decode(errors="replace")


def squeezed(text):
    """Letters and digits only: lines are broken elsewhere."""
    return re.sub(r"\W+", "", html.unescape(text))


def printed(document, work):
    """The text of each page of a document that LibreOffice prints."""
    profile, folder = work / "profil", work / document.name
    run("soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", "pdf", "--outdir", folder,
        document)
    text = run("pdftotext", "-layout", folder / f"{document.stem}.pdf", "-")
    return [squeezed(page) for page in text.split("\f")[:-1]]


def check_deck(deck, titles, work):
    pages = printed(deck, work)
    if len(pages) != len(titles):
        raise Wrong(f"{deck}: {len(pages)} pages for {len(titles)} slides")
    for rank, (page, title) in enumerate(zip(pages, titles), 1):
        if title not in page:
            raise Wrong(f"{deck}: page {rank} does not show « {title} »")


def check(output):
    decks, workbooks = 0, 0
    for page in sorted(output.glob("cil/*/presentation.html")):
        found = re.findall(r"<h2[^>]*>(.*?)</h2>", page.read_text(), re.S)
        titles = [squeezed(re.sub(r"<[^>]*>", "", title)) for title in found]
        landlord = re.search(r'<p class="bailleur">(.*?) <', (page.parent / "bilan.html").read_text()).group(1)
        with tempfile.TemporaryDirectory(prefix="bilanflux-libreoffice-") as folder:
            for form in ("pptx", "odp"):
                check_deck(page.with_suffix(f".{form}"), titles, Path(folder))
                decks += 1
            for form in ("xlsx", "ods"):
                if not any(squeezed(landlord) in text for text in printed(page.parent / f"tableaux.{form}", Path(folder))):
                    raise Wrong(f"{page.parent}/tableaux.{form}: the landlord is on no page")
                workbooks += 1
    if not decks:
        raise Wrong(f"no presentation in {output}")
    return f"{decks} decks, {workbooks} workbooks"


def main():
    try:
        print(check(Path(sys.argv[1])))
    except Wrong as wrong:
        print(wrong)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
