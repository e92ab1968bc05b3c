/** Sizes in px. Columns share the width that is left, but do not grow beyond reading. */
export const SIZE = { head: 176, column: 84, widest: 132, row: 28, top: 68 };
