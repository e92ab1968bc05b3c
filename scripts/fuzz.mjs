/**
 * Hurts what is read from outside, with another seed each time: the import a hundred thousand times, links a million times,
 * lessons twenty thousand times, each of which is then followed, worked at and made anew.
 * `npm run fuzz`; `npm run fuzz -- --only links --runs 1000 --seed 7` to see a failure again.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { root } from './stamp.mjs';

const FUZZED = {
  import: { file: 'src/import/fuzz.test.ts', runs: 100_000 },
  links: { file: 'src/share/fuzz.test.ts', runs: 1_000_000 },
  lessons: { file: 'src/lessons/fuzz.test.ts', runs: 20_000 },
};

const { only, runs, seed } = parseArgs({
  options: { only: { type: 'string' }, runs: { type: 'string' }, seed: { type: 'string' } },
}).values;
const chosen = only === undefined ? Object.keys(FUZZED) : only.split(',');
const unknown = chosen.filter((name) => !Object.hasOwn(FUZZED, name));
if (unknown.length > 0) {
  console.error(`--only knows ${Object.keys(FUZZED).join(', ')}, and not ${unknown.join(', ')}`);
  process.exit(2);
}

let failed = false;
for (const name of chosen) failed = !(await fuzz(name)) || failed;
process.exit(failed ? 1 : 0);

/** In as many processes as there are processors, each with a seed of its own; a given seed is one process's. */
async function fuzz(name) {
  const { file, runs: usual } = FUZZED[name];
  const count = Number(runs ?? usual);
  const first = Number(seed ?? Math.floor(Math.random() * 2 ** 31));
  const shares = seed === undefined ? availableParallelism() : 1;
  const seeds = Array.from({ length: shares }, (_, n) => (first + n) % 2 ** 31);
  const each = Math.ceil(count / shares);
  const start = Date.now();
  console.log(`${name}: ${each * shares} inputs, ${each} with each of the seeds ${seeds.join(', ')}`);
  const results = await Promise.all(seeds.map((one) => run(file, each, one)));
  const isSound = results.every((code) => code === 0);
  console.log(`${name}: ${isSound ? 'nothing broke' : 'broken'}, ${Math.round((Date.now() - start) / 1000)} s`);
  return isSound;
}

function run(file, count, one) {
  const args = ['node_modules/vitest/vitest.mjs', 'run', file, '--testTimeout=3600000'];
  const env = { ...process.env, CI: 'true', FUZZ_RUNS: String(count), FUZZ_SEED: String(one) };
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env });
  return new Promise((done) => child.on('exit', (code) => done(code ?? 1)));
}
