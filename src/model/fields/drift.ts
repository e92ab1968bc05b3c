import type { TopologyDocument } from '../document';
import { resourcesOf } from '../document';
import type { ResourceOf } from '../resources';
import { among, type Choice, choiceOf, type Field } from './field';
import { nameOf } from './name';
import { choicesOfKind, referring } from './references';

const FAULTS = [
  { value: 'routeMissing', label: 'Route missing' },
  { value: 'routeTableNotAssociated', label: 'Route table not associated' },
  { value: 'ipForwardingOff', label: 'IP forwarding off' },
] as const;

const fault = choiceOf('drift', {
  id: 'fault',
  label: 'Fault',
  about: { means: 'What is wrong in what AKS or Azure keeps, so that its consequences can be seen.' },
  unset: '',
  choices: () => FAULTS,
  read: (drift) => drift.fault,
  choose: (drift, value) => ({ ...drift, fault: among(FAULTS, value) ?? drift.fault }),
});

/** Nodes that are offered by name; of large pools the pool itself can be chosen. */
const NODES_SHOWN = 20;

const nodesOf = (document: TopologyDocument): Choice[] =>
  resourcesOf(document, 'agentPool').flatMap(({ id, name, count }) =>
    Array.from({ length: Math.min(count, NODES_SHOWN) }, (_, at) => ({
      value: `${id}/node/${at}`,
      label: `${name}, node ${at}`,
    })),
  );

/** What can have the fault. */
function targetsOf({ fault: chosen }: ResourceOf<'drift'>, document: TopologyDocument): Choice[] {
  const ofAks = [
    ...choicesOfKind(document, 'managedCluster'),
    ...choicesOfKind(document, 'agentPool'),
    ...nodesOf(document),
  ];
  switch (chosen) {
    case 'routeMissing':
      return ofAks;
    case 'routeTableNotAssociated':
      return choicesOfKind(document, 'subnet');
    case 'ipForwardingOff':
      return [
        ...choicesOfKind(document, 'agentPool'),
        ...nodesOf(document),
        ...choicesOfKind(document, 'virtualMachine'),
      ];
  }
}

const target = referring('drift', {
  id: 'target',
  label: 'At',
  about: { means: 'Where the fault is: a node, pool, cluster, subnet or machine.' },
  fits: targetsOf,
  read: (drift) => drift.target,
  choose: (drift, id) => ({ ...drift, target: id }),
});

export const driftFields: readonly Field[] = [nameOf('drift'), fault, target];
