import { hasHead, type Line, type Part } from '../../drawing';
import { type Point, type Rect, routeOf } from '../../layout';
import { partWords } from '../part-words';
import { boxStyle, styleText, usageStyle } from './looks';
import { element, escaped } from './xml';

/** The layer on which everything stands. */
export const LAYER = '1';

/** The cells of the parts, parents before children, each under a number of its own. */
export function boxCells(parts: readonly Part[], offset: Point): { readonly cells: string[]; readonly ids: Ids } {
  const ids = new Map(parts.map(({ box }, i) => [box.id, `box-${i}`]));
  const cells = parts.flatMap((part, i) => {
    const { box } = part;
    const parent = ids.get(box.parent ?? '') ?? LAYER;
    const at = parent === LAYER ? { ...box, x: box.x + offset.x, y: box.y + offset.y } : box;
    return [vertex(`box-${i}`, labelOf(part), boxStyle(part), parent, at), ...usageCell(part, i)];
  });
  return { cells, ids };
}

type Ids = ReadonlyMap<string, string>;

const vertex = (id: string, value: string, style: string, parent: string, at: Rect): string =>
  element('mxCell', { id, value, style, vertex: 1, parent }, [geometry(at)]);

const geometry = ({ x, y, width, height }: Rect): string =>
  element('mxGeometry', { x, y, width, height, as: 'geometry' });

/** Wide enough for two facts side by side. */
const WIDE = 300;

/** The name and what is said beneath it. Frames have room for two lines above what stands in them, narrow ones for three. */
function labelOf({ box, drawn }: Part): string {
  const { name, lines } = partWords(drawn);
  // How much of a subnet is in use stands in a bar of its own.
  const [first = '', ...others] = drawn.view === 'subnet' ? lines.toSpliced(1, 1) : lines;
  if (!FRAMES.has(drawn.view)) return html(name, '', lines);
  return box.width >= WIDE ? html(name, first, [others.join(' · ')]) : html(name, '', [first, others.join(' · ')]);
}

const FRAMES: ReadonlySet<Part['drawn']['view']> = new Set(['network', 'subnet', 'cluster', 'pool'] as const);

const html = (name: string, beside: string, beneath: readonly string[]): string => {
  const small = beneath
    .filter((line) => line !== '')
    .map(escaped)
    .join('<br>');
  const title = `<b>${escaped(name)}</b>${beside === '' ? '' : ` ${escaped(beside)}`}`;
  return small === '' ? title : `${title}<br><span style="font-size: 10px">${small}</span>`;
};

function usageCell({ drawn }: Part, i: number): string[] {
  if (drawn.view !== 'subnet' || !drawn.face.usageAt) return [];
  return [vertex(`use-${i}`, escaped(drawn.face.usage.text), usageStyle, `box-${i}`, drawn.face.usageAt)];
}

/** A line by the way that the picture gives it: where it leaves and arrives, and its bends. */
export function lineCell(line: Line, n: number, ids: Ids, offset: Point): string {
  const points = routeOf(line.from, line.to, line.way);
  const bends = points.slice(1, -1).map(({ x, y }) => element('mxPoint', { x: x + offset.x, y: y + offset.y }));
  const style = styleText(
    { edgeStyle: 'orthogonalEdgeStyle', rounded: 1, html: 1, fontSize: 10, strokeColor: '#475569' },
    hasHead(line.kind) ? { endArrow: 'block' } : { endArrow: 'none', dashed: 1 },
    endStyle('exit', points.at(0), line.from),
    endStyle('entry', points.at(-1), line.to),
  );
  const [source, target] = [ids.get(line.from.id), ids.get(line.to.id)];
  const value = escaped(line.label ?? '');
  return element('mxCell', { id: `line-${n}`, value, style, edge: 1, parent: LAYER, source, target }, [
    element('mxGeometry', { relative: 1, as: 'geometry' }, [
      ...(bends.length > 0 ? [element('Array', { as: 'points' }, bends)] : []),
    ]),
  ]);
}

/** A point of a box's edge as shares of its width and height. */
function endStyle(end: 'exit' | 'entry', point: Point | undefined, { x, y, width, height }: Rect) {
  const share = (part: number, whole: number) => Math.round((1000 * part) / whole) / 1000;
  return point
    ? {
        [`${end}X`]: share(point.x - x, width),
        [`${end}Y`]: share(point.y - y, height),
        [`${end}Dx`]: 0,
        [`${end}Dy`]: 0,
      }
    : {};
}
