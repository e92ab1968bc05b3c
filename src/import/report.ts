import { cleanSentence } from './text/clean';

export { counted, listed } from '../words';

/** One line of the report. */
export interface Entry {
  /** What sort of line it is; stable, for tests and for grouping. */
  readonly code: string;
  /** In plain words, a whole sentence. */
  readonly text: string;
  /** Id of the resource in the document that it is about. */
  readonly id?: string;
  /** Names of the pastes or files that it was read from. */
  readonly from?: readonly string[];
}

/** What became of a paste: nothing of it goes anywhere without a line here. */
export interface Report {
  /** What was read, and from which source. */
  readonly understood: readonly Entry[];
  /** What the export does not tell, with what was taken in its place. */
  readonly assumed: readonly Entry[];
  /** What means nothing to a network design. */
  readonly ignored: readonly Entry[];
  /** What does not add up, and what is missing. */
  readonly problems: readonly Entry[];
}

export type Section = keyof Report;

/** Collects the report. The same line twice is one. */
export interface Reporter {
  readonly add: (section: Section, entry: Entry) => void;
  /** Counts what is alike under one line, which is written when the report is closed. */
  readonly count: (section: Section, code: string, words: (count: number) => string, by?: number) => void;
  /** @param isThere whether an id is that of a resource; what was left out in the end has none to point to */
  readonly close: (most: number, isThere: (id: string) => boolean) => Report;
}

export function reporter(): Reporter {
  const lists: Record<Section, Map<string, Entry>> = {
    understood: new Map(),
    assumed: new Map(),
    ignored: new Map(),
    problems: new Map(),
  };
  const counts = new Map<string, { section: Section; code: string; words: (count: number) => string; count: number }>();
  const add = (section: Section, entry: Entry): void => {
    const key = `${entry.code} ${entry.id ?? ''} ${entry.text}`;
    if (!lists[section].has(key)) lists[section].set(key, entry);
  };
  return {
    add,
    count(section, code, words, by = 1) {
      const key = `${section} ${code} ${words(2)}`;
      const known = counts.get(key);
      if (known) known.count += by;
      else counts.set(key, { section, code, words, count: by });
    },
    close(most, isThere) {
      for (const { section, code, words, count } of counts.values()) add(section, { code, text: words(count) });
      const listed = (section: Section): Entry[] => shortened([...lists[section].values()], most, isThere);
      return {
        understood: listed('understood'),
        assumed: listed('assumed'),
        ignored: listed('ignored'),
        problems: listed('problems'),
      };
    },
  };
}

function shortened(entries: readonly Entry[], most: number, isThere: (id: string) => boolean): Entry[] {
  const shown = entries.slice(0, most).map(({ id, text, ...entry }) => ({
    ...entry,
    text: cleanSentence(text),
    ...(id !== undefined && isThere(id) && { id }),
  }));
  const left = entries.length - shown.length;
  return left === 0 ? shown : [...shown, { code: 'more', text: `And ${left} more of the kind.` }];
}
