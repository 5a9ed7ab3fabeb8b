/** What the search reads of a finished page. */
import { describe, expect, test } from "vitest";
import { readPage } from "../../../src/plugins/pages";

const html = (main: string, attributes = "data-searchable") =>
  `<!doctype html><html lang="ar"><head><title>عنوان · ميزان</title><meta name="description" content="وصف."></head>
   <body><header>رأس</header><main ${attributes}>${main}</main></body></html>`;
const read = (main: string, address = "ar/guide/x/", attributes?: string) =>
  readPage(html(main, attributes), address);

describe("a page", () => {
  test("that is not marked is not found", () =>
    expect(readPage(html("<h1>x</h1>", ""), "ar/x/")).toBeUndefined());
  test("has its heading as title, its description and its parts as sections, and nothing around them", () => {
    const page = read(
      `<h1>الموافقة</h1><p>مقدمة <b>مهم</b>ة.</p><nav>تنقل</nav><p class="no-print">زر</p><script>x</script>
       <h2 id="one">أولًا</h2><ul><li>بند</li><li>آخر</li></ul><h3>بلا معرّف</h3><p>تتمة</p>
       <ol><li id="step-1"><h3>الخطوة</h3><p>افعلوا</p></li></ol>`,
    );
    expect(page?.pages).toMatchObject([
      {
        id: "ar/guide/x/",
        title: "الموافقة",
        sections: [
          { text: "وصف." },
          { text: "مقدمة مهمة." },
          { anchor: "one", title: "أولًا", text: "بند آخر بلا معرّف. تتمة" },
          { anchor: "step-1", title: "الخطوة", text: "الخطوة. افعلوا" },
        ],
        facets: { kind: ["guide"] },
      },
    ]);
    expect(page?.pages[0]?.text).not.toMatch(/تنقل|زر|رأس|x/);
  });
  test("keeps apart what stands beside one another with nothing between", () => {
    const page = read(
      `<h1>x</h1><ul><li><strong>الرضا</strong><span class="label"><a href="#">قانون قطر</a>، <a href="#">قانون عُمان</a></span></li></ul>
       <p>و<a href="#">الموافقة</a> <em>تُسحب</em>.</p>`,
    );
    expect(page?.pages[0]?.sections?.at(-1)?.text).toBe("الرضا قانون قطر، قانون عُمان والموافقة تُسحب.");
  });
  test("is of a kind by its address, and of no kind of its own elsewhere", () => {
    const kindAt = (address: string) => read("<h1>x</h1>", address)?.pages[0]?.facets?.["kind"];
    expect(kindAt("ar/practices/x/")).toEqual(["practice"]);
    expect(kindAt("ar/about/")).toEqual(["page"]);
  });
  test("says what it is about, with the name of it, and what else finds it", () => {
    const page = read(
      `<span hidden data-facet="law:sa-pdpl">النظام السعودي</span><a data-facet="channel:email">البريد</a>`,
      "ar/practices/x/",
      'data-searchable data-keywords="رضا، opt-in, قبول"',
    );
    expect(page?.labels).toEqual({ law: { "sa-pdpl": "النظام السعودي" }, channel: { email: "البريد" } });
    expect(page?.pages[0]).toMatchObject({
      facets: { kind: ["practice"], law: ["sa-pdpl"], channel: ["email"] },
      keywords: ["رضا", "opt-in", "قبول"],
    });
  });
  test("says without a name what another page names", () => {
    const page = read(
      "<p>كلمة.</p>",
      "ar/practices/x/",
      'data-searchable data-facets="law:sa-pdpl law:jo-pdpl"',
    );
    expect(page?.labels).toEqual({});
    expect(page?.pages[0]?.facets).toEqual({ kind: ["practice"], law: ["sa-pdpl", "jo-pdpl"] });
  });
  test("gives each of its entries as a page of its own", () => {
    const page = read(
      `<h1>المصطلحات</h1><p>كلمة عنها.</p><div id="consent" data-entry data-keywords="opt-in"><h2>الموافقة</h2><p>إذن صاحب البيانات.</p></div>`,
      "ar/glossary/",
    );
    expect(page?.pages).toMatchObject([
      { id: "ar/glossary/", title: "المصطلحات", sections: [{ text: "وصف." }, { text: "كلمة عنها." }] },
      {
        id: "ar/glossary/#consent",
        title: "الموافقة",
        keywords: ["opt-in"],
        text: "الموافقة. إذن صاحب البيانات.",
        facets: { kind: ["term"] },
      },
    ]);
  });
  test("leaves out what it asks to be left out", () => {
    const page = read(`<h1>x<small data-search-skip>y</small></h1><div data-search-skip>خفيّ</div>`)?.pages[0];
    expect(page).toMatchObject({ title: "x", text: "وصف." });
  });
});
