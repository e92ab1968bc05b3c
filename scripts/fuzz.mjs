/**
 * Hurts what is read from outside a hundred thousand times, with another seed each time: `npm run fuzz`, or
 * `npm run fuzz -- --runs 1000 --seed 7` to see a failure again.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { root } from './stamp.mjs';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '100000' }, seed: { type: 'string' } } });
const seed = values.seed ?? String(Math.floor(Math.random() * 2 ** 31));
console.log(`${values.runs} inputs, seed ${seed}`);

const args = ['node_modules/vitest/vitest.mjs', 'run', 'src/import/fuzz.test.ts', '--testTimeout=3600000'];
const { status } = spawnSync(process.execPath, args, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, CI: 'true', FUZZ_RUNS: values.runs, FUZZ_SEED: seed },
});
process.exit(status ?? 1);
