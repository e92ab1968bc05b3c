import { defineFact } from './fact';

// What was true when the article that the opening design draws was written, where today differs.

export const defaultModeIn2020 = defineFact({
  id: 'aks.2020.default-mode',
  says: 'In 2020 a cluster got kubenet where nobody named a network plugin.',
  value: 'kubenet',
  unit: 'network mode',
  source: 'configureAzureCniOf2019',
  confidence: 'documented',
});

export const defaultMode = defineFact({
  id: 'aks.default-mode',
  says: 'Where nobody names a network plugin, a new cluster gets Azure CNI Overlay.',
  value: 'Azure CNI Overlay',
  unit: 'network mode',
  source: 'overlay',
  confidence: 'documented',
});

export const kubenetMaxPodsIn2020 = defineFact({
  id: 'aks.2020.max-pods.kubenet',
  says: 'In 2020 a kubenet node ran at most 110 pods.',
  value: 110,
  unit: 'pods',
  source: 'configureAzureCniOf2019',
  confidence: 'disputed',
  note: 'So says the table of limits; the table of defaults on the same page already said up to 250.',
});

export const nodesPerClusterIn2020 = defineFact({
  id: 'aks.2020.nodes.per-cluster',
  says: 'In 2020 a cluster of scale sets had at most 1,000 nodes.',
  value: 1000,
  unit: 'nodes',
  source: 'azurerm9198',
  confidence: 'documented',
});
