import { describe, expect, it } from 'vitest';
import { fitted, narrowView } from '../diagram/view-port';
import { plan, verdicts } from '../engine';
import { formatAddress, formatPrefix } from '../ip';
import { layoutOf } from '../layout';
import { openingDesign } from '../store/opening';
import { firstPaint, openingPictures, openingPlaces } from '.';

const planned = plan(openingDesign);
const clusters = Object.values(planned.clusters);
const nodes = clusters.flatMap(({ pools }) => pools.flatMap((pool) => pool.nodes));

describe('the first paint is of the opening design', () => {
  const markup = firstPaint();
  const { light, dark } = openingPictures();

  it('names all that is in it', () => {
    for (const { name } of Object.values(openingDesign.resources)) expect(markup).toContain(name);
  });

  it('gives each node the addresses that the plan gives it', () => {
    expect(nodes).toHaveLength(3);
    for (const { address, block } of nodes) {
      expect(light).toContain(`>${formatAddress(address)}<`);
      expect(light).toContain(`>${block && formatPrefix(block)}<`);
    }
  });

  it('says whether its cluster runs, upgrades and scales', () => {
    for (const cluster of clusters) {
      const { runs, upgrades, scales } = verdicts(planned, cluster);
      for (const { figure } of [runs, upgrades, scales]) expect(markup).toContain(figure);
    }
  });

  it('has the diagram alone in its picture', () => {
    // What other pictures say above and below it.
    expect(light).not.toMatch(/Upgrades|reserved, idle|AKS Network Simulator<\/text>/);
  });

  it('differs between themes in nothing but colours', () => {
    const plain = (text: string) => text.replace(/#[0-9a-f]{6}\b/g, '#');
    expect(plain(dark)).toBe(plain(light));
    expect(dark).not.toBe(light);
  });

  it('offers nothing to press or fill in', () => {
    expect(markup).toContain('<button');
    expect(markup).not.toMatch(/<(?:button|input|select|textarea)\b(?! inert)/);
  });
});

// What picture.css says as lengths: in the middle, 12 px clear of the edges, never larger than 1.3 times. On a lower
// canvas the app may move the design aside, clear of the map and the legend.
describe('the picture lies where the canvas draws the design', () => {
  const roots = layoutOf(planned, {}).filter(({ parent }) => parent === undefined);
  const places = openingPlaces();
  const { left = 0, top = 0, width = 0, height = 0 } = places;

  it.each([
    ['1280 × 720', 776, 637],
    ['1366 × 768', 862, 685],
    ['1440 × 900', 936, 616],
    ['1536 × 864', 1032, 580],
    ['1920 × 1080', 1416, 796],
    ['2560 × 1440', 2056, 1156],
    ['a tablet', 820, 900],
    ['844 × 390', 844, 270],
  ])('on a screen of %s', (_, wide, high) => {
    const zoom = Math.min(1.3, (wide - 24) / width, (high - 24) / height);
    const fit = fitted(roots, { width: wide, height: high });
    expect(fit.zoom).toBeCloseTo(zoom);
    expect(fit.x).toBeCloseTo((wide - width * zoom) / 2 - left * zoom);
    expect(fit.y).toBeCloseTo((high - height * zoom) / 2 - top * zoom);
  });

  it.each([320, 390, 430, 639])('on a phone with a canvas %i px wide', (wide) => {
    const zoom = Math.min(1, (wide - 24) / (places['network-width'] ?? 0));
    const { view } = narrowView(roots, wide) ?? {};
    expect(view?.zoom).toBeCloseTo(zoom);
    expect(view?.x).toBeCloseTo(12 - (places['network-left'] ?? 0) * zoom);
    expect(view?.y).toBeCloseTo(12 - (places['network-top'] ?? 0) * zoom);
  });

  it('has a margin for what stands on edges', () => {
    expect(places['picture-left']).toBeLessThan(left);
    expect(places['picture-width']).toBeGreaterThan(width);
  });
});
