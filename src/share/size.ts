/** How well an address of this length travels. */
export interface LinkSize {
  readonly characters: number;
  readonly level: 'easy' | 'long' | 'too-long';
}

/** Every browser, chat tool, mail program and directory takes addresses that are shorter. */
export const EASY_LINK = 2000;
/** Chat tools and mail cut longer ones, or refuse them. Browsers open links of up to about two million characters. */
export const LONG_LINK = 8000;

/** Of a whole address, as it is sent. */
export function linkSize(link: string): LinkSize {
  const characters = link.length;
  if (characters > LONG_LINK) return { characters, level: 'too-long' };
  return { characters, level: characters < EASY_LINK ? 'easy' : 'long' };
}
