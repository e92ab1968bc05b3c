import type { Size } from '../../layout';

/** Browsers draw on no larger canvas: 16,384 px a side in Chrome and Firefox, 67 million in all in Safari. */
export const MOST_SIDE = 16_384;
export const MOST_AREA = 8192 * 8192;

/** So many px of the picture for each of the drawing, as many as were asked for if a canvas takes them. */
export function scaleFor({ width, height }: Size, asked: number): number {
  const most = Math.min(MOST_SIDE / width, MOST_SIDE / height, Math.sqrt(MOST_AREA / (width * height)));
  return Math.min(asked, Math.floor(most * 100) / 100);
}

/** The size that an SVG of ours gives itself. */
export function sizeOf(svg: string): Size {
  const [, width, height] = /^<svg\b[^>]*? width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return { width: Number(width ?? 1), height: Number(height ?? 1) };
}
