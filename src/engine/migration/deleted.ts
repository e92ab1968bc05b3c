import { ciliumKubeProxy, ciliumReplacesEngine, managedTableDeleted, ownTableEmptied } from '../../facts/migration';
import { counted, listed } from '../words';
import type { Case } from './case';
import { engineOf } from './engine';
import type { Note, Operation } from './types';

/** What is gone once it is done. */
export const deletedOf = (migration: Case): Note[] =>
  migration.path.operations.flatMap((operation) => DELETED[operation](migration));

const DELETED: Readonly<Record<Operation, (migration: Case) => readonly Note[]>> = {
  overlay: routeTable,
  'new-pools': () => [],
  cilium: ({ stored, path }) => {
    // The move to Overlay wants it uninstalled before.
    const engine = path.operations.includes('overlay') ? undefined : engineOf(stored);
    return [
      { says: 'kube-proxy, on every node.', facts: [ciliumKubeProxy] },
      ...(engine === undefined ? [] : [{ says: `${engine}; Cilium takes its place.`, facts: [ciliumReplacesEngine] }]),
    ];
  },
};

function routeTable({ before: { plan, cluster } }: Case): Note[] {
  const table = plan.routeTables[cluster.routeTable ?? ''];
  if (!table) return [];
  const ours = table.routes.filter(({ writtenBy }) => writtenBy === 'user').length;
  const nodes = counted(table.routes.length - ours, 'route');
  const where = listed(table.subnets.map((id) => plan.document.resources[id]?.name ?? id));
  if (!table.derived) {
    const stay = ours === 0 ? 'the table itself stays' : `the table and your ${counted(ours, 'route')} stay`;
    return [{ says: `AKS’s ${nodes} in ${table.name}; ${stay} on ${where}.`, facts: [ownTableEmptied] }];
  }
  return [{ says: `The route table ${table.name} on ${where}, with its ${nodes}.`, facts: [managedTableDeleted] }];
}
