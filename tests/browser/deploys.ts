/** A server whose site can be changed while it runs, as deploys do, and made to fail, as networks do. */
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, type Page } from "@playwright/test";
import sirv from "sirv";
import { writeWorker } from "../../src/plugins/offline";
import { dist } from "./site";

/** Makes a copy of the built site with some texts of its files replaced, and the worker that belongs to it. */
export async function changedSite(changes: Record<string, [from: string, to: string]>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "mizan-deploy-"));
  cpSync(dist, folder, { recursive: true });
  for (const [path, [from, to]] of Object.entries(changes)) {
    const text = readFileSync(join(folder, path), "utf8");
    if (!text.includes(from)) throw new Error(`${path} does not hold "${from}"`);
    writeFileSync(join(folder, path), text.replaceAll(from, to));
  }
  await writeWorker(folder, "/");
  return folder;
}

/** Makes a site of a few files by hand, and its worker. */
export async function smallSite(files: Record<string, string>, base = "/"): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "mizan-small-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  await writeWorker(folder, base);
  return folder;
}

export type Deploys = {
  address: string;
  /** Where sites lie: base → folder. */
  sites: Map<string, string>;
  /** Addresses that break off in the middle. */
  broken: Set<string>;
  /** What the host does of its own: true where it answered. */
  odd?: (pathname: string, response: ServerResponse, request: IncomingMessage) => boolean | void;
  /** How many answers carried a body, by address. */
  sent: Map<string, number>;
  stop(): Promise<void>;
};

/** Serves a site, to be changed by `sites.set("/", otherFolder)`. */
export async function deploy(folder: string): Promise<Deploys> {
  const sites = new Map([["/", folder]]);
  const broken = new Set<string>();
  const sent = new Map<string, number>();
  const deploys = { sites, broken, sent } as Deploys;
  const handlers = new Map<string, ReturnType<typeof sirv>>();
  const notFound = (response: ServerResponse) => void response.writeHead(404).end("not found");
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://site");
    if (broken.has(pathname)) {
      response.writeHead(200, { "Content-Length": "100000", "Content-Type": "text/html" });
      response.write("<!doctype html>half");
      setTimeout(() => response.destroy(), 20);
      return;
    }
    if (deploys.odd?.(pathname, response, request)) return;
    const base = [...sites.keys()]
      .filter((each) => pathname.startsWith(each))
      .sort()
      .at(-1);
    const site = base === undefined ? undefined : sites.get(base);
    if (base === undefined || site === undefined) return notFound(response);
    if (request.method === "GET") sent.set(pathname, (sent.get(pathname) ?? 0) + 1);
    const serve = handlers.get(site) ?? sirv(site, { etag: true });
    handlers.set(site, serve);
    request.url = `/${pathname.slice(base.length)}`;
    serve(request, response, () => notFound(response));
  });
  server.listen(0, "localhost");
  await once(server, "listening");
  return Object.assign(deploys, {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  });
}

/** Waits until the whole copy is there and serves the page. */
export const whole = (page: Page) =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state !== "activated")
      await new Promise((done) => active?.addEventListener("statechange", done, { once: true }));
  });
/** Waits until something that a page finds out by and by is true. (`waitForFunction` takes a promise for true.) */
export const until = (page: Page, isTrue: () => Promise<boolean>) =>
  // What is asked while a page is left is asked again on the next.
  expect.poll(() => page.evaluate(isTrue).catch(() => false), { timeout: 120_000 }).toBe(true);
/** Waits until a newer version is there and waits. */
export const waiting = (page: Page) =>
  until(page, async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state === "installed");
/** Has the browser look for a newer version, as it does by itself after a while. */
export const update = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update().catch(() => undefined);
  });
/** A button of the page about the copy. */
export const copyButton = (page: Page, act: string) => page.locator(`offline-copy [data-act=${act}]`);
/** What the page about the copy says. */
export const copyStatus = (page: Page) => page.locator("offline-copy [role=status] p:visible");
/** How many files the copy on the device has. */
export const copied = (page: Page) =>
  page.evaluate(async () => {
    const [name] = await caches.keys();
    return name === undefined ? 0 : (await (await caches.open(name)).keys()).length;
  });
