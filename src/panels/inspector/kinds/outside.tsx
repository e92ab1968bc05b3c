import type { Plan } from '../../../engine';
import { resourceOf, resourcesOf } from '../../../model';
import { Address } from '../../address';
import { ThingLink } from '../../thing-link';
import { Part, Row, Rows } from '../parts';

export function SiteFacts({ plan, id }: { readonly plan: Plan; readonly id: string }) {
  const site = resourceOf(plan.document, 'onPremisesSite', id);
  if (!site) return null;
  const gateways = resourcesOf(plan.document, 'virtualNetworkGateway').filter(({ connections }) =>
    connections.some(({ onPremisesSite }) => onPremisesSite === id),
  );
  return (
    <>
      <Rows>
        {gateways.map((gateway) => (
          <Row key={gateway.id} label="Connected by">
            <ThingLink id={gateway.id} />
          </Row>
        ))}
      </Rows>
      <Part title="Hosts" aside={site.hosts.length}>
        <Rows>
          {site.hosts.map(({ name, address }) => (
            <Row key={`${name} ${address}`} label={name}>
              <Address>{address}</Address>
            </Row>
          ))}
        </Rows>
      </Part>
    </>
  );
}
