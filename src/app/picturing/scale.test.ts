import { expect, it } from 'vitest';
import { plan } from '../../engine';
import { examples } from '../../examples';
import { renderSvg } from '../../export/svg';
import { MOST_AREA, MOST_SIDE, scaleFor, sizeOf } from './scale';

it.each([
  { width: 1200, height: 800, asked: 3, scale: 3 },
  { width: 10_000, height: 100, asked: 3, scale: 1.63 },
  { width: 5000, height: 5000, asked: 2, scale: 1.63 },
  { width: 40_000, height: 40_000, asked: 1, scale: 0.2 },
])('$width × $height at $asked× is drawn at $scale×', ({ asked, scale, ...size }) => {
  expect(scaleFor(size, asked)).toBe(scale);
  expect(size.width * scale).toBeLessThanOrEqual(MOST_SIDE);
  expect(size.width * size.height * scale ** 2).toBeLessThanOrEqual(MOST_AREA);
});

it('a picture says how large it is', () => {
  const svg = renderSvg({ plan: plan(examples.article) });
  const { width, height } = sizeOf(svg);
  expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`);
});
