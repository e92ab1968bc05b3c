/**
 * Runs every check and counts them. `--only types,lint,unit` picks some.
 * The last line is `N passed, N failed`; whatever ran no test, crashed or left no report counts as failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isBuilt, root } from './stamp.mjs';

const TYPE_PROJECTS = ['src/tsconfig.json', 'src/tsconfig.pure.json', 'e2e/tsconfig.json'];
const STEPS = { types, lint, unit, build, cli, journeys };

const chosen = chosenSteps();
const reports = reportsFolder();
const results = [];
for (const step of chosen) STEPS[step]();
rmSync(reports, { recursive: true });
summarise();

function types() {
  for (const project of TYPE_PROJECTS) check('types', project, ['node_modules/typescript/bin/tsc', '-p', project]);
}

function lint() {
  check('lint', 'biome check .', ['node_modules/@biomejs/biome/bin/biome', 'check', '.']);
}

function unit() {
  vitest('unit', 'vitest', []);
}

function build() {
  check('build', 'dist/, lib/, size budget', ['scripts/build.mjs']);
}

function cli() {
  if (!hasBuild()) return skip('cli', 'lib/ as built');
  vitest('cli', 'lib/ as built', ['--config', 'e2e/vitest.config.ts']);
}

function journeys() {
  if (!hasBuild()) return skip('journeys', 'playwright');
  const report = join(reports, 'journeys.json');
  const args = ['test', '-c', 'e2e/playwright.config.ts', '--forbid-only', '--reporter=list,json'];
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const { ok, seconds } = node(['node_modules/@playwright/test/cli.js', ...args], env);
  record('journeys', 'playwright', seconds, counted(ok, journeyCounts(readReport(report))));
}

function hasBuild() {
  return !results.some(({ step, failed }) => step === 'build' && failed > 0);
}

function skip(step, what) {
  record(step, what, 0, { passed: 0, failed: 1, notes: ['skipped, as there is no build'] });
}

function vitest(step, what, args) {
  const report = join(reports, `${step}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  // With CI set, vitest fails on a missing golden file instead of writing it.
  const { ok, seconds } = node(['node_modules/vitest/vitest.mjs', 'run', ...args, ...reporters], { CI: 'true' });
  record(step, what, seconds, counted(ok, unitCounts(readReport(report))));
}

/** A tool that knows only yes and no. */
function check(step, what, args) {
  const { ok, seconds } = node(args);
  record(step, what, seconds, { passed: ok ? 1 : 0, failed: ok ? 0 : 1, notes: [] });
}

function node(args, env = {}) {
  console.log(`\n> ${args.join(' ')}`);
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return { ok: status === 0, seconds: (performance.now() - start) / 1000 };
}

function record(step, what, seconds, { passed, failed, notes }) {
  results.push({ step, what, seconds, passed, failed, notes });
}

function unitCounts(report) {
  if (!report) return undefined;
  // A file that cannot be loaded has no tests to fail; it counts as one.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    flaky: [],
  };
}

function journeyCounts(report) {
  if (!report) return undefined;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected, skipped, flaky: report.suites.flatMap(flakyTitles) };
}

function flakyTitles({ specs = [], suites = [] }) {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky')).map(({ title }) => title);
  return [...own, ...suites.flatMap(flakyTitles)];
}

/** What a test runner's report and exit code amount to together: neither alone is trusted. */
function counted(ok, counts) {
  if (!counts) return { passed: 0, failed: 1, notes: ['no report'] };
  const { passed, failed, skipped, flaky } = counts;
  const notes = flaky.map((title) => `passed on a second try: ${title}`);
  if (skipped > 0) notes.push(`${skipped} skipped`);
  if (failed > 0) return { passed, failed, notes };
  if (passed === 0) return { passed, failed: 1, notes: [...notes, 'no test ran'] };
  return ok ? { passed, failed, notes } : { passed, failed: 1, notes: [...notes, 'failed outside the tests'] };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function chosenSteps() {
  const { values } = parseArgs({ options: { only: { type: 'string', default: Object.keys(STEPS).join() } } });
  const names = values.only.split(',');
  const unknown = names.filter((name) => !(name in STEPS));
  if (unknown.length > 0) {
    console.error(`No such step: ${unknown.join(', ')}. There are ${Object.keys(STEPS).join(', ')}.`);
    process.exit(1);
  }
  // Journeys walk through dist/ and the command line is lib/, so old ones would prove nothing.
  if (names.some((name) => name === 'cli' || name === 'journeys') && !isBuilt()) names.push('build');
  return Object.keys(STEPS).filter((name) => names.includes(name));
}

/** One folder a run: a report left by an earlier run must never be read as this one's. */
function reportsFolder() {
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  return mkdtempSync(join(cache, 'test-'));
}

function summarise() {
  console.log('');
  for (const { step, what, seconds, passed, failed, notes } of results) {
    const verdict = failed > 0 ? 'FAIL' : 'pass';
    const tests = passed + failed > 1 ? [`${passed} of ${passed + failed}`] : [];
    const row = [step.padEnd(9), what.padEnd(24), verdict, `${seconds.toFixed(1)} s`.padStart(8), ...tests, ...notes];
    console.log(row.join('  '));
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
}
