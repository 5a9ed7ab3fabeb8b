import type { APIRoute } from "astro";
import { checklistMarkdown } from "~/formats/checklist";
import { checklistFile } from "~/library/checklist-file";
import { checklists, type Checklist } from "~/library/practices";
import { locales, type Locale } from "~/text/locales";

export const getStaticPaths = () =>
  locales.flatMap((locale) =>
    checklists.map((list) => ({ params: { locale, list: list.id }, props: { list } })),
  );

export const GET: APIRoute = ({ params, props, site }) =>
  new Response(
    checklistMarkdown(checklistFile(props["list"] as Checklist, params["locale"] as Locale, site as URL)),
    {
      headers: { "content-type": "text/markdown; charset=utf-8" },
    },
  );
