import type { Plan } from '../engine';
import type { Lab, TopologyDocument } from '../model';
import { outside } from './allowed';
import { textOf, writtenIn } from './text';

/** What may stand in a text as it is typed though it looks like a figure. */
const MAY_BE_TYPED = ['502 Bad Gateway'];

/** What is wrong with a lesson's text: figures, addresses and names that are typed, placeholders that lead nowhere. */
export function faultsOfText(plan: Plan, text: string): string[] {
  const written = MAY_BE_TYPED.reduce((rest, allowed) => rest.replaceAll(allowed, ''), writtenIn(text));
  const names = Object.values(plan.document.resources).flatMap(({ id, name }) => [id, name]);
  // A name without hyphen or digit is a word like any other.
  const typed = [...new Set(names)].filter((name) => /[-\d]/.test(name) && written.includes(name));
  return [
    ...(/\d/.test(written) ? [`A figure is typed: ${text}`] : []),
    ...(/[{}]/.test(written) ? [`A placeholder cannot be read: ${text}`] : []),
    ...(/!/.test(written) ? [`It shouts: ${text}`] : []),
    ...(/(^|\s)['"]|\w'\w/.test(written) ? [`Its quotation marks are those of a typewriter: ${text}`] : []),
    ...typed.map((name) => `The name ${name} is typed: ${text}`),
    ...textOf(plan, text).flatMap((piece) => (piece.isMissing ? [`${piece.text} leads nowhere`] : [])),
  ];
}

/** Whether all of a change lies within what a lab lets be edited. */
export const allowed = (before: TopologyDocument, after: TopologyDocument, lab: Lab): boolean =>
  outside(before, after, lab).length === 0;
