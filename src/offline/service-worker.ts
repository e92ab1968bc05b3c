/**
 * Keeps every file of the app in the browser, so that it goes on and begins without a network. The page itself comes from
 * the network where there is one, so that nobody is held to an old version; a file with a hash in its name never changes.
 * Knows nothing of designs.
 */

/** Written in by the build: each file of the app, from where this one lies, and what tells this version from all others. */
declare const FILES: readonly string[];
declare const VERSION: string;

interface Lasting extends Event {
  readonly waitUntil: (done: Promise<unknown>) => void;
}

interface Asking extends Event {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
}

/** The types of a page have no service worker. */
interface Surroundings {
  readonly registration: { readonly scope: string };
  readonly clients: { readonly claim: () => Promise<void> };
  addEventListener(on: 'install' | 'activate', hear: (event: Lasting) => void): void;
  addEventListener(on: 'fetch', hear: (event: Asking) => void): void;
}

const surroundings = globalThis as unknown as Surroundings;
const { scope } = surroundings.registration;

/** Other apps of the same host have caches of theirs. */
const OURS = `aksnet ${scope} `;
const CACHE = OURS + VERSION;

const kept = new Set(FILES.map((file) => new URL(file, scope).href));
const pages = ['./', './index.html'].map((file) => new URL(file, scope).pathname);

surroundings.addEventListener('install', (event) => event.waitUntil(keep()));
surroundings.addEventListener('activate', (event) => event.waitUntil(takeOver()));
surroundings.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname, href } = new URL(request.url);
  if (request.mode === 'navigate') {
    if (origin === new URL(scope).origin && pages.includes(pathname)) event.respondWith(newestPage(request));
  } else if (kept.has(href)) event.respondWith(keptFile(request));
});

/** All or nothing: half an app would fail in the middle of a show. */
async function keep(): Promise<void> {
  const cache = await caches.open(CACHE);
  // Nobody waits for them, and somebody may wait for what else is loaded now.
  await cache.addAll([...kept].map((file) => new Request(file, { priority: 'low' })));
}

/** Serves the page that is open already, and drops what older versions kept: no page of theirs is open any more. */
async function takeOver(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await surroundings.clients.claim();
}

/** Whatever its address says besides, it is the one page. */
const newestPage = (request: Request): Promise<Response> =>
  fetch(request).catch(async () => (await find(scope)) ?? Response.error());

const keptFile = async (request: Request): Promise<Response> => (await find(request.url)) ?? fetch(request);

/** The server may have sent it packed in another way to whoever asks otherwise; it is the same file. */
const find = (url: string): Promise<Response | undefined> => caches.match(url, { cacheName: CACHE, ignoreVary: true });
