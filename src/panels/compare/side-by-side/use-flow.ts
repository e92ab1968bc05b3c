import { useMemo } from 'react';
import type { Flow, Plan } from '../../../engine';
import { type ComparedFlow, flowByIds, flowsToCompare, flowWords } from '../../../engine/compare';
import { useApp } from '../../../store';

interface FlowChoice {
  /** The one that is asked for; none in a design without two ends. */
  readonly flow: ComparedFlow | undefined;
  readonly offered: readonly ComparedFlow[];
}

/** The connection that is asked for in all variants: what was chosen, else what was sent in the Trace tab, else the first offered. */
export function useFlow(plan: Plan, clusterId: string): FlowChoice {
  const chosen = useApp((state) => state.compared.flow);
  const sent = useApp((state) => state.sent);
  return useMemo(() => {
    const usual = flowsToCompare(plan, clusterId);
    const own = [chosen, sent?.flow.ok ? sent.flow.value : undefined].flatMap((flow) => (flow ? told(plan, flow) : []));
    const offered = [...own, ...usual].filter((one, at, all) => all.findIndex((other) => same(one, other)) === at);
    return { flow: offered[0], offered: offered.toSorted((a, b) => place(usual, a) - place(usual, b)) };
  }, [plan, clusterId, chosen, sent]);
}

function told(plan: Plan, asked: Flow): ComparedFlow {
  const flow = flowByIds(plan, asked);
  return { title: flowWords(plan, flow), flow };
}

const same = (one: ComparedFlow, other: ComparedFlow): boolean => flowKey(one) === flowKey(other);

/** What is offered keeps its place in the list, whichever is chosen. */
function place(usual: readonly ComparedFlow[], flow: ComparedFlow): number {
  return usual.findIndex((one) => same(one, flow));
}

export const flowKey = ({ flow }: Pick<ComparedFlow, 'flow'>): string =>
  JSON.stringify([flow.from, flow.to, flow.port, flow.protocol, flow.pins]);
