import { defineFact } from './fact';

export const surgeForProduction = defineFact({
  id: 'aks.upgrade.surge.production',
  says: 'For production a surge of 33 % is recommended.',
  value: '33%',
  unit: 'nodes',
  source: 'upgrade',
  confidence: 'documented',
});

export const autoscalerRange = defineFact({
  id: 'aks.autoscaler.range',
  says: 'With the autoscaler on, a pool has a minimum and a maximum, and its nodes lie between the two.',
  value: 'node-count is not in the range of min-count and max-count',
  unit: 'message',
  source: 'azureCli',
  confidence: 'observed',
});
