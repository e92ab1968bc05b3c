import type { Held, Lane, Span } from '../../engine/space';
import type { Hue, IconName } from '../../ui';

/** The hue of a lane: whose addresses they are. */
export const laneHue = ({ kind, outside }: Lane): Hue => {
  if (kind === 'podCidr') return 'violet';
  if (kind === 'serviceCidr') return 'teal';
  return kind === 'virtualNetwork' && !outside ? 'blue' : 'slate';
};

export const laneIcon: Readonly<Record<Lane['kind'], IconName>> = {
  virtualNetwork: 'virtualNetwork',
  podCidr: 'workload',
  serviceCidr: 'service',
  onPremises: 'onPremisesSite',
  refused: 'refusedNodes',
};

/** A bar's edge and text, in the hue of its space. */
const EDGES: Readonly<Record<Hue, string>> = {
  blue: 'border-blue-l text-blue',
  violet: 'border-violet-l text-violet',
  teal: 'border-teal-l text-teal',
  slate: 'border-slate-l text-slate',
  ink: 'border-line2 text-ink',
};

const TINTS: Readonly<Record<Hue, string>> = {
  blue: 'bg-blue-t',
  violet: 'bg-violet-t',
  teal: 'bg-teal-t',
  slate: 'bg-slate-t',
  ink: 'bg-sunk',
};

/** A space is tinted; a subnet stands out in its network. */
export const barLook = (kind: Span['kind'], hue: Hue): string =>
  `${EDGES[hue]} ${kind === 'subnet' ? 'bg-surface' : TINTS[hue]}`;

/** Fill of what is held, in the hue of the span. */
export const heldLook = (kind: Span['kind'], role: Held['role']): string => {
  const pods = kind === 'podCidr' ? PODS_OF_CIDR : PODS_OF_SUBNET;
  switch (role) {
    case 'pods':
    case 'idle':
      return pods[role];
    case 'node':
      return 'fill-blue';
    case 'other':
      return 'fill-slate-f';
    case 'service':
      return 'fill-teal-f';
    case 'reserved':
      return 'fill-line2';
  }
};

const PODS_OF_CIDR = { pods: 'fill-violet-f', idle: 'fill-violet-i' };
const PODS_OF_SUBNET = { pods: 'fill-blue-f', idle: 'fill-blue-i' };
