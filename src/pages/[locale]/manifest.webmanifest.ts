/**
 * The web app manifest, in each language. Each is an app of its own, which keeps the language that it was installed in: by one
 * `id`, a browser would rename the app whenever a page in the other language is read.
 */
import type { APIRoute } from "astro";
import { translator } from "~/library/ui";
import { linkTo, pageIn } from "~/text/links";
import { directions, locales, type Locale } from "~/text/locales";

export const getStaticPaths = () => locales.map((locale) => ({ params: { locale } }));

const icon = (name: string, size: number, purpose: "any" | "maskable") => ({
  src: linkTo(`icons/${name}-${size}.png`),
  sizes: `${size}x${size}`,
  type: "image/png",
  purpose,
});
const icons = [192, 512].flatMap((size) => [icon("mizan", size, "any"), icon("maskable", size, "maskable")]);

export const GET: APIRoute = ({ params }) => {
  const locale = params["locale"] as Locale;
  const t = translator(locale);
  const shortcuts = [
    ["guide/", "site.nav.guide"],
    ["wizard/", "site.nav.wizard"],
    ["search/", "search.title"],
  ] as const;
  return new Response(
    JSON.stringify({
      id: pageIn(locale, ""),
      lang: locale,
      dir: directions[locale],
      name: t("site.name"),
      short_name: t("site.name"),
      description: t("site.home.description"),
      start_url: pageIn(locale, ""),
      scope: linkTo(""),
      display: "standalone",
      background_color: "#fbf9f5",
      theme_color: "#0d4f52",
      icons,
      shortcuts: shortcuts.map(([path, name]) => ({
        name: t(name),
        url: pageIn(locale, path),
        icons: [icon("mizan", 192, "any")],
      })),
    }),
  );
};
