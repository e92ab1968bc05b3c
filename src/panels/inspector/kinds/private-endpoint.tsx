import type { Plan } from '../../../engine';
import { resourceOf } from '../../../model';
import { Address } from '../../address';
import { ThingLink } from '../../thing-link';
import { Row, Rows } from '../parts';
import { HeldFacts } from './held';

/** The user's, with what it leads to, or the one of a private cluster's API server. */
export function PrivateEndpointFacts({ plan, id }: { readonly plan: Plan; readonly id: string }) {
  const endpoint = resourceOf(plan.document, 'privateEndpoint', id);
  return (
    <>
      <HeldFacts plan={plan} id={id} />
      {endpoint && (
        <Rows>
          <Row label="Leads to">{endpoint.fqdn}</Row>
          {endpoint.publicIPAddress !== undefined && (
            <Row label="Its public address">
              <Address>{endpoint.publicIPAddress}</Address>
            </Row>
          )}
          <Row label="Private DNS zone">
            {endpoint.privateDnsZone === undefined ? 'none' : <ThingLink id={endpoint.privateDnsZone} />}
          </Row>
        </Rows>
      )}
    </>
  );
}
