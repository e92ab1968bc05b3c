import { uniqueNames } from '../../facts/azure-rules';
import { frontendsPerLoadBalancer } from '../../facts/load-balancers';
import { ok } from '../../result';
import type { Choice } from '../fields/field';
import { choicesOfKind, withCurrent } from '../fields/references';
import { addressText, anyText, map } from '../fields/texts';
import type { ResourceOf } from '../resources';
import { alike, sameName } from './clashes';
import { optionalColumn, textColumn } from './columns';
import { freeName, nameOfCopy } from './names';
import { type ColumnOf, tableOf } from './table';

export type Balancer = ResourceOf<'loadBalancer'>;
export type Frontend = Balancer['frontendIPConfigurations'][number];
type Internal = Extract<Frontend, { readonly subnet: string }>;
type Public = Extract<Frontend, { readonly publicIPAddress: string }>;

const ORDER = 'Their order means nothing; they are kept as you put them.';

export const isInternal = (frontend: Frontend): frontend is Internal => 'subnet' in frontend;
export const isPublicOne = (frontend: Frontend): frontend is Public => 'publicIPAddress' in frontend;

const frontendName = <F extends Frontend>(): ColumnOf<'loadBalancer', F> => ({
  id: 'name',
  label: 'Name',
  input: 'text',
  width: 22,
  aliases: ['frontend'],
  about: {
    property: 'properties.frontendIPConfigurations[].name',
    means: 'What the frontend is called.',
    facts: [uniqueNames],
  },
  read: ({ name }) => name,
  write: (frontend, text) => map(anyText(text), (name) => ({ ...frontend, name })),
});

/** As one list, though all are of one sort. */
const allOf = ({ frontendIPConfigurations }: Balancer): readonly Frontend[] => frontendIPConfigurations;

/** All frontends are internal or all are public, so a balancer has one of two tables. */
const shared = {
  noun: 'frontend',
  title: 'Frontend IP configurations',
  least: 1,
  most: frontendsPerLoadBalancer.value,
  mostFact: frontendsPerLoadBalancer,
  order: ORDER,
} as const;

const FRONTENDS = 'properties.frontendIPConfigurations[].properties';

const isPublic = ({ frontendIPConfigurations: [first] }: Balancer): boolean =>
  first !== undefined && !isInternal(first);

export const internalFrontends = tableOf<'loadBalancer', Internal>('loadBalancer', {
  id: 'internalFrontends',
  ...shared,
  applies: (balancer) => !isPublic(balancer),
  columns: [
    frontendName(),
    {
      id: 'subnet',
      label: 'Subnet',
      input: 'choice',
      width: 20,
      about: { property: `${FRONTENDS}.subnet.id`, means: 'Where its address is taken from.' },
      choices: (balancer, document) =>
        balancer.frontendIPConfigurations.reduce<Choice[]>(
          (choices, one) => (isInternal(one) ? withCurrent(document, choices, one.subnet) : choices),
          choicesOfKind(document, 'subnet'),
        ),
      read: ({ subnet }) => subnet,
      write: (frontend, subnet) => ok({ ...frontend, subnet }),
    },
    optionalColumn(
      {
        id: 'privateIPAddress',
        label: 'Private IP address',
        input: 'address',
        width: 16,
        aliases: ['address', 'IP address'],
        about: {
          property: `${FRONTENDS}.privateIPAddress`,
          means: 'The address that clients ask. Empty: one is predicted.',
        },
      },
      addressText,
    ),
  ],
  rows: (balancer) => allOf(balancer).filter(isInternal),
  withRows: (balancer, frontendIPConfigurations) => ({ ...balancer, frontendIPConfigurations }),
  fresh: (rows, _, document) => {
    const subnet = rows[0]?.subnet ?? choicesOfKind(document, 'subnet')[0]?.value;
    return subnet === undefined ? undefined : { name: freeName(rows, 'frontend'), subnet, loadBalancingRules: [] };
  },
  again: ({ privateIPAddress: _, ...row }, rows) => ({
    ...row,
    name: nameOfCopy(row.name, rows),
    loadBalancingRules: [],
  }),
  clashes: (rows) => sameName(rows, 'frontend', [uniqueNames]),
});

export const publicFrontends = tableOf<'loadBalancer', Public>('loadBalancer', {
  id: 'publicFrontends',
  ...shared,
  applies: isPublic,
  columns: [
    frontendName(),
    textColumn(
      {
        id: 'publicIPAddress',
        label: 'Public IP address',
        input: 'address',
        width: 16,
        aliases: ['address', 'IP address'],
        about: { property: `${FRONTENDS}.publicIPAddress.id`, means: 'The address that clients on the internet ask.' },
      },
      addressText,
    ),
  ],
  rows: (balancer) => allOf(balancer).filter(isPublicOne),
  withRows: (balancer, frontendIPConfigurations) => ({ ...balancer, frontendIPConfigurations }),
  fresh: (rows) => ({ name: freeName(rows, 'frontend'), publicIPAddress: unusedPublic(rows), loadBalancingRules: [] }),
  again: (row, rows) => ({
    name: nameOfCopy(row.name, rows),
    publicIPAddress: unusedPublic(rows),
    loadBalancingRules: [],
  }),
  clashes: (rows) => [
    ...sameName(rows, 'frontend', [uniqueNames]),
    ...alike(rows, {
      column: 'publicIPAddress',
      key: ({ publicIPAddress }) => publicIPAddress,
      says: ({ publicIPAddress }) => `Another frontend has ${publicIPAddress} already.`,
      facts: [],
    }),
  ],
});

/** Of the block for documents, until somebody writes the address that Azure gave. */
function unusedPublic(rows: readonly Public[]): string {
  const taken = new Set(rows.map(({ publicIPAddress }) => publicIPAddress));
  for (let at = 1; ; at++) if (!taken.has(`198.51.100.${at}`) || at === 254) return `198.51.100.${at}`;
}
