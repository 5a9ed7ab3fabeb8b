/** A static server that behaves as a good host of static files does. */
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import sirv from "sirv";

/**
 * Serves a folder and gives the address and a function that stops it. Port 0 means any free one.
 * @example const { address, close } = await serve("dist", { port: 0 });
 */
export async function serve(folder, { port = 0, host = "localhost", base = "/" } = {}) {
  const prefix = ["", ...base.split("/").filter(Boolean)].join("/");
  const notFound = notFoundOf(folder);
  const files = sirv(folder, { etag: true, setHeaders: nosniff, onNoMatch: notFound });

  const server = createServer((request, response) => {
    const { pathname, search } = URL.parse(`http://site${request.url}`) ?? {};
    if (!["GET", "HEAD"].includes(request.method))
      return response.writeHead(405, { Allow: "GET, HEAD" }).end();
    if (prefix && ["/", prefix].includes(pathname)) return redirect(response, `${prefix}/`);
    if (!pathname?.startsWith(`${prefix}/`) || pathname.includes("//")) return notFound(request, response);
    const path = pathname.slice(prefix.length);
    // A folder's page lies at `/ar/`; under `/ar` its relative links would lead elsewhere.
    if (!path.endsWith("/") && existsSync(join(folder, path, "index.html")))
      return redirect(response, `${pathname}/${search}`);
    request.url = path + search;
    files(request, response);
  });
  server.listen(port, host);
  await once(server, "listening");

  return {
    address: `http://localhost:${server.address().port}${prefix}/`,
    close: () => new Promise((done) => (server.close(done), server.closeAllConnections())),
  };
}

function nosniff(response) {
  response.setHeader("X-Content-Type-Options", "nosniff");
}

function redirect(response, location) {
  nosniff(response);
  response.writeHead(301, { Location: location }).end();
}

function notFoundOf(folder) {
  const page = join(folder, "404.html");
  const body = existsSync(page) ? readFileSync(page) : "Not found\n";
  return (_request, response) => {
    nosniff(response);
    response
      .writeHead(404, { "Content-Type": `text/${existsSync(page) ? "html" : "plain"};charset=utf-8` })
      .end(body);
  };
}
