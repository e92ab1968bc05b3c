import { counted, number, type Plan } from '../../../engine';
import { outboundFigures } from '../../../engine/holders';
import {
  inboundRulePorts,
  outboundPortsCounted,
  snatDrop,
  snatPortStep,
  snatPortsPerAddress,
  snatTiers,
} from '../../../facts/snat';
import { Part, Remark, Row, Rows } from '../parts';

/** What each node has for connections to the internet, and how many nodes that is enough for. */
export function OutboundPorts({ plan, id }: { readonly plan: Plan; readonly id: string }) {
  const figures = outboundFigures(plan.document, id);
  if (!figures) return null;
  const { ports, takenByRules, each, most, before, counted: nodes } = figures;
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
      {before && (
        <Remark about="fewer ports" facts={[snatDrop, snatTiers]}>
          Up to {counted(before.upTo, 'node')} each has {number(before.ports)} ports; with {number(figures.nodes)} each
          has {each === undefined ? 'what Azure’s table does not tell' : number(each)}. A fixed number would not fall
          with the next node.
        </Remark>
      )}
    </Part>
  );
}
