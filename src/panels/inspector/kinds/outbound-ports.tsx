import { counted, number, type Plan } from '../../../engine';
import { outboundFigures } from '../../../engine/holders';
import {
  inboundRulePorts,
  outboundPortsCounted,
  snatPortStep,
  snatPortsPerAddress,
  snatTiers,
} from '../../../facts/outbound';
import { Part, Row, Rows } from '../parts';

/** What each node has for connections to the internet, and how many nodes that is enough for. */
export function OutboundPorts({ plan, id }: { readonly plan: Plan; readonly id: string }) {
  const figures = outboundFigures(plan.document, id);
  if (!figures) return null;
  const { ports, takenByRules, each, most, counted: nodes } = figures;
  return (
    <Part title="Outbound ports" aside={counted(figures.addresses, 'address', 'addresses')}>
      <Rows>
        <Row
          label="Ports of the addresses"
          facts={[snatPortsPerAddress, ...(takenByRules > 0 ? [inboundRulePorts] : [])]}
        >
          {number(ports)}
          {takenByRules > 0 && ` less ${number(takenByRules)}`}
        </Row>
        <Row label="Ports of each node now" facts={[most === undefined ? snatTiers : snatPortStep]}>
          {each === undefined ? 'not known' : number(each)}
        </Row>
        {most !== undefined && (
          <Row label="Nodes that can have them" facts={[outboundPortsCounted]}>
            {number(most)}
          </Row>
        )}
        <Row label="Nodes that AKS counts" facts={[outboundPortsCounted]}>
          {number(nodes)}
        </Row>
      </Rows>
    </Part>
  );
}
