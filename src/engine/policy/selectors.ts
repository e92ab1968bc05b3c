import { type ResourceOf, resourceOf, type TopologyDocument } from '../../model';
import type { LabelSelector, Labels } from './types';

/** The labels of a workload's pods: its own, or `app` with its name. */
export const podLabels = ({ name, labels }: ResourceOf<'workload'>): Labels => labels ?? { app: name };

/** `podLabels` by the workload's id; none of one that is not there. */
export function labelsOf(document: TopologyDocument, workload: string): Labels {
  const found = resourceOf(document, 'workload', workload);
  return found ? podLabels(found) : {};
}

export type Matcher = (labels: Labels) => boolean;

/**
 * Whether labels satisfy all of a selector; an empty one selects everything. As in Kubernetes, `NotIn` is also satisfied
 * by labels without the key.
 */
export function matcherOf({ matchLabels = {}, matchExpressions = [] }: LabelSelector): Matcher {
  const wanted = Object.entries(matchLabels);
  return (labels) =>
    wanted.every(([key, value]) => valueIn(labels, key) === value) &&
    matchExpressions.every((expression) => satisfies(expression, valueIn(labels, expression.key)));
}

type Expression = NonNullable<LabelSelector['matchExpressions']>[number];

function satisfies({ operator, values = [] }: Expression, value: string | undefined): boolean {
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
  }
}

/** A key may be any text, the name of something that every object inherits too. */
const valueIn = (labels: Labels, key: string): string | undefined =>
  Object.hasOwn(labels, key) ? labels[key] : undefined;
