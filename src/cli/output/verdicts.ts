import * as z from 'zod/mini';
import {
  type ClusterPlan,
  type Mend,
  type Plan,
  type SpaceNeed,
  type Verdict,
  verdictMends,
  verdicts,
} from '../../engine';
import { mend, toMend } from './check';
import { count, FORMAT, factIds, facts, factsById, indexOfFacts, limitedSpace, mapped, named, told } from './values';

const id = z.string();

const need = named(
  'need',
  'What is needed of one space, and what there is of it',
  z.object({
    space: limitedSpace,
    subject: told('Id of the subnet, cluster, route table or pool that limits', id),
    unit: told('What both figures count', z.string()),
    needed: count,
    available: count,
    holds: z.boolean(),
    atCreation: z.optional(
      told('What AKS itself compares when it creates the pools, which need not be what they take', z.literal(true)),
    ),
    facts,
  }),
);

const verdict = named(
  'verdict',
  'Whether a cluster fits, in one of three senses',
  z.object({
    holds: z.boolean(),
    figure: z.string(),
    says: z.string(),
    subject: told('Id of what to look at', id),
    spaces: told('Every space that limits, whether it holds or not', z.array(need)),
    pools: z.array(
      z.object({
        pool: id,
        nodes: told('Nodes that the verdict counts, surge nodes left out', count),
        surge: count,
        holds: z.boolean(),
      }),
    ),
    failure: z.optional(
      z.object({
        pool: told('The first pool, in stored order, whose nodes find no room', id),
        need,
        code: z.optional(told('Azure’s error code, where one is known', z.string())),
        message: z.optional(told('What Azure would say', z.string())),
        facts,
      }),
    ),
    withoutSurge: z.optional(told('Whether the maximum fits without surge nodes', z.boolean())),
    mends: told('Changes that make it hold', z.array(mend)),
  }),
);

/** What `aks-netsim verdicts --format json` prints. */
export const verdictsOutput = z.object({
  format: z.literal(FORMAT),
  command: z.literal('verdicts'),
  design: told('Name of the design', z.string()),
  clusters: z.record(id, z.object({ id, name: z.string(), runs: verdict, upgrades: verdict, scales: verdict })),
  facts: factsById,
});

export type VerdictsOutput = z.infer<typeof verdictsOutput>;

/** The verdicts on each cluster as `--format json` prints them. */
export function toVerdictsOutput(plan: Plan): VerdictsOutput {
  const judged = mapped(plan.clusters, (cluster) => ({ cluster, of: verdicts(plan, cluster) }));
  return {
    format: FORMAT,
    command: 'verdicts',
    design: plan.document.name,
    clusters: mapped(judged, ({ cluster, of }) => ({
      id: cluster.id,
      name: plan.document.resources[cluster.id]?.name ?? cluster.id,
      runs: toVerdict(of.runs, mendsOf(plan, cluster, of.runs)),
      upgrades: toVerdict(of.upgrades, mendsOf(plan, cluster, of.upgrades)),
      scales: toVerdict(of.scales, mendsOf(plan, cluster, of.scales)),
    })),
    facts: indexOfFacts(Object.values(judged).flatMap(({ of }) => Object.values(of).flatMap(rulesOf))),
  };
}

const mendsOf = (plan: Plan, cluster: ClusterPlan, { kind }: Verdict): Mend[] => verdictMends(plan, cluster, kind);

const rulesOf = ({ spaces, failure }: Verdict) => [
  ...spaces.flatMap((space) => space.facts),
  ...(failure ? failure.facts : []),
];

const toNeed = (one: SpaceNeed): z.infer<typeof need> => ({ ...one, facts: factIds(one.facts) });

const toVerdict = ({ kind: _, ...one }: Verdict, mends: readonly Mend[]): z.infer<typeof verdict> => ({
  ...one,
  spaces: one.spaces.map(toNeed),
  pools: [...one.pools],
  failure: one.failure && { ...one.failure, need: toNeed(one.failure.need), facts: factIds(one.failure.facts) },
  mends: mends.map(toMend),
});
