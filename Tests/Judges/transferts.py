#!/usr/bin/env python3
"""Reads transfers back with tools that share no code with bilanflux.

    transferts.py [--data FOLDER] [--seda-xsd FOLDER] FILE...

A .asice begins with its type, stored as it is, and holds a signature; a .zip is a SEDA 2.3 SIP: every file of content/ has its
own description, of its size and SHA-512, every identifier is given once and every reference has its own, and xmllint admits
manifest.xml when the official schemas are there (with their catalog.xml). With --data, the files are those of a package's
data/, byte for byte. Needs unzip and xmllint. Exit 1 with what is wrong; the last line says what was read.
"""
import argparse
import hashlib
import os
import sys
import tempfile
import zipfile
import xml.etree.ElementTree as tree
from pathlib import Path

from commun import expect, run, verdict

SEDA = "{fr:gouv:culture:archivesdefrance:seda:v2.3}"
ASICE = b"application/vnd.etsi.asic-e+zip"
SIGNATURE = "META-INF/signatures.xml"
REFERENCES = {"ArchiveUnitRefId", "DataObjectGroupReferenceId", "DataObjectReferenceId", "SignedDocumentReferenceId"}


def entries(path):
    """Name and bytes of each entry, in order."""
    run("unzip", "-tqq", path)
    with zipfile.ZipFile(path) as archive:
        listed = archive.infolist()
        names = [entry.filename for entry in listed]
        expect(len(set(names)) == len(names), f"{path}: a name twice")
        expect(not any(name.startswith("/") or ".." in name.split("/") for name in names), f"{path}: a name leads out")
        return listed, {name: archive.read(name) for name in names}


def check_data(path, files, data):
    if data is None:
        return
    wanted = {str(f.relative_to(data)): f.read_bytes() for f in data.rglob("*") if f.is_file()}
    expect(files == wanted, f"{path}: other files than {data}: {sorted(files.keys() ^ wanted.keys())}")


def check_asice(path, data):
    listed, files = entries(path)
    first = listed[0]
    expect(first.filename == "mimetype" and first.compress_type == zipfile.ZIP_STORED, f"{path}: mimetype is not first")
    head = path.read_bytes()[:30 + len("mimetype") + len(ASICE)]
    # What tells the type without reading the ZIP: no extra field moves it.
    expect(head[30:] == b"mimetype" + ASICE, f"{path}: the type is not at its place")
    expect(SIGNATURE in files, f"{path}: no signature")
    listing = tree.fromstring(files["META-INF/manifest.xml"])
    space = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}"
    told = {entry.get(f"{space}full-path") for entry in listing}
    documents = {name for name in files if name != "mimetype" and not name.startswith("META-INF/")}
    expect(told == documents | {"/"}, f"{path}: manifest.xml lists {sorted(told)}")
    kept = {name: content for name, content in files.items() if name not in ("mimetype", "META-INF/manifest.xml")}
    check_data(path, kept, data)


def text(element, name):
    found = element.find(f".//{SEDA}{name}")
    expect(found is not None and found.text, f"{element.tag} without {name}")
    return found.text


def check_references(path, root):
    given, called = [], []
    for element in root.iter():
        if element.get("id") is not None:
            given.append(element.get("id"))
        if element.tag.removeprefix(SEDA) in REFERENCES:
            called.append(element.text)
    expect(len(set(given)) == len(given), f"{path}: an identifier twice")
    expect(called and set(called) <= set(given), f"{path}: references to nothing: {sorted(set(called) - set(given))}")


def check_sip(path, data, schemas):
    _, files = entries(path)
    root = tree.fromstring(files["manifest.xml"])
    expect(root.tag == f"{SEDA}ArchiveTransfer", f"{path}: root {root.tag}")
    described = set()
    for item in root.iter(f"{SEDA}BinaryDataObject"):
        name = text(item, "Uri")
        expect(name in files and name not in described, f"{path}: {name} is described and is not there, or is twice")
        described.add(name)
        digest = item.find(f"{SEDA}MessageDigest")
        expect(digest.get("algorithm") == "SHA-512", f"{path}: {digest.get('algorithm')}")
        expect(digest.text == hashlib.sha512(files[name]).hexdigest(), f"{path}: {name} has another digest")
        expect(int(text(item, "Size")) == len(files[name]), f"{path}: {name} has another size")
    expect(described == files.keys() - {"manifest.xml"}, f"{path}: files that nothing describes")
    check_references(path, root)
    check_data(path, {name.removeprefix("content/"): files[name] for name in described}, data)
    if schemas is not None:
        with tempfile.TemporaryDirectory(prefix="bilanflux-seda-") as folder:
            manifest = Path(folder) / "manifest.xml"
            manifest.write_bytes(files["manifest.xml"])
            run("xmllint", "--nonet", "--noout", "--schema", schemas / "seda-2.3-main.xsd", manifest,
                env={**os.environ, "XML_CATALOG_FILES": str(schemas / "catalog.xml")})


def check(options):
    for path in options.file:
        if path.suffix == ".asice":
            check_asice(path, options.data)
        else:
            check_sip(path, options.data, options.seda_xsd)
    schema = "with" if options.seda_xsd else "without"
    return f"{len(options.file)} transfers, {schema} the official schema"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path)
    parser.add_argument("--seda-xsd", type=Path)
    parser.add_argument("file", type=Path, nargs="+")
    return verdict(check, parser.parse_args())


if __name__ == "__main__":
    sys.exit(main())
