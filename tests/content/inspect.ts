/** Reads a template without running it. */
import Handlebars from "handlebars";
import { factsSchema, viewSchema } from "~/model";

type Node = { _zod: { def: { type: string; shape?: Record<string, Node>; element?: Node; valueType?: Node; options?: Node[] } } };
const facts = factsSchema as unknown as Node;
const view = viewSchema as unknown as Node;
const isPrintable = (node: Node | undefined): boolean =>
  node !== undefined && (node._zod.def.type === "union" || Object.keys(node._zod.def.shape ?? {}).join() === "en,ar");

/** Where a path leads from a stack of contexts, or undefined where it leads nowhere. */
function follow(path: hbs.AST.PathExpression, stack: Node[]): Node | undefined {
  let at = stack.at(-1 - path.depth);
  for (const part of path.parts) at = at?._zod.def.type === "record" ? at._zod.def.valueType : at?._zod.def.shape?.[part];
  return at;
}

export type Use = { branch: string; use: string };
/** Every use of a fact in a template, each with the conditions under which it stands; and every fault. */
export function inspect(source: string, isRepeated = false): { uses: Use[]; conditions: string[]; faults: string[] } {
  const uses: Use[] = [];
  const conditions: string[] = [];
  const faults: string[] = [];
  const fault = (path: hbs.AST.PathExpression, what: string) => faults.push(`line ${path.loc.start.line}: ${path.original} ${what}`);
  const walk = (program: hbs.AST.Program | undefined, stack: Node[], branch: string, lists: string[]) => {
    for (const statement of program?.body ?? []) {
      if (statement.type === "MustacheStatement") {
        const { path, params } = statement as hbs.AST.MustacheStatement;
        const expression = path as hbs.AST.PathExpression;
        const helper = params.length > 0;
        const target = (helper ? params[0] : expression) as hbs.AST.PathExpression;
        if (helper && expression.original !== "list") fault(expression, "is not a helper; the one helper is list");
        const node = follow(target, stack);
        if (node === undefined) fault(target, "is not a fact");
        else if (helper ? !(node._zod.def.type === "array" && isPrintable(node._zod.def.element)) : !isPrintable(node)) fault(target, helper ? "is not a list of printable facts" : "cannot be printed");
        uses.push({ branch, use: `${helper ? "list " : ""}${target.original}` });
      } else if (statement.type === "BlockStatement") {
        const { path, params, program: inner, inverse } = statement as hbs.AST.BlockStatement;
        const name = (path).original;
        const target = params[0] as hbs.AST.PathExpression;
        const node = follow(target, stack);
        if (name === "if") {
          if (node?._zod.def.type !== "boolean") fault(target, "is not a boolean fact");
          conditions.push([...lists.slice(0, lists.length - target.depth), ...(target.parts)].join("."));
          walk(inner, stack, `${branch}/${target.original}`, lists);
          walk(inverse, stack, `${branch}/not ${target.original}`, lists);
        } else if (name === "each") {
          if (node?._zod.def.type !== "array") fault(target, "is not a list");
          walk(inner, [...stack, node?._zod.def.element ?? facts], `${branch}/each ${target.original}`, [...lists, (target.parts).join(".")]);
          walk(inverse, stack, `${branch}/none ${target.original}`, lists);
        } else fault(path, "is not a block of ours; use if and each");
        uses.push({ branch, use: `${name} ${target?.original}` });
      } else if (statement.type !== "ContentStatement") faults.push(`line ${statement.loc.start.line}: ${statement.type} is not used in clauses`);
    }
  };
  walk(Handlebars.parse(source), [isRepeated ? view : facts], "", []);
  return { uses, conditions, faults };
}
/** Uses as a sorted list, each once, to compare. */
export const asSet = (uses: Use[]) => [...new Set(uses.map(({ branch, use }) => `${branch}: ${use}`))].sort();

