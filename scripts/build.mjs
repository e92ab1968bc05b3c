/** Builds dist/, the app, and holds it to the size budget; and lib/, the same engine for Node. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { writeFirstPaint } from './first-paint.mjs';
import { writeOffline } from './offline.mjs';
import { clearStamp, root, sourcesHash, writeStamp } from './stamp.mjs';

/** All JavaScript fetched before the first interaction, in bytes after gzip -9. */
const BUDGET = 200_000;

const dist = join(root, 'dist');
const sources = sourcesHash(); // taken first: an edit made while the build runs must count as new
clearStamp('build');

const vite = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], { cwd: root, stdio: 'inherit' });
if (vite.status !== 0) process.exit(1);
await writeFirstPaint(dist);
await writeOffline(dist);
const library = spawnSync(process.execPath, ['scripts/library.mjs'], { cwd: root, stdio: 'inherit' });
if (library.status !== 0) fail('The command line and the library could not be built. See the messages above.');

const sizes = firstScripts().map((file) => ({ file, bytes: gzipSync(read(file), { level: 9 }).length }));
const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
for (const { file, bytes } of sizes) console.log(`  ${kB(bytes).padStart(8)} kB  ${file}`);
console.log(`JavaScript before the first interaction: ${kB(total)} kB of ${kB(BUDGET)} kB (gzip -9)`);

if (sizes.length === 0) fail('No script found in dist/index.html, so the size budget measured nothing.');
if (total > BUDGET) fail(`Over the size budget by ${kB(total - BUDGET)} kB: move code behind an import().`);
writeStamp('build', sources);

/** Scripts and preloads of the page, and what they import statically; import() is for later and does not count. */
function firstScripts() {
  const tags = read('index.html').match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const loading = tags.filter((tag) => tag.startsWith('<script') || /\brel="?modulepreload\b/.test(tag));
  const found = new Set(
    loading.flatMap((tag) => tag.match(/\b(?:src|href)="([^"]+)"/)?.[1] ?? []).map((url) => normalize(url)),
  );
  // A Set hands out what is added while it is walked.
  for (const file of found) for (const imported of staticImports(file)) found.add(imported);
  return [...found];
}

/** `from"./x.js"` and `import"./x.js"`; text that merely looks so names no file of ours. */
function staticImports(file) {
  const specifiers = [...read(file).matchAll(/\b(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g)].map(
    ([, specifier]) => specifier,
  );
  return specifiers.map((specifier) => join(dirname(file), specifier)).filter((path) => existsSync(join(dist, path)));
}

function read(file) {
  return readFileSync(join(dist, file), 'utf8');
}

function kB(bytes) {
  return (bytes / 1000).toFixed(1);
}

function fail(text) {
  console.error(text);
  process.exit(1);
}
