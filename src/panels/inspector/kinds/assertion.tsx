import type { ReactNode } from 'react';
import { type Plan, thingOf } from '../../../engine';
import { resourceOf } from '../../../model';
import { Address } from '../../address';
import { ThingLink } from '../../thing-link';
import { Row, Rows } from '../parts';

/** What is held to be true of a connection: who is at its ends, and what is asked for. */
export function AssertionFacts({ plan, id }: { readonly plan: Plan; readonly id: string }) {
  const assertion = resourceOf(plan.document, 'assertion', id);
  if (!assertion) return null;
  const { from, to, port, protocol = 'TCP' } = assertion;
  return (
    <Rows>
      <Row label="Who opens it">{endpoint(plan, from)}</Row>
      <Row label="Who is asked">{endpoint(plan, to)}</Row>
      <Row label="Protocol">{protocol}</Row>
      {port !== undefined && <Row label="Port">{port}</Row>}
    </Rows>
  );
}

/** A thing of the design, or text such as an address. */
const endpoint = (plan: Plan, id: string): ReactNode =>
  thingOf(plan, id) ? <ThingLink id={id} /> : <Address>{id}</Address>;
