import type { ReactNode } from 'react';
import { type Plan, thingOf } from '../../../engine';
import { resourceOf } from '../../../model';
import { Address } from '../../address';
import { ThingLink } from '../../thing-link';
import { Row, Rows } from '../parts';

const EXPECTED = { works: 'it works', fails: 'it fails' } as const;

/** What the design's maker holds to be true of a connection. */
export function AssertionFacts({ plan, id }: { readonly plan: Plan; readonly id: string }) {
  const assertion = resourceOf(plan.document, 'assertion', id);
  if (!assertion) return null;
  const { from, to, port, protocol = 'TCP', expect, expectedSource } = assertion;
  return (
    <Rows>
      <Row label="From">{endpoint(plan, from)}</Row>
      <Row label="To">{endpoint(plan, to)}</Row>
      <Row label="Protocol">{protocol}</Row>
      {port !== undefined && <Row label="Port">{port}</Row>}
      <Row label="Expected">{EXPECTED[expect]}</Row>
      {expectedSource !== undefined && (
        <Row label="Source that the far side sees">
          <Address>{expectedSource}</Address>
        </Row>
      )}
    </Rows>
  );
}

/** A thing of the design, or text such as an address. */
const endpoint = (plan: Plan, id: string): ReactNode =>
  thingOf(plan, id) ? <ThingLink id={id} /> : <Address>{id}</Address>;
