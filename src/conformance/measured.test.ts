import { expect, it } from 'vitest';
import measured from './measured.json';
import { answerToPacket, expectedOf } from './packet-answer';
import { mergePatch, packetCase, packetTopology } from './packet-case';
import packets from './packets.json';

const bases: Readonly<Record<string, unknown>> = packets.bases;

// More of what packets.json holds, and on its bases: measured on Linux 6.18 in network namespaces with kube-proxy's
// rules. An id begins with the rule of docs/rules.md that decides, or that the kernel makes more exact.
it.each(measured.cases.map((one) => [one.id, one] as const))('%s', (_, given) => {
  const one = packetCase.parse(given);
  expect(answerToPacket(one, packetTopology.parse(mergePatch(bases[one.base], one.patch)))).toEqual(expectedOf(one));
});
