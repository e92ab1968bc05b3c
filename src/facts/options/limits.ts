import { defineOption } from '../option';

/** Pods of a cluster: up to `tested` nobody disagrees, above `most` no document goes. */
interface PodLimit {
  readonly tested: number;
  readonly most: number;
}

export const overlayPods = defineOption<PodLimit>({
  id: 'overlay.pods.max',
  asks: 'How many pods does an Overlay cluster run?',
  choices: [
    {
      id: '200000',
      value: { tested: 200_000, most: 250_000 },
      says: 'Up to 200,000; more is warned of, up to 250,000',
      source: 'largeClusters',
    },
    { id: '250000', value: { tested: 250_000, most: 250_000 }, says: 'Up to 250,000', source: 'planPodNetworking' },
  ],
  confidence: 'disputed',
  note: 'The best practices for large workloads of 2026-06-05 say 200,000, “Plan pod networking” of 2025-03-24 says 250,000.',
});

export const dynamicPods = defineOption<PodLimit>({
  id: 'pod-subnet.pods.max',
  asks: 'How many pods does a cluster run that take addresses of a pod subnet one by one?',
  choices: [
    {
      id: '50000',
      value: { tested: 50_000, most: 65_536 },
      says: 'Up to 50,000; more is warned of, up to 65,536',
      source: 'largeClusters',
    },
    { id: '65536', value: { tested: 65_536, most: 65_536 }, says: 'Up to 65,536', source: 'dynamicAllocation' },
  ],
  confidence: 'disputed',
  note: 'The best practices for large workloads of 2026-06-05 say 50,000, which is a scale that was tried out. The page on dynamic allocation says about 65,000, because Azure maps no more addresses.',
});
