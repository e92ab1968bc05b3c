import { routeConflict } from '../../facts/limits';
import { type Resource, tablesFor } from '../../model';
import type { Plan } from '../plan/types';
import type { Finding } from './types';

/** Rows of tables that cannot stand beside each other; those of security groups have a rule of their own. */
export const tableRowFindings = ({ document }: Plan): Finding[] =>
  document.order.flatMap((id) => {
    const resource = document.resources[id];
    return resource && resource.kind !== 'networkSecurityGroup' ? clashesOf(resource, document) : [];
  });

const clashesOf = (resource: Resource, document: Plan['document']): Finding[] =>
  tablesFor(resource, document).flatMap((table) =>
    table.clashes(resource).flatMap(({ rows: [row], says, facts }): Finding[] => {
      // Of routes for one prefix another rule tells, which knows those of AKS as well.
      if (facts.includes(routeConflict)) return [];
      const name = table.nameOf(resource, row, document);
      return [
        {
          code: 'ROWS_CLASH',
          severity: 'error',
          subjects: [{ id: resource.id }],
          says: `${table.title} of ${resource.name}, ${name}: ${says}`,
          facts,
        },
      ];
    }),
  );
