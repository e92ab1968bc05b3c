import { type Lab, lab, type Tour, tour } from './lessons';

/** What of a lesson is more than opens again. */
export interface TooMuch {
  /** Name of the list or text, as the file has it. */
  readonly what: string;
  readonly most: number;
  /** Characters of a text; else entries of a list. */
  readonly isText: boolean;
}

const SCHEMAS = { tour, lab };

/** The first part of a tour or lab that is longer than a file may have it; whoever writes more could not open it again. */
export function tooMuchOf(sort: 'tour', lesson: Tour): TooMuch | undefined;
export function tooMuchOf(sort: 'lab', lesson: Lab): TooMuch | undefined;
export function tooMuchOf(sort: 'tour' | 'lab', lesson: Tour | Lab): TooMuch | undefined {
  const { error } = SCHEMAS[sort].safeParse(lesson);
  for (const issue of error?.issues ?? []) {
    if (issue.code !== 'too_big') continue;
    const what = issue.path.findLast((part) => typeof part === 'string') ?? '';
    return { what: String(what), most: Number(issue.maximum), isText: issue.origin === 'string' };
  }
  return undefined;
}
