import { type Plan, thingOf } from '../engine';
import { senderOf, targetOf } from '../engine/trace/ends';
import { worldOf } from '../engine/trace/world';
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

/** Whether a connection can be asked for: both of its ends are there. */
export function faultsOfEnds(plan: Plan, { from, to }: { readonly from: string; readonly to: string }): string[] {
  const sender = senderOf(worldOf(plan), from);
  if (!sender.ok) return [`Nobody can send from ${from}`];
  // A name of DNS stands for whoever it leads to.
  const isName = /^[a-z0-9-]+(\.[a-z0-9-]*[a-z][a-z0-9-]*)+$/.test(to);
  return isName || targetOf(worldOf(plan), to, sender.value).ok ? [] : [`Nothing can be sent to ${to}`];
}

/** Ids among these that stand for nothing in a design. */
export const missingIds = (plan: Plan, ids: readonly string[]): string[] =>
  ids.filter((id) => !thingOf(plan, id) && !senderOf(worldOf(plan), id).ok);
