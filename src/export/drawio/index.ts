import { linesOf, partsOf } from '../../drawing';
import { type Box, layoutOf, type Rect } from '../../layout';
import type { Exporter } from '../exporter';
import { plain, shortened } from '../plain';
import { boxCells, LAYER, lineCell } from './cells';
import { titleStyle } from './looks';
import { element, escaped } from './xml';

/** @see https://www.drawio.com/doc/faq/diagram-source-edit */
export const drawio: Exporter = {
  id: 'drawio',
  label: 'draw.io',
  says: 'The diagram as it stands here, to be drawn on in draw.io, also in Visual Studio Code and Confluence.',
  extension: 'drawio',
  mediaType: 'application/vnd.jgraph.mxfile',
  write({ plan, layout = {}, link }) {
    const boxes = layoutOf(plan, layout);
    const around = boundsOf(boxes);
    const offset = { x: MARGIN - around.x, y: MARGIN + HEAD - around.y };
    const { cells, ids } = boxCells(partsOf({ plan, findings: [], comparing: false }, boxes), offset);
    const lines = linesOf(plan, boxes).map((line, n) => lineCell(line, n, ids, offset));
    const name = shortened(plain(plan.document.name), LONGEST_TITLE);
    const page = { width: around.width + 2 * MARGIN, height: around.height + HEAD + 2 * MARGIN };
    const model = modelOf(page, [titleCell(name, page.width - 2 * MARGIN, link), ...cells, ...lines]);
    const diagram = element('diagram', { id: 'design', name: name || 'Design' }, [model]);
    return { text: `${element('mxfile', {}, [...NOTES.map((note) => `<!-- ${note} -->`), diagram])}\n`, notes: NOTES };
  },
};

const NOTES = [
  'Security groups and route tables are named; their rules and routes are not listed.',
  'Pods are counted, not drawn one by one.',
];

const LONGEST_TITLE = 120;

/** Around the diagram, and for its title above it, in px. */
const MARGIN = 40;
const HEAD = 56;

function boundsOf(boxes: readonly Box[]): Rect {
  const roots = boxes.filter(({ parent }) => parent === undefined);
  const [x, y] = [Math.min(...roots.map((box) => box.x), 0), Math.min(...roots.map((box) => box.y), 0)];
  return {
    ...{ x, y },
    width: Math.max(...roots.map((box) => box.x + box.width), x) - x,
    height: Math.max(...roots.map((box) => box.y + box.height), y) - y,
  };
}

function modelOf(page: { readonly width: number; readonly height: number }, cells: readonly string[]): string {
  const settings = {
    grid: 1,
    gridSize: 10,
    page: 1,
    pageWidth: page.width,
    pageHeight: page.height,
    math: 0,
    shadow: 0,
  };
  return element('mxGraphModel', settings, [
    element('root', {}, [element('mxCell', { id: 0 }), element('mxCell', { id: LAYER, parent: 0 }), ...cells]),
  ]);
}

const MOST_WIDTH = 640;

/** The design's name, which leads back to it. */
function titleCell(name: string, width: number, link: string | undefined): string {
  const way = link === undefined ? '' : '<br>Open in AKS Network Simulator';
  const label = `<b style="font-size: 16px">${escaped(name)}</b>${way}`;
  const at = { x: MARGIN, y: MARGIN / 2, width: Math.min(width, MOST_WIDTH), height: HEAD, as: 'geometry' };
  return element('UserObject', { label, ...(link !== undefined && { link }), id: 'title' }, [
    element('mxCell', { style: titleStyle, vertex: 1, parent: LAYER }, [element('mxGeometry', at)]),
  ]);
}
