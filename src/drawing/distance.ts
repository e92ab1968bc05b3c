/** How far away the design stands: what is legible follows from it. */
export type Distance = 'near' | 'far' | 'distant';

/** Below this zoom the rows of a card are too small to read. */
export const NEAR = 0.55;
/** Below this there is room for no more than a title. */
export const FAR = 0.4;
/** Below this not even the end of a name can be read on a card. */
export const NAMES_FROM = 0.25;
/** Below this a node is one coloured cell: nothing on a card could be told apart. */
export const CARDS_FROM = 0.12;
/** From this zoom on each address of a painted node has a cell of its own; before, cells would be too many and too small. */
export const ADDRESSES_FROM = 0.9;

export const distanceAt = (zoom: number): Distance => (zoom >= NEAR ? 'near' : zoom >= FAR ? 'far' : 'distant');

/**
 * How many times farther away than the farthest view in which a title can be read. In steps, so that zooming does not
 * set all titles anew all the time.
 */
export const awayAt = (zoom: number): number => 2 ** (Math.max(0, Math.ceil(2 * Math.log2(FAR / zoom))) / 2);
