import { afterAll, expect, it } from 'vitest';
import { design, node, scratch } from './programs';

const folder = scratch();
afterAll(folder.remove);

it('a program of plain JavaScript imports the library by its name', () => {
  const lonely = design(({ nodepool1 }) => Object.assign(nodepool1 ?? {}, { count: 0 }));
  const { exitCode, stdout, stderr } = node(['e2e/node/consumer/judge.mjs', folder.file('lonely.json', lonely)]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(JSON.parse(stdout)).toEqual({
    nodes: ['10.240.0.4'],
    // A pool that runs the system cannot be empty.
    findings: expect.arrayContaining(['OUT_OF_LIMITS']),
    runs: [true],
    owners: ['webpool/node/0'],
  });
});

it('its declarations hold for a program in TypeScript, and know what they declare', () => {
  expect(node(['node_modules/typescript/bin/tsc', '-p', 'e2e/node/consumer'])).toEqual({
    exitCode: 0,
    stdout: '',
    stderr: '',
  });
});
