import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromJSONSchema } from 'zod';
import * as z from 'zod/mini';
import { checkAssertions, type Flow, findings, type Plan, plan, resolveAndTrace } from '../../engine';
import { topology } from '../../engine/arbitraries';
import { explain } from '../../engine/explain';
import { inMode } from '../../engine/testing';
import { examples } from '../../examples';
import { importTexts } from '../../import';
import { SCHEMA_VERSION } from '../../model';
import { networkModes } from '../../modes';
import { toCheckOutput } from './check';
import { toExplainOutput } from './explain';
import { toExportOutput } from './export';
import { toImportOutput } from './import';
import { toLinkOutput } from './link';
import { toPlanOutput } from './plan';
import { output } from './schema';
import { toTraceOutput } from './trace';
import { FORMAT } from './values';
import { toVerdictsOutput } from './verdicts';

/** Published for programs that read what the command line prints; named after the format. */
const FILE = new URL(`../../../public/schema/output-${FORMAT}.json`, import.meta.url);

const schema = { title: `Output of aks-netsim, format ${FORMAT}`, ...z.toJSONSchema(output) };
const text = `${JSON.stringify(schema, null, 2)}\n`;
// To write it anew: UPDATE_SCHEMA=1 npx vitest run src/cli/output/schema.test.ts
if (process.env.UPDATE_SCHEMA) writeFileSync(FILE, text);
const published = readFileSync(FILE, 'utf8');

it('the published JSON Schema is what the schema of the outputs says today', () => expect(published).toBe(text));

/** In the opening design one of each fate; in random ones whatever comes of them. */
const FLOWS: readonly Flow[] = [
  { from: 'clients', to: 'svc-web' },
  { from: 'vm-jump', to: 'web/pod/0' },
  { from: 'web', to: 'headquarters/dc1' },
  { from: 'pool0', to: '8.8.8.8', protocol: 'ICMP' },
  { from: 'vm0', to: 'svc0' },
  { from: 'web', to: 'api.shop.svc.cluster.local' },
  { from: 'web', to: 'nobody.example.org' },
];

const written = { text: 'a file', notes: ['Nothing of the nodes.'] };

describe('what is printed', () => {
  // One validator a command, so that a fault is told as what it is and not as those of each alternative.
  const { oneOf, $defs } = JSON.parse(published);
  const commandOf = (one: { readonly properties: { readonly command: { readonly const: string } } }) =>
    one.properties.command.const;
  const validators = new Map<string, ReturnType<typeof fromJSONSchema>>();
  for (const one of oneOf) validators.set(commandOf(one), fromJSONSchema({ ...one, $defs }));

  /** What is wrong with it, as a program sees it that reads the text. */
  const faultsOf = (printed: { readonly command: string }) =>
    validators.get(printed.command)?.safeParse(JSON.parse(JSON.stringify(printed))).error?.issues;

  function outputsOf(planned: Plan) {
    const addresses = Object.values(planned.subnets).map(({ prefix }) => prefix.first + 4);
    const explained = [...addresses, '10.0.0.0/8', '8.8.8.8'].map((asked) => explain(planned, asked));
    return [
      toPlanOutput(planned),
      toVerdictsOutput(planned),
      toCheckOutput(planned, findings(planned), checkAssertions(planned)),
      ...FLOWS.flatMap((flow) => {
        const traced = resolveAndTrace(planned, flow);
        return traced.ok ? [toTraceOutput(planned, flow, traced.value)] : [];
      }),
      ...explained.flatMap((one) => (one.kind === 'unreadable' ? [] : [toExplainOutput(planned, one)])),
    ];
  }

  it.each(networkModes.map(({ id }) => id))('meets the published schema in mode %s', (id) => {
    for (const printed of outputsOf(plan(inMode(examples.article, 'aks', id))))
      expect(faultsOf(printed)).toBeUndefined();
  });

  it('meets it for any design', () => {
    fc.assert(
      fc.property(topology, (document) => {
        for (const printed of outputsOf(plan(document))) expect(faultsOf(printed)).toBeUndefined();
      }),
      { numRuns: 50 },
    );
  });

  it('meets it for what leads out of the app and into it', () => {
    const printedByAz = new URL('../../import/fixtures/kubenet-vnet-list.json', import.meta.url);
    const imported = importTexts([{ name: 'vnets.json', text: readFileSync(printedByAz, 'utf8') }]);
    const format = { id: 'tiny', label: 'Tiny', says: 'For tests.', extension: 'txt', mediaType: 'text/plain' };
    for (const printed of [
      toImportOutput({ schemaVersion: SCHEMA_VERSION, document: imported.document }, imported),
      toExportOutput('A design', { ...format, write: () => written }, written),
      toLinkOutput('A design', 'https://netsim.example/#v1.4.abcd'),
    ])
      expect(faultsOf(printed)).toBeUndefined();
  });

  it.each([
    ['a field too much', { more: 1 }],
    ['an address as a number', { addresses: { vm: [{ addresses: 1, role: 'address', predicted: true }] } }],
    ['another format', { format: 2 }],
    ['no clusters', { clusters: undefined }],
  ])('would not meet it with %s', (_, spoilt) => {
    expect(faultsOf({ ...toPlanOutput(plan(examples.article)), ...spoilt })).toBeDefined();
  });
});
