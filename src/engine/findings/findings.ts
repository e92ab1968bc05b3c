import type { Plan } from '../plan/types';
import { addressFindings } from './addresses';
import { gatewayFindings } from './gateways';
import { nameFindings } from './names';
import { nodeFindings } from './nodes';
import { podCidrFindings } from './pod-cidr';
import { poolFindings } from './pools';
import { prefixFindings } from './prefixes';
import { serviceCidrFindings } from './service-cidr';
import { serviceFindings } from './services';
import type { Finding } from './types';

/** One rule a file; each sees the whole plan. A new rule is a file and a line here. */
const RULES: readonly ((plan: Plan, edited: ReadonlySet<string>) => readonly Finding[])[] = [
  nameFindings,
  prefixFindings,
  podCidrFindings,
  serviceCidrFindings,
  nodeFindings,
  poolFindings,
  serviceFindings,
  addressFindings,
  gatewayFindings,
];

const SEVERITIES: readonly Finding['severity'][] = ['invalid', 'error', 'warning'];

/**
 * Everything a person should know about a design, the gravest first.
 *
 * @param edited ids of resources whose edit is being judged: where two are at odds, the mend is theirs
 */
export const findings = (plan: Plan, edited: ReadonlySet<string> = new Set()): Finding[] =>
  RULES.flatMap((rule) => rule(plan, edited)).toSorted(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
