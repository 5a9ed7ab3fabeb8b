/** How long data is kept. */
import { inActivities, once, type Rules } from "./look";

export const retentionRules: Rules = {
  "retention-without-start": inActivities("retention/after", ({ retention }) =>
    Boolean(retention?.period && !retention.after),
  ),
  "retention-needs-period": inActivities("retention/period", ({ retention }) =>
    Boolean(retention?.criteria && !retention.period),
  ),
  // No backups (null) is an answer too.
  "retention-without-end": once("/storage/backups", ({ answers }) => {
    const { how = [], backups } = answers.storage ?? {};
    return how.length > 0 && (backups === undefined || backups === "");
  }),
};
