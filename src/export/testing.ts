import fc from 'fast-check';
import type { TopologyDocument } from '../model';

/** What has broken one writer of files or another. */
export const NASTY = [
  '',
  'end',
  '"]; end',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<a b="c">',
  '</text>]]>--><!--',
  '&amp;&lt;#35;#quot;',
  'ﬂ°°60¶ß',
  'style:#35;x',
  'classDef a:#1;',
  '%%{init: {}}%%',
  '1. first',
  '- item',
  '# heading',
  '`code` **bold** _it_ [a](javascript:alert(1)) ![b](x)',
  '| a | b |\n|---|---|',
  '```\nfence\n```',
  'www.contoso.com',
  'a_www.contoso.com_b',
  'https://contoso.com/?a=b&c=d',
  'me@contoso.com',
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '"a","b"',
  'it\'s; a, "list"',
  'two\r\nlines',
  '\u202Egnp.exe',
  '\u0000\u0007\uFFFF\uD800',
  'Zürich 東京 🚀',
  '$$x$$ $HOME $(id) %name%',
  'fa:fa-car',
  '__proto__',
  'x'.repeat(10_000),
] as const;

const anyName = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ maxLength: 30 }),
);

/** A ready design whose things have any names. */
export const renamed = (document: TopologyDocument): fc.Arbitrary<TopologyDocument> =>
  fc
    .record({
      name: anyName,
      names: fc.array(anyName, { minLength: document.order.length, maxLength: document.order.length }),
    })
    .map(({ name, names }) => ({
      ...document,
      name,
      resources: Object.fromEntries(
        Object.entries(document.resources).map(([id, one], i) => [id, { ...one, name: names[i] ?? one.name }]),
      ),
    }));
