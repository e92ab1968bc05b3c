import { expect, it } from 'vitest';
import type { NetworkModeId } from '../../../modes';
import type { Plan } from '../../plan/types';
import { trace } from '../trace';
import type { Disposition, Flow, Trace } from '../types';
import { idOf, namesOf, roleOf } from './names/testing';
import { type Changes, reference } from './reference/testing';
import { routesOf, rulesOf, wireOf } from './wire/testing';

/** A row of a table of expected paths, by roles. What is left out is not asked, but for the outcome. */
export interface Row {
  readonly id: string;
  /** `P1 → V:80`; without a port 8080 is asked. */
  readonly flow: string;
  readonly protocol?: 'TCP' | 'UDP' | 'ICMP';
  readonly alreadyOpen?: number;
  /** Whom load balancer and kube-proxy pick: `N1`, `P3`, `N1 P3`. */
  readonly pick?: string;
  readonly design?: Changes;
  /** Unset: delivered. A failure with its code: `dropped LOOP`. */
  readonly outcome?: string;
  /** How the request ended. */
  readonly ends?: Disposition;
  /** Who takes the request. */
  readonly answers?: string;
  /** The client as the far side sees it. */
  readonly sees?: string;
  /** Packets of the request and of its answer, as `wireOf` writes them. */
  readonly wire?: string;
  readonly back?: string;
  /** Routes of the request and of its answer, as `routesOf` writes them. */
  readonly routes?: string;
  readonly backRoutes?: string;
  /** Rules of security groups on the way of the request, as `rulesOf` writes them. */
  readonly rules?: string;
}

/** Tests of rows, each by its id: the trace says all that the row tells. */
export const holds = (mode: NetworkModeId, rows: readonly Row[]): void =>
  it.each(rows.map((row) => [`${row.id}: ${row.flow}`, row] as const))('%s', (_, row) => {
    const told: Row = { outcome: 'delivered', ...row };
    const said = { ...row, ...answerTo(reference(mode, row.design), row) };
    expect(Object.fromEntries(Object.entries(said).filter(([key]) => key in told))).toEqual(told);
  });

function answerTo(plan: Plan, row: Row) {
  const names = namesOf(plan);
  const { outcome, branches } = traced(plan, row);
  const [{ code, answeredBy = '', sourcesSeen, forward, reply }] = branches;
  return {
    outcome: code === undefined ? outcome : `${outcome} ${code}`,
    ends: forward.disposition,
    answers: roleOf(answeredBy),
    sees: sourcesSeen.map((source) => names.address(source)).join(' or ') || 'nobody',
    wire: wireOf(forward, names),
    back: reply ? wireOf(reply, names) : 'none',
    routes: routesOf(forward, names),
    backRoutes: reply ? routesOf(reply, names) : 'none',
    rules: rulesOf(forward),
  };
}

/** The trace that a row asks for. @throws where its roles stand for nothing */
export function traced(plan: Plan, row: Row): Trace {
  const found = trace(plan, flowOf(plan, row));
  if (!found.ok) throw new Error(`${row.flow}: ${JSON.stringify(found.error)}`);
  return found.value;
}

function flowOf(plan: Plan, { flow, protocol, alreadyOpen, pick = '' }: Row): Flow {
  const names = namesOf(plan);
  const [from = '', to = ''] = flow.split(' → ');
  const [target = '', port] = to.split(':');
  const picked = pick.split(' ');
  const node = picked.find((role) => role.startsWith('N'));
  const endpoint = picked.find((role) => role.startsWith('P'));
  return {
    from: idOf(from),
    to: names.addressNamed(target),
    ...(port !== undefined && { port: names.portNamed(port) }),
    ...(protocol && { protocol }),
    ...(alreadyOpen !== undefined && { alreadyOpen }),
    pins: { ...(node && { node: idOf(node) }), ...(endpoint && { endpoint: idOf(endpoint) }) },
  };
}
