import type { NodePlan } from '../engine';

/** How full a node is: from 0 with no pod to 1 with no room for another. */
export const shareInUse = ({ podsRunning, room }: Pick<NodePlan, 'podsRunning' | 'room'>): number =>
  room === 0 ? 0 : podsRunning / room;

/** Steps from nothing in use to all in use. */
export const SHADES = 4;

/** The step of a share: 0 for nothing alone. */
export const shadeOf = (share: number): number => Math.ceil(share * SHADES);
