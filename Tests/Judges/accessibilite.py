#!/usr/bin/env python3
"""Opens pages in headless Chromium and lets axe-core look for accessibility faults.

    accessibilite.py PAGE.html...

A page fails on any fault against WCAG 2.2 (A, AA), RGAA 4 or axe's best practices, and when it fetches anything: a bilan
is one self-contained file. One page of each kind is looked at in dark colours too. What axe cannot decide by itself is
counted, not judged. Exit 1 when a page fails.

Needs selenium, axe-playwright-python (only for the axe.min.js it carries), chromium and chromedriver.
"""
import argparse
import importlib.util
import sys
from pathlib import Path

from navigateur import browser, scheme

STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "RGAAv4", "best-practice"]
# What dark colours alone can break; the rest was looked at in light ones.
IN_THE_DARK = ["color-contrast", "link-in-text-block"]
RUN_AXE = """
    const [only, done] = arguments;
    axe.run(document, {resultTypes: ['violations', 'incomplete'], runOnly: only})
        .then(found => done({
            faults: found.violations.map(fault => ({
                rule: fault.id, help: fault.help, impact: fault.impact,
                places: fault.nodes.map(node => node.target.join(' ')),
            })),
            undecided: found.incomplete.length,
            checked: found.passes.length,
            fetched: [
                ...performance.getEntriesByType('resource').map(entry => entry.name),
                ...[...document.querySelectorAll('[src], link[href], object[data]')]
                    .map(element => element.src || element.href || element.data),
            ].filter(address => !address.startsWith('data:')),
        }))
        .catch(error => done({crash: String(error)}));
"""


def axe_source():
    package = importlib.util.find_spec("axe_playwright_python")
    if package is None:
        sys.exit("axe-playwright-python is not installed")
    return (Path(package.origin).parent / "axe.min.js").read_text(encoding="utf-8")


def examine(driver, page, axe, only):
    """What axe found on one page, as the script above returns it."""
    driver.get(page.resolve().as_uri())
    driver.execute_script(axe)
    return driver.execute_async_script(RUN_AXE, only)


def one_of_each_kind(pages):
    """Pages of one name in folders of one folder are of one kind: the same colours stand on all of them."""
    return list({(page.name, page.resolve().parents[1].name): page for page in pages}.values())


def report(page, found):
    """Prints the faults of a page; how many there are."""
    if "crash" in found:
        print(f"{page}: axe stopped: {found['crash']}")
        return 1
    for fault in found["faults"]:
        print(f"{page}: {fault['rule']} ({fault['impact']}): {fault['help']}")
        for place in fault["places"][:5]:
            print(f"    {place}")
        if len(fault["places"]) > 5:
            print(f"    and {len(fault['places']) - 5} more")
    for address in found["fetched"]:
        print(f"{page}: fetches {address}")
    return len(found["faults"]) + len(found["fetched"])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pages", nargs="+", type=Path)
    pages = parser.parse_args().pages
    axe, faults, undecided, checked = axe_source(), 0, 0, 0
    with browser() as driver:
        runs = [("light", {"type": "tag", "values": STANDARDS}, pages),
                ("dark", {"type": "rule", "values": IN_THE_DARK}, one_of_each_kind(pages))]
        for colours, only, looked_at in runs:
            scheme(driver, colours)
            for page in looked_at:
                found = examine(driver, page, axe, only)
                faults += report(f"{page} ({colours})", found)
                undecided += found.get("undecided", 0)
                checked += found.get("checked", 0)
    print(f"{len(pages)} pages, {len(runs[1][2])} in the dark too, {checked} checks passed, {undecided} left to a person, {faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
