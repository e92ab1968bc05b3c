// The longest texts that a file may have, in characters, and the most of what a lesson may have.

/** A name, a title, a sentence, an id. */
export const LONGEST_TEXT = 200;
/** Of a lesson. */
export const LONGEST_PARAGRAPH = 2000;

/** Changes that a step or a solution makes at most, and all steps of a tour together: whoever goes to the last waits for all. */
export const MOST_EDITS = 1000;

/** Paragraphs that one text of a lesson has at most. */
export const MOST_PARAGRAPHS = 50;
