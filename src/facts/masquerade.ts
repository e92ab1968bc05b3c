import { defineFact } from './fact';

export const masqueradeByDestination = defineFact({
  id: 'ip-masq-agent.destination',
  says: 'The agent ip-masq-agent looks at the destination alone: where it is on the list the source stays, else it becomes the node’s.',
  value: true,
  unit: 'setting',
  source: 'ipMasqAgent',
  confidence: 'documented',
});

export const masqueradeKubenet = defineFact({
  id: 'kubenet.non-masquerade',
  says: 'A kubenet node keeps pods’ sources towards the pod CIDR only.',
  value: true,
  unit: 'setting',
  source: 'aks2031',
  confidence: 'observed',
});

export const masqueradeNodeSubnet = defineFact({
  id: 'node-subnet.non-masquerade',
  says: 'A node of the node subnet mode keeps pods’ sources towards the cluster’s own virtual network, not towards peers or on-premises.',
  value: true,
  unit: 'setting',
  source: 'legacyCni',
  confidence: 'documented',
});

export const masqueradePodSubnet = defineFact({
  id: 'pod-subnet.non-masquerade',
  says: 'Pods of a pod subnet keep their source everywhere but towards Azure’s DNS and metadata addresses.',
  value: true,
  unit: 'setting',
  source: 'legacyCni',
  confidence: 'documented',
});

export const masqueradeOverlay = defineFact({
  id: 'overlay.non-masquerade',
  says: 'An Overlay node keeps pods’ sources towards the pod CIDR only.',
  value: true,
  unit: 'setting',
  source: 'overlay',
  confidence: 'documented',
});

export const platformSources = defineFact({
  id: 'cni.platform-sources',
  says: 'Pods reach Azure’s DNS and metadata addresses with their node’s address.',
  value: true,
  unit: 'setting',
  source: 'containerNetworking',
  confidence: 'observed',
});
