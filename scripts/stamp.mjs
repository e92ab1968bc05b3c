/**
 * Stamps say what a finished job was made from, so that the next run can skip the job.
 * They live in node_modules/.setup: deleting node_modules makes everything start from nothing.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const stampFile = (job) => join(root, 'node_modules', '.setup', job);

export const clearStamp = (job) => rmSync(stampFile(job), { force: true });

export function writeStamp(job, value) {
  mkdirSync(join(root, 'node_modules', '.setup'), { recursive: true });
  writeFileSync(stampFile(job), value);
}

export function hasStamp(job, value) {
  return existsSync(stampFile(job)) && readFileSync(stampFile(job), 'utf8') === value;
}

/** What node_modules is made from: packages carry binaries, so the machine counts as well as the two files. */
export function dependenciesHash() {
  const machine = [process.platform, process.arch, process.versions.node.split('.')[0]].join(' ');
  return hash(['package.json', 'package-lock.json'], machine);
}

/** What dist/ and lib/ are made from. */
export function sourcesHash() {
  return hash(['src', 'public', 'index.html', 'vite.config.ts', 'package.json', 'package-lock.json'].flatMap(filesIn));
}

const BUILT = ['dist/index.html', 'lib/cli.js', 'lib/types/library/index.d.ts'];

export const isBuilt = () => BUILT.every((file) => existsSync(join(root, file))) && hasStamp('build', sourcesHash());

function filesIn(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  const inside = readdirSync(full, { recursive: true }).map((name) => join(path, name));
  return inside.filter((name) => statSync(join(root, name)).isFile()).sort();
}

/** Names and lengths go in as well, so that moving text from one file to the next changes the result. */
function hash(files, salt = '') {
  const sum = createHash('sha256').update(salt);
  for (const file of files) {
    const content = readFileSync(join(root, file));
    sum.update(`\0${file}\0${content.length}\0`).update(content);
  }
  return sum.digest('hex');
}
