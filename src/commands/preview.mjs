/** Serves dist/ as it lies there, until it is stopped. PORT, HOST and BASE are its settings. */
import { existsSync } from "node:fs";
import { serve } from "./serve.mjs";
import { Fault, say } from "./setup-faults.mjs";
import { base, dist } from "./setup-site.mjs";

const { PORT, HOST: host } = process.env;

if (!existsSync(dist)) throw new Fault("There is no site to serve: dist/ is missing.", "Run: npm run build");

const { address, close } = await serveOnFirst(PORT ? [Number(PORT)] : [4321, 4322, 4323, 4324, 0]);
console.log(address);
say("ready; Ctrl-C stops it");
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => void close());

async function serveOnFirst([port, ...others]) {
  try {
    return await serve(dist, { port, host, base });
  } catch (error) {
    if (!["EADDRINUSE", "EACCES", "ERR_SOCKET_BAD_PORT"].includes(error.code)) throw error;
    if (others.length > 0) return serveOnFirst(others);
    throw new Fault(`Port ${PORT} is taken or not allowed.`, "Choose another, such as: PORT=8080 npm start");
  }
}
