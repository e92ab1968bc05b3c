import type { NodePlan } from '../../engine';
import type { Brush } from './brush';
import type { Palette } from './palette';
import type { PaintedPool } from './scene';

/** What a painter of one node is told. */
export interface Sitter {
  readonly brush: Brush;
  readonly palette: Palette;
  readonly pool: PaintedPool;
  /** None where the cell stands for a node that was refused. */
  readonly node: NodePlan | undefined;
  readonly zoom: number;
  /** Its corner on the screen, and that of the next node in its row and column, in px. */
  readonly x: number;
  readonly y: number;
  readonly nextX: number;
  readonly nextY: number;
}
