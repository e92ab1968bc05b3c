import type { Plan } from '../../../engine';
import { type ResourceOf, resourceOf } from '../../../model';
import { ThingLink } from '../../thing-link';
import { yesOrNo } from '../../words';
import { Part, Row, Rows } from '../parts';

type Flags = ResourceOf<'peering'>['outgoing'];

/** In the portal's words. */
const FLAGS = [
  ['allowVirtualNetworkAccess', 'Access to the remote network'],
  ['allowForwardedTraffic', 'Forwarded traffic'],
  ['allowGatewayTransit', 'Gateway transit'],
  ['useRemoteGateways', 'Remote gateway in use'],
] as const satisfies readonly (readonly [keyof Flags, string])[];

export function PeeringFacts({ plan, id }: { readonly plan: Plan; readonly id: string }) {
  const peering = resourceOf(plan.document, 'peering', id);
  if (!peering) return null;
  const { virtualNetwork, remoteVirtualNetwork, outgoing, incoming } = peering;
  const nameOf = (network: string) => plan.document.resources[network]?.name ?? network;
  return (
    <>
      <Rows>
        <Row label="Network">
          <ThingLink id={virtualNetwork} />
        </Row>
        <Row label="Remote network">
          <ThingLink id={remoteVirtualNetwork} />
        </Row>
      </Rows>
      <Direction title={`On ${nameOf(virtualNetwork)}`} flags={outgoing} />
      <Direction title={`On ${nameOf(remoteVirtualNetwork)}`} flags={incoming} />
    </>
  );
}

const Direction = ({ title, flags }: { readonly title: string; readonly flags: Flags }) => (
  <Part title={title}>
    <Rows>
      {FLAGS.map(([flag, label]) => (
        <Row key={flag} label={label}>
          {yesOrNo(flags[flag])}
        </Row>
      ))}
    </Rows>
  </Part>
);
