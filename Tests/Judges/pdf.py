#!/usr/bin/env python3
"""Produces one sample with --pdf and reads its PDFs back, with poppler and pypdf.

    pdf.py --binary BILANFLUX --campaign CAMPAIGN --reservataire CODE --outils FOLDER WORK

Every bilan.html has a bilan.pdf beside it: tagged PDF/A-3, A4, in French, its title that of the page, each of the key
figures of the first screen in its text, bilan.xml attached byte for byte, no font left out. Each conference has a
presentation.pdf of as many pages as it has slides, with their titles. The bilan made alone has the same bytes.
A machine without WeasyPrint is refused with a sentence and exit 4, before anything is written.
Exit 1 with what is wrong; the last line says what was read.
"""
import argparse
import html
import re
import sys
from pathlib import Path

import pypdf

from commun import expect, run, squeezed, titles, verdict


def info(pdf):
    return dict(line.split(":", 1) for line in run("pdfinfo", pdf).splitlines() if ":" in line)


def check_bilan(page):
    pdf = page.with_suffix(".pdf")
    expect(pdf.exists(), f"{pdf} is missing")
    markup, said = page.read_text(), info(pdf)
    expect("yes" in said["Tagged"], f"{pdf}: not tagged")
    expect("A4" in said["Page size"], f"{pdf}: {said['Page size']}")
    title = html.unescape(re.search(r"<title>(.*?)</title>", markup).group(1))
    expect(said["Title"].strip() == title, f"{pdf}: title {said['Title']}")
    root = pypdf.PdfReader(pdf).trailer["/Root"]
    metadata = root["/Metadata"].get_data().decode()
    expect(re.search(r'pdfaid:part(>|=")3', metadata), f"{pdf}: not marked PDF/A-3")
    expect(re.search(r'pdfaid:conformance(>|=")A', metadata), f"{pdf}: not marked accessible (level A)")
    expect(root.get("/Lang") == "fr", f"{pdf}: language {root.get('/Lang')}")
    relations = [part.get_object().get("/AFRelationship") for part in root.get("/AF", [])]
    expect(set(relations) == {"/Data"}, f"{pdf}: what is attached is said to be {relations}")
    attached = pdf.parent / "joint.xml"
    run("pdfdetach", "-save", 1, "-o", attached, pdf)
    expect(attached.read_bytes() == (pdf.parent / "bilan.xml").read_bytes(), f"{pdf}: another bilan.xml is attached")
    attached.unlink()
    fonts = [line.split() for line in run("pdffonts", pdf).splitlines()[2:]]
    expect(fonts and all("yes" == font[-5] for font in fonts), f"{pdf}: a font is not embedded")
    text = squeezed(run("pdftotext", "-layout", "-l", 2, pdf, "-"))
    for figure in re.findall(r'<dd class="valeur">(.*?)</dd>', markup):
        expect(squeezed(figure) in text, f"{pdf}: key figure {figure} is not on its first pages")
    message = re.search(r'<p class="message">(.*?)</p>', markup).group(1)
    flat = squeezed(run("pdftotext", "-l", 1, pdf, "-"))
    expect(squeezed(message)[:40] in flat, f"{pdf}: the message is not on the first page")


def check_presentation(deck):
    pdf = deck.with_suffix(".pdf")
    expect(pdf.exists(), f"{pdf} is missing")
    slides = titles(deck)
    pages = int(info(pdf)["Pages"])
    expect(len(slides) == pages, f"{pdf}: {pages} pages for {len(slides)} slides")
    for rank, title in enumerate(slides, 1):
        text = squeezed(run("pdftotext", "-f", rank, "-l", rank, pdf, "-"))
        expect(title in text, f"{pdf}: page {rank} is not the slide « {title} »")


def check(options):
    produce = [options.binary, "produire", options.campaign, "--pdf"]
    refused = run(*produce, "--sortie", options.work / "sans", code=4, env={"PATH": "/nulle-part"})
    expect("make pdf-tools" in refused and not (options.work / "sans").exists(), f"said only: {refused}")
    whole, alone = options.work / "tout", options.work / "seul"
    produce += ["--outils-pdf", options.outils]
    run(*produce, "--sortie", whole)
    run(*produce, "--sortie", alone, "--reservataire", options.reservataire)
    bilans, decks = sorted(whole.rglob("bilan.html")), sorted(whole.rglob("presentation.html"))
    expect(bilans and decks, f"nothing in {whole}")
    for page in bilans:
        check_bilan(page)
    for deck in decks:
        check_presentation(deck)
    name = f"reservataires/{options.reservataire}/bilan.pdf"
    expect((whole / name).read_bytes() == (alone / name).read_bytes(), f"{name}: not the same bytes twice")
    expect(not list(whole.rglob(".pdf-*")), "a working folder was delivered")
    return f"{len(bilans)} bilans, {len(decks)} presentations"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("--binary", "--campaign", "--outils"):
        parser.add_argument(name, type=Path, required=True)
    parser.add_argument("--reservataire", required=True)
    parser.add_argument("work", type=Path)
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    return verdict(check, options)


if __name__ == "__main__":
    sys.exit(main())
