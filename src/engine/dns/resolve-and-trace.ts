import { formatAddress } from '../../ip';
import { resourceOf } from '../../model';
import { ok, type Result } from '../../result';
import type { Plan } from '../plan/types';
import { type Flow, type FlowError, type Trace, trace } from '../trace';
import { senderOf, targetOf } from '../trace/ends';
import { worldOf } from '../trace/world';
import { isName } from './names';
import { resolve } from './resolve';
import type { NameAnswer, Resolution } from './types';

/** A connection, and before it the look-up of the name that it was asked for by. */
export interface NamedTrace {
  /** Where `to` is a name. */
  readonly resolution?: Resolution;
  /** None where the name stands for no address. */
  readonly trace?: Trace;
}

/**
 * `trace`, whose `to` may also be a DNS name: a text with a dot that stands for nothing else in the design. The name is
 * looked up first, as `from` would do it, and the connection goes to the address that comes back.
 */
export function resolveAndTrace(plan: Plan, flow: Flow): Result<NamedTrace, FlowError> {
  if (!isForDns(plan, flow)) {
    const traced = trace(plan, flow);
    return traced.ok ? ok({ trace: traced.value }) : traced;
  }
  const { from, to, pins } = flow;
  const resolved = resolve(plan, { from, name: to, ...(pins && { pins }) });
  if (!resolved.ok) return resolved;
  const { answer } = resolved.value;
  if (!answer) return ok({ resolution: resolved.value });
  const traced = trace(plan, { ...flow, to: targetFor(plan, answer) });
  return traced.ok ? ok({ resolution: resolved.value, trace: traced.value }) : traced;
}

function isForDns(plan: Plan, { from, to }: Flow): boolean {
  if (!to.includes('.') || !isName(to)) return false;
  const world = worldOf(plan);
  const sender = senderOf(world, from);
  return sender.ok && !targetOf(world, to, sender.value).ok;
}

/** A service of the design by its id, so that its port is known; all else by its address. */
const targetFor = ({ document }: Plan, { address, of }: NameAnswer): string =>
  of !== undefined && resourceOf(document, 'service', of) ? of : formatAddress(address);
