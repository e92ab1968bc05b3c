/**
 * Serves dist/ to this machine only.
 *   --base /some/path   under a sub-path, as on a shared host
 *   --strict-port       fail when the port is busy, instead of taking the next one
 * PORT chooses another port than 4173; NO_OPEN=1 opens no browser.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { root } from './stamp.mjs';

const HOST = '127.0.0.1';
const PORTS_TO_TRY = 20;
const CACHED_FILES = 200;

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

const ALREADY_COMPRESSED = new Set(['.png', '.webp', '.woff2']);

/** Quality 9 of 11: nearly the smallest, and a tenth of the time. */
const ENCODERS = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (body) => promisify(gzip)(body, { level: 9 }),
};

const { values: options } = parseArgs({
  options: { base: { type: 'string', default: '/' }, 'strict-port': { type: 'boolean', default: false } },
});
const base = `/${options.base}/`.replace(/\/+/g, '/');
const dist = join(root, 'dist');
const bodies = new Map();

if (!existsSync(join(dist, 'index.html'))) {
  console.error('There is no dist/ yet. `npm start` builds it first, `npm run build` only builds it.');
  process.exit(1);
}

const server = createServer((request, response) => {
  answer(request, response).catch((error) => {
    console.error(error);
    if (!response.headersSent) response.writeHead(500);
    response.end();
  });
});
server.once('listening', announce);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
listen(Number(process.env.PORT ?? 4173), options['strict-port'] ? 0 : PORTS_TO_TRY);

function listen(port, triesLeft) {
  server.once('error', (error) => {
    if (error.code === 'EADDRINUSE' && triesLeft > 0) return listen(port + 1, triesLeft - 1);
    console.error(`Cannot listen on ${HOST}:${port}: ${error.message}`);
    process.exit(1);
  });
  server.listen(port, HOST);
}

function announce() {
  const address = `http://${HOST}:${server.address().port}${base}`;
  console.log(`AKS Network Simulator: ${address}   (Ctrl+C stops it)`);
  openBrowser(address);
}

async function answer(request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, { allow: 'GET, HEAD' });
  const path = decodedPath(request.url);
  if (path === base.slice(0, -1)) return refuse(response, 301, { location: base });
  const file = path?.startsWith(base) ? await findFile(path.slice(base.length)) : undefined;
  if (!file) return refuse(response, 404);

  const etag = `W/"${file.size.toString(36)}-${Math.round(file.mtimeMs).toString(36)}"`;
  const headers = {
    // A frame in a sandbox has no origin, so its scripts come from another one. Nothing here is anybody's secret.
    'access-control-allow-origin': '*',
    // Names in assets/ carry a hash of the content; everything else is asked for again, and is cheap by its etag.
    'cache-control': path.startsWith(`${base}assets/`) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'content-type': TYPES[extname(file.path)] ?? 'application/octet-stream',
    etag,
    vary: 'accept-encoding',
    'x-content-type-options': 'nosniff',
  };
  if (request.headers['if-none-match'] === etag) return response.writeHead(304, headers).end();
  const encoding = encodingFor(file.path, request.headers['accept-encoding'] ?? '');
  const body = await cachedBody(`${encoding} ${etag} ${file.path}`, file.path, encoding);
  response.writeHead(200, {
    ...headers,
    ...(encoding && { 'content-encoding': encoding }),
    'content-length': body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function refuse(response, status, headers = {}) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end(`${status}\n`);
}

/** The path as sent, not as `new URL` would tidy it: `..` has to arrive at findFile to be refused there. */
function decodedPath(url) {
  try {
    return decodeURIComponent(url.split(/[?#]/, 1)[0]);
  } catch {
    return undefined;
  }
}

/** The file of dist/ that a path names; nothing above dist/ and nothing odd can be named. */
async function findFile(name) {
  const path = join(dist, name.endsWith('/') || name === '' ? `${name}index.html` : name);
  if (name.includes('\0') || !path.startsWith(dist + sep)) return undefined;
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? { path, size: found.size, mtimeMs: found.mtimeMs } : undefined;
}

function encodingFor(path, accepted) {
  if (ALREADY_COMPRESSED.has(extname(path))) return undefined;
  const wanted = accepted.split(',').filter((item) => !/;\s*q=0(\.0*)?\s*$/.test(item));
  const names = wanted.map((item) => item.split(';')[0].trim());
  return Object.keys(ENCODERS).find((encoding) => names.includes(encoding));
}

/** Compressed once for each state of a file; the oldest goes first, for a server that outlives many builds. */
async function cachedBody(key, path, encoding) {
  if (!bodies.has(key)) {
    if (bodies.size >= CACHED_FILES) bodies.delete(bodies.keys().next().value);
    const raw = await readFile(path);
    bodies.set(key, encoding ? await ENCODERS[encoding](raw) : raw);
  }
  return bodies.get(key);
}

function openBrowser(address) {
  if (process.env.CI || process.env.NO_OPEN) return;
  const [command, ...args] = openCommand(address);
  // Without a browser the printed address is enough.
  if (command)
    spawn(command, args, { stdio: 'ignore', detached: true })
      .on('error', () => {})
      .unref();
}

function openCommand(address) {
  if (process.platform === 'darwin') return ['open', address];
  if (process.platform === 'win32') return ['cmd', '/c', 'start', '', address];
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ['xdg-open', address] : [];
}

function stop() {
  server.close(() => process.exit(0));
  server.closeAllConnections();
}
