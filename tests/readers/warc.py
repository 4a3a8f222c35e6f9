"""Writes web archives with warcio, zstandard and wacz for dixit to read. Usage: warc.py FOLDER
Each archive holds the same: a warcinfo record, a request, an English page in chunks and packed, a Chinese page in GBK,
a redirect, a picture, a revisit, a bare page as a resource, a metadata record.
records.warc.zst has a frame for each record; dictionary.warc.zst besides begins with a dictionary, as the format's rules
have it; both.wacz holds 1.0.warc.gz and 1.1.warc.gz, put together by py-wacz."""

import gzip
import io
import random
import struct
import subprocess
import sys
from pathlib import Path

import zstandard
from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

EN = """<html><head><title>Ferry sails again</title></head><body><article><h1>Ferry sails again</h1>
<p>“We will sail at dawn,” said Tom Reed, the master of the ferry, on Friday in the harbour of Northbay.</p>
<p>Ada Quill, the mayor, told Northbay Radio that the town had waited for a year and would wait no more.</p>
</article></body></html>"""
ZH = """<html><head><meta charset="gb2312"><title>渡轮复航</title></head><body><h1>渡轮复航</h1>
<p>北湾市长阿达·奎尔表示：“渡轮每年运送近三十五万人，这是全城的骄傲，也是港口的希望。”</p>
<p>“我们黎明时分启航。”船长汤姆·里德周五在北湾港口说，全城已经等了一年，不会再等下去。</p></body></html>"""
DATE = "2031-05-02T06:00:00Z"


def chunked(body):
    parts = [body[i : i + 90] for i in range(0, len(body), 90)]
    return b"".join(b"%x\r\n%s\r\n" % (len(p), p) for p in parts) + b"0\r\n\r\n"


def write(path, **options):
    with open(path, "wb") as out:
        writer = WARCWriter(out, **options)

        def record(kind, url, body=b"", status="200 OK", **fields):
            head = [(name.replace("_", "-"), value) for name, value in fields.items()]
            http = None
            if kind == "request":
                http = StatusAndHeaders("GET / HTTP/1.1", head, is_http_request=True)
            elif kind == "response":
                http = StatusAndHeaders(status, head, protocol="HTTP/1.1")
            kind_of = fields.get("Content_Type", "") if http is None else ""
            writer.write_record(
                writer.create_warc_record(
                    url, kind, payload=io.BytesIO(body), http_headers=http,
                    warc_content_type=kind_of, warc_headers_dict={"WARC-Date": DATE},
                )
            )

        writer.write_record(writer.create_warcinfo_record("x.warc", {"software": "a test"}))
        record("request", "https://courier.example/ferry", Host="courier.example")
        record(
            "response", "https://courier.example/ferry", chunked(gzip.compress(EN.encode())),
            Content_Type="text/html; charset=utf-8", Transfer_Encoding="chunked", Content_Encoding="gzip",
        )
        record("response", "https://beian.example/1", ZH.encode("gbk"), Content_Type="text/html")
        record("response", "https://courier.example/", EN.encode(), "302 Found", Content_Type="text/html", Location="/ferry")
        record("response", "https://courier.example/a.png", b"\x89PNG\r\n\x1a\n", Content_Type="image/png")
        revisit = writer.create_revisit_record(
            "https://courier.example/ferry", "sha1:" + "A" * 32, "https://courier.example/ferry", DATE
        )
        writer.write_record(revisit)
        record("resource", "https://courier.example/bare", EN.encode(), Content_Type="text/html")
        record("metadata", "https://courier.example/bare", b"a: b", Content_Type="application/warc-fields")


def records(path):
    """The bytes of each record of a bare archive."""
    with open(path, "rb") as file:
        walk = ArchiveIterator(file)
        starts = [walk.get_record_offset() for _ in walk]
    data = path.read_bytes()
    return [data[a:b] for a, b in zip(starts, starts[1:] + [len(data)])]


def zstd(folder):
    all = records(folder / "1.1.warc")
    pack = zstandard.ZstdCompressor(write_checksum=True).compress
    (folder / "records.warc.zst").write_bytes(b"".join(pack(r) for r in all))
    # A dictionary is made of many samples.
    words = b" ".join(all).split()
    draw = random.Random(1)
    samples = [b" ".join(draw.choices(words, k=60)) for _ in range(400)]
    dictionary = zstandard.train_dictionary(8192, samples)
    pack = zstandard.ZstdCompressor(dict_data=dictionary, write_checksum=True).compress
    packed = zstandard.ZstdCompressor().compress(dictionary.as_bytes())
    head = struct.pack("<II", 0x184D2A5D, len(packed)) + packed
    (folder / "dictionary.warc.zst").write_bytes(head + b"".join(pack(r) for r in all))


def wacz(folder):
    names = ["1.0.warc.gz", "1.1.warc.gz"]
    tool = Path(sys.executable).with_name("wacz")
    command = [tool, "create", "-o", folder / "both.wacz", *(folder / name for name in names)]
    subprocess.run(command, check=True, capture_output=True)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    for version in ("1.0", "1.1"):
        write(folder / f"{version}.warc", gzip=False, warc_version=f"WARC/{version}")
        write(folder / f"{version}.warc.gz", gzip=True, warc_version=f"WARC/{version}")
    zstd(folder)
    wacz(folder)
