import { onlyHealthy, poolInOneNetwork } from '../../facts/load-balancing';
import { ok } from '../../result';
import type { TopologyDocument } from '../document';
import type { Choice } from '../fields/field';
import { put } from '../fields/put';
import { choicesOfKind, withCurrent } from '../fields/references';
import type { ResourceOf } from '../resources';
import { alike } from './clashes';
import { choiceColumn } from './columns';
import { tableOf } from './table';

type Balancer = ResourceOf<'loadBalancer'>;

const ORDER = 'Their order means nothing; they are kept as you put them.';
const MOST_MACHINES = 1000;

export const YES_NO = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const;

/** A machine of the backend pool, and whether anything answers the probe on it. */
interface Backend {
  readonly machine: string;
  readonly healthy: 'yes' | 'no';
}

const machinesOf = (balancer: Balancer, document: TopologyDocument): Choice[] =>
  balancer.backendAddressPool.reduce(
    (choices, machine) => withCurrent(document, choices, machine),
    choicesOfKind(document, 'virtualMachine'),
  );

export const backendPool = tableOf<'loadBalancer', Backend>('loadBalancer', {
  id: 'backendAddressPool',
  title: 'Backend pool',
  noun: 'machine',
  columns: [
    {
      id: 'machine',
      label: 'Virtual machine',
      input: 'choice',
      width: 22,
      aliases: ['name', 'vm'],
      about: {
        property: 'networkInterfaces: properties.ipConfigurations[0].properties.loadBalancerBackendAddressPools[]',
        means: 'A machine that it sends to.',
        facts: [poolInOneNetwork],
      },
      choices: machinesOf,
      read: ({ machine }) => machine,
      write: (row, machine) => ok({ ...row, machine }),
    },
    choiceColumn(
      {
        id: 'healthy',
        label: 'Answers the probe',
        width: 10,
        aliases: ['healthy'],
        about: {
          means: 'Whether anything answers the health probe on it; the others get no new connections.',
          facts: [onlyHealthy],
        },
      },
      YES_NO,
    ),
  ],
  most: MOST_MACHINES,
  order: ORDER,
  rows: ({ backendAddressPool, unhealthy = [] }) =>
    backendAddressPool.map((machine) => ({ machine, healthy: unhealthy.includes(machine) ? 'no' : 'yes' })),
  withRows: (balancer, rows) => {
    const unhealthy = rows.filter(({ healthy }) => healthy === 'no').map(({ machine }) => machine);
    return {
      ...put(balancer, 'unhealthy', unhealthy.length === 0 ? undefined : unhealthy),
      backendAddressPool: rows.map(({ machine }) => machine),
    };
  },
  keyOf: ({ machine }) => machine,
  fresh: (rows, _, document) => {
    const machine = choicesOfKind(document, 'virtualMachine').find(
      ({ value }) => !rows.some((row) => row.machine === value),
    );
    return machine && { machine: machine.value, healthy: 'yes' };
  },
  clashes: (rows) =>
    alike(rows, {
      column: 'machine',
      key: ({ machine }) => machine,
      says: () => 'The machine is in the pool already.',
      facts: [],
    }),
});
