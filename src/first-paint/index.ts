import { plan } from '../engine';
import { renderDiagram } from '../export/svg';
import { layoutOf, type Rect } from '../layout';
import { openingDesign } from '../store/opening';

export { firstPaint } from './page';

const planned = plan(openingDesign);

/** The opening design as the canvas draws it, in each theme. */
export const openingPictures = () => ({
  light: renderDiagram(planned, 'light').text,
  dark: renderDiagram(planned, 'dark').text,
});

/** Where in the plane of the design things lie, for the style sheet: what is brought in view, and what the picture shows. */
export function openingPlaces(): Readonly<Record<string, number>> {
  const roots = layoutOf(planned, {}).filter(({ parent }) => parent === undefined);
  const network = roots.find(({ kind, outside }) => kind === 'virtualNetwork' && !outside);
  if (!network) throw new Error('The opening design has no network');
  return {
    ...named('', around(roots)),
    ...named('network-', network),
    ...named('picture-', renderDiagram(planned, 'light').extent),
  };
}

const named = (what: string, { x, y, width, height }: Rect) => ({
  [`${what}left`]: x,
  [`${what}top`]: y,
  [`${what}width`]: width,
  [`${what}height`]: height,
});

function around(rects: readonly Rect[]): Rect {
  const [x, y] = [Math.min(...rects.map((rect) => rect.x)), Math.min(...rects.map((rect) => rect.y))];
  const right = Math.max(...rects.map((rect) => rect.x + rect.width));
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.height));
  return { x, y, width: right - x, height: bottom - y };
}
