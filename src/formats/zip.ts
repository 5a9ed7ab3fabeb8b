import { strToU8, zipSync } from "fflate";
import type { IsoDate } from "~/model";

/**
 * Gives files as one ZIP. Every file bears the same day, at noon by whatever clock, so that the same files give the same
 * bytes anywhere.
 */
export function zip(files: Record<string, string | Uint8Array>, today: IsoDate): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(files).map(([path, content]) => [
    path,
    typeof content === "string" ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>, {
    mtime: new Date(`${today}T12:00:00`),
  });
}
