import { symbolFor } from '../azure/names';
import { namesOf, resourceNamed } from '../azure/references';
import {
  type AzureDesign,
  type Expression,
  type Fields,
  isExpression,
  type ResourceId,
  type Value,
} from '../azure/types';

/** What a value needs to know of where it is printed. */
export interface Place {
  readonly design: AzureDesign;
  /** Symbols of subnets by the network's symbol and the subnet's name. */
  readonly subnets: ReadonlyMap<string, string>;
  /** The resource in whose body it is: it cannot call itself by its symbol. */
  readonly within?: string;
}

const IDENTIFIER = /^[A-Za-z_]\w*$/;
const STEP = '  ';

export function printed(value: Value, place: Place, indent = ''): string {
  if (typeof value === 'string') return textOf(value);
  if (typeof value !== 'object') return String(value);
  if (isExpression(value)) return expressionOf(value, place);
  const deeper = indent + STEP;
  if (isList(value)) {
    return value.length === 0
      ? '[]'
      : `[\n${value.map((one) => `${deeper}${printed(one, place, deeper)}\n`).join('')}${indent}]`;
  }
  return objectOf(value, place, indent);
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

function objectOf(fields: Fields, place: Place, indent: string): string {
  const deeper = indent + STEP;
  const lines = Object.entries(fields).map(
    ([name, value]) => `${deeper}${IDENTIFIER.test(name) ? name : textOf(name)}: ${printed(value, place, deeper)}\n`,
  );
  return lines.length === 0 ? '{}' : `{\n${lines.join('')}${indent}}`;
}

/** Text between quotes; what it holds stays text: no interpolation, no end of the string, no new line. */
export const textOf = (text: string): string => `'${escaped(text)}'`;

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const escaped = (text: string): string =>
  text
    .replace(/[\\'\n\r\t]/g, (one) => ESCAPES[one] ?? one)
    .replaceAll('${', '\\${')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (one) => `\\u{${one.codePointAt(0)?.toString(16)}}`)
    .replace(/\p{Cs}/gu, '\uFFFD');

function expressionOf(value: Expression, place: Place): string {
  switch (value.expression) {
    case 'parameter':
      return value.name;
    case 'property':
      return `${value.of}.properties.${value.path}`;
    case 'id':
      return idOf(value, place);
    case 'call':
      return callOf(value, place);
  }
}

function idOf({ of, part }: ResourceId, place: Place): string {
  if (!part) return `${of}.id`;
  const subnet = part.type === 'subnets' ? place.subnets.get(`${of} ${part.name}`) : undefined;
  if (subnet !== undefined) return `${of}::${subnet}.id`;
  // A resource is not known to itself; its parts call each other by names.
  if (of !== place.within) return `'\${${of}.id}/${escaped(part.type)}/${escaped(part.name)}'`;
  const own = resourceNamed(place.design, of);
  const names = [...namesOf(place.design, own), part.name].map((name) => printed(name, place));
  return `resourceId(${[textOf(`${own.type}/${part.type}`), ...names].join(', ')})`;
}

function callOf({ name, arguments: values }: Extract<Expression, { expression: 'call' }>, place: Place): string {
  if (name === 'resourceGroupLocation') return 'resourceGroup().location';
  const [template, ...others] = values;
  if (name !== 'format' || typeof template !== 'string')
    return `${name}(${values.map((one) => printed(one, place)).join(', ')})`;
  return `'${template
    .split(/\{(\d+)\}/)
    .map((piece, n) => (n % 2 === 0 ? escaped(piece) : `\${${printed(others[Number(piece)] ?? '', place)}}`))
    .join('')}'`;
}

/** Symbols of the subnets that others refer to, each unlike all other symbols. */
export function subnetSymbols(
  { resources, parameters }: AzureDesign,
  referred: readonly ResourceId[],
): Map<string, string> {
  const taken = new Set(
    [...resources.map(({ symbol }) => symbol), ...parameters.map(({ name }) => name)].map((one) => one.toLowerCase()),
  );
  const symbols = new Map<string, string>();
  for (const { of, part } of referred) {
    const key = `${of} ${part?.name}`;
    if (part?.type !== 'subnets' || symbols.has(key)) continue;
    const wanted = symbolFor(part.name, 'subnet');
    let symbol = wanted;
    for (let n = 2; taken.has(symbol.toLowerCase()); n += 1) symbol = `${wanted}${n}`;
    taken.add(symbol.toLowerCase());
    symbols.set(key, symbol);
  }
  return symbols;
}
