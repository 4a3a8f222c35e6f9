"""Makes PDF files with ReportLab for dixit to read. Usage: pdf.py FOLDER
news.pdf: two pages of two columns, justified, hyphenated, with running heads and page numbers; cid.pdf: Chinese in a
font that is not in the file; image.pdf: a picture of a page; locked.pdf: with a password."""

import sys
from pathlib import Path

from PIL import Image
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen import canvas
from reportlab.platypus import BaseDocTemplate, Frame, NextPageTemplate, PageTemplate, Paragraph

WIDTH, HEIGHT = A4
TITLE = "Ferry Aurora sails again after a year in the dock of Northbay"
ENGLISH = [
    "“We will sail at dawn,” said Tom Reed, the master of the ferry, on Friday in the har\u00adbour of North\u00adbay.",
    "Ada Quill, the mayor, told Northbay Radio that the town had waited for a year and would wait no more. “Nobody asked "
    "the har\u00adbour,” said Lin Marsh, a dock worker, whose family has lived on the well-known quay for five gene\u00adra\u00adtions.",
    "The office of the har\u00adbour mas\u00adter said in a state\u00adment that the efficient engine had been tested and found safe.",
] * 9
CHINESE_TITLE = "渡轮极光号复航"
CHINESE = [
    "北湾市长阿达表示：“渡轮每年运送近三十五万人，这是全城的骄傲，也是港口的希望。我们为此等了整整一年，今天终于可以告诉大家，船要开了。”",
    "“我们黎明时分启航。”船长汤姆周五在北湾港口说，全城已经等了一年，不会再等下去。他还说，船员都已经就位，燃料和补给也已经装好。",
]


def furniture(page, document):
    page.saveState()
    page.setFont("Times-Roman", 8)
    page.drawString(50, HEIGHT - 36, "The Northbay Courier")
    page.drawRightString(WIDTH - 50, HEIGHT - 36, "Friday, May 2, 2031")
    page.drawCentredString(WIDTH / 2, 30, str(document.page))
    page.restoreState()


def news(path):
    style = ParagraphStyle(
        "text", fontName="Times-Roman", fontSize=10, leading=12, alignment=TA_JUSTIFY, firstLineIndent=12,
        embeddedHyphenation=1,
    )
    head = ParagraphStyle("head", fontName="Times-Bold", fontSize=22, leading=26)
    column = (WIDTH - 120) / 2
    columns = lambda top: [Frame(50 + n * (column + 20), 50, column, top - 50, 0, 0, 0, 0) for n in (0, 1)]
    banner = Frame(50, HEIGHT - 140, WIDTH - 100, 80, 0, 0, 0, 0)
    document = BaseDocTemplate(str(path), pagesize=A4)
    document.addPageTemplates([
        PageTemplate("first", [banner, *columns(HEIGHT - 150)], onPage=furniture),
        PageTemplate("later", columns(HEIGHT - 60), onPage=furniture),
    ])
    from reportlab.platypus import FrameBreak

    words = [Paragraph(text, style) for text in ENGLISH * 2]
    document.build([NextPageTemplate("later"), Paragraph(TITLE, head), FrameBreak(), *words])


def chinese(path):
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    page = canvas.Canvas(str(path), pagesize=A4)
    page.setFont("STSong-Light", 20)
    page.drawString(60, HEIGHT - 100, CHINESE_TITLE)
    page.setFont("STSong-Light", 12)
    base = HEIGHT - 140
    for paragraph in CHINESE:
        paragraph = "　　" + paragraph
        for at in range(0, len(paragraph), 30):
            page.drawString(60, base, paragraph[at : at + 30])
            base -= 18
    page.save()


def image(path):
    picture = Image.new("RGB", (200, 300), "grey")
    page = canvas.Canvas(str(path), pagesize=A4)
    page.drawImage(ImageReader(picture), 0, 0, WIDTH, HEIGHT)
    page.save()


def locked(path):
    page = canvas.Canvas(str(path), pagesize=A4, encrypt=StandardEncryption("secret", strength=128))
    page.drawString(60, 700, "“It is secret,” said Ada Quill.")
    page.save()


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    for make, name in [(news, "news"), (chinese, "cid"), (image, "image"), (locked, "locked")]:
        make(folder / f"{name}.pdf")
