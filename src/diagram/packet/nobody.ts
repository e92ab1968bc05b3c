import type { Box } from '../../layout';
import { NOBODY } from './spots';

const SIZE = { width: 104, height: 44 };
/** From what stands above or beside it, in px. */
const APART = 28;

/** The box for whoever is on the internet and not in the design: beneath the hosts of the internet, else at the left of all. */
export function nobodyIn(boxes: readonly Box[]): Box {
  const roots = boxes.filter(({ parent }) => parent === undefined);
  const hosts = roots.filter(({ kind }) => kind === 'internetHost');
  const at =
    hosts.length > 0
      ? {
          x: Math.min(...hosts.map(({ x }) => x)),
          y: Math.max(...hosts.map(({ y, height }) => y + height)) + APART,
        }
      : {
          x: Math.min(0, ...roots.map(({ x }) => x)) - APART - SIZE.width,
          y: Math.min(...roots.map(({ y }) => y), Number.MAX_SAFE_INTEGER),
        };
  return { id: NOBODY, kind: 'internetHost', selects: NOBODY, ...at, ...SIZE };
}
