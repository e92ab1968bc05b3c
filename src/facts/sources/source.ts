/** A public document that a figure was taken from. */
export interface Source {
  readonly title: string;
  readonly url: `https://${string}`;
  /** ISO date, as exact as it is known: a day, a month or a year. */
  readonly date: string;
  /** Whether `date` is the document's own, or the day on which we read a page that carries none. */
  readonly dated: 'published' | 'read';
}

export const learn = (path: string, title: string, date: string): Source => ({
  title,
  url: `https://learn.microsoft.com/azure/${path}`,
  date,
  dated: 'published',
});

export const read = (url: Source['url'], title: string, date: string): Source => ({ title, url, date, dated: 'read' });
