import { networkModeById } from '../../modes';
import type { Dataplane, Networking } from './types';

const DATAPLANES: Readonly<Record<Dataplane, string>> = { azure: '', cilium: ' with Cilium' };

/** `Azure CNI Overlay`, `Azure CNI with Cilium` */
export const networkingWords = ({ mode, dataplane }: Networking): string =>
  `${networkModeById(mode).title}${DATAPLANES[dataplane]}`;

/** `a`, `a and b`, `a, b and c` */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
