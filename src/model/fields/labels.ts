import { labelTexts } from '../../facts/kubernetes';
import { err, ok, type Result } from '../../result';
import type { FieldError } from './field';

type Labels = Record<string, string>;

/** `app=web, tier=front` */
export const labelsText = (labels: Readonly<Labels>): string =>
  Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(', ');

const KEY = new RegExp(labelTexts.value.key);
const VALUE = new RegExp(labelTexts.value.value);

export const isKey = (text: string): boolean => KEY.test(text);
export const isValue = (text: string): boolean => VALUE.test(text);

/** Labels between commas; also as YAML writes them, `app: web`. */
export function readLabels(text: string): Result<Labels, FieldError> {
  const read: [string, string][] = [];
  for (const part of text.split(/[,\n]/).map((one) => one.trim())) {
    if (part === '') continue;
    const [, key = '', value = ''] = /^([^=:\s]+)\s*[=:]\s*(\S*)$/.exec(part) ?? [];
    if (!isKey(key) || !isValue(value)) return err({ code: 'not-a-label', input: part });
    read.push([key, value]);
  }
  return ok(Object.fromEntries(read));
}
