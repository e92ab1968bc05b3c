import type { TopologyDocument } from '../../../model';
import { ok, type Result } from '../../../result';
import { plan as planOf } from '../../plan/plan';
import type { Plan } from '../../plan/types';
import { documentOfChoice, type VariantChoice } from './choices';

/** The designs in other modes, by the plan of the design in force. */
const inModes = new WeakMap<Plan, Map<string, Result<TopologyDocument, string>>>();
const plans = new WeakMap<TopologyDocument, Plan>();

/**
 * The plan of a variant, bit by bit, or why there is none. It is made once: what differs and what becomes of a packet
 * are told of the same plan.
 */
export function* planning(
  plan: Plan,
  clusterId: string,
  choice: VariantChoice,
): Generator<undefined, Result<Plan, string>> {
  const document = documentIn(plan, clusterId, choice);
  if (!document.ok) return document;
  if (document.value === plan.document) return ok(plan);
  yield;
  const planned = plans.get(document.value) ?? planOf(document.value);
  plans.set(document.value, planned);
  yield;
  return ok(planned);
}

function documentIn(plan: Plan, clusterId: string, choice: VariantChoice): Result<TopologyDocument, string> {
  if (choice.type !== 'mode') return documentOfChoice(plan.document, clusterId, choice);
  const known = inModes.get(plan) ?? new Map<string, Result<TopologyDocument, string>>();
  inModes.set(plan, known);
  const key = JSON.stringify([clusterId, choice.mode, choice.dataplane]);
  const document = known.get(key) ?? documentOfChoice(plan.document, clusterId, choice);
  known.set(key, document);
  return document;
}
