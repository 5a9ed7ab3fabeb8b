import { ownAnswers } from "~/library/own";

/** Mizan's own answers, as anybody may open them in the wizard. */
export const GET = () => new Response(`${JSON.stringify(ownAnswers, null, 2)}\n`);
