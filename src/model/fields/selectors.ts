import { err, ok, type Result } from '../../result';
import type { ResourceOf } from '../resources';
import type { FieldError } from './field';
import { isKey, isValue } from './labels';

type Policy = ResourceOf<'kubernetesNetworkPolicy'>;
export type Selector = Policy['podSelector'];
type Expression = NonNullable<Selector['matchExpressions']>[number];

/** A selector as kubectl writes it: `app=web,tier in (front,back),!old`; empty for one that selects everything. */
export const selectorText = ({ matchLabels = {}, matchExpressions = [] }: Selector): string =>
  [
    ...Object.entries(matchLabels).map(([key, value]) => `${key}=${value}`),
    ...matchExpressions.map(expressionText),
  ].join(', ');

function expressionText({ key, operator, values = [] }: Expression): string {
  switch (operator) {
    case 'In':
      return `${key} in (${values.join(', ')})`;
    case 'NotIn':
      return `${key} notin (${values.join(', ')})`;
    case 'Exists':
      return key;
    case 'DoesNotExist':
      return `!${key}`;
  }
}

/** Commas outside brackets. */
const BETWEEN = /,(?![^(]*\))/;

export function readSelector(text: string): Result<Selector, FieldError> {
  const labels: [string, string][] = [];
  const expressions: Expression[] = [];
  for (const part of text.split(BETWEEN).map((one) => one.trim())) {
    if (part === '') continue;
    const label = /^([^=!\s()]+)\s*==?\s*([^=\s()]*)$/.exec(part);
    const [, key = '', value = ''] = label ?? [];
    const expression = label ? undefined : readExpression(part);
    if (label && isKey(key) && isValue(value)) labels.push([key, value]);
    else if (expression && isKey(expression.key) && (expression.values ?? []).every(isValue))
      expressions.push(expression);
    else return err({ code: 'not-a-selector', input: part });
  }
  return ok({
    ...(labels.length > 0 && { matchLabels: Object.fromEntries(labels) }),
    ...(expressions.length > 0 && { matchExpressions: expressions }),
  });
}

function readExpression(part: string): Expression | undefined {
  const [, key, word, list] = /^(\S+)\s+(in|notin)\s*\(([^()]*)\)$/i.exec(part) ?? [];
  if (key !== undefined && word !== undefined && list !== undefined) {
    const values = list.split(',').map((one) => one.trim());
    return { key, operator: word.toLowerCase() === 'in' ? 'In' : 'NotIn', values };
  }
  const [, unequal, value] = /^([^=!\s()]+)\s*!=\s*([^=\s()]*)$/.exec(part) ?? [];
  if (unequal !== undefined && value !== undefined) return { key: unequal, operator: 'NotIn', values: [value] };
  const [, not, alone] = /^(!?)\s*([^=!\s()]+)$/.exec(part) ?? [];
  return alone === undefined ? undefined : { key: alone, operator: not === '!' ? 'DoesNotExist' : 'Exists' };
}
