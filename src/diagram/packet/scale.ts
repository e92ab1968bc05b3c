import type { ReactFlowState } from '@xyflow/react';
import { ADDRESSES_FROM, GRID } from '../../drawing';
import { selectDistance, selectWordless } from '../zoom';
import type { Grids } from './spots';

/** Half of what two ways beside each other are apart, in px on the screen. */
const APART = 2.6;
/** Farther apart they would no longer run between two cards but over them. */
const MOST = 9;

/** In steps, so that zooming does not work all out anew all the time: fine ones for a badge, coarse ones for ways. */
const FINE = 1.04;
const COARSE = Math.SQRT2;

const stepped = (zoom: number, step: number): number =>
  Math.max(1, step ** Math.ceil(Math.log(1 / zoom) / Math.log(step)));

/** How many px of the plane are one on the screen, where the diagram is seen from afar. */
export const selectScale = ({ transform: [, , zoom] }: ReactFlowState): number => stepped(zoom, FINE);

/** How far a line keeps to the right of its way, in px of the plane. */
export const selectAside = ({ transform: [, , zoom] }: ReactFlowState): number =>
  Math.min(MOST, APART * stepped(zoom, COARSE));

/** Where cards show the addresses of pods, in each view of them. */
const NEAR: Grids = { cards: { top: 63, height: GRID.height }, painted: undefined };
const NEAREST: Grids = { ...NEAR, painted: NEAR.cards };
const FAR: Grids = { cards: { top: 62, height: 54 }, painted: undefined };
const DISTANT: Grids = { cards: { top: 54, height: 62 }, painted: undefined };
const NOWHERE: Grids = { cards: undefined, painted: undefined };

export function selectGrids(state: ReactFlowState): Grids {
  if (selectWordless(state)) return NOWHERE;
  const distance = selectDistance(state);
  if (distance !== 'near') return distance === 'far' ? FAR : DISTANT;
  return state.transform[2] >= ADDRESSES_FROM ? NEAREST : NEAR;
}
