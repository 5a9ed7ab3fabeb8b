/**
 * Templates to functions, at build time. Handlebars reads them; what they may say is so little (a name, `if`, `each`, `list`)
 * that the function for it is a sum of texts, and neither its runtime nor its cost comes along.
 */
import Handlebars from "handlebars";

/** Gives the expression for a path: `c0` is the facts, `c1` the row of the outermost `each`, and so on. */
function pathCode({ parts, depth: up }: hbs.AST.PathExpression, depth: number): string {
  return `c${depth - up}${parts.map((part) => `?.${part}`).join("")}`;
}

function statementCode(statement: hbs.AST.Statement, depth: number): string {
  switch (statement.type) {
    case "ContentStatement":
      return JSON.stringify((statement as hbs.AST.ContentStatement).value);
    case "MustacheStatement": {
      const { path, params } = statement as hbs.AST.MustacheStatement;
      const [list] = params as hbs.AST.PathExpression[];
      return list
        ? `list(${pathCode(list, depth)})`
        : `(${pathCode(path as hbs.AST.PathExpression, depth)} ?? "")`;
    }
    case "BlockStatement": {
      const { path, params, program, inverse } = statement as hbs.AST.BlockStatement;
      const of = pathCode(params[0] as hbs.AST.PathExpression, depth);
      if (path.original === "if") return `(${of} ? ${sum(program, depth)} : ${sum(inverse, depth)})`;
      if (path.original === "each")
        return `each(${of}, (c${depth + 1}) => ${sum(program, depth + 1)}, () => ${sum(inverse, depth)})`;
      throw new Error(
        `line ${statement.loc.start.line}: {{#${path.original}}} is not a block of ours; use if and each`,
      );
    }
    case "CommentStatement":
      return '""';
    default:
      throw new Error(`line ${statement.loc.start.line}: ${statement.type} is not used in clauses`);
  }
}

const sum = (program: hbs.AST.Program | undefined, depth: number): string =>
  (program?.body ?? []).map((statement) => statementCode(statement, depth)).join(" + ") || '""';

/**
 * Gives the code of a module whose default export fills a template: of the facts as a template sees them, and the helper
 * `list`, it gives text. Throws where the template says what no template may.
 */
export function templateCode(source: string): string {
  return `const each = (rows, row, none) => (rows?.length ? rows.map(row).join("") : none());
export default (c0, { helpers: { list } }) => ${sum(Handlebars.parse(source), 0)};`;
}
