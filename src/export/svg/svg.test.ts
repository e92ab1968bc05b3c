import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { CircleCheck, CircleX } from 'lucide-react';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../drawing';
import { findings, plan } from '../../engine';
import { documentOf, subnet, virtualNetwork } from '../../engine/testing';
import { examples } from '../../examples';
import { templates } from '../../examples/templates';
import { layoutOf } from '../../layout';
import type { TopologyDocument } from '../../model';
import { readPicture } from '../../share/picture';
import { icons } from '../../ui';
import { renamed } from '../testing';
import { svg } from '.';
import { ICONS } from './icons';
import { type PictureOptions, renderSvg } from './picture';
import { mix, themes } from './theme';

const drawn = (document: TopologyDocument, options?: PictureOptions): string =>
  renderSvg({ plan: plan(document) }, options);

/** What can be read in a picture, a line of text each, and what is said beside the pointer. */
const wordsIn = (text: string): string => {
  const plain = text
    .replace(/<\/(?:text|title)>/g, '\n')
    .replace(/<\/tspan><tspan[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '');
  return plain.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
};

describe.each(templates)('the picture of $id', ({ id, load }) => {
  it.each(['light', 'dark'] as const)('is XML without scripts, styles or other files: %s', async (theme) => {
    const text = drawn(await load(), { theme });
    expect(XMLValidator.validate(text)).toBe(true);
    expect(text).not.toMatch(/<(?:style|script|foreignObject|image|use)\b|\s(?:style|class|id|on\w+)=/);
    expect(text).not.toMatch(/NaN|undefined|Infinity|\[object/);
  });

  it('says what the canvas says', async () => {
    const planned = plan(await load());
    const words = wordsIn(renderSvg({ plan: planned }));
    const view = { plan: planned, findings: findings(planned), comparing: false };
    for (const { drawn: part } of partsOf(view, layoutOf(planned, {}))) {
      expect(words).toContain(part.label);
      if (id === 'giant') continue;
      for (const text of textsOf(part.face)) expect(words).toContain(text);
    }
  });
});

/** The words of a face that stand on the canvas from near. */
function textsOf(face: object): string[] {
  const seen = ['name', 'prefixes', 'prefix', 'address', 'pods', 'inUse', 'most', 'code'];
  return Object.entries(face).flatMap(([key, value]): string[] => {
    if (typeof value === 'string') return seen.includes(key) ? [value] : [];
    if (key === 'chips' && Array.isArray(value)) return value.flatMap(({ text, address }) => [text, address ?? '']);
    if (key === 'hosts' && Array.isArray(value)) return value.flatMap(({ name, address }) => [name, address]);
    return key === 'lines' && Array.isArray(value) ? value.flatMap(({ address }) => [address ?? '']) : [];
  });
}

describe('the giant', () => {
  it('takes little time and room', async () => {
    const design = await templates.find(({ id }) => id === 'giant')?.load();
    if (!design) throw new Error('no giant');
    const planned = plan(design);
    renderSvg({ plan: planned });
    const start = performance.now();
    const text = renderSvg({ plan: planned });
    expect(performance.now() - start).toBeLessThan(1000);
    expect(text.length).toBeLessThan(1_000_000);
  });
});

it('marks nothing as wrong while that is held back', () => {
  const twice = [subnet('10.0.0.0/24'), subnet('10.0.0.0/25', { id: 'more' })];
  const planned = plan(documentOf(virtualNetwork('10.0.0.0/16'), ...twice));
  const marks = (text: string) => text.split(themes.light.bad).length - 1;
  expect(marks(renderSvg({ plan: planned }))).toBeGreaterThan(0);
  expect(marks(renderSvg({ plan: planned, heldBack: 'Not to be told.' }))).toBe(0);
  expect(marks(svg.write({ plan: planned, heldBack: 'Not to be told.' }).text)).toBe(0);
});

it('carries the design that it shows', () => {
  const layout = { headquarters: { x: 3, y: 4 } };
  const { text } = svg.write({ plan: plan(examples.article), layout });
  expect(readPicture(new TextEncoder().encode(text))).toMatchObject({
    ok: true,
    value: { document: examples.article, layout },
  });
});

it('is XML whatever the names in the design, and each text ends its own direction', () =>
  fc.assert(
    fc.property(renamed(examples.article), (document) => {
      const { text } = svg.write({ plan: plan(document), link: 'javascript:alert(1)' });
      expect(XMLValidator.validate(text)).toBe(true);
      const shown = text.replace(/<metadata>.*<\/metadata>/s, '');
      expect(shown).not.toMatch(/<(?:script|img|a)\b|\shref=|[\u202a-\u202e]/);
      const marks = (sign: RegExp) => wordsIn(shown).match(sign)?.length ?? 0;
      expect(marks(/\u2068/g)).toBe(marks(/\u2069/g));
    }),
    { numRuns: 100 },
  ));

it('holds addresses beside their captions to the width that they are taken to have', async () => {
  const design = await templates.find(({ id }) => id === 'pod-subnet')?.load();
  if (!design) throw new Error('no pod subnet');
  const addresses = drawn(design).match(/<text [^>]*>10\.40\.16\.\d+–\d+<\/text>/g) ?? [];
  expect(addresses.length).toBeGreaterThan(5);
  for (const text of addresses) expect(text).toMatch(/ textLength="(?:100|9\d(?:\.\d+)?|8\d(?:\.\d+)?)"/);
});

it('shortens what is too long', () => {
  const article = examples.article.resources['agw-api'];
  if (!article) throw new Error('no gateway');
  const name = 'a-name-that-goes-on-and-on-and-on-and-on';
  const document = {
    ...examples.article,
    resources: { ...examples.article.resources, 'agw-api': { ...article, name } },
  };
  expect(wordsIn(drawn(document))).toMatch(/\na-name-that-\S*…\n/);
});

describe('part of a design', () => {
  const boxOf = (text: string) => /<svg x="[^>]*viewBox="([^"]*)"/.exec(text)?.[1]?.split(' ').map(Number);

  it('is what is selected, with what stands in it', () => {
    const words = wordsIn(drawn(examples.article, { part: { ids: ['snet-agw'] } }));
    expect(words).toContain('agw-api');
    expect(words).not.toContain('nodepool1');
  });

  it.each([
    ['a card', 'vm-jump', ['snet-shared'], ['vnet-hub', 'snet-agw']],
    ['a node', 'nodepool1/node/0', ['nodepool1', 'vmss000001'], ['webpool', 'aks-prod\n']],
    ['a subnet without cards', 'snet-dns', ['vm-dns'], ['vnet-prod']],
    ['what stands in no frame', 'clients', ['203.0.113.9'], ['nodepool1']],
  ])('is %s in the frame that it stands in', (_, id, seen, unseen) => {
    const drawing = /<svg x=.*/s.exec(drawn(examples.article, { part: { ids: [id] } }))?.[0] ?? '';
    for (const name of seen) expect(wordsIn(drawing)).toContain(name);
    for (const name of unseen) expect(wordsIn(drawing)).not.toContain(name);
  });

  it('is what lies in a rectangle, in its size', () => {
    const view = { x: 340, y: 0, width: 700, height: 300 };
    const text = drawn(examples.article, { part: { view } });
    expect(boxOf(text)).toEqual([340, 0, 700, 300]);
    expect(wordsIn(text)).not.toContain('Headquarters');
  });

  it('without anything in it says so', () => {
    expect(wordsIn(drawn({ name: '', resources: {}, order: [] }))).toContain('Nothing is in this picture yet.');
  });
});

it('has a ground or none', () => {
  const ground = `fill="${themes.light.canvas}"/>`;
  expect(drawn(examples.article)).toContain(ground);
  expect(drawn(examples.article, { background: 'transparent' })).not.toContain(ground);
});

it('is the same text as an XML parser reads it', () => {
  const parsed = new XMLParser().parse(drawn(examples.article));
  expect(parsed.svg.title).toBe(examples.article.name);
});

describe('colours', () => {
  const css = readFileSync(new URL('../../app/index.css', import.meta.url), 'utf8');
  const rules = { light: /:root \{([^}]*)\}/, dark: /:root\[data-theme="dark"\] \{([^}]*)\}/ };

  it.each(['light', 'dark'] as const)('are those of the stylesheet: %s', (theme) => {
    const declared = rules[theme].exec(css)?.[1] ?? '';
    const tokens = Object.fromEntries(
      [...declared.matchAll(/--([\w-]+): (#\w+);/g)].map(([, key, value]) => [key, value]),
    );
    expect(tokens).toMatchObject(themes[theme]);
  });

  // What `color-mix(in srgb, …)` gives: each channel by itself.
  it('mix as the stylesheet mixes them', () => expect(mix('#ff0000', '#0000ff', 0.25)).toBe('#4000bf'));
});

it.each(Object.entries(ICONS))('icon %s is the one that the app shows', (name, markup) => {
  const shown = { ...icons, holds: CircleCheck, fails: CircleX }[name as keyof typeof ICONS];
  const rendered = renderToStaticMarkup(createElement(shown));
  expect(rendered.replace(/^<svg[^>]*>|<\/svg>$/g, '').replace(/><\/\w+>/g, '/>')).toBe(markup);
});
