/**
 * Text as a Mermaid label: quoted, each line escaped, so that neither Mermaid's grammar nor the Markdown that it reads in
 * labels finds anything in it. What is not plain in either is written as the number of its character, `#40;` for `(`.
 *
 * @see https://mermaid.js.org/syntax/flowchart.html#special-characters-that-break-syntax
 */
export const label = (lines: readonly string[]): string => `"${lines.map(escaped).join('<br/>')}"`;

/**
 * Letters, figures, commas and slashes stand for themselves; a dot between figures and a dash between words too, but no
 * `1. ` and no `- `, which begin lists, and no `www.`, which makes a link.
 */
const SPECIAL = /[^\p{L}\p{M}\p{N} ,/.-]|(?<![\p{L}\p{N}])-|-(?![\p{L}\p{N}])|(?<!\p{N})\.|\.(?!\p{N})/gu;

const escaped = (text: string): string =>
  withoutStandIns(text).replace(SPECIAL, (character) => `#${character.codePointAt(0)};`);

/**
 * Mermaid itself writes `ﬂ°` and `¶ß` in place of `#` and `;`, and turns all of them back in the finished picture, where a
 * name that has them could become markup.
 */
export const withoutStandIns = (text: string): string => text.replaceAll('ﬂ', 'fl').replaceAll('¶ß', 'ß');
