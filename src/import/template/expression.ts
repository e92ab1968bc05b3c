import { isObject } from '../fields';

/** What an expression of a template may ask for. */
export interface Scope {
  readonly parameter: (name: string) => unknown;
  readonly variable: (name: string) => unknown;
}

/** What cannot be told without deploying the template. */
export const UNTOLD = Symbol('untold');

const TOKEN = /\s*(?:'((?:[^']|'')*)'|(-?\d+)|([A-Za-z_][\w.]*)|([()[\],.]))/y;
/** Calls in each other. */
const DEEPEST = 40;

/**
 * The value of `[…]` in a template, as far as the template itself tells it: parameters by their defaults, variables,
 * and ids and texts put together of them.
 *
 * An id put together without subscription and group leaves them open.
 *
 * @returns `UNTOLD` for all else
 */
export function evaluate(text: string, scope: Scope): unknown {
  const tokens = text.length > LONGEST ? undefined : tokensOf(text);
  if (!tokens) return UNTOLD;
  const reader = { tokens, at: 0, scope };
  const value = expression(reader, 0);
  return reader.at === tokens.length ? value : UNTOLD;
}

type Token = { readonly kind: 'text' | 'number' | 'name' | 'sign'; readonly text: string };
interface Reader {
  readonly tokens: readonly Token[];
  at: number;
  readonly scope: Scope;
}

function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  let at = 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    if (!found) return text.slice(at).trim() === '' ? tokens : undefined;
    const [, quoted, number, name, sign] = found;
    if (quoted !== undefined) tokens.push({ kind: 'text', text: quoted.replaceAll("''", "'") });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else tokens.push({ kind: 'sign', text: sign ?? '' });
    at = TOKEN.lastIndex;
  }
  return tokens;
}

function expression(reader: Reader, depth: number): unknown {
  const token = reader.tokens[reader.at];
  if (!token || depth > DEEPEST) return UNTOLD;
  reader.at += 1;
  if (token.kind === 'text') return token.text;
  if (token.kind === 'number') return Number(token.text);
  if (token.kind !== 'name' || !takes(reader, '(')) return UNTOLD;
  const values: unknown[] = [];
  while (!takes(reader, ')')) {
    if (reader.at >= reader.tokens.length) return UNTOLD;
    values.push(expression(reader, depth + 1));
    if (!takes(reader, ',') && reader.tokens[reader.at]?.text !== ')') return UNTOLD;
  }
  return members(reader, called(token.text.toLowerCase(), values, reader.scope), depth);
}

function takes(reader: Reader, sign: string): boolean {
  const token = reader.tokens[reader.at];
  const is = token?.kind === 'sign' && token.text === sign;
  if (is) reader.at += 1;
  return is;
}

/** `.name` and `[0]` after a call. */
function members(reader: Reader, value: unknown, depth: number): unknown {
  let so = value;
  for (;;) {
    if (takes(reader, '.')) {
      const token = reader.tokens[reader.at];
      reader.at += 1;
      for (const name of token?.text.split('.') ?? []) so = memberOf(so, name);
    } else if (takes(reader, '[')) {
      const key = expression(reader, depth + 1);
      if (!takes(reader, ']')) return UNTOLD;
      so = memberOf(so, key);
    } else return so;
  }
}

function memberOf(value: unknown, key: unknown): unknown {
  if (Array.isArray(value) && typeof key === 'number') return value[key] ?? UNTOLD;
  if (!isObject(value) || typeof key !== 'string' || !Object.hasOwn(value, key)) return UNTOLD;
  return value[key];
}

/** Only text and numbers go into texts: what is put together of lists would grow without bounds. */
const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

function called(name: string, values: readonly unknown[], scope: Scope): unknown {
  const plain = values.filter(isPlain).map(String);
  if (plain.length < values.length) return UNTOLD;
  const [first = '', ...rest] = plain;
  switch (name) {
    case 'parameters':
      return scope.parameter(first);
    case 'variables':
      return scope.variable(first);
    case 'concat':
      return textOf(plain.join(''));
    case 'format':
      return textOf(first.replace(/\{(\d+)\}/g, (_, at: string) => rest[Number(at)] ?? ''));
    case 'resourceid':
      return resourceId(plain);
    case 'tolower':
      return first.toLowerCase();
    case 'toupper':
      return first.toUpperCase();
    case 'string':
      return first;
    case 'true':
      return true;
    case 'false':
      return false;
    default:
      return UNTOLD;
  }
}

/** Names are put together of names; more than this is an attack on memory. */
const LONGEST = 2000;
const textOf = (text: string): unknown => (text.length > LONGEST ? UNTOLD : text);

/** The arguments end with the type and its names; before them stand a subscription and a group, or neither. */
function resourceId(words: readonly string[]): unknown {
  const at = words.findIndex((word) => word.includes('/'));
  const types = words[at]?.split('/') ?? [];
  const names = words.slice(at + 1);
  if (at < 0 || names.length !== types.length - 1) return UNTOLD;
  const [namespace = '', ...kinds] = types;
  const before = words.slice(0, at);
  const group = before.at(-1);
  const scope = [
    ...(before.length > 1 ? ['subscriptions', before[0]] : []),
    ...(group === undefined ? [] : ['resourceGroups', group]),
  ];
  const path = kinds.flatMap((kind, n) => [kind, names[n]]);
  return `/${[...scope, 'providers', namespace, ...path].join('/')}`;
}
