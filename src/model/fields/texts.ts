import type { Fact } from '../../facts/fact';
import { portNumbers } from '../../facts/kubernetes';
import { surgeRounding } from '../../facts/upgrade';
import { formatAddress, formatPrefix, parseAddress, parsePrefix } from '../../ip';
import { err, ok, type Result } from '../../result';
import { LONGEST_TEXT } from '../longest';
import type { FieldError } from './field';

type Read<T> = Result<T, FieldError>;

export const map = <A, B, E>(result: Result<A, E>, change: (value: A) => B): Result<B, E> =>
  result.ok ? ok(change(result.value)) : result;

/** The text as a document stores it, where it is a prefix. */
export const prefixText = (text: string): Read<string> =>
  text === '' ? err({ code: 'empty' }) : map(parsePrefix(text), formatPrefix);

export const addressText = (text: string): Read<string> =>
  text === '' ? err({ code: 'empty' }) : map(parseAddress(text), formatAddress);

/** Parts between commas or white space, each of them read. */
export function listOf(text: string, each: (part: string) => Read<string>): Read<string[]> {
  const parts = text.split(/[,\s]+/).filter((part) => part !== '');
  const read = parts.map(each);
  const failed = read.find((result) => !result.ok);
  return failed && !failed.ok ? failed : ok(read.flatMap((result) => (result.ok ? result.value : [])));
}

export const atMost = (max: number, list: Read<string[]>, fact?: Fact): Read<string[]> =>
  list.ok && list.value.length > max ? err({ code: 'too-many', max, ...(fact && { fact }) }) : list;

export const atLeastOne = (list: Read<string[]>): Read<string[]> =>
  list.ok && list.value.length === 0 ? err({ code: 'empty' }) : list;

export function wholeNumber(text: string, min: number, max: number, fact?: Fact): Read<number> {
  if (text === '') return err({ code: 'empty' });
  if (!/^-?\d+$/.test(text)) return err({ code: 'not-a-number' });
  const value = Number(text);
  if (value < min || value > max) return err({ code: 'out-of-limits', min, max, ...(fact && { fact }) });
  return ok(value);
}

/** So many nodes or a share of them: `1`, `33%`. */
export function nodesOrShare(text: string): Read<string> {
  const [, digits, percent = ''] = /^(\d{1,4})(%?)$/.exec(text) ?? [];
  if (digits === undefined || (percent !== '' && Number(digits) > surgeRounding.value))
    return err({ code: 'not-a-share', fact: surgeRounding });
  return ok(`${Number(digits)}${percent}`);
}

/** `1.34` or `1.34.2` */
export const versionText = (text: string): Read<string> => {
  if (text === '') return err({ code: 'empty' });
  return /^\d{1,2}\.\d{1,3}(\.\d{1,3})?$/.test(text) ? ok(text) : err({ code: 'not-a-version' });
};

/** Any text that is there. */
export function anyText(text: string, max = LONGEST_TEXT): Read<string> {
  if (text === '') return err({ code: 'empty' });
  return text.length > max ? err({ code: 'too-long', max }) : ok(text);
}

/** A text of a shape that a fact tells. */
export const shaped = (text: string, fact: Fact<string>): Read<string> => {
  if (text === '') return err({ code: 'empty' });
  return new RegExp(fact.value).test(text) ? ok(text) : err({ code: 'not-a-name', fact });
};

export const portText = (text: string): Read<number> =>
  wholeNumber(text, portNumbers.value.min, portNumbers.value.max, portNumbers);

/** `Storage`, `Storage.WestEurope`. */
const SERVICE_TAG = /^[A-Za-z]\w*(\.\w+)?$/;

export const tagText = (text: string): Read<string> =>
  // A longer text would not open again.
  text.length <= LONGEST_TEXT && SERVICE_TAG.test(text) ? ok(text) : err({ code: 'not-a-tag', input: text });
