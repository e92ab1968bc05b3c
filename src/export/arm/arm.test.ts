import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plan } from '../../engine';
import { templates } from '../../examples/templates';
import type { TopologyDocument } from '../../model';
import { everyKind } from '../../model/fields/arbitraries';
import { wholeDesign } from '../azure/testing';
import { renamed } from '../testing';
import { arm } from '.';

interface Written {
  readonly type: string;
  readonly name: string;
  readonly dependsOn?: readonly string[];
  readonly properties?: Readonly<Record<string, unknown>>;
}
interface Template {
  readonly metadata: { readonly description: string; readonly notes: readonly string[] };
  readonly parameters: Readonly<Record<string, { readonly type: string; readonly defaultValue?: unknown }>>;
  readonly resources: readonly Written[];
  readonly outputs: object;
}

const templateOf = (document: TopologyDocument): Template =>
  JSON.parse(arm.write({ plan: plan(document), link: 'https://netsim.example/#v1' }).text) as Template;

/** Every text that is an expression. */
function expressionsIn(value: unknown): string[] {
  if (typeof value === 'string') return /^\[[^[][\s\S]*\]$/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return [...Object.keys(value).flatMap(expressionsIn), ...Object.values(value).flatMap(expressionsIn)];
}

const CALL = /(?<!\w)resourceId\(((?:'(?:[^']|'')*'(?:, )?)+)\)/g;
const text = (quoted: string): string => quoted.slice(1, -1).replaceAll("''", "'");

/** Types and names that expressions ask an id for. */
const idsIn = (expressions: readonly string[]): string[][] =>
  expressions.flatMap((one) =>
    [...one.matchAll(CALL)].map(([, given = '']) => (given.match(/'(?:[^']|'')*'/g) ?? []).map(text)),
  );

/** Whether a resource is there, or is a named part of one that is. */
function isThere([type = '', ...names]: readonly string[], { resources }: Template): boolean {
  if (resources.some((one) => one.type === type && one.name === names.join('/'))) return true;
  const [owner, part] = [type.slice(0, type.lastIndexOf('/')), type.slice(type.lastIndexOf('/') + 1)];
  const found = resources.find((one) => one.type === owner && one.name === names.slice(0, -1).join('/'));
  const parts = (found?.properties?.[part] ?? []) as readonly { readonly name: string }[];
  return parts.some(({ name }) => name === names.at(-1));
}

function unresolved(template: Template): string[] {
  const expressions = expressionsIn([template.resources, template.outputs]);
  const parameters = expressions.flatMap((one) =>
    [...one.matchAll(/parameters\('(\w+)'\)/g)].map(([, name = '']) => name),
  );
  const ids = idsIn(expressions).filter((id) => !isThere(id, template));
  return [...ids.map((id) => id.join(' ')), ...parameters.filter((name) => !(name in template.parameters))];
}

/** Braces and quotes of an expression are in order. */
const isWhole = (expression: string): boolean => {
  const without = expression.replace(/'(?:[^']|'')*'/g, '');
  const opened = without.split('(').length;
  return !without.includes("'") && opened === without.split(')').length && opened > 1;
};

describe('a template', () => {
  it.each(templates)('of $id refers to nothing that is not in it', async ({ load }) => {
    const template = templateOf(await load());
    expect(idsIn(expressionsIn(template.resources)).length).toBeGreaterThan(5);
    expect(unresolved(template)).toEqual([]);
  });

  it('refers to nothing that is not in it with every field set', () =>
    expect(unresolved(templateOf(wholeDesign))).toEqual([]));

  it('refers to nothing that is not in it in random designs', () =>
    fc.assert(
      fc.property(everyKind, (document) => {
        const template = templateOf(document);
        expect(unresolved(template)).toEqual([]);
        expect(expressionsIn(template.resources).filter((one) => !isWhole(one))).toEqual([]);
      }),
    ));

  it('finds a reference that leads nowhere', () => {
    const template = templateOf(wholeDesign);
    const wrong = template.resources.filter(({ type }) => type !== 'Microsoft.Network/routeTables');
    expect(unresolved({ ...template, resources: wrong })).toContain('Microsoft.Network/routeTables rt-a');
  });

  it('is whole whatever the design calls things, and takes no name for an expression', () =>
    fc.assert(
      fc.property(renamed(wholeDesign), (document) => {
        const template = templateOf(document);
        expect(unresolved(template)).toEqual([]);
        expect(expressionsIn(template.resources).filter((one) => !isWhole(one))).toEqual([]);
      }),
      { numRuns: 30 },
    ));

  it('keeps text that looks like an expression text', () => {
    const group = wholeDesign.resources.nsg;
    if (group?.kind !== 'networkSecurityGroup') throw new Error('no group');
    const securityRules = group.securityRules.map((rule) => ({
      ...rule,
      sourceAddressPrefixes: ["[parameters('x')]"],
    }));
    const template = templateOf({
      ...wholeDesign,
      resources: { ...wholeDesign.resources, nsg: { ...group, securityRules } },
    });
    expect(JSON.stringify(template.resources)).toContain(`"sourceAddressPrefix":"[[parameters('x')]"`);
  });

  it('carries the way back, the notes, and secrets only as what they are', () => {
    const { metadata, parameters } = templateOf(wholeDesign);
    expect(metadata.description).toContain('https://netsim.example/#v1');
    expect(metadata.notes.length).toBeGreaterThan(5);
    expect(parameters.windowsAdminPassword).toMatchObject({ type: 'secureString' });
    expect(parameters.windowsAdminPassword).not.toHaveProperty('defaultValue');
  });

  it('says that the design is too large for a link, where it is', () =>
    expect(arm.write({ plan: plan(wholeDesign) }).text).toContain('too large for a link'));
});
