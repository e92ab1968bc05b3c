import { networkModeById } from '../../modes';
import type { Dataplane, Networking } from './types';

const DATAPLANES: Readonly<Record<Dataplane, string>> = { azure: '', cilium: ' with Cilium' };

/** `Azure CNI Overlay`, `Azure CNI with Cilium` */
export const networkingWords = ({ mode, dataplane }: Networking): string =>
  `${networkModeById(mode).title}${DATAPLANES[dataplane]}`;
