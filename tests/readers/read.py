"""Reads a file that `dixit export` wrote with the reader that its users have, and prints what it found as JSON:
{"nodes": [[id, words], ...], "edges": number}. Words are a name, a content, a headline, a claim.
Any complaint of the reader ends the program with an error. Usage: read.py FORMAT PATH"""

import json
import sys
from pathlib import Path

HERE = Path(__file__).parent


def words(kind, label, text):
    return (text if kind in ("statement", "claim") else label) or ""


def of_networkx(graph):
    assert graph.is_directed()
    nodes = [[n, words(d["type"], d.get("label"), d.get("text"))] for n, d in graph.nodes(data=True)]
    relations = [d["relation"] for _, _, d in graph.edges(data=True)]
    return {"nodes": nodes, "edges": len(relations)}


def graphml(path):
    import networkx

    return of_networkx(networkx.read_graphml(path, force_multigraph=True))


def gexf(path):
    import networkx

    return of_networkx(networkx.read_gexf(path))


def csv(path):
    import duckdb

    options = "header=true, all_varchar=true, quote='\"', escape='\"', strict_mode=true"
    nodes = duckdb.sql(f"select id, type, label, text from read_csv('{path}/nodes.csv', {options})").fetchall()
    ids = {n[0] for n in nodes}
    edges = duckdb.sql(f"select \"from\", \"to\", relation from read_csv('{path}/edges.csv', {options})").fetchall()
    assert all(a in ids and b in ids and relation for a, b, relation in edges)
    return {"nodes": [[n[0], words(*n[1:])] for n in nodes], "edges": len(edges)}


def parquet(path):
    import duckdb
    import pyarrow.parquet

    nodes, edges = (pyarrow.parquet.read_table(f"{path}/{name}.parquet") for name in ("nodes", "edges"))
    kinds = {field.name: str(field.type) for field in nodes.schema}
    assert (kinds["text"], kinds["start"], kinds["confidence"], kinds["unnamed"]) == ("string", "int64", "double", "bool")
    found = [[n["id"], words(n["type"], n["label"], n["text"])] for n in nodes.to_pylist()]
    rows = duckdb.sql(f"select id, type, label, text from '{path}/nodes.parquet'").fetchall()
    assert [[n[0], words(*n[1:])] for n in rows] == found, "DuckDB and PyArrow do not read the same"
    joined = f"""select count(*) from '{path}/edges.parquet' e
        join '{path}/nodes.parquet' a on a.id = e."from" join '{path}/nodes.parquet' b on b.id = e."to" where e.relation <> ''"""
    assert duckdb.sql(joined).fetchall()[0][0] == len(edges)
    return {"nodes": found, "edges": len(edges)}


def rdf(path, form):
    import pyshacl
    import rdflib

    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(path, format=form)
    graph = rdflib.Graph()
    for s, p, o, _ in dataset.quads((None, None, None, None)):
        graph.add((s, p, o))
    shapes = rdflib.Graph().parse(HERE / "shapes.ttl", format="turtle")
    conforms, _, report = pyshacl.validate(graph, shacl_graph=shapes, advanced=False, inference="none")
    assert conforms, report
    schema = rdflib.Namespace("https://schema.org/")
    nodes = []
    for subject in set(graph.subjects(schema.identifier, None)) | set(graph.subjects(rdflib.RDF.type, schema.Claim)):
        found = [graph.value(subject, p) for p in (schema.name, schema.headline, schema.text)]
        nodes.append([str(subject).removeprefix("urn:dixit:"), next((str(w) for w in found if w is not None), "")])
    return {"nodes": nodes, "edges": len(set(graph.subjects(rdflib.RDF.type, rdflib.URIRef("urn:dixit:vocabulary:Citation"))))}


def turtle(path):
    return rdf(path, "turtle")


def trig(path):
    return rdf(path, "trig")


def jsonld(path):
    return rdf(path, "json-ld")


def claimreview(path):
    import rdflib

    feed = json.loads(Path(path).read_text())
    assert feed["@context"] == "https://schema.org"
    # What stands at that address, as far as this feed needs it; the test has no network.
    feed["@context"] = {"@vocab": "https://schema.org/", "url": {"@type": "@id"}, "sameAs": {"@type": "@id"}}
    graph = rdflib.Graph().parse(data=json.dumps(feed), format="json-ld")
    schema = rdflib.Namespace("https://schema.org/")
    nodes = []
    for review in graph.subjects(rdflib.RDF.type, schema.ClaimReview):
        assert graph.value(review, schema.itemReviewed) is not None
        assert str(graph.value(review, schema.creativeWorkStatus)) == "Draft"
        assert graph.value(review, schema.reviewRating) is None, "a verdict that dixit must not give"
        nodes.append([str(review).removeprefix("urn:dixit:"), str(graph.value(review, schema.claimReviewed))])
    return {"nodes": nodes, "edges": 0}


def ftm(path):
    from followthemoney import model

    nodes, edges, ids = [], 0, set()
    for line in Path(path).read_text().split("\n")[:-1]:
        data = json.loads(line)
        schema = model.get(data["schema"])
        assert schema is not None and not schema.abstract, data["schema"]
        schema.validate(data)
        for name, values in data["properties"].items():
            prop = schema.get(name)
            for value in values if prop.type.name in ("date", "url", "language", "identifier", "entity") else []:
                assert prop.type.validate(value), f"{data['schema']}.{name}: {value!r}"
        proxy = model.get_proxy(data)
        if proxy.schema.name == "UnknownLink":
            edges += 1
            assert set(proxy.get("subject") + proxy.get("object")) <= ids
        else:
            ids.add(proxy.id)
            found = data["properties"].get("description") or data["properties"].get("name")
            kind, own = proxy.id.split(".", 1)
            notes = [n.removeprefix("id: ") for n in data["properties"].get("notes", []) if n.startswith("id: ")]
            nodes.append([f"{kind}:{(notes or [own])[0]}", (found or [""])[0]])
    return {"nodes": nodes, "edges": edges}


def brat(path):
    from bioc import brat as reader

    nodes, edges = [], 0
    for file in sorted(Path(path).glob("*.ann")):
        text, annotations = (file.with_suffix(end).read_bytes().decode() for end in (".txt", ".ann"))
        doc = reader.loads(text, annotations)
        kinds = {}
        for entity in doc.entities:
            parts = [text[at.begin : at.end] for at in sorted(entity.locations)]
            found = " ".join(parts)
            assert found.translate(str.maketrans("\n\r\t", "   ")).rstrip() == entity.text.rstrip(), (found, entity.text)
            kinds[entity.id] = entity.type
            if entity.type == "Content":
                nodes.append([f"{file.stem} {entity.locations.begin()}", " … ".join(parts)])
        for relation in doc.relations:
            ends = [kinds[relation.arguments[end]] for end in ("Arg1", "Arg2")]
            assert ends == ["Content", "Cue" if relation.type == "CuedBy" else "Source"], relation.type
        assert all(attribute.refid in kinds for attribute in doc.attributes)
        edges += len(list(doc.relations))
    return {"nodes": nodes, "edges": edges}


def jsonl(path):
    records = [json.loads(line) for line in Path(path).read_text().split("\n")[:-1]]
    texts = {r["is"]["hash"]: r["is"]["text"] for r in records if r["record"] == "text"}
    nodes = []
    for record in records:
        if record["record"] == "entity":
            nodes.append(["entity:" + record["is"]["id"], record["is"]["name"]])
        for statement in record["is"].get("statements", []) if record["record"] == "source" else []:
            for fragment in statement.get("fragments", []):
                start, end = fragment["at"]
                assert texts[statement["capture"]][start:end] == fragment["exact"]
            words = " … ".join(f["exact"] for f in statement.get("fragments", []))
            nodes.append(["statement:" + statement["id"], words])
    return {"nodes": nodes, "edges": 0}


if __name__ == "__main__":
    form, path = sys.argv[1:]
    found = globals()[form](path)
    found["nodes"].sort()
    json.dump(found, sys.stdout, ensure_ascii=True)
