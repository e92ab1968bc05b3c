import type { CellFace, FareFace } from '../../engine/reachability';
import type { Tone } from '../../ui';
import { tones } from '../trace/tones';

/** What cannot be asked is no failure of the network. */
export const toneOf = ({ outcome }: CellFace | FareFace): Tone => (outcome ? tones[outcome] : 'warn');
