#!/usr/bin/env python3
"""Extracts the corpora and holds the scores to their floors.

usage: score.py DIXIT CORPORA FLOORS.tsv

`dixit extract` is given id, lang and text only. Exits 1 when a figure is under its floor.
"""
import json, pathlib, subprocess, sys, tempfile


def extract(dixit, gold, work):
    blind, out = work / ("in-" + gold.name), work / ("out-" + gold.name)
    with blind.open("w", encoding="utf-8") as f:
        for line in gold.open(encoding="utf-8"):
            document = json.loads(line)
            f.write(json.dumps({k: document[k] for k in ("id", "lang", "text")}, ensure_ascii=False) + "\n")
    with out.open("w", encoding="utf-8") as f:
        subprocess.run([dixit, "extract", blind], stdout=f, check=True)
    return out


def same_as_ours(dixit, gold, out, genre, scores):
    """Whether `dixit score` gives every figure that the corpora's scorer gives."""
    command = [dixit, "score", gold, out, "--format", "json", *(["--genre", genre] if genre else [])]
    ours = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    different = [(view, k, v, ours[view].get(k)) for view, figures in scores.items() for k, v in figures.items() if ours[view].get(k) != v]
    for view, figure, theirs, got in different:
        print(f"LOW {gold.name} {view} {figure}: dixit score says {got}, the scorer {theirs}")
    return not different


def main():
    dixit, corpora, floors = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    rows = [l.split("\t") for l in floors.read_text(encoding="utf-8").splitlines() if l and not l.startswith("#")]
    low = 0
    with tempfile.TemporaryDirectory() as work:
        for corpus, genre in dict.fromkeys((r[0], r[1]) for r in rows):
            gold = corpora / corpus
            out = extract(dixit, gold, pathlib.Path(work))
            command = [sys.executable, corpora / "score.py", gold, out, "--json", *(["--genre", genre] if genre else [])]
            scores = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
            low += not same_as_ours(dixit, gold, out, genre, scores)
            for view, figures in scores.items():
                print(corpus, genre, view, json.dumps(figures))
            for _, _, view, figure, floor in (r for r in rows if (r[0], r[1]) == (corpus, genre)):
                got = scores[view].get(figure)
                fine = got is not None and got >= float(floor)
                low += not fine
                print(f"{'ok ' if fine else 'LOW'} {corpus} {view} {figure}: {got} (floor {floor})")
    sys.exit(1 if low else 0)


if __name__ == "__main__":
    main()
