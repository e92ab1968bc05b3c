/** What a link of the form `#learn=<id>` or `#learn=<id of a tour>/<id of a step>` asks for. Whether there is such, the app knows. */
export interface LessonAsked {
  readonly id: string;
  readonly step?: string;
}

/** Ids are shorter; what is longer is none, and is not repeated to anybody. */
const LONGEST = 80;
const ASKED = /^#?learn=([^/&]*)(?:\/([^&]*))?/;

/** The fragment that opens a lesson which comes with the app. */
export const lessonFragment = ({ id, step }: LessonAsked): string =>
  `#learn=${id}${step === undefined ? '' : `/${step}`}`;

/** The lesson that a fragment asks for; `undefined` where it asks for none. What follows behind a `&` are options. */
export function lessonAsked(fragment: string): LessonAsked | undefined {
  const [found, id = '', step = ''] = ASKED.exec(fragment) ?? [];
  if (found === undefined) return undefined;
  return { id: id.slice(0, LONGEST), ...(step !== '' && { step: step.slice(0, LONGEST) }) };
}
