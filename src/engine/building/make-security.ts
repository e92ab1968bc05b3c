import { agwManagement } from '../../facts/gateways';
import type { Resource, ResourceOf, TopologyDocument } from '../../model';
import { ok } from '../../result';
import { freePublicAddress } from './addresses';
import { type Draft, withChanged, withMade } from './draft';
import type { Made, Maker } from './maker';
import { numbered } from './names';
import { isGatewaySubnet, routedIn, takesGroup, usersOf } from './subnets';

type Rule = ResourceOf<'networkSecurityGroup'>['securityRules'][number];

/** What Azure needs to manage the application gateways of a subnet; without it the group is refused there. */
const MANAGEMENT: Rule = {
  name: 'allow-gateway-manager',
  priority: 100,
  direction: 'Inbound',
  access: 'Allow',
  protocol: 'Tcp',
  sourceAddressPrefixes: [agwManagement.value.tag],
  sourcePortRanges: ['*'],
  destinationAddressPrefixes: ['*'],
  destinationPortRanges: [`${agwManagement.value.first}-${agwManagement.value.last}`],
};

/** The rules that a new group starts with, beside Azure's default rules. */
const firstRules = (document: TopologyDocument, on: Resource | undefined): Rule[] =>
  on && usersOf(document, on.id).some(({ kind }) => kind === 'applicationGateway') ? [MANAGEMENT] : [];

/** Where a new group goes at once: on a subnet, pool or machine that has none. */
function bareOfGroup(resource: Resource | undefined) {
  if (resource?.kind === 'subnet' && !takesGroup(resource)) return undefined;
  const holds = resource?.kind === 'subnet' || resource?.kind === 'agentPool' || resource?.kind === 'virtualMachine';
  return holds && resource.networkSecurityGroup === undefined ? resource : undefined;
}

const placed = (draft: Draft, made: Resource, on: Resource | undefined): Made => ({
  draft: on ? withChanged(withMade(draft, made), on) : withMade(draft, made),
  id: made.id,
  ...(on && { into: on.id }),
});

export const makeSecurityGroup: Maker = (draft, { resource }) => {
  const name = numbered(draft.document, 'nsg');
  const on = bareOfGroup(resource);
  const securityRules = firstRules(draft.document, on);
  return ok(
    placed(
      draft,
      { id: name, name, kind: 'networkSecurityGroup', securityRules },
      on && { ...on, networkSecurityGroup: name },
    ),
  );
};

/** Put at once on a subnet without one, but for those in whose table AKS keeps routes: there it would take their place. */
export const makeRouteTable: Maker = (draft, { resource }) => {
  const name = numbered(draft.document, 'rt');
  const on =
    resource?.kind === 'subnet' &&
    resource.routeTable === undefined &&
    routedIn(draft.document, resource.id).length === 0
      ? resource
      : undefined;
  return ok(
    placed(
      draft,
      { id: name, name, kind: 'routeTable', disableBgpRoutePropagation: false, routes: [] },
      on && { ...on, routeTable: name },
    ),
  );
};

export const makeNatGateway: Maker = (draft, { resource }) => {
  const address = freePublicAddress(draft);
  if (!address.ok) return address;
  const name = numbered(draft.document, 'ng');
  const on =
    resource?.kind === 'subnet' && resource.natGateway === undefined && !isGatewaySubnet(resource)
      ? resource
      : undefined;
  return ok(
    placed(
      draft,
      { id: name, name, kind: 'natGateway', publicIPAddresses: [address.value] },
      on && { ...on, natGateway: name },
    ),
  );
};
