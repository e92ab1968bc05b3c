import type { Fact } from '../../facts/fact';
import { ciliumAutoProvisioning, masqueradeConfig, routeTableIdentity, windowsBuild } from '../../facts/migration';
import { poolsOf } from '../../model';
import type { Case } from './case';
import type { Note, Operation } from './types';

/** What has to be looked up in the cluster, because no document says it. */
export const unknownOf = (migration: Case): Note[] =>
  migration.path.operations
    .flatMap((operation) => UNKNOWN[operation](migration))
    .map((fact) => ({ says: fact.says, facts: [fact] }));

const UNKNOWN: Readonly<Record<Operation, (migration: Case) => readonly Fact[]>> = {
  overlay: ({ stored, before: { plan, cluster } }) => [
    ...(cluster.routeTable === undefined ? [] : [routeTableIdentity]),
    masqueradeConfig,
    ...(poolsOf(plan.document, stored.id).some(({ osType }) => osType === 'Windows') ? [windowsBuild] : []),
  ],
  'new-pools': () => [],
  cilium: () => [ciliumAutoProvisioning],
};
