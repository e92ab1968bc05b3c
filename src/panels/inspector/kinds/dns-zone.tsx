import type { Plan } from '../../../engine';
import { resourceOf, resourcesOf } from '../../../model';
import { Address } from '../../address';
import { ThingLink } from '../../thing-link';
import { Part, Row, Rows } from '../parts';

/** A private DNS zone: where it answers, and for what. */
export function DnsZoneFacts({ plan, id }: { readonly plan: Plan; readonly id: string }) {
  const zone = resourceOf(plan.document, 'privateDnsZone', id);
  if (!zone) return null;
  const endpoints = resourcesOf(plan.document, 'privateEndpoint').filter(({ privateDnsZone }) => privateDnsZone === id);
  const records = zone.records ?? [];
  return (
    <>
      <Part title="Virtual network links" aside={zone.virtualNetworkLinks.length}>
        <Rows>
          {zone.virtualNetworkLinks.map((network) => (
            <Row key={network} label="Linked to">
              <ThingLink id={network} />
            </Row>
          ))}
        </Rows>
      </Part>
      <Part title="Records" aside={records.length + endpoints.length}>
        <Rows>
          {records.map(({ name, address }) => (
            <Row key={`${name} ${address}`} label={name}>
              <Address>{address}</Address>
            </Row>
          ))}
          {endpoints.map(({ id: endpoint, fqdn }) => (
            <Row key={endpoint} label={fqdn}>
              <ThingLink id={endpoint} />
            </Row>
          ))}
        </Rows>
      </Part>
    </>
  );
}
