/** Puts the service worker into the built app, with the names of all files that it keeps. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from './stamp.mjs';

/** For programs that read designs; the app itself never asks for them. */
const NOT_OF_APP = ['schema'];

/** @param dist folder of the built page, complete but for this */
export async function writeOffline(dist) {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(dist.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((file) => !NOT_OF_APP.includes(file.split('/')[0]))
    .sort();
  const sum = createHash('sha256');
  for (const file of files) sum.update(`${file}\0`).update(readFileSync(join(dist, file)));
  const [{ output }] = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    define: {
      FILES: JSON.stringify(files.map((file) => (file === 'index.html' ? './' : `./${file}`))),
      VERSION: JSON.stringify(sum.digest('hex').slice(0, 12)),
    },
    build: {
      write: false,
      lib: { entry: join(root, 'src/offline/service-worker.ts'), formats: ['iife'], name: 'offline' },
    },
  });
  writeFileSync(join(dist, 'offline.js'), output[0].code);
}
