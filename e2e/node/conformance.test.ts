import { afterAll, expect, it } from 'vitest';
import { node, scratch } from './programs';

const folder = scratch();
afterAll(folder.remove);

const input = { mode: 'azure', subnet: '10.240.0.0/24', nodes: 2, maxPods: 30, surge: 1, used: [] };
const cases = (...free: readonly number[]): string =>
  JSON.stringify({ format: 1, cases: free.map((figure, n) => ({ id: `c${n}`, input, expected: { free: figure } })) });

it('the measured cases pass', () => {
  expect(node(['scripts/conformance.mjs', 'src/conformance/addresses.json'])).toEqual({
    exitCode: 0,
    stdout: expect.stringMatching(/^\d+ passed, 0 failed\n$/),
    stderr: '',
  });
});

it('a case that disagrees is told, and ends it with 1', () => {
  const [one, other] = [folder.file('one.json', cases(251, 250)), folder.file('other.json', cases(251))];
  expect(node(['scripts/conformance.mjs', one, other])).toEqual({
    exitCode: 1,
    stdout: `${one}: c1: free: expected 250, got 251\n2 passed, 1 failed\n`,
    stderr: '',
  });
});

it.each([
  { name: 'packets.json', text: '{"format":1,"bases":{},"cases":[]}', says: 'its list of cases is empty' },
  { name: 'text.json', text: 'none', says: 'cannot be read' },
])('a file that is not asked ends it with 1 as well: $name', ({ name, text, says }) => {
  const { exitCode, stdout } = node(['scripts/conformance.mjs', folder.file(name, text)]);
  expect(exitCode).toBe(1);
  expect(stdout).toContain(says);
  expect(stdout).toMatch(/0 passed, 0 failed\n$/);
});
