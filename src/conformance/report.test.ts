import { describe, expect, it } from 'vitest';
import { differences } from './differences';
import { reportOn } from './report';

const input = { mode: 'azure', subnet: '10.240.0.0/24', nodes: 2, maxPods: 30, surge: '10%', used: ['10.240.0.20'] };
const expected = { free: 250, maxNodes: 7, nodes: [{ name: 'node1', ip: '10.240.0.4' }, { name: 'node2' }] };
const report = (...cases: readonly unknown[]) => reportOn({ format: 1, cases });

describe('a case', () => {
  it('is asked for what it expects, and for nothing else', () => {
    expect(report({ id: 'a', input, expected })).toEqual({ passed: 1, failed: 0, lines: [] });
  });

  it('may leave out what has a default, and stand in a list without a file around it', () => {
    const { surge: _, used: __, ...least } = input;
    expect(reportOn([{ id: 'a', input: least, expected: { free: 251, surgeNodes: 0 } }])).toMatchObject({ passed: 1 });
  });

  it.each([
    { given: { ...expected, free: 251 }, line: 'a: free: expected 251, got 250' },
    { given: { ...expected, free: 251, maxNodes: 8 }, line: 'a: free: expected 251, got 250 (and 1 more)' },
    {
      given: { nodes: [{ ip: '10.240.0.4' }, { ip: '10.240.0.5' }] },
      line: 'a: nodes[1].ip: expected "10.240.0.5", got "10.240.0.36"',
    },
    {
      given: { nodes: [{ ip: '10.240.0.4' }] },
      line: 'a: nodes[1]: expected nothing, got {"name":"node2","ip":"10.240.0.36","pods":["10.240.0.37-10.240.0.66"]}',
    },
    { given: { free: 'x'.repeat(200) }, line: `a: free: expected "${'x'.repeat(99)}…, got 250` },
    { given: { bridges: 1 }, line: 'a: bridges: expected 1, got nothing' },
  ])('that disagrees is told in one line: $line', ({ given, line }) => {
    expect(report({ id: 'a', input, expected: given })).toEqual({ passed: 0, failed: 1, lines: [line] });
  });

  it.each([
    { value: null, line: 'case 2: case: malformed, got null' },
    { value: { input, expected }, line: 'case 2: id: malformed, got nothing' },
    { value: { id: 'b', expected }, line: 'b: input: malformed, got nothing' },
    { value: { id: 'b', input, expected: {} }, line: 'b: expected: malformed, got {}' },
    { value: { id: 'b', input }, line: 'b: expected: malformed, got nothing' },
    { value: one({ mode: 'overlay' }), line: 'b: input.mode: malformed, got "overlay"' },
    { value: one({ subnet: '10.240.0.1/24' }), line: 'b: input.subnet: malformed, got "10.240.0.1/24"' },
    { value: one({ nodes: 1e9 }), line: 'b: input.nodes: malformed, got 1000000000' },
    { value: one({ maxPods: 'thirty' }), line: 'b: input.maxPods: malformed, got "thirty"' },
    { value: one({ surge: '10' }), line: 'b: input.surge: malformed, got "10"' },
    { value: one({ surge: -1 }), line: 'b: input.surge: malformed, got -1' },
    { value: one({ used: ['10.240.0.9', 'x'] }), line: 'b: input.used[1]: malformed, got "x"' },
    { value: one({ podCidr: '10.244/16' }), line: 'b: input.podCidr: malformed, got "10.244/16"' },
  ])('that is malformed has failed, beside others that pass: $line', ({ value, line }) => {
    expect(report({ id: 'a', input, expected }, value)).toEqual({ passed: 1, failed: 1, lines: [line] });
  });

  it('that the engine cannot answer has failed', () => {
    expect(report(one({ subnet: '0.0.0.0/0' }))).toEqual({
      passed: 0,
      failed: 1,
      lines: [expect.stringMatching(/^b: answer: expected .*, got "Error: No room for services"$/)],
    });
  });

  function one(given: object) {
    return { id: 'b', input: { ...input, ...given }, expected };
  }
});

describe('a file', () => {
  it.each([
    { file: 'text', unasked: /no list/ },
    { file: { cases: {} }, unasked: /no list/ },
    { file: { format: 2, cases: [{}] }, unasked: /format is 2/ },
    { file: { format: 1, cases: [] }, unasked: /empty/ },
  ])('whose cases are not asked says why: $unasked', ({ file, unasked }) => {
    expect(reportOn(file)).toEqual({ passed: 0, failed: 0, lines: [], unasked: expect.stringMatching(unasked) });
  });
});

it('differences name the place of each', () => {
  const got = { a: [1, { b: 2 }], c: 3, d: [] };
  const expected = { a: [1, { b: 9 }], c: 3, d: [7], toString: 'x' };
  expect(differences(expected, got)).toEqual([
    { field: 'a[1].b', expected: 9, got: 2 },
    { field: 'd[0]', expected: 7, got: undefined },
    { field: 'toString', expected: 'x', got: undefined },
  ]);
});

describe('a file of packets', () => {
  it('whose cases cannot be read says where', () => {
    const bases = { small: { mode: 'kubenet', pods: { a: { node: 'n', ip: 'x' } } } };
    const flow = { id: 'one', base: 'small', from: 'a', to: 'a', verdict: 'delivered' };
    expect(reportOn({ format: 1, bases, cases: [{ ...flow, verdict: 'lost' }] }).lines).toEqual([
      'one: verdict: malformed, got "lost"',
    ]);
    expect(reportOn({ format: 1, bases, cases: [flow] }).lines).toEqual(['one: pods.a.ip: malformed, got "x"']);
    expect(reportOn({ format: 1, bases, cases: [{ ...flow, base: 'none' }] }).failed).toBe(1);
  });
});
