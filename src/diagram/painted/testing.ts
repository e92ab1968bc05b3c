import type { Palette } from './palette';

const hue = (name: string) => ({
  text: `${name} text`,
  used: `${name} used`,
  idle: `${name} idle`,
  shades: [0, 1, 2, 3, 4].map((step) => `${name} ${step}`),
});

/** Colours by their names. */
export const palette: Palette = {
  ...{ surface: 'surface', ink: 'ink', ink3: 'ink3', line: 'line', line2: 'line2' },
  ...{ bad: 'bad', badTint: 'badTint', sans: 'sans', mono: 'mono' },
  blue: hue('blue'),
  violet: hue('violet'),
};

interface Painted {
  readonly rects: readonly { readonly colour: string; readonly at: readonly number[] }[];
  readonly cards: readonly (readonly number[])[];
  readonly texts: readonly string[];
  /** How often the colour changed. */
  readonly changes: number;
}

/** What is painted on a canvas that only takes notes. */
export function painted(paint: (context: CanvasRenderingContext2D) => void): Painted {
  const notes = { rects: [] as Painted['rects'][number][], cards: [] as number[][], texts: [] as string[], changes: 0 };
  let fillStyle = '';
  const canvas = {
    get fillStyle() {
      return fillStyle;
    },
    set fillStyle(colour: string) {
      fillStyle = colour;
      notes.changes += 1;
    },
    fillRect: (...at: number[]) => notes.rects.push({ colour: fillStyle, at }),
    roundRect: (...at: number[]) => notes.cards.push(at),
    fillText: (text: string) => notes.texts.push(text),
    beginPath: () => undefined,
    fill: () => undefined,
    stroke: () => undefined,
  };
  paint(canvas as unknown as CanvasRenderingContext2D);
  return notes;
}
