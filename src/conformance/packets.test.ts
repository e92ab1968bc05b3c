import { describe, expect, it } from 'vitest';
import { topologyDocument } from '../model/envelope';
import { answerToPacket, expectedOf } from './packet-answer';
import { mergePatch, packetCase, packetTopology } from './packet-case';
import { documentOfPackets } from './packet-document';
import file from './packets.json';
import { reportOn } from './report';

const bases: Readonly<Record<string, unknown>> = file.bases;

// Measured on a Linux kernel: real routing, bridge, iptables and conntrack in network namespaces.
describe('the cases of packets.json', () => {
  it('are there, of either mode and every verdict', () => {
    expect(file.format).toBe(1);
    expect(file.cases.length).toBeGreaterThanOrEqual(50);
    expect(new Set(file.cases.map(({ mode }) => mode))).toEqual(new Set(['azure', 'kubenet']));
    expect(new Set(file.cases.map(({ verdict }) => verdict)).size).toBe(5);
  });

  it.each(file.cases.map((one) => [one.id, one] as const))('%s', (_, given) => {
    const one = packetCase.parse(given);
    const topology = packetTopology.parse(mergePatch(bases[one.base], one.patch));
    const document = documentOfPackets(topology);
    expect(topologyDocument.parse(document)).toEqual(document);
    expect(answerToPacket(one, topology)).toEqual(expectedOf(one));
  });

  it('pass in the runner', () => expect(reportOn(file)).toEqual({ passed: file.cases.length, failed: 0, lines: [] }));
});

// RFC 7386, appendix A.
describe('a merge patch', () => {
  it.each([
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b' }, { a: null }, {}],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [
      ['a', 'b'],
      ['c', 'd'],
      ['c', 'd'],
    ],
    [{ a: 'b' }, ['c'], ['c']],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [[1, 2], { a: 'b', c: null }, { a: 'b' }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ])('%j with %j is %j', (target, patch, result) => expect(mergePatch(target, patch)).toEqual(result));
});
