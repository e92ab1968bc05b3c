import {
  inboundRulePorts,
  outboundPortsCounted,
  snatDrop,
  snatPortsPerAddress,
  snatTableEnd,
  snatTiers,
} from '../../facts/snat';
import { type OutboundFigures, outboundFigures } from '../holders/outbound-figures';
import type { Plan } from '../plan/types';
import { automaticPorts, mostBeforeDrop, mostPortsEach } from '../snat/snat';
import { counted, number } from '../words';
import type { Finding, Mend } from './types';

/** Outbound ports that AKS refuses, and those that nodes lose when the cluster grows. */
export const snatPortFindings = ({ document, clusters }: Plan): Finding[] =>
  Object.keys(clusters).flatMap((id) => {
    const figures = outboundFigures(document, id);
    if (!figures || figures.nodes === 0) return [];
    return figures.fixed === undefined ? lost(id, figures) : refused(id, figures, figures.fixed);
  });

const addressWords = (addresses: number): string => counted(addresses, 'address', 'addresses');

function refused(id: string, figures: OutboundFigures, fixed: number): Finding[] {
  const { addresses, ports, takenByRules, counted: nodes } = figures;
  const needed = nodes * fixed;
  if (needed <= ports - takenByRules) return [];
  const have = addresses === 1 ? `1 address has ${number(ports)}` : `${addressWords(addresses)} have ${number(ports)}`;
  const less = takenByRules === 0 ? '' : `, less ${number(takenByRules)} for rules of services`;
  const end =
    needed > ports
      ? `AKS refuses the cluster with ${outboundPortsCounted.value}.`
      : 'the load balancer refuses its outbound rule.';
  return [
    {
      code: 'SNAT_PORTS_EXCEEDED',
      severity: 'error',
      subjects: [{ id, field: 'allocatedOutboundPorts' }],
      says: `AKS counts ${counted(nodes, 'node')}, autoscalers at their maximum and extra nodes of an upgrade included. With ${number(fixed)} ports each they need ${number(needed)}, and ${have}${less}: ${end}`,
      facts: [outboundPortsCounted, snatPortsPerAddress, ...(takenByRules > 0 ? [inboundRulePorts] : [])],
      ...allocate(id, mostPortsEach(ports - takenByRules, nodes)),
    },
  ];
}

/** Ports by Azure's table, of which nodes lose half with the next step. */
function lost(id: string, figures: OutboundFigures): Finding[] {
  const { ports, takenByRules, nodes, each } = figures;
  const most = Math.max(figures.counted, nodes + 1);
  const then = automaticPorts(most);
  if (then === each && each !== undefined) return [];
  const fixed = allocate(id, Math.min(each ?? Number.POSITIVE_INFINITY, mostPortsEach(ports - takenByRules, most)));
  const subjects: Finding['subjects'] = [{ id, field: 'allocatedOutboundPorts' }];
  if (then === undefined) {
    return [
      {
        code: 'SNAT_PORTS_UNKNOWN',
        severity: 'warning',
        subjects,
        says: `There can be ${counted(most, 'node')}, and Azure’s table of outbound ports ends at ${number(snatTableEnd.value)}: what each gets beyond is not known. Fix the number, or leave by a NAT gateway.`,
        facts: [snatTableEnd, snatTiers],
        ...fixed,
      },
    ];
  }
  const step = (mostBeforeDrop(nodes) ?? 0) + 1;
  return [
    {
      code: 'SNAT_PORTS_DROP',
      severity: 'warning',
      subjects,
      says: `${growth(figures, step)} At ${counted(step, 'node')} each one’s outbound ports fall from ${number(each ?? 0)} to ${number(automaticPorts(step) ?? 0)}, and open connections can break.`,
      facts: [snatDrop, snatTiers, outboundPortsCounted],
      ...fixed,
    },
  ];
}

/** How the cluster comes to have so many nodes. */
function growth({ nodes, counted: most }: OutboundFigures, step: number): string {
  if (most < step) return `There are ${counted(nodes, 'node')}, and one more is one too many.`;
  return `There are ${counted(nodes, 'node')}; autoscalers and extra nodes of an upgrade can make them ${number(most)}.`;
}

function allocate(id: string, each: number): { mend?: Mend } {
  if (each <= 0) return {};
  return {
    mend: {
      label: `Allocate ${number(each)} ports`,
      edits: [{ id, field: 'allocatedOutboundPorts', text: String(each) }],
      caution: 'On a running cluster open outbound connections can break.',
    },
  };
}
