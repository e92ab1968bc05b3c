import { parse } from '@cdktf/hcl2json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentLine, type HclValue, type Item, printHcl, quotedHcl } from './hcl';

/** How the parser says a text in which nothing is to be filled in. */
const plain = (text: string): string => text.replaceAll('$${', '${').replaceAll('%%{', '%{');

/** HCL's texts are well-formed Unicode in normal form C. @see https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md */
const normal = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd').normalize('NFC');

const readAttribute = async (value: HclValue): Promise<unknown> =>
  (await parse('main.tf', printHcl([{ attribute: 'a', value }]))).a;

const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '$',
      '%',
      '{',
      '}',
      '"',
      '\\',
      '\n',
      '\r',
      '\t',
      '\0',
      '\u2028',
      '\u202e',
      '#',
      '\ud800',
      '😀',
      'e\u0301',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 40,
});

describe('a text', () => {
  it.each([
    ['plain', '"plain"'],
    ['say "hi"', String.raw`"say \"hi\""`],
    [`\${var.x}`, `"$\${var.x}"`],
    ['%{ if x }', '"%%{ if x }"'],
    ['100% of $5', '"100% of $5"'],
    ['a\nb\tc\\', String.raw`"a\nb\tc\\"`],
    ['\u202e😀\u{e0001}', String.raw`"\u202e😀\U000e0001"`],
  ])('%j is written as %s', (text, written) => expect(quotedHcl(text)).toBe(written));

  it('reads back as itself, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { minLength: 1, maxLength: 20 }), async (texts) => {
        const read = (await readAttribute(texts)) as string[];
        expect(read.map(plain)).toEqual(texts.map(normal));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a comment', () => {
  it('is one line, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (comment) => {
        expect(commentLine(comment)).toMatch(/^#[^\n\r\u2028\u2029]*$/);
        const items: Item[] = [{ comment }, { attribute: 'a', value: 1 }];
        expect(await parse('main.tf', printHcl(items))).toEqual({ a: 1 });
      }),
      { numRuns: 60 },
    );
  });
});

describe('a file', () => {
  it('is set as terraform fmt sets it', () => {
    const body: Item[] = [
      { attribute: 'name', value: 'snet' },
      { attribute: 'address_prefixes', value: ['10.0.0.0/24'] },
      { attribute: 'virtual_network_name', value: { reference: 'azurerm_virtual_network.hub.name' } },
      { attribute: 'tags', value: { map: { kind: 'x', 'with space': true } } },
      { attribute: 'n', value: 1 },
      { comment: 'Why it is so.' },
      { block: 'delegation', body: [{ attribute: 'name', value: 'aks' }] },
      { block: 'features', body: [] },
    ];
    expect(
      printHcl([{ comment: 'Networks' }, { block: 'resource', labels: ['azurerm_subnet', 'a'], body }]),
    ).toMatchInlineSnapshot(`
        "# Networks
        resource "azurerm_subnet" "a" {
          name                 = "snet"
          address_prefixes     = ["10.0.0.0/24"]
          virtual_network_name = azurerm_virtual_network.hub.name
          tags = {
            kind         = "x"
            "with space" = true
          }
          n = 1

          # Why it is so.
          delegation {
            name = "aks"
          }

          features {}
        }
        "
      `);
  });

  it('breaks a list that is too long for a line', () => {
    const value = Array.from({ length: 12 }, (_, i) => `10.0.${i}.0/24`);
    expect(
      printHcl([{ attribute: 'prefixes', value }])
        .split('\n')
        .slice(0, 3),
    ).toEqual(['prefixes = [', '  "10.0.0.0/24",', '  "10.0.1.0/24",']);
  });

  it('reads back as what was meant', async () => {
    const value = fc.letrec<{ value: HclValue }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small', maxDepth: 3 },
        fc.integer(),
        fc.boolean(),
        hostile,
        fc.array(tie('value'), { maxLength: 4 }),
        fc
          .dictionary(fc.string({ minLength: 1, unit: 'grapheme-ascii' }), tie('value'), { maxKeys: 4 })
          .map((map) => ({ map })),
      ),
    })).value;
    await fc.assert(
      fc.asyncProperty(value, async (written) => {
        expect(meant(await readAttribute(written), plain)).toEqual(unwrapped(written));
      }),
      { numRuns: 100 },
    );
  });

  it('with a fault is refused by the parser that the tests trust', async () => {
    await expect(parse('main.tf', 'a = "${b"\n')).rejects.toThrow();
    await expect(parse('main.tf', 'a = "b" c\n')).rejects.toThrow();
  });
});

const unwrapped = (value: HclValue): unknown => {
  if (typeof value === 'string') return normal(value);
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(unwrapped);
  if ('reference' in value) return value.reference;
  if ('map' in value) return Object.fromEntries(Object.entries(value.map).map(([key, one]) => [key, unwrapped(one)]));
  return value;
};

const meant = (read: unknown, text: (written: string) => string): unknown => {
  if (typeof read === 'string') return text(read);
  if (Array.isArray(read)) return read.map((one) => meant(one, text));
  if (typeof read === 'object' && read !== null)
    return Object.fromEntries(Object.entries(read).map(([key, one]) => [text(key), meant(one, text)]));
  return read;
};
