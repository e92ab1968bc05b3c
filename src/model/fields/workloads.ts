import { kubernetesName, labelTexts } from '../../facts/kubernetes';
import { hostNetworkUnpoliced } from '../../facts/policy';
import { ok } from '../../result';
import { type Field, fieldOf, switchOf, textOf } from './field';
import { labelsText, readLabels } from './labels';
import { nameOf } from './name';
import { put } from './put';
import { choicesOfKind, referring } from './references';
import { map, shaped, wholeNumber } from './texts';

const MOST_REPLICAS = 1_000_000;

const replicas = fieldOf('workload', {
  id: 'replicas',
  label: 'Replicas',
  about: { property: 'spec.replicas', means: 'How many pods it runs.', limits: `Up to ${MOST_REPLICAS} here.` },
  input: 'number',
  read: (workload) => String(workload.replicas),
  write: (workload, text) => map(wholeNumber(text, 0, MOST_REPLICAS), (count) => ({ ...workload, replicas: count })),
});

type Namespaced = 'workload' | 'service' | 'kubernetesNetworkPolicy';

export const namespaceOf = (kind: Namespaced): Field =>
  textOf(kind, {
    id: 'namespace',
    label: 'Namespace',
    input: 'text',
    about: {
      property: 'metadata.namespace',
      means: 'The namespace it stands in; selectors without a namespace look there alone.',
      facts: [kubernetesName],
    },
    get: ({ namespace }) => namespace,
    set: (resource, value = resource.namespace) => ({ ...resource, namespace: value }),
    text: (text) => shaped(text, kubernetesName),
  });

export const inCluster = (kind: Namespaced): Field =>
  referring(kind, {
    id: 'cluster',
    label: 'Cluster',
    group: 'place',
    about: { means: 'The cluster that it is part of.' },
    fits: (_, document) => choicesOfKind(document, 'managedCluster'),
    read: ({ cluster }) => cluster,
    choose: (resource, id) => ({ ...resource, cluster: id }),
  });

const podLabels = fieldOf('workload', {
  id: 'labels',
  label: 'Labels of its pods',
  input: 'text',
  list: true,
  optional: true,
  about: {
    property: 'spec.template.metadata.labels',
    means: 'By these services and network policies find its pods. Empty: app with the name of the workload.',
    limits: 'Written as app=web, tier=front.',
    facts: [labelTexts],
  },
  read: ({ labels }) => labelsText(labels ?? {}),
  write: (workload, text) =>
    text === labelsText(workload.labels ?? {})
      ? ok(workload)
      : map(readLabels(text), (labels) =>
          put(workload, 'labels', Object.keys(labels).length === 0 ? undefined : labels),
        ),
});

const hostNetwork = switchOf('workload', {
  id: 'hostNetwork',
  label: 'Host network',
  about: {
    property: 'spec.template.spec.hostNetwork',
    means: 'Whether its pods use the network and the address of their node.',
    facts: [hostNetworkUnpoliced],
    source: 'referencePod',
  },
  isOn: (workload) => workload.hostNetwork === true,
  turn: (workload, on) => put(workload, 'hostNetwork', on || undefined),
});

export const workloadFields: readonly Field[] = [
  ...[nameOf('workload'), replicas],
  ...[namespaceOf('workload'), podLabels, hostNetwork, inCluster('workload')],
];
