import type { Distance } from '../../drawing';
import type { Box, Rect } from '../../layout';

/** How the views set a title, in px: its type, and how far its line reaches from the upper edge of a card or frame. */
const TITLES: Readonly<Record<Distance, { readonly font: number; readonly bottom: number; readonly icon: number }>> = {
  near: { font: 13, bottom: 29, icon: 20 },
  far: { font: 22, bottom: 39, icon: 0 },
  distant: { font: 28, bottom: 42, icon: 0 },
};

/** Where it begins, from the upper left corner. */
const LEFT = 9;
const TOP = 5;
/** How wide a letter is at most on an average, in parts of the type. */
const LETTER = 0.62;

/**
 * Where the titles of cards and frames stand.
 * @param names by id of the box
 * @param away how many times farther than the farthest view in which a title of its usual size can be read
 */
export const titlesOf = (
  boxes: readonly Box[],
  names: ReadonlyMap<string, string>,
  distance: Distance,
  away: number,
): Rect[] =>
  boxes.flatMap(({ id, x, y, width, scale }) => {
    const name = names.get(id);
    if (name === undefined) return [];
    const { font, bottom, icon } = TITLES[distance];
    const times = distance === 'distant' && scale !== undefined ? Math.min(away, scale) : 1;
    const wide = icon + name.length * LETTER * font * times;
    return [{ x: x + LEFT, y: y + TOP, width: Math.min(wide, width - LEFT), height: bottom * times - TOP }];
  });
