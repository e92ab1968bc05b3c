import { aroundTheCluster } from './the-pieces-around';
import { podsAndModes } from './the-pieces-modes';
import type { BuiltInTour } from './tour';

/** What the article "AKS Networking, illustrated, Part I" tells of, on the live design, and what has changed since. */
export const thePieces: BuiltInTour = {
  id: 'the-pieces',
  template: 'article',
  tour: {
    title: 'Part I, the pieces',
    says: [
      'A walk round everything in an AKS cluster that has to do with its network: what each piece is, what it does to a packet, and what you pay for it in addresses.',
    ],
    steps: [...aroundTheCluster, ...podsAndModes],
  },
};
