import type { Rect } from '../../layout';
import { element } from './markup';

interface Look {
  readonly fill: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly radius: number;
  readonly dashes?: string;
}

/** A rectangle whose edge lies within it, as that of a box of the page does. */
export function frame({ x, y, width, height }: Rect, { fill, stroke, width: edge = 1, radius, dashes }: Look): string {
  const inset = stroke === undefined ? 0 : edge / 2;
  return element('rect', {
    x: x + inset,
    y: y + inset,
    width: Math.max(0, width - 2 * inset),
    height: Math.max(0, height - 2 * inset),
    rx: radius - inset,
    fill,
    stroke,
    'stroke-width': stroke === undefined || edge === 1 ? undefined : edge,
    'stroke-dasharray': dashes,
  });
}

/** Rectangles of one colour as one path. */
export const rects = (fill: string, path: string): string => (path === '' ? '' : element('path', { d: path, fill }));

const digits = (value: number): number => Math.round(value * 10) / 10;

export const rectPath = (x: number, y: number, width: number, height: number): string =>
  `M${digits(x)} ${digits(y)}h${digits(width)}v${digits(height)}h${-digits(width)}z`;
