import { predictedNodePorts } from '../../facts/aks-rules';
import { portNumbers } from '../../facts/kubernetes';
import { nodePortRange } from '../../facts/node-ports';
import { portText, wholeNumber } from '../fields/texts';
import type { ResourceOf } from '../resources';
import { alike } from './clashes';
import { choiceColumn, numberColumn, optionalColumn } from './columns';
import { freeNumber } from './names';
import { tableOf } from './table';

type Port = ResourceOf<'service'>['ports'][number];

/** Entries that the document's schema takes. */
const MOST = 1000;

export const servicePorts = tableOf<'service', Port>('service', {
  id: 'ports',
  title: 'Ports',
  noun: 'port',
  columns: [
    numberColumn(
      {
        id: 'port',
        label: 'Port',
        width: 6,
        about: {
          property: 'spec.ports[].port',
          means: 'The port at which the service is asked.',
          facts: [portNumbers],
        },
      },
      portText,
    ),
    numberColumn(
      {
        id: 'targetPort',
        label: 'Target port',
        width: 6,
        aliases: ['pod port', 'container port'],
        about: {
          property: 'spec.ports[].targetPort',
          means: 'The port at which its pods answer.',
          facts: [portNumbers],
        },
      },
      portText,
    ),
    choiceColumn(
      {
        id: 'protocol',
        label: 'Protocol',
        width: 7,
        about: { property: 'spec.ports[].protocol', means: 'The protocol that is spoken there.' },
      },
      [
        { value: 'TCP', label: 'TCP' },
        { value: 'UDP', label: 'UDP' },
      ],
    ),
    optionalColumn(
      {
        id: 'nodePort',
        label: 'Node port',
        input: 'number',
        width: 8,
        about: {
          property: 'spec.ports[].nodePort',
          means:
            'The port at which every node takes packets for it, of a service that is not for the cluster alone. Empty: one is predicted.',
          facts: [nodePortRange, predictedNodePorts],
        },
      },
      (text) => wholeNumber(text, nodePortRange.value.first, nodePortRange.value.last, nodePortRange),
    ),
  ],
  least: 1,
  most: MOST,
  order: 'Their order means nothing, but that node ports are predicted in it.',
  rows: (service) => service.ports,
  withRows: (service, ports) => ({ ...service, ports }),
  fresh: (ports) => {
    const port = freeNumber(
      ports.map((one) => one.port),
      portNumbers.value,
      1,
    );
    return { port, targetPort: port, protocol: 'TCP' };
  },
  again: ({ nodePort: _, ...port }, ports) => ({
    ...port,
    port: freeNumber(
      ports.map((one) => one.port),
      portNumbers.value,
      1,
    ),
  }),
  clashes: (ports) => [
    ...alike(ports, {
      column: 'port',
      key: ({ port, protocol }) => `${protocol} ${port}`,
      says: ({ port, protocol }) => `Another row has ${protocol} port ${port}: Kubernetes takes each once.`,
      facts: [],
    }),
    ...alike(ports, {
      column: 'nodePort',
      key: ({ nodePort, protocol }) => (nodePort === undefined ? undefined : `${protocol} ${nodePort}`),
      says: ({ nodePort, protocol }) => `Another row has ${protocol} node port ${nodePort}.`,
      facts: [],
    }),
  ],
});
