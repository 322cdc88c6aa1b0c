#!/usr/bin/env python3
"""Judges the pages of a delivery as files: links, names of places, sizes.

    liens.py FOLDER

A page fails when two of its elements bear the same id, when a link of its leads to no file of the delivery or to no place
of a page, when a table of its has more than 400 lines, and when it is a bilan of 600 000 bytes or more. Exit 1 then.
"""
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

LINES = 400
BYTES = 600_000


class Page(HTMLParser):
    """The ids, the links and the longest table of a page."""

    def __init__(self, path):
        super().__init__()
        self.ids, self.links, self.twice, self.lines, self.longest = set(), [], [], 0, 0
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if "id" in given:
            if given["id"] in self.ids:
                self.twice.append(given["id"])
            self.ids.add(given["id"])
        if "href" in given:
            self.links.append(given["href"])
        self.links += [f"#{place}" for name in ("aria-labelledby", "aria-describedby")
                       for place in given.get(name, "").split()]
        if tag == "tbody":
            self.lines = 0
        if tag == "tr":
            self.lines += 1
            self.longest = max(self.longest, self.lines)


def faults(path, page, pages):
    """What is wrong with one page, sentence by sentence."""
    yield from (f"the id {name} stands twice" for name in page.twice)
    for link in page.links:
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            yield f"{link} leads out of the delivery"
            continue
        target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
        if not target.is_file():
            yield f"{link} leads nowhere"
        elif parts.fragment and target in pages and parts.fragment not in pages[target].ids:
            yield f"{link} leads to no place of {target.name}"
    if page.longest > LINES:
        yield f"a table has {page.longest} lines, {LINES} at most are wanted"
    if path.name == "bilan.html" and path.stat().st_size >= BYTES:
        yield f"{path.stat().st_size} bytes, less than {BYTES} are wanted"


def main():
    folder = Path(sys.argv[1]).resolve()
    pages = {path: Page(path) for path in sorted(folder.rglob("*.html"))}
    if not pages:
        sys.exit(f"no page in {folder}")
    found = [f"{path.relative_to(folder)}: {fault}" for path, page in pages.items()
             for fault in faults(path, page, pages)]
    print("\n".join(found[:40]))
    heaviest = max((path.stat().st_size for path in pages if path.name == "bilan.html"), default=0)
    print(f"{len(pages)} pages, {sum(len(page.links) for page in pages.values())} links, "
          f"{max(page.longest for page in pages.values())} lines in the longest table, heaviest bilan {heaviest} bytes")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
