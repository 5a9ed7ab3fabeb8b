import type { ValueNode } from "~/model";

/** Gives the address to which a value leads: a page, a mailbox, a telephone; nothing where it could do harm or is not one. */
export function addressOf({ kind, value }: ValueNode): string | undefined {
  if (kind === "email" && /^[^\s@]+@[^\s@]+$/.test(value))
    return `mailto:${encodeURIComponent(value).replaceAll("%40", "@")}`;
  if (kind === "url" && /^https?:\/\//i.test(value)) return value;
  return kind === "phone" ? `tel:${value.replaceAll(/[^\d+]/g, "")}` : undefined;
}

/** Gives the parts of a link to another document of ours: `doc:privacy-policy#retention`. */
export function documentLink(url: string): { id: string; clause: string } {
  const [, id = "", clause = ""] = /^doc:([a-z-]+)(?:#([a-z-]+))?$/.exec(url) ?? [];
  return { id, clause };
}
