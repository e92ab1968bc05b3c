import { defineFact } from './fact';

export const nodePortRange = defineFact({
  id: 'kubernetes.node-ports',
  says: 'Node ports are taken from 30000 to 32767.',
  value: { first: 30_000, last: 32_767 },
  unit: 'ports',
  source: 'virtualIps',
  confidence: 'documented',
});
