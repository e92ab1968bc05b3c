import type { Plan } from '../engine';
import { nodesOf, poolPlanOf } from '../engine';
import { poolFigures } from '../engine/holders';
import type { LessonFigure } from '../model';
import { own } from '../own';

/** A number that a lesson names and never types; none where the id is of nothing that has it. */
type Figure = (plan: Plan, id: string) => number | undefined;

const ofPool =
  (figure: (figures: ReturnType<typeof poolFigures>) => number): Figure =>
  (plan, id) => {
    const found = poolPlanOf(plan, id);
    return found && figure(poolFigures(plan, found.cluster, found.pool));
  };

const ofSubnet =
  (figure: (usage: Plan['subnets'][string]['usage']) => number): Figure =>
  (plan, id) => {
    const subnet = own(plan.subnets, id);
    return subnet && figure(subnet.usage);
  };

const FIGURES: Readonly<Record<LessonFigure, Figure>> = {
  nodes(plan, id) {
    const cluster = own(plan.clusters, id);
    return cluster ? nodesOf(cluster).length : poolPlanOf(plan, id)?.pool.nodes.length;
  },
  mostNodes: ofPool(({ most }) => most.nodes),
  maxPods: (plan, id) => poolPlanOf(plan, id)?.pool.maxPods,
  addressesPerNode: ofPool(({ addressesPerNode }) => addressesPerNode),
  podsRunning: (plan, id) => own(plan.clusters, id)?.pods.running,
  usable: ofSubnet(({ usable }) => usable),
  held: ofSubnet(({ usable, free }) => usable - free),
  free: ofSubnet(({ free }) => free),
  routes: (plan, id) => own(plan.routeTables, id)?.routes.length,
};

export const figureOf = (plan: Plan, figure: LessonFigure, id: string): number | undefined => FIGURES[figure](plan, id);

export const isFigure = (word: string): word is LessonFigure => Object.hasOwn(FIGURES, word);

export const FIGURE_WORDS = Object.keys(FIGURES) as readonly LessonFigure[];
