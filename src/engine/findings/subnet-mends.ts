import { formatPrefix } from '../../ip';
import { fieldOfKind, type ResourceOf, resourceOf, resourcesOf } from '../../model';
import type { Plan } from '../plan/types';
import { freeSubnetPrefix } from './free-space';
import type { Mend } from './types';

type Subnet = ResourceOf<'subnet'>;

const subnetRouteTable = fieldOfKind('subnet', 'routeTable');

const CAUTION = 'Before deployment only: a subnet in use keeps its prefix.';

/** A prefix of this length for a subnet, where its network has room for one. */
export function resizeSubnet(plan: Plan, subnet: Subnet, length: number): { mend?: Mend } {
  const free = freeSubnetPrefix(plan, subnet, length);
  const text = free && formatPrefix(free);
  if (text === undefined) return {};
  return { mend: { label: `Use ${text}`, edits: [{ id: subnet.id, field: 'addressPrefix', text }], caution: CAUTION } };
}

/** A route table put on a subnet, where it has none or another. */
export function associateRouteTable(
  { document, routeTables, subnets }: Plan,
  id: string,
  table: string,
): { mend?: Mend } {
  const subnet = resourceOf(document, 'subnet', id);
  const label = `Put ${routeTables[table]?.name ?? table} on ${subnet?.name ?? id}`;
  if (!subnet || !subnetRouteTable.choices?.(subnet, document).some(({ value }) => value === table)) return {};
  const other = routeTables[subnets[id]?.routeTable ?? ''];
  return {
    mend: {
      label,
      edits: [{ id, field: 'routeTable', text: table }],
      ...(other &&
        other.id !== table && { caution: `It takes the place of ${other.name}, whose routes no longer hold there.` }),
    },
  };
}

/** Another name for a subnet, where no other of its network bears it. */
export function renameSubnet({ document }: Plan, { id, virtualNetwork }: Subnet, name: string): { mend?: Mend } {
  const taken = resourcesOf(document, 'subnet').some(
    (other) => other.virtualNetwork === virtualNetwork && other.name.toLowerCase() === name.toLowerCase(),
  );
  return taken ? {} : { mend: { label: `Use ${name}`, edits: [{ id, field: 'name', text: name }] } };
}
