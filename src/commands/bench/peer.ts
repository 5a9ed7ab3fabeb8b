/** The documents of `@openpolicy/core` as HTML: the package gives a tree and leaves the writing to others. */
import {
  compilePrivacyPolicy,
  validateOpenPolicyConfig,
  type Node,
  type OpenPolicyConfig,
} from "@openpolicy/core";
import { escapeHtml as escape } from "~/formats/escape";

const all = (nodes: Node[]): string => nodes.map(html).join("");
function html(node: Node): string {
  switch (node.type) {
    case "document":
      return `<article>${all(node.sections)}</article>`;
    case "section":
      return `<section id="${node.id}">${all(node.content)}</section>`;
    case "heading":
      return `<h${node.level ?? 2}>${escape(node.value)}</h${node.level ?? 2}>`;
    case "paragraph":
      return `<p>${all(node.children)}</p>`;
    case "list":
      return node.ordered ? `<ol>${all(node.items)}</ol>` : `<ul>${all(node.items)}</ul>`;
    case "listItem":
      return `<li>${all(node.children)}</li>`;
    case "table":
      return `<table><thead>${html(node.header)}</thead><tbody>${all(node.rows)}</tbody></table>`;
    case "tableRow":
      return `<tr>${all(node.cells)}</tr>`;
    case "tableCell":
      return `<td>${all(node.children)}</td>`;
    case "text":
      return escape(node.value);
    case "bold":
      return `<strong>${escape(node.value)}</strong>`;
    case "italic":
      return `<em>${escape(node.value)}</em>`;
    case "link":
      return `<a href="${escape(node.href)}">${escape(node.value)}</a>`;
    default:
      return node satisfies never;
  }
}

/** Gives the peer's privacy policy of a business, in English, as HTML; from the text of its configuration on, checked as ours is. */
export function peerPolicy(text: string): string {
  const config = JSON.parse(text) as OpenPolicyConfig;
  const faults = validateOpenPolicyConfig(config).filter(({ level }) => level === "error");
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  const document = compilePrivacyPolicy(config);
  if (!document) throw new Error("@openpolicy/core gave no privacy policy");
  return html(document);
}
