import type { StateCreator } from 'zustand';
import type { Lab, TopologyDocument, Tour } from '../model';
import type { AppState } from './store';

/** What is taught with the design; saved, shared and undone along with it. */
export interface Lessons {
  readonly tour?: Tour;
  readonly lab?: Lab;
  /** The design as the lab hands it out, while somebody works on it: then the lab says what may be edited. */
  readonly labStart?: TopologyDocument;
}

/** A tour that is followed: the design on screen is that of its step, and what is done to it lasts as long as the step. */
export interface Touring {
  readonly tour: Tour;
  /** The design that the tour stands beside. */
  readonly beginning: TopologyDocument;
  /** Number of the step, from 0. */
  readonly at: number;
  /** Counts the steps that were shown: each is looked at anew. */
  readonly shown: number;
  /** The design as the step makes it: what differs from it was edited live. */
  readonly made: TopologyDocument;
  /** What was said to the questions, by the ids of their steps; empty for one that was passed over. */
  readonly answers: Readonly<Record<string, string>>;
  /** Whoever makes the lesson works on what is on screen: on a step of the tour, or on what is wrong in the lab. */
  readonly authored?: 'tour' | 'faults';
}

/** How far somebody is with the lab in force. */
export interface Attempt {
  /** How many hints were asked for. */
  readonly hints: number;
  /** Whether all that has to be true was true once. */
  readonly solved?: boolean;
  /** Whether anything was edited since the design was opened. */
  readonly worked?: boolean;
  /** Whether the solution was asked for, and whether it ever was since then. */
  readonly givenUp?: boolean;
  readonly seen?: boolean;
  /** Whether findings were asked for, though they may tell what is wrong. */
  readonly findings?: boolean;
}

export interface LessonsSlice {
  readonly lessons: Lessons;
  readonly attempt: Attempt;
  readonly touring: Touring | undefined;
  /** Which of the two is worked on, where a design has both. */
  readonly making?: 'tour' | 'lab' | undefined;
  /** The step that the design beside a tour was opened at, and that does not show yet, by its id. */
  readonly stepAsked: string | undefined;
  /** One step of the history. */
  readonly setLessons: (lessons: Lessons, step: string) => void;
}

export const NOTHING_TAUGHT: Lessons = {};

export const NOT_TRIED: Attempt = { hints: 0 };

export const createLessonsSlice: StateCreator<AppState, [], [], LessonsSlice> = (set, get) => ({
  lessons: NOTHING_TAUGHT,
  attempt: NOT_TRIED,
  touring: undefined,
  stepAsked: undefined,
  setLessons: (lessons, step) => {
    if (get().mayEdit()) set({ lessons, step });
  },
});

export type Step = Tour['steps'][number];

/** The step of the tour that is followed. */
export const selectStep = ({ touring }: AppState): Step | undefined => touring?.tour.steps[touring.at];

/** Whether what is on screen tells the answer to the step's question, or there is none to answer. */
export function selectTold({ touring }: AppState): boolean {
  const step = touring?.tour.steps[touring.at];
  return step?.question === undefined || Object.hasOwn(touring?.answers ?? {}, step.id);
}

/** Whether a verdict is what is to be predicted: until it is, verdicts do not show. */
export const selectVerdictAsked = (state: AppState): boolean =>
  !selectTold(state) && selectStep(state)?.question?.sort === 'verdict';

/** Whether the design on screen is not as the step of the tour makes it. */
export const selectEditedLive = ({ document, touring }: AppState): boolean =>
  touring !== undefined && document !== touring.made;

/** Whether findings and mends are held back: they would tell at once what somebody is to find in the lab. */
export const selectHeldBack = ({ lessons, attempt: { solved, givenUp, findings } }: AppState): boolean =>
  lessons.labStart !== undefined && !(solved || givenUp || findings);
