"""Headless Chromium for the judges: one way of starting it, of choosing the colours, of waiting for a page."""
import os
import shutil
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

SECONDS = 180
# The same letters on every machine: those of the judges' packages, whatever else is installed.
FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts/truetype/dejavu</dir>
  <dir>/usr/share/fonts/truetype/liberation</dir>
  <cachedir>{cache}</cachedir>
  <match target="pattern"><edit name="family" mode="append_last"><string>Liberation Sans</string></edit></match>
  <alias><family>system-ui</family><prefer><family>Liberation Sans</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>Liberation Sans</family></prefer></alias>
  <alias><family>serif</family><prefer><family>Liberation Serif</family></prefer></alias>
  <match target="font"><edit name="antialias"><bool>true</bool></edit><edit name="hinting"><bool>false</bool></edit>
    <edit name="rgba"><const>none</const></edit></match>
</fontconfig>
"""


@contextmanager
def browser():
    paths = {name: shutil.which(name) for name in ("chromium", "chromedriver")}
    for name, path in paths.items():
        if path is None:
            sys.exit(f"{name} is not installed")
    options = webdriver.ChromeOptions()
    options.binary_location = paths["chromium"]
    switches = ["--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1280,900", "--lang=fr-FR",
                "--hide-scrollbars", "--force-color-profile=srgb", "--disable-lcd-text"]
    if os.geteuid() == 0:
        switches.append("--no-sandbox")  # Chromium refuses its sandbox to root
    for switch in switches:
        options.add_argument(switch)
    with tempfile.TemporaryDirectory(prefix="bilanflux-fonts-") as folder:
        fonts = Path(folder) / "fonts.conf"
        fonts.write_text(FONTS.format(cache=folder), encoding="utf-8")
        service = Service(executable_path=paths["chromedriver"], env={**os.environ, "FONTCONFIG_FILE": str(fonts)})
        driver = webdriver.Chrome(options=options, service=service)
        driver.set_script_timeout(SECONDS)
        try:
            yield driver
        finally:
            driver.quit()


def scheme(driver, name):
    """Shows the pages that follow in light or dark colours, without motion."""
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [
        {"name": "prefers-color-scheme", "value": name}, {"name": "prefers-reduced-motion", "value": "reduce"}]})
