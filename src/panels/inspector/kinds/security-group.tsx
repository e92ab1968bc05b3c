import type { NetworkSecurityGroupPlan, Plan } from '../../../engine';
import { managedNsgName, managedNsgRuleName, managedNsgRules, scaleSetName } from '../../../facts/aks-resources';
import { managedNsgPlace } from '../../../facts/aks-rules';
import { defaultSecurityRules } from '../../../facts/azure';
import { oneNsgPerNic } from '../../../facts/azure-rules';
import { DataTable, Mark } from '../../../ui';
import { ThingLink } from '../../thing-link';
import { writerWords } from '../../words';
import { Part, Remark, Row, Rows } from '../parts';

const COLUMNS = ['Priority', 'Action', 'Port', 'Protocol', 'Source', 'Destination', 'Name', 'Written by'];

export function SecurityGroupFacts({ plan, id }: { readonly plan: Plan; readonly id: string }) {
  const group = plan.networkSecurityGroups[id];
  if (!group) return null;
  return (
    <>
      <Part title="Stands on">
        {group.subnets.length + group.pools.length + group.interfaces.length === 0 && (
          <p className="text-ink2">Nothing yet.</p>
        )}
        <Rows>
          {group.subnets.map((subnet) => (
            <Row key={subnet} label="Subnet">
              <ThingLink id={subnet} />
            </Row>
          ))}
          {group.pools.map((pool) => (
            <Row key={pool} label="Interfaces of" facts={group.derived ? [managedNsgPlace] : [oneNsgPerNic]}>
              <ThingLink id={pool} />
            </Row>
          ))}
          {group.interfaces.map((owner) => (
            <Row key={owner} label="Interface of" facts={[oneNsgPerNic]}>
              <ThingLink id={owner} />
            </Row>
          ))}
        </Rows>
      </Part>
      <Rules group={group} direction="Inbound" title="Inbound security rules" />
      <Rules group={group} direction="Outbound" title="Outbound security rules" />
      <Remark about="default rules" facts={[defaultSecurityRules]}>
        The lowest priority that matches decides. The default rules cannot be deleted.
      </Remark>
      {group.derived && (
        <Remark about="names" facts={[managedNsgName, scaleSetName, managedNsgRules, managedNsgRuleName]}>
          AKS manages this group. The digits and hashes in its names are stand-ins for Azure’s own.
        </Remark>
      )}
    </>
  );
}

interface RulesProps {
  readonly group: NetworkSecurityGroupPlan;
  readonly direction: 'Inbound' | 'Outbound';
  readonly title: string;
}

function Rules({ group, direction, title }: RulesProps) {
  const rules = group.rules.filter((rule) => rule.direction === direction);
  return (
    <Part title={title} aside={rules.length}>
      <DataTable
        caption={title}
        columns={COLUMNS}
        rows={rules.map((rule) => ({
          key: `${rule.priority} ${rule.name}`,
          cells: [
            <span key="priority" className="font-mono text-meta">
              {rule.priority}
            </span>,
            <Mark key="access" tone={rule.access === 'Allow' ? 'good' : 'bad'} word={rule.access} showWord />,
            any(rule.destinationPortRanges),
            rule.protocol === '*' ? 'Any' : rule.protocol.toUpperCase(),
            any(rule.sourceAddressPrefixes),
            any(rule.destinationAddressPrefixes),
            rule.name,
            writerWords[rule.writtenBy],
          ],
        }))}
      />
    </Part>
  );
}

const any = (values: readonly string[]): string => values.map((value) => (value === '*' ? 'Any' : value)).join(', ');
