import type { Chip } from '../../drawing';
import { icon } from './icons';
import { type Pen, textOf, tintOf } from './pen';
import { frame } from './shapes';
import { fittedRuns, line, type Run, widthOfRuns } from './type';

const CHIP = { height: 20, pad: 8, icon: 12, gap: 5, size: 11 };
/** Around the words of a chip. */
const AROUND = 2 * CHIP.pad + CHIP.icon + CHIP.gap;

const runsOf = (pen: Pen, { lead, text, tail, address, hue = 'ink', gone, named }: Chip): Run[] => {
  const colour = gone ? pen.colours.ink3 : tintOf(pen, hue).text;
  const words = { size: CHIP.size, colour };
  return [
    ...(lead === undefined ? [] : [{ ...words, text: `${lead} ` }]),
    { ...words, text, ...(named && { gives: true as const }), ...(gone && { struck: true }) },
    ...(tail === undefined ? [] : [{ ...words, text: tail }]),
    ...(address === undefined
      ? []
      : [{ size: CHIP.size, colour: textOf(pen, hue), mono: true, text: address, gap: text === '' ? 0 : CHIP.gap }]),
  ];
};

export interface Chips {
  readonly markup: readonly string[];
  readonly width: number;
}

/** Chips side by side from a place on. Where they have no room for all their words, names give way. */
export function chipsFrom(pen: Pen, chips: readonly Chip[], x: number, y: number, room: number, gap: number): Chips {
  const free = room - gap * (chips.length - 1) - AROUND * chips.length;
  const runs = shared(
    chips.map((chip) => runsOf(pen, chip)),
    free,
  );
  let at = x;
  const markup = chips.map((chip, i) => {
    const own = runs[i] ?? [];
    const width = AROUND + widthOfRuns(own);
    const drawn = chipAt(pen, chip, own, at, y, width);
    at += width + gap;
    return drawn;
  });
  return { markup, width: Math.max(0, at - gap - x) };
}

/** The same so that they end at a place. */
export function chipsUpTo(
  pen: Pen,
  chips: readonly Chip[],
  right: number,
  y: number,
  room: number,
  gap: number,
): Chips {
  const { width } = chipsFrom(pen, chips, 0, y, room, gap);
  return chipsFrom(pen, chips, right - width, y, room, gap);
}

function chipAt(pen: Pen, chip: Chip, runs: readonly Run[], x: number, y: number, width: number): string {
  const { hue = 'ink', gone, icon: name } = chip;
  const { fill, stroke, text } = tintOf(pen, hue);
  const look = gone ? { fill: pen.colours.surface, stroke: pen.colours.line2, dashes: '3 2' } : { fill, stroke };
  return [
    frame({ x, y, width, height: CHIP.height }, { ...look, radius: CHIP.height / 2 }),
    icon(name, x + CHIP.pad, y + (CHIP.height - CHIP.icon) / 2, CHIP.icon, gone ? pen.colours.ink3 : text),
    line({ x: x + CHIP.pad + CHIP.icon + CHIP.gap, y: y + CHIP.height / 2, exact: true }, runs),
  ].join('');
}

/** The words of all chips in the room that they have together; the longest give way first. */
function shared(all: readonly (readonly Run[])[], room: number): readonly (readonly Run[])[] {
  const widths = all.map(widthOfRuns);
  let over = widths.reduce((sum, width) => sum + width, 0) - room;
  if (over <= 0) return all;
  return all.map((runs, i) => {
    const own = widths[i] ?? 0;
    const given = fittedRuns(runs, own - over);
    over -= own - widthOfRuns(given);
    return given;
  });
}
