import { kubenet } from './kubenet';
import type { NetworkMode } from './mode';
import { nodeSubnet } from './node-subnet';
import { overlay } from './overlay';

export type { NetworkMode } from './mode';

/** Every network mode the app knows, in the order the mode control shows them. A new mode is a folder and a line here. */
export const networkModes = [kubenet, nodeSubnet, overlay] as const satisfies readonly NetworkMode[];

export type NetworkModeId = (typeof networkModes)[number]['id'];

/** @throws for an id that no mode has; ids come from code, never from input */
export function networkModeById(id: NetworkModeId): NetworkMode {
  const mode = networkModes.find((candidate) => candidate.id === id);
  if (!mode) throw new Error(`No network mode ${id}`);
  return mode;
}
