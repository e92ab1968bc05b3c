import type { Plan } from '../../../engine';
import { natGatewayName } from '../../../facts/outbound';
import { formatAddress } from '../../../ip';
import { Address } from '../../address';
import { ThingLink } from '../../thing-link';
import { Part, Remark, Row, Rows } from '../parts';

/** A NAT gateway: its public addresses, and the subnets that leave through it. */
export function NatGatewayFacts({ plan, id }: { readonly plan: Plan; readonly id: string }) {
  const gateway = plan.natGateways[id];
  if (!gateway) return null;
  const { publicIPAddresses, subnets, derived } = gateway;
  return (
    <>
      <Rows>
        {publicIPAddresses.length === 0 && <Row label="Outbound IP">none</Row>}
        {publicIPAddresses.map((address) => (
          <Row key={address} label="Outbound IP">
            <Address>{formatAddress(address)}</Address>
          </Row>
        ))}
      </Rows>
      <Part title="Subnets" aside={subnets.length}>
        <Rows>
          {subnets.map((subnet) => (
            <Row key={subnet} label="In force on">
              <ThingLink id={subnet} />
            </Row>
          ))}
        </Rows>
      </Part>
      {derived && (
        <Remark about="this NAT gateway" facts={[natGatewayName]}>
          AKS makes it for the outbound type managedNATGateway.
        </Remark>
      )}
    </>
  );
}
