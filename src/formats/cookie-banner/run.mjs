/* global CookieConsent */
/** Runs the banner: fills in addresses, honours the browser's refusal, and forgets what is no longer agreed to. */
export function run({ pages, config, stored, refusal }) {
  const { categories, language } = config;
  const translations = Object.entries(language.translations);

  // A name with * stands for all that fit it.
  const patternOf = (name) =>
    new RegExp(
      `^${name
        .split(/\*+/)
        .map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, "\\$&"))
        .join(".*")}$`,
    );
  const cookiesOf = (category) => {
    const { cookies } = categories[category].autoClear;
    for (const cookie of cookies) if (cookie.name.includes("*")) cookie.name = patternOf(cookie.name);
    return cookies.map(({ name }) => name);
  };
  const cookies = Object.fromEntries(Object.keys(stored).map((category) => [category, cookiesOf(category)]));

  for (const [, { consentModal }] of translations)
    consentModal.footer = consentModal.footer.replace(/\{\{([a-z-]+)\}\}/g, (_, page) => pages[page]);

  // Global Privacy Control: what it refuses cannot be switched on here, and the person is told.
  const isRefused = navigator.globalPrivacyControl === true && refusal.category in categories;
  if (isRefused) {
    delete categories[refusal.category];
    const asks = Object.values(categories).some(({ readOnly }) => !readOnly);
    for (const [locale, { consentModal, preferencesModal }] of translations) {
      const { says, description } = refusal.texts[locale];
      consentModal.description = asks ? description : says;
      if (!asks) {
        consentModal.acceptNecessaryBtn = preferencesModal.closeIconLabel;
        preferencesModal.acceptNecessaryBtn = preferencesModal.closeIconLabel;
        delete consentModal.acceptAllBtn;
        delete preferencesModal.acceptAllBtn;
        delete preferencesModal.savePreferencesBtn;
      }
      const section = preferencesModal.sections.find(
        ({ linkedCategory }) => linkedCategory === refusal.category,
      );
      section.description = says;
      delete section.linkedCategory;
      delete section.cookieTable;
    }
  }

  const isAgreed = (category) => category in categories && CookieConsent.acceptedCategory(category);
  const forget = () => {
    const names = Object.keys(stored).flatMap((category) => (isAgreed(category) ? [] : stored[category]));
    try {
      for (const key of Object.keys(localStorage))
        if (names.some((name) => patternOf(name).test(key))) localStorage.removeItem(key);
    } catch {
      // The browser keeps no storage for this page, so there is nothing to forget.
    }
  };
  const setUp = ({ modal }) => {
    const own = document.documentElement.lang.slice(0, 2);
    modal.lang = own in language.translations ? own : language.default;
    modal.dir = language.rtl.includes(modal.lang) ? "rtl" : "ltr";
    // On a small screen the text scrolls within its window, and a keyboard must reach it.
    const text = modal.querySelector("#cm__desc");
    if (text) text.tabIndex = 0;
  };

  // Dark where the person prefers it and the page, by its color-scheme, follows.
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const setScheme = () =>
    document.documentElement.classList.toggle(
      "cc--darkmode",
      dark.matches && getComputedStyle(document.documentElement).colorScheme.includes("dark"),
    );
  dark.addEventListener("change", setScheme);
  setScheme();

  CookieConsent.run({ ...config, onConsent: forget, onChange: forget, onModalReady: setUp }).then(() => {
    if (!isRefused) return;
    CookieConsent.eraseCookies(cookies[refusal.category]);
    forget();
    const { categories: agreed = [] } = CookieConsent.getCookie();
    // An earlier consent ends with the signal, also for the days after it.
    if (CookieConsent.validConsent() && agreed.includes(refusal.category))
      CookieConsent.acceptCategory(agreed.filter((category) => category !== refusal.category));
  });
}
