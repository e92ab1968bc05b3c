import { defineOption } from '../option';

/** Whether a range counts as one. */
export const olderCiliumEndPort = defineOption<boolean>({
  id: 'cilium.policy.end-port.older',
  asks: 'What does Cilium before version 1.17 make of a range of ports in a network policy?',
  choices: [
    { id: 'first-port', value: false, says: 'Its first port alone', source: 'ciliumEndPort' },
    { id: 'range', value: true, says: 'The whole range', source: 'ciliumPortRanges' },
  ],
  confidence: 'disputed',
  note: 'Azure’s page on the way from NPM has endPort removed before 1.17; the issue of 2023 saw it ignored in silence; Cilium’s own documents dropped it from the missing features in June 2024, before 1.17.',
});

export const calicoOwnNode = defineOption<boolean>({
  id: 'calico.policy.own-node.egress',
  asks: 'With Calico, does a pod reach its own node whatever its egress policies say?',
  choices: [
    { id: 'by-policy', value: false, says: 'No, its policies come first', source: 'calicoFelix' },
    { id: 'always', value: true, says: 'Yes, always', source: 'kubernetesNetworkPolicies' },
  ],
  confidence: 'disputed',
  note: 'Calico’s setting for traffic to the host is applied after the pod’s egress policies; Kubernetes’ page says that traffic to a pod’s own node is always allowed.',
});
