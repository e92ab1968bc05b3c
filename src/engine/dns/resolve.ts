import { resourceOf } from '../../model';
import { err, ok, type Result } from '../../result';
import type { Plan } from '../plan/types';
import type { FlowError, Pins } from '../trace';
import { senderOf } from '../trace/ends';
import type { Place } from '../trace/place';
import { worldOf } from '../trace/world';
import type { Asking } from './ask';
import { askFrom } from './ask-from';
import { isName, normalName } from './names';
import type { Reply } from './reply';
import type { Resolution } from './types';
import { type Way, waysOf } from './ways';

/** What is looked up, and by whom. */
export interface Wanted {
  /** A pod, a node, a machine, a host of a site: as in a trace. */
  readonly from: string;
  readonly name: string;
  readonly pins?: Pins;
}

/**
 * Looks a name up as `from` would: whom it asks, whom that server asks in turn, and what comes back. Every query is a
 * walk of its own to port 53.
 *
 * @returns an error where `from` can send nothing, or `name` is no name
 */
export function resolve(plan: Plan, { from, name, pins = {} }: Wanted): Result<Resolution, FlowError> {
  const world = worldOf(plan);
  const sender = senderOf(world, from);
  if (!sender.ok) return err({ code: sender.error, field: 'from', text: from });
  if (!isName(name)) return err({ code: 'unknown', field: 'to', text: name });
  const ways = waysOf(world, sender.value, pins).map((way) => follow(plan, sender.value, name, way));
  const [worst, ...otherwise] = distinct(ways).toSorted((a, b) => SEVERITY[a.outcome] - SEVERITY[b.outcome]);
  if (!worst) throw new Error('A name is looked up in one way at least');
  return ok({ ...worst, otherwise });
}

/** How bad an outcome is; the worst first. */
const SEVERITY: Readonly<Record<Resolution['outcome'], number>> = {
  unreachable: 0,
  'unknown-name': 1,
  'insufficient-info': 2,
  answered: 3,
};

function follow(plan: Plan, place: Place, text: string, { pins, first, share }: Way): Resolution {
  const name = normalName(text);
  // A dot at the end says that the name is whole.
  const namespace = place.kind === 'pod' && !text.trim().endsWith('.') ? namespaceOf(plan, place.workload) : undefined;
  const asking: Asking = {
    world: worldOf(plan),
    name,
    ...(namespace !== undefined && { namespace }),
    pins,
    first,
    queries: [],
    said: new Map(),
    assumed: new Set(),
  };
  const reply = askFrom(asking, place);
  return {
    name,
    outcome: OUTCOMES[reply.said],
    ...(reply.answer && { answer: reply.answer }),
    asked: asking.queries,
    ...(reply.code && { code: reply.code, ...(reply.about !== undefined && { about: reply.about }) }),
    surprises: reply.surprises ?? [],
    assumed: [...asking.assumed],
    share,
    otherwise: [],
  };
}

const OUTCOMES: Readonly<Record<Reply['said'], Resolution['outcome']>> = {
  answered: 'answered',
  'unknown-name': 'unknown-name',
  'no-answer': 'unreachable',
  'not-told': 'insufficient-info',
};

const namespaceOf = (plan: Plan, workload: string): string | undefined => {
  const namespace = resourceOf(plan.document, 'workload', workload)?.namespace;
  return namespace === undefined ? undefined : normalName(namespace);
};

/** Ways with the same end are one, with the share of all. */
function distinct(ways: readonly Resolution[]): Resolution[] {
  const alike = new Map<string, Resolution>();
  for (const way of ways) {
    const { outcome, code, about, answer, asked } = way;
    const end = [outcome, code, about, answer?.address, answer?.kind, ...asked.map(({ to, said }) => `${to} ${said}`)];
    const before = alike.get(end.join('|'));
    alike.set(end.join('|'), before ? { ...before, share: before.share + way.share } : way);
  }
  return [...alike.values()];
}
