interface Snippet {
  readonly link: string;
  /** Read out for the frame. */
  readonly title: string;
  /** In px; unset: all there is. */
  readonly width?: number;
  /** In px. */
  readonly height: number;
}

/** What shows a design in another page, to be put into its HTML. A name is text there too, never markup. */
export const embedSnippet = ({ link, title, width, height }: Snippet): string =>
  `<iframe src="${escaped(link)}" title="${escaped(title)}" width="${width ?? '100%'}" height="${height}" style="border: 0" loading="lazy"></iframe>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

const escaped = (text: string): string => text.replace(/[&"<>]/g, (character) => ENTITIES[character] ?? '');
