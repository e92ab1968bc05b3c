import { type EndField, type Flow, suggestedEnds } from '../../../engine/trace';
import { ok } from '../../../result';
import { selectPlan, useApp } from '../../../store';

/** Sends a flow in the Trace tab, its fields as a person would have filled them in. */
export function openTrace(flow: Flow): void {
  const { typeFlow, send, setDock } = useApp.getState();
  typeFlow({
    from: textOf('from', flow.from),
    to: textOf('to', flow.to),
    protocol: flow.protocol ?? '',
    port: flow.port === undefined ? '' : String(flow.port),
  });
  send({ typed: useApp.getState().flow, flow: ok(flow) });
  setDock({ open: true, tab: 'trace' });
}

/** As the field offers the end; an id does as well. */
const textOf = (field: EndField, id: string): string =>
  suggestedEnds(selectPlan(useApp.getState()), field).find((end) => end.id === id)?.text ?? id;
