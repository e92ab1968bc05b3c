import type { Plan } from '../../../engine';
import { formatRangeShort } from '../../../ip';
import { resourceOf } from '../../../model';
import { Address } from '../../address';
import { ThingLink } from '../../thing-link';
import { Part, Row, Rows } from '../parts';

export function GatewayFacts({ plan, id }: { readonly plan: Plan; readonly id: string }) {
  const gateway = resourceOf(plan.document, 'virtualNetworkGateway', id);
  if (!gateway) return null;
  return (
    <>
      <Rows>
        {(plan.addresses[id] ?? []).map(({ range, predicted }) => (
          <Row key={range.first} label="Address" predicted={predicted}>
            <Address>{formatRangeShort(range)}</Address>
          </Row>
        ))}
      </Rows>
      <Part title="Connections" aside={gateway.connections.length}>
        <Rows>
          {gateway.connections.map(({ name, onPremisesSite }) => (
            <Row key={name} label={name}>
              <ThingLink id={onPremisesSite} />
            </Row>
          ))}
        </Rows>
      </Part>
    </>
  );
}
