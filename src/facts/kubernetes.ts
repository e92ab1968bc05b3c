import { defineFact } from './fact';

export const portNumbers = defineFact({
  id: 'kubernetes.port-numbers',
  says: 'A port is a number from 1 to 65,535.',
  value: { min: 1, max: 65_535 },
  unit: 'ports',
  source: 'referenceService',
  confidence: 'documented',
});

export const kubernetesName = defineFact({
  id: 'kubernetes.label-name',
  says: 'The name of a namespace has at most 63 lower-case letters, digits and hyphens; it starts and ends with a letter or digit.',
  value: '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$',
  unit: 'pattern',
  source: 'kubernetesNames',
  confidence: 'documented',
});

/** A key may have a prefix, a domain name, before a slash. */
export const labelTexts = defineFact({
  id: 'kubernetes.labels',
  says: 'A label has a key and a value of at most 63 letters, digits, hyphens, underscores and periods, which start and end with a letter or digit; the value may be empty, and the key may have a domain name and a slash before it.',
  value: {
    key: '^([a-z0-9.-]{1,253}/)?[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$',
    value: '^([A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?$',
  },
  unit: 'patterns',
  source: 'kubernetesLabels',
  confidence: 'documented',
});
