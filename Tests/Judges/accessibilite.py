#!/usr/bin/env python3
"""Opens pages in headless Chromium and lets axe-core look for accessibility faults.

    accessibilite.py PAGE.html...

A page fails on any fault against WCAG 2.2 (A, AA), RGAA 4 or axe's best practices, and when it fetches anything: a bilan
is one self-contained file. What axe cannot decide by itself is counted, not judged. Exit 1 when a page fails.

Needs selenium, axe-playwright-python (only for the axe.min.js it carries), chromium and chromedriver.
"""
import argparse
import importlib.util
import os
import shutil
import sys
from contextlib import contextmanager
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "RGAAv4", "best-practice"]
SECONDS = 180
RUN_AXE = """
    const [standards, done] = arguments;
    axe.run(document, {resultTypes: ['violations', 'incomplete'], runOnly: {type: 'tag', values: standards}})
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


@contextmanager
def browser():
    paths = {name: shutil.which(name) for name in ("chromium", "chromedriver")}
    for name, path in paths.items():
        if path is None:
            sys.exit(f"{name} is not installed")
    options = webdriver.ChromeOptions()
    options.binary_location = paths["chromium"]
    switches = ["--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1280,900", "--lang=fr-FR"]
    if os.geteuid() == 0:
        switches.append("--no-sandbox")  # Chromium refuses its sandbox to root
    for switch in switches:
        options.add_argument(switch)
    driver = webdriver.Chrome(options=options, service=Service(executable_path=paths["chromedriver"]))
    driver.set_script_timeout(SECONDS)
    try:
        yield driver
    finally:
        driver.quit()


def examine(driver, page, axe):
    """What axe found on one page, as the script above returns it."""
    driver.get(page.resolve().as_uri())
    driver.execute_script(axe)
    return driver.execute_async_script(RUN_AXE, STANDARDS)


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
        for page in pages:
            found = examine(driver, page, axe)
            faults += report(page, found)
            undecided += found.get("undecided", 0)
            checked += found.get("checked", 0)
    print(f"{len(pages)} pages, {checked} checks passed, {undecided} left to a person, {faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
