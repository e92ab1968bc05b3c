import { createRequire } from 'node:module';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Language, type Node, Parser } from 'web-tree-sitter';
import { plan } from '../../engine';
import { templates } from '../../examples/templates';
import type { TopologyDocument } from '../../model';
import { everyKind } from '../../model/fields/arbitraries';
import { wholeDesign } from '../azure/testing';
import { renamed } from '../testing';
import { bicep } from '.';

const parser: { current?: Parser } = {};

beforeAll(async () => {
  await Parser.init();
  const grammar = createRequire(import.meta.url).resolve('tree-sitter-bicep/tree-sitter-bicep.wasm');
  parser.current = new Parser().setLanguage(await Language.load(grammar));
});

function parsed(text: string): Node {
  const tree = parser.current?.parse(text);
  if (!tree) throw new Error('no tree');
  return tree.rootNode;
}

const textOf = (document: TopologyDocument): string =>
  bicep.write({ plan: plan(document), link: 'https://netsim.example/#v1' }).text;

const DECLARATIONS = ['parameter_declaration', 'resource_declaration', 'output_declaration'];
const nodesIn = (node: Node): Node[] => node.descendantsOfType('identifier').flatMap((one) => one ?? []);

/** What a symbol stands for where it is declared: among what can be referred to, within its network, or an output. */
const keyOf = (declaration: Node, name: string): string => {
  if (declaration.type === 'output_declaration') return `output ${name}`;
  const outer = outerResource(declaration);
  return outer ? `${outer.namedChild(0)?.text}::${name}` : name;
};

function outerResource(node: Node): Node | undefined {
  for (let one = node.parent; one; one = one.parent) if (one.type === 'resource_declaration') return one;
  return undefined;
}

const isDeclared = ({ parent, id }: Node): boolean =>
  parent !== null && DECLARATIONS.includes(parent.type) && parent.namedChildren[0]?.id === id;
const isKey = ({ parent, id }: Node): boolean =>
  parent?.type === 'object_property' && parent.namedChildren[0]?.id === id;
const isFunction = ({ parent, id }: Node): boolean =>
  parent?.type === 'call_expression' && parent.childForFieldName('function')?.id === id;
const isNested = ({ parent, id }: Node): boolean =>
  parent?.type === 'resource_expression' && parent.childForFieldName('resource')?.id === id;

/** What keeps a file from being compiled, as far as one can see without the compiler. */
function faultsIn(text: string): string[] {
  const root = parsed(text);
  const errors = root.hasError ? ['it does not parse'] : [];
  const nodes = nodesIn(root);
  const declared = nodes.filter(isDeclared).map((one) => keyOf(one.parent as Node, one.text));
  const known = new Set(declared);
  const used = nodes
    .filter((one) => !isDeclared(one) && !isKey(one) && !isFunction(one))
    .map((one) => (isNested(one) ? (one.parent as Node).text : one.text));
  return [
    ...errors,
    ...declared.filter((one, n) => declared.indexOf(one) !== n).map((one) => `${one} is declared twice`),
    ...used.filter((one) => !known.has(one)).map((one) => `${one} is not declared`),
    ...[...known].flatMap((one) => (one.startsWith('output ') || used.includes(one) ? [] : unused(root, one))),
  ];
}

/** A parameter that nobody takes; resources may stand by themselves. */
const unused = (root: Node, name: string): string[] =>
  root.namedChildren.some((one) => one?.type === 'parameter_declaration' && one.namedChild(0)?.text === name)
    ? [`${name} is not used`]
    : [];

describe('a Bicep file', () => {
  it.each(templates)('of $id parses, and declares what it names', async ({ load }) =>
    expect(faultsIn(textOf(await load()))).toEqual([]),
  );

  it('parses with every field set', () => expect(faultsIn(textOf(wholeDesign))).toEqual([]));

  it('parses of random designs', () =>
    fc.assert(
      fc.property(everyKind, (document) => {
        expect(faultsIn(textOf(document))).toEqual([]);
      }),
      { numRuns: 30 },
    ));

  it('parses whatever the design calls things', () =>
    fc.assert(
      fc.property(renamed(wholeDesign), (document) => {
        expect(faultsIn(textOf(document))).toEqual([]);
      }),
      { numRuns: 15 },
    ));

  it('keeps text text', () => {
    const group = wholeDesign.resources.nsg;
    if (group?.kind !== 'networkSecurityGroup') throw new Error('no group');
    const nasty = `it's \${location}\\ \n\u202E'''`;
    const securityRules = group.securityRules.map((rule) => ({ ...rule, sourceAddressPrefixes: [nasty] }));
    const text = textOf({ ...wholeDesign, resources: { ...wholeDesign.resources, nsg: { ...group, securityRules } } });
    expect(faultsIn(text)).toEqual([]);
    expect(text).toContain(String.raw`sourceAddressPrefix: 'it\'s \${location}\\ \n\u{202e}\'\'\''`);
  });

  it.each<[string, (text: string) => string, RegExp]>([
    ['a brace too few', (text) => text.replace(/\n}\n/, '\n\n'), /does not parse/],
    ['a string without end', (text) => text.replace("name: 'vnet-a'", "name: 'vnet-a"), /does not parse/],
    ['a symbol of nobody', (text) => text.replace('location: location', 'location: place'), /^place is not declared$/],
    [
      'a subnet of nobody',
      (text) => text.replace('vnetA::snetNodes.id', 'vnetA::nodes.id'),
      /^vnetA::nodes is not declared$/,
    ],
    ['two of one symbol', (text) => text.replace('resource vnetB ', 'resource vnetA '), /^vnetA is declared twice$/],
    ['a parameter for nothing', (text) => `${text}\nparam spare string\n`, /^spare is not used$/],
  ])('is found wrong with %s', (_, spoil, fault) => {
    const text = textOf(wholeDesign);
    expect(spoil(text)).not.toBe(text);
    expect(faultsIn(spoil(text))).toContainEqual(expect.stringMatching(fault));
  });

  it('says how to deploy it, into a group that a shell takes for one word', () => {
    const cluster = wholeDesign.resources.overlay;
    if (cluster?.kind !== 'managedCluster') throw new Error('no cluster');
    const document = {
      ...wholeDesign,
      resources: { ...wholeDesign.resources, overlay: { ...cluster, resourceGroup: 'rg; rm -rf /' } },
    };
    expect(textOf(document)).toContain('--resource-group rg-rm--rf- --template-file main.bicep\n');
  });
});
