/** The colours of the app's stylesheet, which a picture cannot ask for: what `index.css` calls `--blue-f` is `blue-f`. */
export type Colours = typeof LIGHT;

const LIGHT = {
  canvas: '#f5f6f8',
  surface: '#ffffff',
  sunk: '#f2f3f6',
  line: '#e2e5eb',
  line2: '#bcc3cf',
  ink: '#12151c',
  ink2: '#434a59',
  ink3: '#626a7b',
  blue: '#1b57ce',
  'blue-f': '#3b78f0',
  'blue-t': '#ebf2fe',
  'blue-l': '#a8c4f7',
  'blue-i': '#cfe0fc',
  violet: '#6638cf',
  'violet-f': '#7b4ce8',
  'violet-t': '#f3eefe',
  'violet-l': '#cbb7f7',
  'violet-i': '#d3c4f9',
  teal: '#0a6f65',
  'teal-f': '#0e8c7f',
  'teal-t': '#e2f5f2',
  'teal-l': '#98d2ca',
  slate: '#47526a',
  'slate-f': '#6b7890',
  'slate-t': '#eff1f5',
  'slate-l': '#c5ccd8',
  good: '#136f39',
  'good-t': '#e4f5ea',
  'good-l': '#9bd3b1',
  bad: '#b0241c',
  'bad-t': '#fdebe9',
  'bad-l': '#efa9a4',
};

const DARK: Colours = {
  canvas: '#0d1015',
  surface: '#151920',
  sunk: '#1c212a',
  line: '#2a303b',
  line2: '#4a5363',
  ink: '#f2f4f8',
  ink2: '#bcc3d0',
  ink3: '#939cad',
  blue: '#8fb7ff',
  'blue-f': '#4e8dff',
  'blue-t': '#142341',
  'blue-l': '#31528c',
  'blue-i': '#23407a',
  violet: '#c2a8ff',
  'violet-f': '#9a72ff',
  'violet-t': '#241a44',
  'violet-l': '#503e8c',
  'violet-i': '#43327a',
  teal: '#63d5c6',
  'teal-f': '#20b0a0',
  'teal-t': '#0d2e2b',
  'teal-l': '#21655e',
  slate: '#b4bed0',
  'slate-f': '#7f8ca3',
  'slate-t': '#1a1f28',
  'slate-l': '#3f4858',
  good: '#66d695',
  'good-t': '#0f2e1d',
  'good-l': '#22613f',
  bad: '#ff9189',
  'bad-t': '#3a1715',
  'bad-l': '#7f332e',
};

export type Theme = 'light' | 'dark';

export const themes: Readonly<Record<Theme, Colours>> = { light: LIGHT, dark: DARK };

/** What a picture without a ground of its own is made to stand on. */
export const groundOf = (theme: Theme): string => themes[theme].canvas;

/** The typefaces of the app, each with what stands in for it elsewhere. Quotes are single, for an attribute. */
export const FONTS = {
  sans: "-apple-system, 'Segoe UI Variable Text', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', system-ui, sans-serif",
  mono: "ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace",
};

/** So much of one colour in another, as `color-mix(in srgb, …)` has it. @param share from 0 to 1 */
export function mix(colour: string, into: string, share: number): string {
  const [a, b] = [channels(colour), channels(into)];
  return `#${a.map((value, i) => hex(value * share + (b[i] ?? 0) * (1 - share))).join('')}`;
}

const channels = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
const hex = (value: number): string => Math.round(value).toString(16).padStart(2, '0');
