import { counted, number } from '../words';
import type { PoolPlan } from './types';

/**
 * What to make of the nodes that are shown where others do not fit: `plan()` places as many as there is room for, to
 * show where the space ends, and Azure would add none of them at once. Nothing where all fit or none does.
 *
 * @see wholeRequest in facts/upgrade.ts
 */
export function wholeRequestWords({ nodes, refused }: PoolPlan): string | undefined {
  const fit = nodes.length;
  if (refused === 0 || fit === 0) return undefined;
  return `The ${counted(fit, 'node')} shown ${fit === 1 ? 'is the one' : 'are those'} that would fit: a request for all ${number(fit + refused)} is refused as a whole and none is added. A running cluster keeps the nodes it has.`;
}
