/**
 * Asks the engine measured cases: `npm run conformance -- FILE…`. Prints one line for each case that disagrees; the last
 * line is `N passed, N failed`. Exits 1 when a case failed or a file held none that could be asked.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { load } from './bundle.mjs';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Usage: npm run conformance -- FILE…');
  process.exit(2);
}

const { reportOn } = await load('conformance/report.ts');
const reports = files.map(report);
for (const { file, lines, unasked } of reports) {
  const where = files.length > 1 ? `${file}: ` : '';
  for (const line of lines) console.log(`${where}${line}`);
  if (unasked) console.log(`${file}: nothing asked, as ${unasked}`);
}
const sum = (key) => reports.reduce((total, one) => total + one[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 || reports.some(({ unasked }) => unasked) ? 1 : 0;

function report(file) {
  try {
    // npm runs scripts in the project's folder, and says from where it was called.
    const text = readFileSync(resolve(process.env.INIT_CWD ?? '', file), 'utf8');
    return { file, ...reportOn(JSON.parse(text.replace(/^\uFEFF/, ''))) };
  } catch (error) {
    return { file, passed: 0, failed: 0, lines: [], unasked: `it cannot be read: ${error.message}` };
  }
}
