// Parses flowcharts with Mermaid itself: node mermaid.mjs FOLDER FILE...; a JSON object a line. FOLDER holds
// node_modules. Mermaid asks for a document even where nothing is drawn; jsdom gives it one.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [folder, ...files] = process.argv.slice(2);
const require = createRequire(pathToFileURL(`${folder}/`));
const load = (name) => import(pathToFileURL(require.resolve(name)));
const { JSDOM } = (await load("jsdom")).default;
const { window } = new JSDOM("<!doctype html><body></body>");
Object.assign(globalThis, { window, document: window.document });
const { default: mermaid } = await import(pathToFileURL(`${folder}/node_modules/mermaid/dist/mermaid.core.mjs`));
mermaid.initialize({ startOnLoad: false, maxEdges: 1e5, maxTextSize: 1e7 });
for (const file of files) {
  const { type, db } = await mermaid.mermaidAPI.getDiagramFromText(readFileSync(file, "utf8"));
  console.log(JSON.stringify({
    type,
    nodes: db.getVertices().size,
    edges: db.getEdges().length,
    boxes: db.getSubGraphs().length,
    text: [...db.getVertices().values()].map((v) => v.text),
  }));
}
