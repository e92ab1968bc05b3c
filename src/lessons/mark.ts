import { findings, type Plan, verdict } from '../engine';
import { type Assertion, checkAssertion, flowOf } from '../engine/assertions';
import type { Flow } from '../engine/trace';
import { formatAddress } from '../ip';
import type { Lab, LabCheck } from '../model';
import { own } from '../own';
import { addressAt } from './address-at';

/** How one check of a lab fares. */
export interface Mark {
  readonly check: LabCheck;
  readonly holds: boolean;
  /** Whether it can be told at all. */
  readonly isKnown: boolean;
  /** In one sentence. */
  readonly why: string;
  /** The connection that `why` tells of. */
  readonly flow?: Flow;
}

/** How every check of a lab fares in a design, in their order. */
export const mark = (plan: Plan, { checks }: Lab): readonly Mark[] => checks.map((check) => marked(plan, check));

/** Whether a lab is solved: nothing is left that does not hold. */
export const isSolved = (marks: readonly Mark[]): boolean => marks.every(({ holds }) => holds);

type CheckOf<S extends LabCheck['sort']> = Extract<LabCheck, { sort: S }>;

function marked(plan: Plan, check: LabCheck): Mark {
  switch (check.sort) {
    case 'connection':
      return { check, ...connectionMark(plan, check) };
    case 'verdict':
      return { check, ...verdictMark(plan, check) };
    case 'finding':
      return { check, ...findingMark(plan, check) };
  }
}

type Fared = Omit<Mark, 'check'>;

/** The way that ends as expected; where none does the first, which is the one that is meant first. */
function connectionMark(plan: Plan, check: CheckOf<'connection'>): Fared {
  const fared: Fared[] = [];
  for (const way of check.ways) {
    const result = wayResult(plan, check, way);
    if (result.holds) return result;
    fared.push(result);
  }
  return fared[0] ?? { holds: false, isKnown: false, why: 'Nothing is sent.' };
}

function wayResult(plan: Plan, { id, says, expect, expectedSource }: CheckOf<'connection'>, way: Way): Fared {
  const source = expectedSource === undefined ? undefined : addressAt(plan, expectedSource);
  if (expectedSource !== undefined && source === undefined) {
    return {
      holds: false,
      isKnown: false,
      why: `Nothing has the address that the far side has to see: ${expectedSource}.`,
    };
  }
  const { alreadyOpen, ...connection } = way;
  const assertion: Assertion = {
    id,
    kind: 'assertion',
    name: says,
    ...connection,
    expect,
    ...(source !== undefined && { expectedSource: formatAddress(source) }),
  };
  const flow = { ...flowOf(assertion), ...(alreadyOpen !== undefined && { alreadyOpen }) };
  const { holds, isKnown, why } = checkAssertion(plan, assertion, flow);
  return { holds, isKnown, why, flow };
}

type Way = CheckOf<'connection'>['ways'][number];

function verdictMark(plan: Plan, { cluster: id, verdict: kind }: CheckOf<'verdict'>): Fared {
  const cluster = own(plan.clusters, id);
  if (!cluster) return { holds: false, isKnown: false, why: `The design has no cluster ${id}.` };
  const { holds, says } = verdict(plan, cluster, kind);
  return { holds, isKnown: true, why: says };
}

function findingMark(plan: Plan, { code, subject }: CheckOf<'finding'>): Fared {
  const found = findings(plan).find(
    (one) => one.code === code && (subject === undefined || one.subjects.some(({ id }) => id === subject)),
  );
  return found
    ? { holds: false, isKnown: true, why: found.says }
    : { holds: true, isKnown: true, why: 'Nothing of the kind is found.' };
}
