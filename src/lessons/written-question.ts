import type { Flow, Plan } from '../engine';
import { sourceToExpect } from '../engine/assertions';
import { resolveAndTrace } from '../engine/dns';
import { suggestedEnds } from '../engine/trace';
import { formatAddress } from '../ip';
import type { LessonFigure, LessonQuestion } from '../model';
import { addressAt } from './address-at';
import { subjectsWith } from './subjects';

/** A connection as lessons name it. */
export type Connection = Pick<Flow, 'from' | 'to' | 'protocol' | 'port'>;

type Named = { readonly [K in keyof Connection]: Connection[K] | undefined } & Pick<Connection, 'from' | 'to'>;

/** The connection of what names one. */
export const connectionOf = ({ from, to, protocol, port }: Named): Connection => ({
  from,
  to,
  ...(protocol && { protocol }),
  ...(port !== undefined && { port }),
});

/**
 * A question to begin with, about something that there is; none where the design has nothing to ask for.
 * @param sent what is traced now
 */
export function newQuestion(plan: Plan, sort: LessonQuestion['sort'], sent?: Connection): LessonQuestion | undefined {
  const connection = sent ?? firstConnection(plan);
  const [cluster] = Object.keys(plan.clusters);
  switch (sort) {
    case 'outcome':
      return connection && { sort, asks: 'What becomes of this packet?', ...connectionOf(connection) };
    case 'source':
      return (
        connection && {
          sort,
          asks: 'Whose address does the far side see?',
          ...connectionOf(connection),
          among: sourcesToChoose(plan, connection),
        }
      );
    case 'address': {
      const [of] = subjectsWith(plan, 'address');
      return of && { sort, asks: 'Which address does it have?', of: of.id };
    }
    case 'figure':
      return figureQuestion(plan, 'nodes') ?? figureQuestion(plan, 'free');
    case 'verdict':
      return cluster === undefined ? undefined : { sort, asks: 'Does it run?', cluster, verdict: 'runs' };
  }
}

function figureQuestion(plan: Plan, figure: LessonFigure): LessonQuestion | undefined {
  const [of] = subjectsWith(plan, figure);
  return of && { sort: 'figure', asks: 'How many are there?', figure, of: of.id };
}

/** Who can ask whom in a design where nothing was sent yet. */
export function firstConnection(plan: Plan): Connection | undefined {
  const [from] = suggestedEnds(plan, 'from');
  const to = suggestedEnds(plan, 'to').find(({ id }) => id !== from?.id);
  return from && to && { from: from.id, to: to.id };
}

/** Wrong answers that are offered beside the right one. */
const WRONG = 3;

/** Whose addresses there are to choose from: that which is right, and others that somebody could take for it. */
export function sourcesToChoose(plan: Plan, connection: Connection): string[] {
  const traced = resolveAndTrace(plan, connectionOf(connection));
  const trace = traced.ok ? traced.value.trace : undefined;
  const seen = trace && sourceToExpect(trace);
  const right = seen === undefined ? undefined : formatAddress(seen);
  const ids = [
    connection.from,
    connection.to,
    ...suggestedEnds(plan, 'from').map(({ id }) => id),
    ...Object.keys(plan.loadBalancers),
  ];
  const addresses = new Map<string, string>();
  for (const id of ids) {
    const address = addressAt(plan, id);
    const text = address === undefined ? undefined : formatAddress(address);
    if (text !== undefined && !addresses.has(text)) addresses.set(text, id);
  }
  const answer = right === undefined ? [] : [addresses.get(right) ?? right];
  const wrong = [...addresses].filter(([address]) => address !== right).map(([, id]) => id);
  return [...answer, ...wrong.slice(0, WRONG)].toSorted();
}
