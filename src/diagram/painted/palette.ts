import { SHADES } from '../../drawing';

/** The colours of the theme that a canvas needs, and its two typefaces. */
export interface Palette {
  readonly surface: string;
  readonly ink: string;
  readonly ink3: string;
  readonly line: string;
  readonly line2: string;
  readonly bad: string;
  readonly badTint: string;
  readonly blue: HueColours;
  readonly violet: HueColours;
  readonly sans: string;
  readonly mono: string;
}

interface HueColours {
  readonly text: string;
  readonly used: string;
  readonly idle: string;
  /** From nothing in use to all in use. */
  readonly shades: readonly string[];
}

/**
 * What the stylesheet says now. Read once a theme, since each reading makes the browser settle its styles.
 * @param mono an element in mono type, within one in the other
 */
export function readPalette(mono: HTMLElement): Palette {
  const style = getComputedStyle(mono);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const hue = (name: string): HueColours => ({
    text: colour(name),
    used: colour(`${name}-f`),
    idle: colour(`${name}-i`),
    shades: Array.from({ length: SHADES + 1 }, (_, step) =>
      step === 0
        ? colour('line')
        : `color-mix(in srgb, ${colour(`${name}-f`)} ${(step * 100) / SHADES}%, ${colour(`${name}-i`)})`,
    ),
  });
  return {
    surface: colour('surface'),
    ink: colour('ink'),
    ink3: colour('ink3'),
    line: colour('line'),
    line2: colour('line2'),
    bad: colour('bad'),
    badTint: colour('bad-t'),
    blue: hue('blue'),
    violet: hue('violet'),
    sans: getComputedStyle(mono.parentElement ?? mono).fontFamily,
    mono: style.fontFamily,
  };
}
