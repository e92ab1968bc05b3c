import { type Route, resourceOf } from '../../model';
import type { Plan } from '../plan/types';

const ANYWHERE = '0.0.0.0/0';

/** The route of the user's own for all that has no better one, in the table on a subnet. */
export function defaultRouteOf({ document, subnets }: Plan, subnet: string): Route | undefined {
  const table = resourceOf(document, 'routeTable', subnets[subnet]?.routeTable);
  return table?.routes.find(({ addressPrefix }) => addressPrefix === ANYWHERE);
}
