type Value = string | number | undefined;

/** An element with its attributes and what is in it, which is markup already. Attributes without a value are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, Value>>,
  ...content: readonly string[]
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === 'number' ? rounded(value) : escaped(value)}"`],
  );
  const open = `<${name}${written.join('')}`;
  return content.length === 0 ? `${open}/>` : `${open}>${content.join('')}</${name}>`;
}

/** The same with a line for each part of its content; white space between them means nothing. */
export const group = (attributes: Readonly<Record<string, Value>>, content: readonly string[]): string =>
  content.length === 0 ? '' : element('g', attributes, `\n${content.filter((one) => one !== '').join('\n')}\n`);

export const rounded = (value: number): number => Math.round(value * 100) / 100;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** What XML 1.0 forbids (section 2.2), line breaks too, and halves of a character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]/g;
const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Changes the direction of all that follows. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A text of the design as text of the picture: what XML forbids is gone, and a direction of its own ends with it. */
export function printable(text: string): string {
  const clean = text.replace(FORBIDDEN, ' ').replace(HALVES, '\ufffd').replace(TURNS, '');
  return RIGHT_TO_LEFT.test(clean) ? `\u2068${clean}\u2069` : clean;
}

/** A name for people who cannot see what it is in; browsers show it beside the pointer. */
export const named = (text: string): string => element('title', {}, escaped(printable(text)));
