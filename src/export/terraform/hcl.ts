import { plain } from '../plain';

/** A value as it is written right of an equals sign. */
export type HclValue = string | number | boolean | Reference | HclMap | readonly HclValue[];

/** Names something of the file, such as `azurerm_subnet.nodes.id`: made of labels, never of text of the design. */
export interface Reference {
  readonly reference: string;
}

export interface HclMap {
  readonly map: Readonly<Record<string, HclValue>>;
}

export interface Attribute {
  readonly attribute: string;
  readonly value: HclValue;
}

export interface Block {
  readonly block: string;
  readonly labels?: readonly string[];
  readonly body: readonly Item[];
}

export interface Comment {
  readonly comment: string;
}

/** An empty line between attributes. */
export interface Gap {
  readonly gap: true;
}

export type Item = Attribute | Block | Comment | Gap;

/** Longest list that stands on one line. */
const LINE = 100;
const INDENT = '  ';

/** What a reader cannot see or what turns the order of what stands around it: it would hide what a file says. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/gu;

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** By its number, as HCL reads it: four digits, or eight beyond the first plane. Halves of a pair are no character. */
function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd';
  const digits = code.toString(16);
  return code > 0xffff ? `\\U${digits.padStart(8, '0')}` : `\\u${digits.padStart(4, '0')}`;
}

/** Any text as a quoted template without a hole in it: `$${` and `%%{` stand for `${` and `%{`. */
export function quotedHcl(text: string): string {
  const inside = text
    .replace(/["\\]/g, '\\$&')
    .replace(/([$%])(?=\{)/g, '$1$1')
    .replace(UNSEEN, (character) => NAMED[character] ?? escaped(character));
  return `"${inside}"`;
}

/** Text of the design on one line behind a number sign, which nothing in it can end. */
export const commentLine = (text: string): string => `# ${plain(text)}`.trimEnd();

const isList = (value: HclValue): value is readonly HclValue[] => Array.isArray(value);

/** A key as it may stand bare; others are quoted. */
const key = (name: string): string => (/^[A-Za-z_][\w-]*$/.test(name) ? name : quotedHcl(name));

const onOneLine = (value: HclValue): string | undefined => {
  if (typeof value === 'string') return quotedHcl(value);
  if (typeof value !== 'object') return String(value);
  if (isList(value)) {
    const items = value.map(onOneLine);
    const line = `[${items.join(', ')}]`;
    return items.includes(undefined) || line.length > LINE ? undefined : line;
  }
  return 'reference' in value ? value.reference : Object.keys(value.map).length === 0 ? '{}' : undefined;
};

function printValue(value: HclValue, indent: string): string {
  const line = onOneLine(value);
  if (line !== undefined || typeof value !== 'object' || 'reference' in value) return line ?? '';
  const inner = indent + INDENT;
  if (isList(value)) return `[\n${value.map((one) => `${inner}${printValue(one, inner)},\n`).join('')}${indent}]`;
  const entries = Object.entries(value.map).map(([name, one]): Attribute => ({ attribute: key(name), value: one }));
  return `{\n${printAttributes(entries, inner)}\n${indent}}`;
}

/** As `terraform fmt` sets them: the equals signs of neighbours on one line each stand below one another. */
function printAttributes(attributes: readonly Attribute[], indent: string): string {
  const printed = attributes.map(({ attribute, value }) => ({ attribute, text: printValue(value, indent) }));
  const tall = printed.map(({ text }) => text.includes('\n'));
  const width = (index: number): number => {
    if (tall[index]) return 0;
    const start = tall.lastIndexOf(true, index) + 1;
    const end = tall.indexOf(true, index);
    const run = printed.slice(start, end === -1 ? undefined : end);
    return Math.max(...run.map(({ attribute }) => attribute.length));
  };
  return printed.map(({ attribute, text }, index) => `${indent}${attribute.padEnd(width(index))} = ${text}`).join('\n');
}

function printBlock({ block, labels = [], body }: Block, indent: string): string {
  const head = [block, ...labels.map(quotedHcl), '{'].join(' ');
  if (body.length === 0) return `${indent}${head}}`;
  return `${indent}${head}\n${printBody(body, indent + INDENT)}\n${indent}}`;
}

/** Neighbouring attributes stay together; blocks stand apart, each under the comments before it. */
function printBody(items: readonly Item[], indent: string): string {
  const paragraphs: Item[][] = [];
  for (const item of items) {
    const last = paragraphs.at(-1);
    if (last && continues(last, item)) last.push(item);
    else paragraphs.push([item]);
  }
  return paragraphs
    .map((paragraph) => printParagraph(paragraph, indent))
    .filter((text) => text !== '')
    .join('\n\n');
}

/** Comments gather before what they are about; attributes gather with one another. */
function continues(paragraph: readonly Item[], item: Item): boolean {
  const last = paragraph.at(-1);
  if (last === undefined || 'gap' in last || 'gap' in item) return false;
  if ('comment' in last) return true;
  return 'attribute' in last && 'attribute' in item;
}

function printParagraph(items: readonly Item[], indent: string): string {
  const comments = items.flatMap((item) => ('comment' in item ? indent + commentLine(item.comment) : []));
  const attributes = items.filter((item) => 'attribute' in item);
  const blocks = items.flatMap((item) => ('block' in item ? printBlock(item, indent) : []));
  return [...comments, ...(attributes.length > 0 ? [printAttributes(attributes, indent)] : []), ...blocks].join('\n');
}

/** A whole file. */
export const printHcl = (items: readonly Item[]): string => `${printBody(items, '')}\n`;
