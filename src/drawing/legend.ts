import type { Hue } from './face';

/** What the hues of addresses mean. */
export const SPACES: readonly { readonly hue: Exclude<Hue, 'ink'>; readonly says: string }[] = [
  { hue: 'blue', says: 'VNet, subnet' },
  { hue: 'violet', says: 'Pod CIDR' },
  { hue: 'teal', says: 'Service CIDR' },
  { hue: 'slate', says: 'Peer, on-premises' },
];

/** What the shades of cells mean: solid and pale in the two hues that cells have, and grey. */
export const STATES = [
  { state: 'used', says: 'in use' },
  { state: 'idle', says: 'reserved, idle' },
  { state: 'free', says: 'free' },
] as const;
