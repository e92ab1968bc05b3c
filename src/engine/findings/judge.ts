import type { Plan } from '../plan/types';
import { nameFindings } from './names';
import { podCidrFindings } from './pod-cidr';
import { prefixFindings } from './prefixes';
import { serviceCidrFindings } from './service-cidr';
import type { Finding } from './types';

/** A rule: what it finds in a plan. @param edited see `findings` */
export type Rule = (plan: Plan, edited: ReadonlySet<string>) => readonly Finding[];

/** The rules that call values invalid, and the only ones that do: each edit is judged by them alone. */
export const JUDGES: readonly Rule[] = [nameFindings, prefixFindings, podCidrFindings, serviceCidrFindings];

/** Values that Azure or AKS takes nowhere. */
export const invalidValues = (plan: Plan, edited: ReadonlySet<string> = new Set()): Finding[] =>
  JUDGES.flatMap((rule) => rule(plan, edited)).filter(({ severity }) => severity === 'invalid');
