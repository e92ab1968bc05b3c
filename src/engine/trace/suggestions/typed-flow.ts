import type { Plan } from '../../plan/types';
import type { Flow } from '../types';
import { idOfEnd, type TypedFlow } from './read-flow';
import { type EndField, endOfThing } from './suggestions';

/** A flow as one would type it: by names, and by ids where a name would mean somebody else. */
export function typedFlow(plan: Plan, { from, to, port, protocol }: Flow): TypedFlow {
  const text = (field: EndField, id: string): string => {
    const named = endOfThing(plan, field, id)?.text;
    return named !== undefined && idOfEnd(plan, field, named) === id ? named : id;
  };
  return {
    from: text('from', from),
    to: text('to', to),
    protocol: protocol ?? '',
    port: port === undefined ? '' : String(port),
  };
}
