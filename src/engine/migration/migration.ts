import { ciliumOneWay, overlayOneWay } from '../../facts/migration';
import type { Plan } from '../plan/types';
import { blockersOf } from './blockers';
import { type Case, caseOf } from './case';
import { changesOf } from './changes';
import { deletedOf } from './deleted';
import type { Path } from './path';
import { stepsOf } from './steps';
import type { Migration, Networking, Note, Operation } from './types';
import { unknownOf } from './unknown';
import { networkingWords } from './words';

/**
 * What it takes to bring a running cluster to another networking: whether AKS can do it and in which order, what
 * changes, what is deleted, and what in this design stands in the way now.
 *
 * @throws for an id that is no cluster's
 */
export function migration(plan: Plan, clusterId: string, to: Networking): Migration {
  const found = caseOf(plan, clusterId, to);
  return {
    from: found.from,
    to,
    way: found.path.way,
    says: sentence(found),
    facts: found.path.facts,
    steps: stepsOf(found),
    blockers: blockersOf(found),
    unknown: unknownOf(found),
    deleted: deletedOf(found),
    changes: changesOf(found),
    oneWay: oneWayOf(found.path),
  };
}

const oneWayOf = ({ operations }: Path): Note[] => operations.flatMap((operation) => ONE_WAY[operation]);

const ONE_WAY: Readonly<Record<Operation, readonly Note[]>> = {
  overlay: [{ says: 'The cluster cannot go back to the mode that it has now.', facts: [overlayOneWay] }],
  'new-pools': [],
  cilium: [{ says: ciliumOneWay.says, facts: [ciliumOneWay] }],
};

function sentence({ from, to, path }: Case): string {
  const words = networkingWords(to);
  switch (path.way) {
    case 'there':
      return `The cluster has ${words} already.`;
    case 'impossible':
      return `There is no ${words}.`;
    case 'new-cluster':
      return `AKS cannot bring a running cluster from ${networkingWords(from)} to ${words}. People build a second cluster and move.`;
    case 'new-pools':
      return `A running cluster comes to ${words} by new pools; those that it has keep their way.`;
    case 'in-place':
      return path.operations.length > 1
        ? `AKS brings a running cluster to ${words}, in two operations.`
        : `AKS brings a running cluster to ${words}, in place.`;
  }
}
