import type { PictureOptions, PicturePart } from '../../export/svg';
import { type Box, inPlane, type Rect } from '../../layout';

/** What a person chose of a picture. */
export interface Choice {
  readonly part: 'all' | 'selection' | 'view';
  readonly theme: 'light' | 'dark';
  readonly transparent: boolean;
  readonly format: 'svg' | 'png';
  readonly scale: number;
}

/** What there is to choose a part from. */
export interface Shown {
  readonly boxes: readonly Box[];
  readonly selection: string | undefined;
  /** What is on the screen, as a part of the plane. */
  readonly view: Rect | undefined;
}

/** The parts of the design that a picture can show now. */
export function partsFor({ boxes, selection, view }: Shown): readonly Choice['part'][] {
  const isDrawn = boxes.some(({ id, selects }) => id === selection || selects === selection);
  const isSeen = view !== undefined && inPlane(boxes).some((box) => meet(box, view));
  return [
    'all',
    ...(selection !== undefined && isDrawn ? (['selection'] as const) : []),
    ...(isSeen ? (['view'] as const) : []),
  ];
}

const meet = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

export function optionsOf({ part, theme, transparent }: Choice, { selection, view }: Shown): PictureOptions {
  return { part: partOf(part, selection, view), theme, background: transparent ? 'transparent' : 'solid' };
}

function partOf(part: Choice['part'], selection: string | undefined, view: Rect | undefined): PicturePart {
  if (part === 'selection' && selection !== undefined) return { ids: [selection] };
  return part === 'view' && view ? { view } : 'all';
}
