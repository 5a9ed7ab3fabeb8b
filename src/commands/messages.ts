import { uiPairs } from "~/library/ui";
import type { Fault, Locale } from "~/model";
import { createTranslator } from "~/text/i18n";

const setting = process.env["LC_ALL"] ?? process.env["LC_MESSAGES"] ?? process.env["LANG"] ?? "";
/** The language of messages, by the machine's own setting. */
export const messageLocale: Locale = setting.startsWith("ar") ? "ar" : "en";
export const say = createTranslator(uiPairs, messageLocale);

/** Ends the command: the input or its use is wrong. Each line tells one fault. */
export class UsageError extends Error {
  constructor(readonly lines: string[]) {
    super(lines.join("\n"));
  }
}

/** Gives the line for a fault: where it is, what is wrong, what is expected. */
export const faultLine = ({ pointer, code, values }: Fault): string =>
  say("report.fault", {
    place: pointer === "" ? say("report.whole") : pointer,
    message: say(`faults.${code}`, values),
  });
