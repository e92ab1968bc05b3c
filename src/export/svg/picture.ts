import { awayAt, type Distance, distanceAt, type Line, linesOf, NEAR, type Part, partsOf } from '../../drawing';
import { type Finding, findings, type Plan, poolPlanOf } from '../../engine';
import { type Box, inPlane, layoutOf, type Point, type Rect, routeOf, type Size } from '../../layout';
import type { Layout } from '../../model';
import { card, node, refused } from './cards';
import { cluster, type Drawn, network, pool, site, subnet } from './frames';
import { header, type Strip } from './header';
import { footer, legend } from './legend';
import { element, escaped, group, named, printable } from './markup';
import { paintedNodes } from './painted';
import { boxesIn, extentOf, type PicturePart, passes } from './part';
import type { Pen } from './pen';
import { FONTS, type Theme, themes } from './theme';
import { line } from './type';
import { way } from './ways';

export interface PictureInput {
  readonly plan: Plan;
  /** Where a person put things. */
  readonly layout?: Layout;
  /** Leads back to the design. */
  readonly link?: string;
  /** Nothing is marked as wrong. */
  readonly heldBack?: string;
}

export interface PictureOptions {
  readonly part?: PicturePart;
  readonly theme?: Theme;
  readonly background?: 'solid' | 'transparent';
  /** Frames that are drawn as their title bars. */
  readonly collapsed?: ReadonlySet<string>;
  /** Markup for the picture's own element `metadata`: what other programs find in it. */
  readonly metadata?: string;
}

const MARGIN = 20;
const APART = 14;
/** Narrower pictures have no room for what stands above and below the design. */
const LEAST_WIDTH = 640;
/** Where a picture is looked at as a whole; of a larger one the detail is left out that could not be seen there. */
const PAGE = { width: 1920, height: 1280 };

/** A design as one SVG, which is text of its own: it names no other file, has no scripts and no styles. */
export function renderSvg(input: PictureInput, options: PictureOptions = {}): string {
  const { plan, layout = {}, link, heldBack } = input;
  const { part = 'all', theme = 'light', background = 'solid', collapsed, metadata } = options;
  const found = heldBack === undefined ? findings(plan) : [];
  const scene = sceneOf(plan, found, layoutOf(plan, layout, collapsed), part);
  const pen = penFor(scene, theme);
  const { extent } = scene;
  const shown = { width: extent.width * pen.zoom, height: extent.height * pen.zoom };
  const width = Math.ceil(Math.max(LEAST_WIDTH, shown.width) + 2 * MARGIN);
  const inner = { x: MARGIN, width: width - 2 * MARGIN };
  const head = header(pen, plan, { ...inner, y: MARGIN });
  const bodyY = MARGIN + head.height + APART;
  const body =
    scene.boxes.length > 0
      ? design(pen, scene, { x: MARGIN, y: bodyY }, background)
      : empty(pen, { ...inner, y: bodyY });
  const legendY = bodyY + (scene.boxes.length > 0 ? shown.height : 60) + APART;
  const key = legend(pen, new Set(scene.lines.map(({ kind }) => kind)), { ...inner, y: legendY });
  const foot = footer(pen, link, { ...inner, y: legendY + key.height });
  const height = Math.ceil(legendY + key.height + foot.height + MARGIN / 2);
  const ground = background === 'solid' ? element('rect', { width, height, fill: pen.colours.canvas }) : '';
  return svg({ width, height }, plan, [
    metadata === undefined ? '' : element('metadata', {}, metadata),
    ground,
    ...[head, key, foot].map((strip: Strip) => group({}, strip.markup)),
    body,
  ]);
}

/** The diagram alone, as the canvas draws it from near, without a ground; and where in the plane it lies. */
export function renderDiagram(plan: Plan, theme: Theme): { text: string; extent: Rect } {
  const scene = sceneOf(plan, findings(plan), layoutOf(plan, {}), 'all');
  const pen: Pen = { colours: themes[theme], zoom: 1, distance: 'near', magnified: 1 };
  const { extent } = scene;
  const text = svg(extent, plan, [design(pen, scene, { x: 0, y: 0 }, 'solid')]);
  return { text, extent };
}

function svg({ width, height }: Size, { document }: Plan, content: readonly string[]): string {
  const title = element('title', {}, escaped(printable(document.name || 'Untitled design')));
  const says = element('desc', {}, 'The network of the design, drawn by AKS Network Simulator.');
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'font-family': FONTS.sans,
  };
  const inner = [title, says, ...content].filter((one) => one !== '').join('\n');
  return `${element('svg', attributes, `\n${inner}\n`)}\n`;
}

interface Scene {
  readonly plan: Plan;
  readonly boxes: readonly Box[];
  readonly parts: readonly Part[];
  readonly lines: readonly Line[];
  readonly extent: Rect;
}

function sceneOf(plan: Plan, found: readonly Finding[], laid: readonly Box[], part: PicturePart): Scene {
  const boxes = boxesIn(inPlane(laid), part);
  const shown = new Set(boxes.map(({ id }) => id));
  const isShown = ({ from, to, way: how }: Line): boolean =>
    part !== 'all' && 'view' in part
      ? passes(routeOf(from, to, how), part.view)
      : shown.has(from.id) && shown.has(to.id);
  const lines = linesOf(plan, laid).filter(isShown);
  const points = lines.flatMap(({ from, to, way: how }) => routeOf(from, to, how));
  const view = { plan, findings: found, comparing: false };
  return { plan, boxes, parts: partsOf(view, boxes), lines, extent: extentOf(boxes, points, part) };
}

/** Life size as long as that can be read as a whole; else as large as the page, and seen from as far. */
function penFor({ boxes, extent }: Scene, theme: Theme): Pen {
  const fit = Math.min(1, PAGE.width / Math.max(1, extent.width), PAGE.height / Math.max(1, extent.height));
  const zoom = fit >= NEAR ? 1 : fit;
  const distance: Distance = distanceAt(zoom);
  const scale = boxes.find((box) => box.scale !== undefined)?.scale ?? 1;
  return { colours: themes[theme], zoom, distance, magnified: Math.min(awayAt(zoom), scale) };
}

/** The design itself, in a frame of its own that cuts off what lies beyond. */
function design(pen: Pen, { plan, parts, lines, extent }: Scene, { x, y }: Point, background: string): string {
  const drawn = parts.map((part) => ({ part, ...drawnPart(pen, plan, part) }));
  const attributes = {
    x,
    y,
    width: extent.width * pen.zoom,
    height: extent.height * pen.zoom,
    viewBox: [extent.x, extent.y, extent.width, extent.height].map((value) => Math.round(value * 100) / 100).join(' '),
  };
  const layers = [
    ...drawn.map(({ part, under }) => labelled(part, under)),
    ...lines.map((one) => way(pen, one, background === 'solid')),
    ...drawn.map(({ part, over }) => labelled(part, over)),
  ];
  return element('svg', attributes, `\n${layers.filter((one) => one !== '').join('\n')}\n`);
}

const labelled = ({ drawn }: Part, markup: readonly string[]): string =>
  markup.length === 0 ? '' : group({}, [named(drawn.label), ...markup]);

/** Cards lie over lines, and so do the chips on the edges of frames. */
function drawnPart(pen: Pen, plan: Plan, { box, drawn: { view, face } }: Part): Drawn {
  switch (view) {
    case 'network':
      return network(pen, box, face);
    case 'subnet':
      return subnet(pen, box, face);
    case 'cluster':
      return cluster(pen, box, face);
    case 'pool':
      return withNodes(pen, plan, box, pool(pen, box, face));
    case 'site':
      return site(pen, box, face);
    case 'card':
      return { under: [], over: [card(pen, box, face)] };
    case 'node':
      return { under: [], over: [node(pen, box, face)] };
    case 'refused':
      return { under: [], over: [refused(pen, box, face)] };
  }
}

function withNodes(pen: Pen, plan: Plan, box: Box, well: Drawn): Drawn {
  const found = box.cells && poolPlanOf(plan, box.id);
  if (!box.cells || !found) return well;
  return { ...well, under: [...well.under, paintedNodes(pen, box, { ...found, cells: box.cells })] };
}

const empty = ({ colours }: Pen, { x, y }: { x: number; y: number }): string =>
  line({ x, y: y + 20 }, [{ text: 'Nothing is in this picture yet.', size: 13, colour: colours.ink3 }]);
