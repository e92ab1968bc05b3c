import { labelFor } from '../azure/names';
import { type AzureDesign, type AzureResource, isExpression, type ResourceId, type Value } from '../azure/types';
import type { AzureType } from '../azure/versions';
import { fitting } from './fitting';
import type { Command, Option, Variable, Word } from './shell';

/** What those who write the commands of one design share. */
export interface Writing {
  readonly design: AzureDesign;
  readonly resource: (symbol: string) => AzureResource;
  /** What az has no option for, or what a design's text became; a whole sentence. */
  readonly note: (text: string) => void;
  readonly notes: () => readonly string[];
  /** Text of the design as az may be given it. */
  readonly text: (text: string) => string;
  /** A variable that is read from Azure once the resource is there. */
  readonly looked: (symbol: string, wanted: string, command: (into: string) => Command) => Variable;
  /** What reads the variables of a resource, for which somebody asked. */
  readonly lookups: (symbol: string) => readonly Command[];
}

export function startWriting(design: AzureDesign): Writing {
  const bySymbol = new Map(design.resources.map((one) => [one.symbol, one]));
  const notes = new Set<string>();
  const taken = new Set([GROUP.variable, ...design.parameters.map(({ name }) => labelFor(name))]);
  const variables = new Map<string, string>();
  const lookups = new Map<string, Command[]>();
  return {
    design,
    resource(symbol) {
      const resource = bySymbol.get(symbol);
      if (!resource) throw new Error(`No resource ${symbol}`);
      return resource;
    },
    note: (text) => void notes.add(text),
    notes: () => [...notes],
    text(text) {
      const fit = fitting(text);
      if (fit !== text)
        notes.add(
          `The text “${text}” is written as ${fit}: az would take it for a file, an option or its own notation.`,
        );
      return fit;
    },
    looked(symbol, wanted, command) {
      const key = `${symbol} ${wanted}`;
      const known = variables.get(key);
      if (known !== undefined) return { variable: known };
      const variable = freeName(labelFor(wanted), taken);
      variables.set(key, variable);
      lookups.set(symbol, [...(lookups.get(symbol) ?? []), command(variable)]);
      return { variable };
    },
    lookups: (symbol) => lookups.get(symbol) ?? [],
  };
}

function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let n = 2; taken.has(name); n += 1) name = `${wanted}_${n}`;
  taken.add(name);
  return name;
}

/** The group that everything is in. */
export const GROUP: Variable = { variable: 'resource_group' };

/** An option that takes no word. */
export const SWITCH = Symbol('switch');

type One = Value | Variable;

/** What an option can be given: a word, several, or none; without a value there is no option. */
export type Given = One | readonly One[] | typeof SWITCH | undefined;

export const when = (condition: boolean): typeof SWITCH | undefined => (condition ? SWITCH : undefined);

/** A command upon something in the group. */
export const az = (w: Writing, name: string, options: Readonly<Record<string, Given>>): Command =>
  globally(w, name, { '--resource-group': GROUP, ...options });

/** A command that knows no group. */
export const globally = (w: Writing, name: string, options: Readonly<Record<string, Given>>): Command => ({
  name: ['az', ...name.split(' ')],
  options: Object.entries(options).flatMap(([flag, value]) => optionOf(w, flag, value)),
});

const isList = (value: Given): value is readonly One[] => Array.isArray(value);
const isVariable = (value: One): value is Variable => typeof value === 'object' && 'variable' in value;

function optionOf(w: Writing, flag: string, value: Given): Option[] {
  if (value === undefined) return [];
  if (value === SWITCH) return [{ flag, words: [] }];
  return [{ flag, words: (isList(value) ? value : [value]).map((one) => wordOf(w, one)) }];
}

export function wordOf(w: Writing, value: One): Word {
  if (typeof value !== 'object') return w.text(String(value));
  if (isVariable(value)) return value;
  if (isList(value) || !isExpression(value)) throw new Error('More than one word');
  switch (value.expression) {
    case 'parameter':
      return { variable: labelFor(value.name) };
    case 'id':
      return idOf(w, value);
    case 'property':
      return lookedUp(w, value.of, value.path, value.path);
    case 'call':
      throw new Error(`az has no ${value.name}`);
  }
}

/** A resource's own name, by which others of its group find it. */
export function nameOf(w: Writing, symbol: string): string {
  const { name } = w.resource(symbol);
  if (typeof name !== 'string') throw new Error(`${symbol} has no name of its own`);
  return name;
}

/** How az shows a resource of a type, where others ask for more of it than its name. */
const SHOWN: Readonly<Partial<Record<AzureType, string>>> = {
  'Microsoft.ContainerService/managedClusters': 'aks show',
  'Microsoft.ManagedIdentity/userAssignedIdentities': 'identity show',
  'Microsoft.Network/privateDnsZones': 'network private-dns zone show',
  'Microsoft.Network/publicIPAddresses': 'network public-ip show',
  'Microsoft.Network/routeTables': 'network route-table show',
  'Microsoft.Network/virtualNetworks': 'network vnet show',
};

export function lookedUp(w: Writing, symbol: string, ending: string, query: string): Variable {
  const shown = SHOWN[w.resource(symbol).type as AzureType];
  if (shown === undefined) throw new Error(`Nothing of ${symbol} is looked up`);
  return w.looked(symbol, `${symbol} ${ending}`, (into) => ({
    ...az(w, shown, { '--name': nameOf(w, symbol), ...asText(query) }),
    into,
  }));
}

const asText = (query: string) => ({ '--query': query, '--output': 'tsv' });

/** The id of a resource or of a subnet; other parts are found by their names. */
export function idOf(w: Writing, { of, part }: ResourceId): Variable {
  if (!part) return lookedUp(w, of, 'id', 'id');
  if (part.type !== 'subnets') throw new Error(`No id of ${part.type}`);
  return w.looked(of, `${part.name} id`, (into) => ({
    ...az(w, 'network vnet subnet show', { '--vnet-name': nameOf(w, of), '--name': part.name, ...asText('id') }),
    into,
  }));
}

/** The name of what an id leads to, where it is a resource of the group. */
export const nameIn = (w: Writing, id: ResourceId | undefined): string | undefined => id && nameOf(w, id.of);

/** What most resources are created with. */
export const named = (w: Writing, { symbol, location }: AzureResource): Readonly<Record<string, Given>> => ({
  '--name': nameOf(w, symbol),
  '--location': location,
});
