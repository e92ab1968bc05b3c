// The longest texts that a file may have, in characters.

/** A name, a title, a sentence, an id. */
export const LONGEST_TEXT = 200;
/** Of a lesson. */
export const LONGEST_PARAGRAPH = 2000;

/** Paragraphs that one text of a lesson has at most. */
export const MOST_PARAGRAPHS = 50;
