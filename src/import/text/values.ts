import { createScanner, parse } from 'jsonc-parser';

/** A JSON value found in pasted text. */
export interface FoundValue {
  readonly value: unknown;
  /** The text ended, or something else began, before the value was complete. */
  readonly truncated: boolean;
}

export interface FoundValues {
  readonly values: readonly FoundValue[];
  /** Lines that hold text that is not JSON: prompts, warnings, tables. */
  readonly noiseLines: number;
  /** Values nested deeper than anybody prints; they are not among the others. */
  readonly tooDeep: number;
  /** Set where there are more values than are read. */
  readonly more: boolean;
}

// The scanner's own names are constants of declarations, which cannot be imported one file at a time.
const OPEN_BRACE = 1;
const CLOSE_BRACE = 2;
const OPEN_BRACKET = 3;
const CLOSE_BRACKET = 4;
const UNKNOWN = 16;
const END_OF_TEXT = 17;

/** Where an object or a list of objects can begin; `[Warning]` and `${name}` are none. */
const START = /\{(?=\s*["}])|\[(?=\s*[[{\]])/g;

/**
 * The JSON values of a text, one after another, with whatever else stands before, between and after them: what a
 * terminal shows when several commands were run. A value that breaks off is read as far as it goes, and what follows
 * the break is looked through again.
 */
export function valuesIn(text: string, most: { readonly values: number; readonly depth: number }): FoundValues {
  const values: FoundValue[] = [];
  let noiseLines = 0;
  let tooDeep = 0;
  let at = 0;
  const walk = walker(text, most.depth);
  for (;;) {
    START.lastIndex = at;
    const start = START.exec(text)?.index;
    noiseLines += linesWithText(text.slice(at, start));
    if (start === undefined) return { values, noiseLines, tooDeep, more: false };
    if (values.length === most.values) return { values, noiseLines, tooDeep, more: true };
    const { end, closed, deep } = walk(start);
    if (deep) tooDeep += 1;
    else values.push({ value: read(text.slice(start, end), closed), truncated: !closed });
    at = end;
  }
}

/** Finds where the value ends that begins somewhere. */
function walker(text: string, depth: number) {
  const scanner = createScanner(text, true);
  return (start: number): { readonly end: number; readonly closed: boolean; readonly deep: boolean } => {
    const open: number[] = [];
    scanner.setPosition(start);
    for (;;) {
      const token: number = scanner.scan();
      const [from, after] = [scanner.getTokenOffset(), scanner.getPosition()];
      if (token === END_OF_TEXT) return { end: text.length, closed: false, deep: false };
      if (token === OPEN_BRACE || token === OPEN_BRACKET) open.push(token);
      if (open.length > depth) return { end: after, closed: false, deep: true };
      const closes = token === CLOSE_BRACE ? OPEN_BRACE : token === CLOSE_BRACKET ? OPEN_BRACKET : undefined;
      const breaks = token === UNKNOWN || (closes !== undefined && open.pop() !== closes);
      // What broke off is looked through again, but for one character, so that there is always an end.
      if (breaks) return { end: Math.max(from, start + 1), closed: false, deep: false };
      if (scanner.getTokenError() !== 0) return { end: after, closed: false, deep: false };
      if (open.length === 0) return { end: after, closed: true, deep: false };
    }
  };
}

function read(text: string, closed: boolean): unknown {
  if (!closed) return parse(text, [], { allowTrailingComma: true });
  try {
    return JSON.parse(text);
  } catch {
    // Comments and trailing commas, as templates have them.
    return parse(text, [], { allowTrailingComma: true });
  }
}

const linesWithText = (text: string): number => text.split('\n').filter((line) => /[^\s,\]}]/.test(line)).length;
