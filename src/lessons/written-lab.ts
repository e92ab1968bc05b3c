import type { Finding, Plan } from '../engine';
import type { Assertion } from '../engine/assertions';
import { idWords } from '../engine/trace';
import { type Editable, type Lab, type LabCheck, LONGEST_TEXT, resourcesOf, type TopologyDocument } from '../model';
import { changedIn } from './allowed';
import { editsBetween } from './between';
import { edited } from './edit';
import { type Connection, connectionOf, firstConnection } from './written-question';

/** What a lab begins with that somebody makes of a design; none where the design has nothing that could be checked. */
export function newLab(plan: Plan): Lab | undefined {
  const [assertion] = resourcesOf(plan.document, 'assertion');
  const [cluster] = Object.keys(plan.clusters);
  const connection = firstConnection(plan);
  const check =
    (assertion && checkOfAssertion(assertion, [])) ??
    (cluster === undefined ? undefined : checkOfVerdict(plan, cluster, 'runs', [])) ??
    (connection && checkOfConnection(plan, connection, []));
  if (!check) return undefined;
  return {
    title: plan.document.name.trim() || 'Lab',
    symptom: 'Something does not work.',
    editable: [],
    hints: [],
    checks: [check],
  };
}

type Checks = readonly LabCheck[];

/** An id that no other check has. */
function freeId(checks: Checks): string {
  const taken = checks.map(({ id }) => id);
  for (let n = checks.length + 1; ; n += 1) if (!taken.includes(`check-${n}`)) return `check-${n}`;
}

const sentence = (text: string): string => text.slice(0, LONGEST_TEXT - 1).replace(/\.?$/, '.');

/** What an assertion holds, as a check. */
export function checkOfAssertion(assertion: Assertion, checks: Checks): LabCheck {
  const { name, expect, expectedSource } = assertion;
  return {
    id: freeId(checks),
    sort: 'connection',
    says: sentence(name),
    ways: [connectionOf(assertion)],
    expect,
    ...(expectedSource !== undefined && { expectedSource }),
  };
}

/** That a connection works. */
export const checkOfConnection = (plan: Plan, connection: Connection, checks: Checks): LabCheck => ({
  id: freeId(checks),
  sort: 'connection',
  says: sentence(`${idWords(plan, connection.from)} reaches ${idWords(plan, connection.to)}`),
  ways: [connectionOf(connection)],
  expect: 'works',
});

type VerdictKind = Extract<LabCheck, { sort: 'verdict' }>['verdict'];

export const checkOfVerdict = (plan: Plan, cluster: string, kind: VerdictKind, checks: Checks): LabCheck => ({
  id: freeId(checks),
  sort: 'verdict',
  says: sentence(`${idWords(plan, cluster)} ${kind}`),
  cluster,
  verdict: kind,
});

/** That something is not wrong any more. */
export const checkOfFinding = ({ code, subjects, says }: Finding, checks: Checks): LabCheck => ({
  id: freeId(checks),
  sort: 'finding',
  says: sentence(`No longer: ${says}`),
  code,
  ...(subjects[0] && { subject: subjects[0].id }),
});

/** The lab with a check in the place of the one that has its id, else at the end. */
export const withCheck = (lab: Lab, check: LabCheck): Lab =>
  lab.checks.some(({ id }) => id === check.id)
    ? { ...lab, checks: lab.checks.map((one) => (one.id === check.id ? check : one)) }
    : { ...lab, checks: [...lab.checks, check] };

/** A lab keeps its last check. */
export const withoutCheck = (lab: Lab, id: string): Lab =>
  lab.checks.length > 1 ? { ...lab, checks: lab.checks.filter((one) => one.id !== id) } : lab;

/** The design as the solution of a lab makes it of the one that is handed out; that one where it cannot. */
export function solved({ solution }: Lab, handedOut: TopologyDocument): TopologyDocument {
  const made = edited(handedOut, solution?.edits ?? []);
  return made.ok ? made.value : handedOut;
}

/**
 * The lab that hands out another design: what is right stays so, and the solution leads there from the new one. Where
 * nothing may be edited yet, what the solution edits may be.
 */
export function withFaults(lab: Lab, handedOut: TopologyDocument, faulty: TopologyDocument): Lab {
  const right = solved(lab, handedOut);
  const edits = [...editsBetween(faulty, right)];
  const { solution, ...told } = lab;
  const says = solution?.says ?? [];
  return {
    ...told,
    editable: lab.editable.length > 0 ? lab.editable : [...editableBetween(faulty, right)],
    ...((edits.length > 0 || says.length > 0) && { solution: { says, edits } }),
  };
}

/** What has to be edited to come from one design to another, as narrow as it can be said. */
export function editableBetween(before: TopologyDocument, after: TopologyDocument): readonly Editable[] {
  const ids = [...new Set([...before.order, ...after.order])];
  return ids.flatMap((id): Editable[] => {
    const [was, is] = [before.resources[id], after.resources[id]];
    if (!was || !is) return [{ id }];
    const properties = changedIn(was, is);
    return properties.length > 0 ? [{ id, properties }] : [];
  });
}
