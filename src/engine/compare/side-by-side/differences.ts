import type { Fact } from '../../../facts/fact';
import { networkingOf } from '../../migration/case';
import type { Plan } from '../../plan/types';
import type { Flow } from '../../trace';
import { finish } from '../finish';
import { addressRows } from '../rows/addresses';
import { limitRows } from '../rows/limits';
import type { RowOf } from '../rows/row';
import { verdictRows } from '../rows/verdicts';
import type { Cell } from '../types';
import { refusalKeyOf, seen, type Variant } from '../variants';
import { networkingWords, type VariantChoice } from './choices';
import { type ComparedFlow, flowsOfPod } from './flows';
import { outboundRows, routeRows } from './own-rows';
import { planning } from './plans';
import { opens, sees, type TracedCell } from './traced-rows';
import type { DifferenceGroup, DifferenceRow, Differences, Refused, VariantHead } from './types';

/** A respect in which variants are compared. */
type Respect = Omit<RowOf, 'group' | 'cell'> & {
  readonly flow?: Flow;
  readonly cell: (variant: Variant, first: Variant) => TracedCell;
};

interface Respects {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Respect[];
}

/**
 * Variants of a design side by side: what each takes of the address space, how far it goes, its routes, who opens a
 * connection to its pods, for whom these are taken, and what AKS refuses. Costs a plan, the findings, the verdicts and a
 * few traces for each variant.
 *
 * @param plan of the design in force
 * @throws for an id that is no cluster's
 */
export const differences = (plan: Plan, clusterId: string, choices: readonly VariantChoice[]): Differences =>
  finish(differing(plan, clusterId, choices));

/** `differences` bit by bit, for those who have something else to do meanwhile. */
export function* differing(
  plan: Plan,
  clusterId: string,
  choices: readonly VariantChoice[],
): Generator<undefined, Differences> {
  const variants: (Variant | string)[] = [];
  for (const choice of choices) variants.push(yield* variantOf(plan, clusterId, choice));
  const present = variants.filter((variant) => typeof variant !== 'string');
  const [first] = present;
  const groups: DifferenceGroup[] = [];
  for (const { id, title, rows } of first ? groupsOf(plan, clusterId) : []) {
    const told: DifferenceRow[] = [];
    for (const row of rows) {
      if (first) told.push(rowOf(row, variants, first));
      yield;
    }
    groups.push({ id, title, rows: told });
  }
  return {
    heads: variants.map((variant) => (typeof variant === 'string' ? variant : headOf(variant, present))),
    groups,
  };
}

/** Whether all variants that can be had say the same in every respect, and Azure refuses the same in each. */
export const allTheSame = ({ heads, groups }: Differences): boolean =>
  groups.every(({ rows }) => rows.every(({ differs }) => !differs)) &&
  heads.every((head) => typeof head === 'string' || head.refused.every(({ everywhere }) => everywhere));

/** A variant with all that is compared of it; why there is none. */
function* variantOf(plan: Plan, clusterId: string, choice: VariantChoice): Generator<undefined, Variant | string> {
  const planned = yield* planning(plan, clusterId, choice);
  if (!planned.ok) return planned.error;
  const variant = seen(planned.value, clusterId);
  yield;
  return variant;
}

function headOf({ plan, cluster, errors }: Variant, all: readonly Variant[]): VariantHead {
  const networking = networkingOf(plan, cluster.id);
  const refused = [...errors.values()].map((finding): Refused => {
    const key = refusalKeyOf(finding);
    return { finding, everywhere: all.every((other) => other.errors.has(key)) };
  });
  return { networking: networkingWords(networking), mode: networking.mode, refused };
}

/** In the order in which they are shown. A new respect is a line in its file, a new group one here. */
function groupsOf(plan: Plan, clusterId: string): Respects[] {
  const ofPod = flowsOfPod(plan, clusterId);
  const [routes, addresses] = [addressRows.filter(isOfRoutes), addressRows.filter((row) => !isOfRoutes(row))];
  return [
    { id: 'addresses', title: 'Addresses used', rows: addresses },
    { id: 'limits', title: 'How far it goes', rows: [...limitRows, ...verdictRows] },
    { id: 'routes', title: 'Routes', rows: [...routes, ...routeRows] },
    ...(ofPod
      ? [
          { id: 'to-pod', title: `Can open a connection to ${ofPod.pod}`, rows: ofPod.toPod.map(rowOfFlow(opens)) },
          { id: 'from-pod', title: `Sees, when ${ofPod.pod} connects`, rows: ofPod.fromPod.map(rowOfFlow(sees)) },
        ]
      : []),
    { id: 'outbound', title: 'Way out', rows: outboundRows },
  ];
}

const isOfRoutes = ({ id }: RowOf): boolean => id === 'routes';

const rowOfFlow =
  (cell: (flow: ComparedFlow, variant: Variant) => TracedCell) =>
  (compared: ComparedFlow): Respect => ({
    id: `${compared.flow.from} → ${compared.flow.to}`,
    title: compared.title,
    flow: compared.flow,
    cell: (variant) => cell(compared, variant),
  });

function rowOf(
  { id, title, flow, cell }: Respect,
  variants: readonly (Variant | string)[],
  first: Variant,
): DifferenceRow {
  const found = variants.map((variant) => (typeof variant === 'string' ? undefined : cell(variant, first)));
  const base = found.find((one) => one !== undefined);
  const cells = found.map((one) => one && { ...one, differs: wordsOf(one) !== wordsOf(base) });
  const facts = cells.flatMap((one): readonly Fact[] => one?.facts ?? []);
  return {
    id,
    title,
    ...(flow && { flow }),
    cells,
    differs: cells.some((one) => one?.differs),
    facts: [...new Set(facts)],
  };
}

/** What stands behind a figure may differ where the figure does not. */
const wordsOf = (cell: Cell | undefined): string => JSON.stringify([cell?.lines, cell?.holds]);
