import type { Distance, Hue } from '../../drawing';
import type { Box, Point } from '../../layout';
import type { Colours } from './theme';

/** What everything in one picture is drawn with. */
export interface Pen {
  readonly colours: Colours;
  /** How large the design's px are in the picture. */
  readonly zoom: number;
  readonly distance: Distance;
  /** How much larger than in a card titles of large frames are, where all is seen from afar. */
  readonly magnified: number;
}

/** A box at its place in the picture. */
export type Place = Box;

export const tintOf = ({ colours }: Pen, hue: Hue): { fill: string; stroke: string; text: string } =>
  hue === 'ink'
    ? { fill: colours.surface, stroke: colours.line2, text: colours.ink2 }
    : { fill: colours[`${hue}-t`], stroke: colours[`${hue}-l`], text: colours[hue] };

export const textOf = ({ colours }: Pen, hue: Hue): string => colours[hue];

/** A place in a box, from its corner. */
export const within = ({ x, y }: Point, right: number, down: number): Point => ({ x: x + right, y: y + down });
