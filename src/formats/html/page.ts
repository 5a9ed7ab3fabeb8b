import type { Document } from "~/model";
import style from "~/styles/document.css?inline";
import { cssString, escapeHtml as escape } from "../escape";
import { article, defaultLinks, root, runningHead } from "./fragment";
import type { Links } from "./nodes";

/** Gives the document as a page that stands alone: one file, no script, nothing loaded from elsewhere. */
export function html(document: Document, links: Links = defaultLinks(document)): string {
  const name = runningHead(document);
  return `<!doctype html>
<html ${root(document)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(name)}</title>
<style>
:root {
  --running-head: ${cssString(name)};
}
${style}</style>
</head>
<body>
${article(document, links, "ours")}
</body>
</html>
`;
}
