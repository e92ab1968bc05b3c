import { oneNsgPerNic } from '../../facts/azure-rules';
import { bothLevelsDecide, noGroupAllows } from '../../facts/filtering';
import { outboundOrder } from '../../facts/load-balancing';
import { longestPrefix } from '../../facts/routing';
import { once } from '../../once';
import { resourceOf, resourcesOf, type TopologyDocument } from '../document';
import { modeOf } from '../mode';
import type { ResourceKind, ResourceOf } from '../resources';
import { type About, type Choice, choiceOf, type Field, type FieldGroup } from './field';
import { put } from './put';

const NONE: Choice = { value: '', label: 'None' };

type Kind = 'routeTable' | 'networkSecurityGroup' | 'natGateway';

const stored = (document: TopologyDocument, kind: Kind): Choice[] =>
  resourcesOf(document, kind).map(({ id, name }) => ({ value: id, label: name }));

/** What there is to be put on something; designs have thousands of subnets, each of which asks. */
const attachable = once(
  (document: TopologyDocument): Readonly<Record<Kind, readonly Choice[]>> => ({
    routeTable: [...stored(document, 'routeTable'), ...tablesOfAks(document)],
    networkSecurityGroup: stored(document, 'networkSecurityGroup'),
    natGateway: stored(document, 'natGateway'),
  }),
);

/** Tables that AKS makes for clusters whose pods it routes by a table: a gateway's subnet may need one too. */
const tablesOfAks = (document: TopologyDocument): Choice[] =>
  resourcesOf(document, 'managedCluster').flatMap((cluster) => {
    const isOwn = resourcesOf(document, 'agentPool').some(({ cluster: its, vnetSubnet }) => {
      const table = its === cluster.id ? resourceOf(document, 'subnet', vnetSubnet)?.routeTable : undefined;
      return resourceOf(document, 'routeTable', table) !== undefined;
    });
    return modeOf(document, cluster).podRoutes === 'route-table' && !isOwn
      ? [{ value: `${cluster.id}/routeTable`, label: `${cluster.name}’s own, made by AKS` }]
      : [];
  });

/** With what is chosen now, where that is gone or nobody else would choose it. */
function choicesOf(document: TopologyDocument, kind: Kind, current: string | undefined, none: Choice): Choice[] {
  const choices = [none, ...attachable(document)[kind]];
  return current === undefined || choices.some(({ value }) => value === current)
    ? choices
    : [...choices, { value: current, label: current }];
}

type Attached<K extends ResourceKind> = {
  readonly field: Kind;
  readonly label: string;
  readonly about: About;
  readonly group?: FieldGroup;
  readonly none?: Choice;
  readonly read: (resource: ResourceOf<K>) => string | undefined;
  readonly choose: (resource: ResourceOf<K>, value: string | undefined) => ResourceOf<K>;
};

/** What stands on a resource; shown where there is something to choose. */
const attached = <K extends ResourceKind>(
  kind: K,
  { field, label, about, group, none = NONE, read, choose }: Attached<K>,
): Field =>
  choiceOf<K>(kind, {
    id: field,
    label,
    about,
    reference: true,
    ...(group && { group }),
    optional: true,
    unset: '',
    applies: (resource, document) => read(resource) !== undefined || attachable(document)[field].length > 0,
    choices: (resource, document) => choicesOf(document, field, read(resource), none),
    read: (resource) => read(resource) ?? '',
    choose,
  });

export const subnetRouteTable = attached('subnet', {
  field: 'routeTable',
  label: 'Route table',
  about: {
    property: 'properties.routeTable',
    means: 'Routes that overrule Azure’s own for what leaves the subnet.',
    facts: [longestPrefix],
  },
  read: ({ routeTable }) => routeTable,
  choose: (subnet, value) => put(subnet, 'routeTable', value),
});

export const subnetNatGateway = attached('subnet', {
  field: 'natGateway',
  label: 'NAT gateway',
  about: {
    property: 'properties.natGateway',
    means: 'The gateway that what leaves the subnet for the internet takes.',
    facts: [outboundOrder],
  },
  read: ({ natGateway }) => natGateway,
  choose: (subnet, value) => put(subnet, 'natGateway', value),
});

const GROUP = { field: 'networkSecurityGroup', label: 'Network security group' } as const;
const OF_SUBNET: About = {
  property: 'properties.networkSecurityGroup',
  means: 'The rules that what enters and leaves the subnet has to pass.',
  facts: [bothLevelsDecide, noGroupAllows],
};
const OF_INTERFACE: About = {
  property: 'properties.networkSecurityGroup',
  means: 'The rules on the interface, beside those of the subnet.',
  facts: [oneNsgPerNic, bothLevelsDecide],
  source: 'referenceInterface',
};

export const subnetSecurityGroup = attached('subnet', {
  ...GROUP,
  about: OF_SUBNET,
  read: ({ networkSecurityGroup }) => networkSecurityGroup,
  choose: (subnet, value) => put(subnet, 'networkSecurityGroup', value),
});

export const machineSecurityGroup = attached('virtualMachine', {
  ...GROUP,
  about: OF_INTERFACE,
  read: ({ networkSecurityGroup }) => networkSecurityGroup,
  choose: (machine, value) => put(machine, 'networkSecurityGroup', value),
});

export const poolSecurityGroup = attached('agentPool', {
  ...GROUP,
  about: OF_INTERFACE,
  group: 'machines',
  none: { value: '', label: 'Managed by AKS' },
  read: ({ networkSecurityGroup }) => networkSecurityGroup,
  choose: (pool, value) => put(pool, 'networkSecurityGroup', value),
});
