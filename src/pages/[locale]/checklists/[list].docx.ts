import type { APIRoute } from "astro";
import { checklistDocx } from "~/formats/checklist";
import { checklistFile } from "~/library/checklist-file";
import { checklists, type Checklist } from "~/library/practices";
import { locales, type Locale } from "~/text/locales";

export const getStaticPaths = () =>
  locales.flatMap((locale) =>
    checklists.map((list) => ({ params: { locale, list: list.id }, props: { list } })),
  );

export const GET: APIRoute = async ({ params, props, site }) =>
  new Response(
    (await checklistDocx(
      checklistFile(props["list"] as Checklist, params["locale"] as Locale, site as URL),
    )) as BodyInit,
    {
      headers: { "content-type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
    },
  );
