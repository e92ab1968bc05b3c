import DOMPurify from 'dompurify';
import fc from 'fast-check';
import type { Mermaid } from 'mermaid';
import { beforeAll, describe, expect, it } from 'vitest';
import { plan } from '../../engine';
import { cluster, documentOf, pool, subnet, virtualNetwork } from '../../engine/testing';
import { examples } from '../../examples';
import { templates } from '../../examples/templates';
import { anyDesign } from '../../layout/arbitraries';
import type { TopologyDocument } from '../../model';
import { NASTY, renamed } from '../testing';
import { mermaid as exporter } from '.';
import { label, withoutStandIns } from './label';

const LINK = 'https://netsim.example/#v1.4.ab--cd';

let mermaid: Mermaid;

// Mermaid cleans labels as it reads them, for which it wants a page. Here nothing is shown: the grammar alone is asked.
beforeAll(async () => {
  Object.assign(DOMPurify, { addHook: () => {}, removeHook: () => {}, sanitize: (text: string) => text });
  mermaid = (await import('mermaid')).default;
});

const written = (document: TopologyDocument) => exporter.write({ plan: plan(document), link: LINK });

/** What Mermaid reads: nodes, subgraphs and links, and the text of each. */
async function read(text: string) {
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  const { getVertices, getSubGraphs, getEdges } = db as unknown as FlowDb;
  const nodes = [...getVertices.call(db).values()];
  const frames = getSubGraphs.call(db);
  return { nodes, frames, links: getEdges.call(db) };
}

interface FlowDb {
  getVertices(): Map<string, { id: string; text?: string; classes: string[] }>;
  getSubGraphs(): { id: string; title: string; nodes: string[]; classes: string[] }[];
  getEdges(): { start: string; end: string; text: string }[];
}

/** As Mermaid turns its own stand-ins back before it draws. */
const decoded = (text = ''): string =>
  text.replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code))).replace(/<br\/>/g, '\n');

describe('Mermaid’s own parser', () => {
  it.each(templates)('takes $id', async ({ load }) => {
    await expect(mermaid.parse(written(await load()).text)).resolves.toMatchObject({ diagramType: 'flowchart-v2' });
  });

  it('refuses what is wrong, so that this test can fail', async () => {
    const { text } = written(examples.article);
    await expect(mermaid.parse(text.replace('"]', '" "]'))).rejects.toThrow(/Parse error/);
    await expect(mermaid.parse(text.replace(/\n *end/, ''))).rejects.toThrow(/Parse error/);
  });

  it('takes designs of every shape', async () => {
    await fc.assert(
      fc.asyncProperty(fc.noShrink(anyDesign), async (document) => {
        await mermaid.parse(written(document).text);
      }),
      { numRuns: 30 },
    );
  });

  it('takes any names, and reads no fewer and no more things for them', async () => {
    const plainly = await read(written(examples.article).text);
    await fc.assert(
      fc.asyncProperty(renamed(examples.article), async (document) => {
        const { nodes, frames, links } = await read(written(document).text);
        expect(nodes.map(({ id }) => id)).toEqual(plainly.nodes.map(({ id }) => id));
        expect(frames.map(({ id, nodes }) => [id, nodes])).toEqual(plainly.frames.map(({ id, nodes }) => [id, nodes]));
        expect(links.map(({ start, end }) => [start, end])).toEqual(
          plainly.links.map(({ start, end }) => [start, end]),
        );
      }),
      { numRuns: 60 },
    );
  });

  it.each(NASTY.map((name) => [name.slice(0, 30)]))('reads back %j as a name', async (name) => {
    const { nodes } = await read(`flowchart LR\n  a[${label([name, '10.0.0.0/24'])}]`);
    expect(decoded(nodes[0]?.text)).toBe(`${withoutStandIns(name)}\n10.0.0.0/24`);
  });
});

describe('the flowchart', () => {
  it('has the way back and the notes as comments, the name as its title', () => {
    const { text, notes } = written({ ...examples.article, name: 'A "design" <b>: #1' });
    expect(text).toContain(`\n%% This design: ${LINK}\n`);
    for (const note of notes) expect(text).toContain(`\n%% ${note}\n`);
    const [, title = ''] = text.match(/^---\ntitle: (.*)\n/) ?? [];
    expect(JSON.parse(title)).toBe('A "design" <b>: #1');
    expect(title).not.toContain('<');
    expect(exporter.write({ plan: plan(examples.article) }).text).not.toContain('This design');
  });

  it('nests subnets in networks, and nodes in pools in clusters', async () => {
    const { nodes, frames } = await read(written(examples.article).text);
    const within = (id: string) => frames.find((frame) => frame.id === id)?.nodes;
    expect(within('r_vnet_prod')).toContain('r_snet_aks');
    expect(within('r_snet_aks')).toContain('r_aks');
    expect(within('r_aks')).toContain('r_nodepool1');
    expect(within('r_nodepool1')).toContain('r_nodepool1_node_0');
    expect(decoded(nodes.find(({ id }) => id === 'r_nodepool1_node_0')?.text)).toMatch(/^vmss000000\n10\.240\.0\.4\n/);
  });

  it.each([
    { count: 8, nodes: 8, note: [] },
    { count: 9, nodes: 0, note: ['Pools of more than 8 nodes are one box each: 1 here.'] },
    { count: 400, nodes: 0, note: ['Pools of more than 8 nodes are one box each: 1 here.'] },
  ])('draws $count nodes of a pool as $nodes boxes', ({ count, nodes, note }) => {
    const document = documentOf(virtualNetwork('10.0.0.0/8'), subnet('10.0.0.0/16'), cluster(), pool(count));
    const { text, notes } = written(document);
    expect(text.match(/\["vmss/g) ?? []).toHaveLength(nodes);
    expect(notes.slice(1)).toEqual(note);
    expect(text).toContain(`${count} nodes`);
  });

  it('keeps apart what has like ids, and is afraid of no word', async () => {
    const networks = ['a-b', 'a_b', 'end', 'class', 'constructor'].map((id, i) => virtualNetwork(`10.${i}.0.0/16`, id));
    const { nodes } = await read(written(documentOf(...networks)).text);
    expect(nodes.map(({ id }) => id)).toEqual(['r_a_b', 'r_a_b_2', 'r_end', 'r_class', 'r_constructor']);
  });

  it('says so when it is more than Mermaid draws by default', () => {
    const subnets = Array.from({ length: 900 }, (_, i) =>
      subnet(`10.${i >> 8}.${i & 255}.0/24`, { id: `subnet-${i}` }),
    );
    expect(written(documentOf(virtualNetwork('10.0.0.0/8'), ...subnets)).notes.at(-1)).toContain('maxTextSize');
  });
});
