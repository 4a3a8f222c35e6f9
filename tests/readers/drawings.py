"""Reads drawings with the readers that their users have: an XML parser, pypdf, Pillow, Graphviz.

Usage: drawings.py FILE...; prints a JSON object a line, in the order of the files.
"""

import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

SVG = "{http://www.w3.org/2000/svg}"


def svg(path):
    root = ElementTree.parse(path).getroot()
    assert root.tag == SVG + "svg", root.tag
    groups = [g for g in root.iter(SVG + "g") if g.get("class")]
    nodes = [g for g in groups if g.get("class") in ("statement", "who")]
    # Every node has a tooltip, and a link around it where its words have an address.
    assert all(g.find(SVG + "title") is not None for g in groups)
    linked = [a for a in root.iter(SVG + "a") for g in a if g.get("class") in ("statement", "who")]
    return {
        "nodes": len(nodes),
        "edges": sum(g.get("class") == "edge" for g in groups),
        "links": [a.get("href") for a in linked],
        "text": [" ".join(t.text or "" for t in g.iter(SVG + "text")) for g in nodes],
    }


def pdf(path):
    from pypdf import PdfReader

    reader = PdfReader(path, strict=True)
    links = [
        note.get_object()["/A"]["/URI"]
        for page in reader.pages
        for note in page.get("/Annots", [])
        if note.get_object()["/Subtype"] == "/Link"
    ]
    return {
        "title": reader.metadata.title,
        "pages": [[float(page.mediabox.width), float(page.mediabox.height)] for page in reader.pages],
        "text": ["\n".join(page.extract_text() for page in reader.pages)],
        "links": links,
    }


def png(path):
    from PIL import Image

    with Image.open(path) as image:
        assert image.format == "PNG", image.format
        image.load()
        colours = image.convert("RGB").getcolors(1 << 24)
        return {"size": list(image.size), "colours": len(colours)}


def dot(path):
    plain = subprocess.run(["dot", "-Tplain", path], check=True, capture_output=True, text=True).stdout
    lines = [line.split(" ", 1)[0] for line in plain.splitlines()]
    return {"nodes": lines.count("node"), "edges": lines.count("edge")}


for name in sys.argv[1:]:
    read = {"svg": svg, "pdf": pdf, "png": png, "dot": dot}[Path(name).suffix[1:]]
    print(json.dumps(read(name)))
