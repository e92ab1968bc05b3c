import { useSyncExternalStore } from 'react';
import { own } from '../../own';
import { type Browser, browser } from '../browser';

/** How far one is in a tour that comes with the app. */
export interface TourProgress {
  /** Id of the step that showed last. */
  readonly step: string;
  /** The last step was reached, now or earlier. */
  readonly walked: boolean;
}

/** How far one is in a lab that comes with the app. */
export interface LabProgress {
  readonly state: 'begun' | 'solved';
  /** Hints that were looked at. */
  readonly hints: number;
}

/** By the ids of the lessons. Of lessons that do not come with the app nothing is kept. */
export interface Progress {
  readonly tours: Readonly<Record<string, TourProgress>>;
  readonly labs: Readonly<Record<string, LabProgress>>;
}

const KEY = 'aksnet.progress';
const NONE: Progress = { tours: {}, labs: {} };

/** Progress in tours and labs, in the storage of the browser; where that is forbidden, for as long as the page lives. */
export function createProgress(page: Pick<Browser, 'shelf'>) {
  const listeners = new Set<() => void>();
  /** What was written last, for browsers that keep nothing. */
  let written: string | null = null;
  let read = { text: '', progress: NONE };

  function progress(): Progress {
    const text = stored() ?? '';
    if (text !== read.text) read = { text, progress: progressOf(text) };
    return read.progress;
  }

  function stored(): string | null {
    try {
      return page.shelf ? page.shelf.getItem(KEY) : written;
    } catch {
      return written;
    }
  }

  function write(text: string | null): void {
    written = text;
    try {
      if (text === null) page.shelf?.removeItem(KEY);
      else page.shelf?.setItem(KEY, text);
    } catch {
      // Whoever is taught is not to be stopped by a browser that is full.
    }
    for (const hear of listeners) hear();
  }

  const change = (to: (before: Progress) => Progress): void => {
    const before = progress();
    const after = to(before);
    if (after !== before) write(JSON.stringify(after));
  };

  return {
    progress,
    /** A step of a tour shows. @param isLast whether the tour ends with it */
    noteStep: (id: string, step: string, isLast: boolean): void =>
      change((before) => withStep(before, id, step, isLast)),
    noteLab: (id: string, state: LabProgress['state']): void => change((before) => withLab(before, id, { state })),
    /** @param hints how many were looked at */
    noteHints: (id: string, hints: number): void => change((before) => withLab(before, id, { hints })),
    /** @returns what brings it back */
    forget(): () => void {
      const text = stored();
      write(null);
      return () => write(text);
    },
    /** Hears of every change, of other tabs too. @returns what ends that */
    subscribe(hear: () => void): () => void {
      listeners.add(hear);
      addEventListener('storage', hear);
      return () => {
        listeners.delete(hear);
        removeEventListener('storage', hear);
      };
    },
  };
}

function withStep(before: Progress, id: string, step: string, isLast: boolean): Progress {
  const tour = own(before.tours, id);
  const walked = isLast || tour?.walked === true;
  if (tour?.step === step && tour.walked === walked) return before;
  return { ...before, tours: { ...before.tours, [id]: { step, walked } } };
}

/** What was solved stays so, and who has seen a hint has seen it. */
function withLab(before: Progress, id: string, { state = 'begun', hints = 0 }: Partial<LabProgress>): Progress {
  const lab = own(before.labs, id);
  const after: LabProgress = {
    state: lab?.state === 'solved' ? 'solved' : state,
    hints: Math.max(hints, lab?.hints ?? 0),
  };
  if (lab?.state === after.state && lab.hints === after.hints) return before;
  return { ...before, labs: { ...before.labs, [id]: after } };
}

/** What is not as this version writes it is left out: it is only progress. */
function progressOf(text: string): Progress {
  const { tours, labs } = objectOf(parsed(text));
  return {
    tours: readEach(tours, ({ step, walked }) =>
      typeof step === 'string' ? { step, walked: walked === true } : undefined,
    ),
    labs: readEach(labs, ({ state, hints }) =>
      state === 'begun' || state === 'solved'
        ? { state, hints: typeof hints === 'number' && hints > 0 ? Math.floor(hints) : 0 }
        : undefined,
    ),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

const readEach = <T>(value: unknown, read: (one: Readonly<Record<string, unknown>>) => T | undefined) =>
  Object.fromEntries(
    Object.entries(objectOf(value)).flatMap(([id, one]) => {
      const known = read(objectOf(one));
      return known === undefined ? [] : [[id, known] as const];
    }),
  );

/** That of this browser. */
export const { progress, noteStep, noteLab, noteHints, forget, subscribe } = createProgress(browser);

export const useProgress = (): Progress => useSyncExternalStore(subscribe, progress);
