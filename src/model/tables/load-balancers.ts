import { uniqueNames } from '../../facts/azure-rules';
import { frontendsPerLoadBalancer, rulesPerLoadBalancer } from '../../facts/load-balancers';
import { balancerOutbound, floatingGuest, haPorts } from '../../facts/load-balancing';
import { ok, type Result } from '../../result';
import type { Choice, FieldError } from '../fields/field';
import { put } from '../fields/put';
import { choicesOfKind, withCurrent } from '../fields/references';
import { addressText, anyText, map, wholeNumber } from '../fields/texts';
import type { ResourceOf } from '../resources';
import { YES_NO } from './backend-pool';
import { alike, sameName } from './clashes';
import { choiceColumn, numberColumn, optionalColumn, textColumn } from './columns';
import { freeName, freeNumber, nameOfCopy } from './names';
import { type ColumnOf, tableOf } from './table';

type Balancer = ResourceOf<'loadBalancer'>;
type Frontend = Balancer['frontendIPConfigurations'][number];
type Internal = Extract<Frontend, { readonly subnet: string }>;
type Public = Extract<Frontend, { readonly publicIPAddress: string }>;
type Rule = Frontend['loadBalancingRules'][number];

const ORDER = 'Their order means nothing; they are kept as you put them.';
const MOST_PORT = 65_535;

const isInternal = (frontend: Frontend): frontend is Internal => 'subnet' in frontend;
const isPublicOne = (frontend: Frontend): frontend is Public => 'publicIPAddress' in frontend;

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

/** A rule and the frontend that has it. */
interface Ruled {
  readonly frontend: string;
  readonly rule: Rule;
}

type OfRule = ColumnOf<'loadBalancer', Ruled>;

/** A column of a rule, for rows that name its frontend as well. */
const lifted = (column: ColumnOf<'loadBalancer', Rule>): OfRule => ({
  ...column,
  read: ({ rule }) => column.read(rule),
  write: (row, text) => map(column.write(row.rule, text), (rule) => ({ ...row, rule })),
});

const portOrAll = (text: string): Result<number, FieldError> =>
  /^(all|any|\*)$/i.test(text) ? ok(0) : wholeNumber(text, 0, MOST_PORT);

const rulePort = (id: 'frontendPort' | 'backendPort', label: string, means: string): OfRule =>
  lifted(
    numberColumn(
      {
        id,
        label,
        width: 8,
        aliases: [id === 'frontendPort' ? 'port' : 'target port'],
        about: {
          property: `properties.loadBalancingRules[].properties.${id}`,
          means,
          limits: 'With the protocol All, 0 stands for all ports.',
          facts: [haPorts],
        },
      },
      portOrAll,
    ),
  );

const flag = (
  id: 'enableFloatingIP' | 'disableOutboundSnat',
  label: string,
  means: string,
  fact: typeof floatingGuest | typeof balancerOutbound,
  yes: boolean,
): OfRule =>
  lifted({
    id,
    label,
    input: 'choice',
    width: 8,
    about: { property: `properties.loadBalancingRules[].properties.${id}`, means, facts: [fact] },
    choices: () => YES_NO,
    read: (rule) => ((rule[id] ?? false) === yes ? 'yes' : 'no'),
    write: (rule, value) => ok(put(rule, id, (value === 'yes') === yes ? true : undefined)),
  });

const frontendChoices = ({ frontendIPConfigurations }: Balancer): Choice[] =>
  frontendIPConfigurations.map(({ name }) => ({ value: name, label: name }));

const rowsOf = ({ frontendIPConfigurations }: Balancer): Ruled[] =>
  frontendIPConfigurations.flatMap(({ name, loadBalancingRules }) =>
    loadBalancingRules.map((rule) => ({ frontend: name, rule })),
  );

/** Each rule to the first frontend of its name. */
function withRules(balancer: Balancer, rows: readonly Ruled[]): Balancer {
  const all: readonly Frontend[] = balancer.frontendIPConfigurations;
  const rulesAt = (at: number): Rule[] =>
    rows.filter((row) => all.findIndex(({ name }) => name === row.frontend) === at).map(({ rule }) => rule);
  const internal = all.flatMap((one, at) => (isInternal(one) ? { ...one, loadBalancingRules: rulesAt(at) } : []));
  const open = all.flatMap((one, at) => (isPublicOne(one) ? { ...one, loadBalancingRules: rulesAt(at) } : []));
  return { ...balancer, frontendIPConfigurations: internal.length > 0 ? internal : open };
}

const rulesOf = (rows: readonly Ruled[]): Rule[] => rows.map(({ rule }) => rule);

export const loadBalancingRules = tableOf<'loadBalancer', Ruled>('loadBalancer', {
  id: 'loadBalancingRules',
  title: 'Load balancing rules',
  noun: 'rule',
  columns: [
    lifted(
      textColumn(
        {
          id: 'name',
          label: 'Name',
          input: 'text',
          width: 20,
          aliases: ['rule'],
          about: {
            property: 'properties.loadBalancingRules[].name',
            means: 'What the rule is called.',
            facts: [uniqueNames],
          },
        },
        (text) => anyText(text),
      ),
    ),
    {
      id: 'frontend',
      label: 'Frontend',
      input: 'choice',
      width: 18,
      aliases: ['frontend IP configuration', 'frontend IP address'],
      about: {
        property: 'properties.loadBalancingRules[].properties.frontendIPConfiguration.id',
        means: 'The frontend at which it takes packets.',
      },
      choices: frontendChoices,
      read: ({ frontend }) => frontend,
      write: (row, frontend) => ok({ ...row, frontend }),
    },
    lifted(
      choiceColumn(
        {
          id: 'protocol',
          label: 'Protocol',
          width: 7,
          about: {
            property: 'properties.loadBalancingRules[].properties.protocol',
            means: 'The protocol that it takes; All with both ports 0 takes everything.',
            facts: [haPorts],
          },
        },
        [
          { value: 'TCP', label: 'TCP' },
          { value: 'UDP', label: 'UDP' },
          { value: 'All', label: 'All' },
        ],
      ),
    ),
    rulePort('frontendPort', 'Port', 'The port at which clients ask.'),
    rulePort('backendPort', 'Backend port', 'The port at which the machines are asked.'),
    flag(
      'enableFloatingIP',
      'Floating IP',
      'Whether packets reach the machine with the frontend’s address on them.',
      floatingGuest,
      true,
    ),
    flag(
      'disableOutboundSnat',
      'Outbound SNAT',
      'Whether machines behind a public frontend open connections with its address. Azure keeps the opposite.',
      balancerOutbound,
      false,
    ),
  ],
  most: rulesPerLoadBalancer.value,
  mostFact: rulesPerLoadBalancer,
  order: 'Frontends in their order, then their rules.',
  rows: rowsOf,
  withRows: withRules,
  keyOf: ({ rule }) => rule,
  fresh(rows, balancer) {
    const frontend = balancer.frontendIPConfigurations[0]?.name;
    if (frontend === undefined) return undefined;
    const port = freeNumber(
      rows.map(({ rule }) => rule.frontendPort),
      { min: 80, max: MOST_PORT },
      1,
    );
    return {
      frontend,
      rule: { name: freeName(rulesOf(rows), 'rule'), protocol: 'TCP', frontendPort: port, backendPort: port },
    };
  },
  again: ({ frontend, rule }, rows) => ({ frontend, rule: { ...rule, name: nameOfCopy(rule.name, rulesOf(rows)) } }),
  clashes: (rows) => [
    ...sameName(rulesOf(rows), 'rule', [uniqueNames]),
    ...alike(rows, {
      column: 'frontendPort',
      key: ({ frontend, rule }) => `${frontend} ${rule.protocol} ${rule.frontendPort}`,
      says: ({ frontend, rule }) => `Another rule takes ${rule.protocol} ${rule.frontendPort} of ${frontend} already.`,
      facts: [],
    }),
  ],
});
