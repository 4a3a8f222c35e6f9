#!/bin/sh
# Makes the demo graph and its pictures anew: sh graphs/estermouth.sh [GRAPH]
# Run from the top of the repository; DIXIT names the program. The moments are fixed, so the bytes are too.
set -eu
dixit=${DIXIT:-target/debug/dixit}
graph=${1:-graphs/estermouth}
articles=tests/articles
pictures=docs/pictures
export DIXIT_GRAPH="$graph" DIXIT_USER="Ada Quill" DIXIT_NOW=2026-03-07T09:00:00Z

rm -rf "$graph"
mkdir -p "$pictures"
"$dixit" init "$graph" --title "The leak at Estermouth"
"$dixit" add $articles/tarn-wire.txt --publisher "Tarn News" --url https://tarn-news.example/2026/03/02/estermouth
"$dixit" add $articles/jiangjia-evening.txt --publisher 江岬晚报 --url https://jiangjia-evening.example/2026/0303/kaoerde.html
"$dixit" add $articles/estermouth-lantern.md $articles/wudao-weekly.html $articles/weir-watch.md
"$dixit" add $articles/calder-release.txt --publisher "Calder Cells" --kind release --url https://calder-cells.example/news/2026-03-02
"$dixit" add $articles/port-herald.txt --publisher "The Port Herald" --url https://port-herald.example/2026/second-tank
"$dixit" add $articles/huanhe-net.txt --publisher 环河新闻网 --url https://huanhe.example/2026/0303/kaoerde.html
"$dixit" add $articles/tarn-correction.txt --publisher "Tarn News" --url https://tarn-news.example/2026/03/06/correction
"$dixit" add $articles/river-ticker.txt --publisher "The River Ticker" --url https://river-ticker.example/live/estermouth
"$dixit" add $articles/strand-post.txt --publisher "The Strand Post" --url https://strand-post.example/2026/03/06/leak
"$dixit" add $articles/lantern-path.txt --publisher "The Estermouth Lantern" --url https://estermouth-lantern.example/2026/03/06/path
"$dixit" add $articles/chaosheng-daily.txt --publisher 潮聲日報 --url https://chaosheng.example/2026/0305/kaoerde.html

"$dixit" add $articles/harbour-board.txt --publisher "The Harbour Board" --kind post --url https://harbour-board.example/open-evening
"$dixit" add $articles/dukou-forum.txt --kind post --url https://dukou.example/thread/118

# The id of the first statement with these words.
id() {
    "$dixit" list statements --format jsonl | grep -F -- "$1" | head -n 1 | sed 's/^{"id":"\(s-[0-9a-f]*\)".*/\1/'
}

# What a person decides, a day later; each judgement says why.
export DIXIT_NOW=2026-03-08T10:30:00Z
# Merges those of the others that the reader took for somebody else.
same() {
    why=$1 keep=$2
    shift 2
    for other; do
        if "$dixit" entity show "$other" > /dev/null 2>&1; then
            "$dixit" entity merge "$keep" "$other" --why "$why"
        fi
    done
}
same "the agency, by its own name and in Chinese" tarn-news 塔恩社
same "the chief executive, in traditional characters, and by her post" ines-halloran 哈洛倫 \
    ines-halloran~chief-executive-calder-cells
same "the mayor, in Chinese" petra-voss 佩特拉-沃斯
same "the agency's spokesman, in Chinese, twice" tomas-wick 托马斯-维克 維克
same "the worker on the tank floor, in Chinese" dai-lowen 戴-洛文
same "the company’s spokeswoman; the Strand Post has her first name wrong" mirela-stoke marta-stoke
same "the local paper, by its full name and in Chinese" the-estermouth-lantern lantern 埃斯特茅斯燈報

"$dixit" suppress ANO003 "$(id 'the tank had failed two pressure tests since October and')" \
    --why "the next sentence says why the two are not named"
"$dixit" accept "$(id 'eleven minutes","Nothing')" --why "checked against the agency's page"
"$dixit" accept "$(id 'the tank had failed two pressure tests')" --why "“They” are the two people of the sentence before"
# The company's own words were checked, the Strand Post's print of them not yet.
"$dixit" claim add "Nothing from the plant reached the river" --affirmed-by "$(id 'eleven minutes","Nothing')" \
    --affirmed-by "$(id '"Nothing reached the river, and nobody was hurt"')"
"$dixit" correct "$(id '该厂每年生产正极材料')" --speaker filing-with-the-orrland-parliament \
    --why "the filing that Tarn News names"

"$dixit" source correct https://tarn-news.example/2026/03/06/correction https://tarn-news.example/2026/03/02/estermouth \
    --why "it says which figure was wrong"
"$dixit" check
"$dixit" fmt --check
"$dixit" audit --as-of 2026-03-31 --write-baseline "$graph.audit.json" > /dev/null
"$dixit" draw -o "$pictures/estermouth.svg"
"$dixit" draw --by "Ines Halloran" -o "$pictures/halloran.svg"
"$dixit" draw --about 4000 --about "4,000" --depth 2 -o "$pictures/four-thousand-litres.svg"
"$dixit" draw --by 林曜清 --depth 2 -o "$pictures/restated.svg"
"$dixit" draw chain --about 4000 -o "$pictures/chain.svg"
"$dixit" draw timeline --by "Ines Halloran" -o "$pictures/timeline.svg"
"$dixit" draw sources -o "$pictures/sources.svg"
"$dixit" draw entities -o "$pictures/entities.svg"
