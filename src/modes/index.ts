import { kubenet } from './kubenet';
import type { NetworkMode } from './mode';
import { nodeSubnet } from './node-subnet';
import { overlay } from './overlay';
import { podSubnet } from './pod-subnet';
import { podSubnetStatic } from './pod-subnet-static';

export type { NetworkMode } from './mode';

/** Every network mode the app knows, in the order in which they are shown. A new mode is a folder and a line here. */
export const networkModes = [
  kubenet,
  nodeSubnet,
  podSubnet,
  podSubnetStatic,
  overlay,
] as const satisfies readonly NetworkMode[];

export type NetworkModeId = (typeof networkModes)[number]['id'];

/** Modes that are chosen for a whole cluster; variants of them are chosen pool by pool. */
export type ModeChoiceId = Exclude<NetworkModeId, 'pod-subnet-static'>;

export const modeChoices: readonly (NetworkMode & { readonly id: ModeChoiceId })[] = [
  kubenet,
  nodeSubnet,
  podSubnet,
  overlay,
];

/** @throws for an id that no mode has; ids come from code, never from input */
export function networkModeById(id: NetworkModeId): NetworkMode {
  const mode = networkModes.find((candidate) => candidate.id === id);
  if (!mode) throw new Error(`No network mode ${id}`);
  return mode;
}

/** The choice in the mode control that a mode belongs to. */
export const choiceOf = (mode: NetworkMode): string => mode.variantOf ?? mode.id;
