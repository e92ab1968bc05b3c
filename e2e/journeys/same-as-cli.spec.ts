import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { node } from '../node/programs';
import { savedDesign } from '../pages/design-file';
import type { Mode } from '../pages/simulator';
import { TraceTab } from '../pages/trace-tab';
import { expect, test } from '../test';

interface Flow {
  readonly mode: Mode;
  readonly from: string;
  readonly to: string;
  readonly port?: number;
}

const FLOWS: readonly Flow[] = [
  { mode: 'kubenet', from: 'clients', to: 'svc-web' },
  { mode: 'kubenet', from: 'web/pod/0', to: 'headquarters' },
  { mode: 'kubenet', from: 'vm-jump', to: 'web/pod/0', port: 8080 },
  { mode: 'kubenet', from: 'agw-api', to: 'api/pod/1', port: 8080 },
  { mode: 'kubenet', from: 'web/pod/0', to: 'web/pod/2', port: 8080 },
  { mode: 'Azure CNI', from: 'web/pod/0', to: '198.51.100.7', port: 443 },
  { mode: 'Azure CNI', from: 'vm-jump', to: 'web/pod/0', port: 8080 },
  { mode: 'Azure CNI Overlay', from: 'headquarters', to: 'svc-web' },
  { mode: 'Azure CNI Overlay', from: 'api/pod/0', to: 'svc-web' },
  { mode: 'Azure CNI Overlay', from: 'nodepool1/node/0', to: 'vm-jump', port: 22 },
];

interface Packet {
  readonly source: string;
  readonly destination: string;
}
interface Walk {
  readonly hops: readonly {
    readonly name: string;
    readonly out?: Packet;
    readonly steps: readonly { readonly says: string }[];
  }[];
}
interface Printed {
  readonly outcome: keyof typeof WORDS;
  readonly branches: readonly {
    readonly outcome: string;
    readonly code?: string;
    readonly sourcesSeen: readonly string[];
    readonly share: number;
    readonly forward: Walk;
    readonly reply?: Walk;
    readonly next?: Walk;
  }[];
}

const WORDS = {
  delivered: 'Delivered',
  dropped: 'Dropped',
  'reply-lost': 'Reply lost',
  'half-open': 'Half-open',
  rejected: 'Refused',
  intermittent: 'Intermittent',
  'insufficient-info': 'Unknown',
} as const;

/** What the command line prints for the same flow in the same design. */
async function printed(design: string, { from, to, port }: Flow): Promise<Printed> {
  const file = join(tmpdir(), `aks-netsim-journey-${process.pid}.json`);
  await writeFile(file, design);
  const more = port === undefined ? [] : ['--port', String(port)];
  const { stdout, stderr } = node([
    'lib/cli.js',
    'trace',
    file,
    '--from',
    from,
    '--to',
    to,
    ...more,
    '--format',
    'json',
  ]);
  await rm(file);
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

/** Text as it reads, however it is set. */
const plain = (text: string): string => text.replaceAll(/\s+/g, '');

for (const flow of FLOWS) {
  test(`the panel says what the command line says: ${flow.from} to ${flow.to} in ${flow.mode}`, async ({
    simulator,
    page,
  }) => {
    await simulator.choose(flow.mode);
    const { outcome, branches } = await printed(await savedDesign(page), flow);
    const trace = new TraceTab(page);
    await trace.open();
    await trace.send(flow.from, flow.to, flow.port === undefined ? '' : String(flow.port));
    await expect(trace.outcome()).toContainText(WORDS[outcome]);

    expect(branches).not.toHaveLength(0);
    for (const [nth, branch] of branches.entries()) {
      if (nth > 0) await page.getByRole('button', { name: 'Next branch' }).click();
      if (branches.length > 1) await expect(page.getByText(`Branch ${nth + 1} of ${branches.length}`)).toBeVisible();
      for (const source of branch.sourcesSeen) await expect(trace.outcome()).toContainText(source);
      if (branch.code !== undefined) await expect(trace.outcome()).toContainText(branch.code);
      const hops = [branch.forward, branch.reply, branch.next].flatMap((walk) => walk?.hops ?? []);
      await expect(trace.cards()).toHaveCount(hops.length);
      const cards = (await trace.cards().allTextContents()).map(plain);
      for (const [n, { name, out, steps }] of hops.entries()) {
        const texts = [name, ...steps.map(({ says }) => says), ...(out ? [out.source, out.destination] : [])];
        for (const text of texts) expect(cards[n], `hop ${n + 1}`).toContain(plain(text));
      }
    }
  });
}
