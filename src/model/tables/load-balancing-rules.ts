import { uniqueNames } from '../../facts/azure-rules';
import { rulesPerLoadBalancer } from '../../facts/load-balancers';
import { balancerOutbound, floatingGuest, haPorts } from '../../facts/load-balancing';
import { ok, type Result } from '../../result';
import type { Choice, FieldError } from '../fields/field';
import { put } from '../fields/put';
import { anyText, map, wholeNumber } from '../fields/texts';
import { YES_NO } from './backend-pool';
import { alike, sameName } from './clashes';
import { choiceColumn, numberColumn, textColumn } from './columns';
import { type Balancer, type Frontend, isInternal, isPublicOne } from './frontends';
import { freeName, freeNumber, nameOfCopy } from './names';
import { type ColumnOf, tableOf } from './table';

type Rule = Frontend['loadBalancingRules'][number];

const MOST_PORT = 65_535;

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
