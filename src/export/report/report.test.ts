import fc from 'fast-check';
import { lexer, type Token, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { findings, plan } from '../../engine';
import { anyTopology } from '../../engine/arbitraries';
import { cluster, documentOf, inMode, oneCluster, pool, subnet, virtualNetwork } from '../../engine/testing';
import { examples } from '../../examples';
import { templates } from '../../examples/templates';
import { defaultSurge } from '../../facts/options/nodes';
import { sources } from '../../facts/sources';
import { resourcesOf, type TopologyDocument, withAssumption } from '../../model';
import { networkModes } from '../../modes';
import { flowchartOf } from '../mermaid';
import { plain } from '../plain';
import { NASTY, renamed } from '../testing';
import { report } from '.';
import { table, text } from './markdown';

const LINK = 'https://netsim.example/#v1.4.ab--cd';

const written = (document: TopologyDocument) => report.write({ plan: plan(document), link: LINK }).text;

const isOf =
  <T extends Tokens.Generic>(type: T['type']) =>
  (token: Token): token is T & Token =>
    token.type === type;

/** All tokens, those within others too. */
const allOf = (tokens: readonly Token[]): Token[] =>
  tokens.flatMap((token) => {
    const inside = 'tokens' in token ? (token.tokens ?? []) : [];
    const items = token.type === 'list' ? (token as Tokens.List).items : [];
    const cells =
      token.type === 'table' ? [...(token as Tokens.Table).header, ...(token as Tokens.Table).rows.flat()] : [];
    return [token, ...allOf(inside), ...allOf(items), ...cells.flatMap((cell) => allOf(cell.tokens))];
  });

/** What a reader of the page sees of inline text; other than text is named. */
const seen = (tokens: readonly Token[] = []): string =>
  tokens
    .map((token) => {
      if (token.type !== 'text' && token.type !== 'escape') return `{${token.type}}`;
      return 'tokens' in token ? seen(token.tokens) : token.text;
    })
    .join('');

/** What is no sound Markdown, in words. */
function faults(page: string): string[] {
  const tokens = allOf(lexer(page));
  const html = tokens.filter(isOf('html')).map(({ raw }) => `HTML: ${raw}`);
  const links = tokens
    .filter(isOf<Tokens.Link>('link'))
    .filter(({ href }) => !/^https:\/\/[\w.-]+\/\S*$/.test(href))
    .map(({ href }) => `leads to ${href}`);
  const images = tokens.filter(isOf('image')).map(({ raw }) => `picture: ${raw}`);
  const uneven = tokens.filter(isOf<Tokens.Table>('table')).flatMap(({ raw }) => {
    const counts = raw
      .trim()
      .split('\n')
      .map((line) => line.match(/(?<!\\)\|/g)?.length);
    return new Set(counts).size === 1 ? [] : [`uneven: ${raw}`];
  });
  const bare = tokens.filter(isOf('paragraph')).flatMap(({ raw }) => (/^\|/.test(raw) ? [`no table: ${raw}`] : []));
  const defined = new Set(page.match(/^\[\d+\](?=: )/gm));
  const loose = (page.match(/(?<!\\)\[\d+\](?!\()/g) ?? []).filter((one) => !defined.has(one));
  return [...html, ...links, ...images, ...uneven, ...bare, ...loose.map((one) => `nothing at ${one}`)];
}

const headingsOf = (page: string): string[] =>
  lexer(page)
    .filter(isOf<Tokens.Heading>('heading'))
    .map(({ depth, tokens }) => `${depth} ${seen(tokens)}`);

const under = (page: string, heading: string): string => {
  const [, body = ''] = page.split(`\n## ${heading}\n`);
  return body.split('\n## ')[0] ?? '';
};

describe('a report', () => {
  it.each(templates)('of $id is sound Markdown', async ({ load }) => expect(faults(written(await load()))).toEqual([]));

  it('is told from an unsound one', () => {
    const page = written(examples.article);
    expect(faults(page.replace('\n| ', '\n| <b>x</b> | '))).not.toEqual([]);
    expect(faults(`${page}\n[here](article.md)\n`)).toEqual(['leads to article.md']);
    expect(faults(page.replace('\n[1]: ', '\nno: ')).length).toBeGreaterThan(0);
  });

  it('of any design is sound Markdown', () => {
    fc.assert(
      fc.property(fc.noShrink(anyTopology), (document) => {
        expect(faults(written(document))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('with any names is sound Markdown with the same headings', () => {
    const count = headingsOf(written(examples.article)).length;
    fc.assert(
      fc.property(renamed(examples.article), (document) => {
        const page = written(document);
        expect(faults(page)).toEqual([]);
        expect(headingsOf(page)).toHaveLength(count);
      }),
      { numRuns: 30 },
    );
  });
});

describe.each(NASTY.map((name) => [name.slice(0, 30), name]))('the name %j is text', (_, name) => {
  const [shown, words] = [plain(name), text(name)];
  const first = (page: string) => lexer(page)[0];
  const inside = (token: Token | undefined) => seen(token && 'tokens' in token ? token.tokens : []);

  it('in a paragraph, at its start and in a heading', () => {
    expect(inside(first(`Of ${words}`)).trim()).toBe(`Of ${shown}`.trim());
    expect(inside(first(words))).toBe(shown);
    expect(inside(first(`# ${words}`))).toBe(shown);
  });

  it('in a list and in a table', () => {
    const [item] = (first(`- Of ${words}`) as Tokens.List).items;
    expect(inside(item?.tokens[0]).trim()).toBe(`Of ${shown}`.trim());
    const { rows } = first(table(['A', 'B'], [[words, 1]])) as Tokens.Table;
    expect(rows[0]?.map(({ tokens }) => seen(tokens)).at(-1)).toBe('1');
    if (shown !== '') expect(seen(rows[0]?.[0]?.tokens)).toBe(shown);
  });
});

describe('the page', () => {
  const page = written(examples.article);

  it('has what a review asks for, in this order', () => {
    expect(headingsOf(page).filter((heading) => /^[12]/.test(heading))).toEqual([
      ...['1 AKS networking, illustrated', '2 Summary', '2 Diagram', '2 Address plan', '2 Clusters'],
      ...[
        '2 Routes and security rules',
        '2 Findings',
        '2 Assertions',
        '2 Assumptions',
        '2 About this report',
        '2 Sources',
      ],
    ]);
    expect(page).toContain(`[Open this design in the AKS Network Simulator](<${LINK}>)`);
    expect(page).toContain(`\`\`\`mermaid\n${flowchartOf(plan(examples.article)).lines.join('\n')}\n\`\`\``);
  });

  it('names a document with its date for every number in brackets, and no other', () => {
    const cited = new Set(page.match(/(?<=\[)\d+(?=\](?!:))/g));
    const listed = under(page, 'Sources').match(/^\d+(?=\. )/gm) ?? [];
    expect(listed.toSorted()).toEqual([...cited].toSorted());
    for (const line of under(page, 'Sources').match(/^\d+\. .*/gm) ?? []) {
      expect(line).toMatch(/^\d+\. \[.+\]\(<https:\/\/\S+>\), (?:published|read) \d{4}(?:-\d\d){0,2}$/);
    }
    expect(page).toContain(sources.virtualNetworkFaq.title);
  });

  it('tells each verdict that fails, with what mends it', () => {
    const full = written(oneCluster('node-subnet', { subnet: '10.0.0.0/24', nodes: 12 }));
    expect(full).toMatch(/^\| aks \| \*\*No\*\*, /m);
    expect(under(full, 'Clusters')).toContain('too many**');
    expect(under(full, 'Clusters')).toMatch(/^- So that it runs: .+\.$/m);
  });

  it('tells every finding with its severity, its code and its sources', () => {
    const document = oneCluster('node-subnet', { subnet: '10.0.0.0/24', nodes: 12 });
    const lines = under(written(document), 'Findings').trim().split('\n');
    const found = findings(plan(document));
    expect(lines).toHaveLength(found.length);
    found.forEach(({ code, severity }, i) => {
      expect(lines[i]?.toLowerCase()).toContain(`**${severity}**`);
      expect(lines[i]).toContain(code.replaceAll('_', '\\_'));
    });
    expect(lines.some((line) => /\(\[\d+\]/.test(line))).toBe(true);
    expect(under(page, 'Findings')).toContain('**Warning**');
  });

  it('says why findings and what mends them are held back, and nothing of them', () => {
    const held = plan(oneCluster('node-subnet', { subnet: '10.0.0.0/24', nodes: 12 }));
    const told = report.write({ plan: held, link: LINK, heldBack: 'Not to be told.' }).text;
    expect(under(told, 'Findings').trim()).toBe('Not to be told.');
    expect(under(told, 'Summary')).toContain('Not to be told.');
    expect(told).not.toMatch(/Found:|So that it/);
    for (const { says } of findings(held)) expect(told).not.toContain(text(says));
    expect(under(told, 'Clusters')).toContain('too many**');
  });

  it('says of each assertion how it fares', async () => {
    const document = (await templates.find(({ id }) => id === 'hub-spoke-firewall')?.load()) ?? examples.article;
    const rows = under(written(document), 'Assertions').match(/^\| (?!Assertion|---).*$/gm) ?? [];
    expect(rows).toHaveLength(resourcesOf(document, 'assertion').length);
    expect(rows.every((row) => row.includes('| Holds |'))).toBe(true);
    expect(under(page, 'Assertions')).toContain('asserts nothing');
  });

  it('marks what sources dispute, with both answers, and what the design chose itself', async () => {
    const document = await templates.find(({ id }) => id === 'hub-spoke-firewall')?.load();
    const assumed = under(written(document ?? examples.article), 'Assumptions');
    expect(assumed).toMatch(/^- \*\*Disputed\*\*: .* \(\[\d+\]\) Otherwise: .* \(\[\d+\]\)/m);
    const chosen = withAssumption(examples.article, defaultSurge, 'one');
    expect(under(written(chosen), 'Assumptions')).toMatch(/chosen by the design: .*One/);
  });

  it.each(networkModes)('is written in mode $id', ({ id }) => {
    expect(faults(written(inMode(examples.article, 'aks', id)))).toEqual([]);
  });

  it('keeps networks of one name apart', () => {
    const named = (id: string, prefix: string) => ({ ...virtualNetwork(prefix, id), name: 'vnet' });
    const networks = [named('a', '10.1.0.0/16'), named('b', '10.2.0.0/16')];
    const sections = under(written(documentOf(...networks)), 'Address plan').split('### Virtual network vnet');
    expect(sections.slice(1).map((one) => one.match(/10\.\d\.0\.0 – 10\.\d\.255\.255/g))).toEqual([
      ['10.1.0.0 – 10.1.255.255'],
      ['10.2.0.0 – 10.2.255.255'],
    ]);
  });

  it('counts what is too long to be read', () => {
    const long = written(oneCluster('kubenet', { subnet: '10.0.0.0/16', nodes: 300, podCidr: '10.128.0.0/12' }));
    expect(long).toContain('And 260 more routes.');
  });

  it('stands for a design of nothing, and one without a link', () => {
    const { text: bare } = report.write({ plan: plan({ name: '', resources: {}, order: [] }) });
    expect(faults(bare)).toEqual([]);
    expect(bare.startsWith('# Design\n')).toBe(true);
    expect(written(documentOf(virtualNetwork('10.0.0.0/16'), subnet('10.0.0.0/24'), cluster(), pool(0)))).toContain(
      '## Clusters',
    );
  });
});
