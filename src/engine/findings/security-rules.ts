import { securityRuleAddresses, securityRulePorts } from '../../facts/filtering';
import { entriesPerSecurityRule, securityRuleConflict, securityRulePriorities } from '../../facts/limits';
import { type ResourceOf, resourcesOf, type SecurityRule } from '../../model';
import { readAddressText, readPortText } from '../filtering/rule-texts';
import type { Plan } from '../plan/types';
import { number } from '../words';
import type { Finding } from './types';

type Group = ResourceOf<'networkSecurityGroup'>;

/** Rules of security groups that Azure does not take, by themselves or beside each other. */
export const securityRuleFindings = ({ document }: Plan): Finding[] =>
  resourcesOf(document, 'networkSecurityGroup').flatMap((group) => [
    ...clashes(group),
    ...group.securityRules.flatMap((rule) => [...outOfLimits(group, rule), ...unreadable(group, rule)]),
  ]);

/** Each rule that meets an earlier one, told of once. */
function clashes({ id, name: group, securityRules }: Group): Finding[] {
  const taken = new Map<string, string>();
  return securityRules.flatMap(({ name, direction, priority }): Finding[] => {
    const keys = [`${direction} ${priority}`, `name ${name.toLowerCase()}`] as const;
    const [samePriority, sameName] = keys.map((key) => taken.get(key));
    for (const key of keys) if (!taken.has(key)) taken.set(key, name);
    if (samePriority === undefined && sameName === undefined) return [];
    const what =
      sameName === undefined
        ? `${samePriority} and ${name} of ${group} are both ${direction.toLowerCase()} rules of priority ${priority}`
        : `Two rules of ${group} are named ${name}`;
    return [
      {
        code: 'SECURITY_RULES_CLASH',
        severity: 'error',
        subjects: [{ id }],
        says: `${what}: Azure refuses the group with ${securityRuleConflict.value}.`,
        facts: [securityRuleConflict],
      },
    ];
  });
}

function outOfLimits({ id, name: group }: Group, rule: SecurityRule): Finding[] {
  const { min, max } = securityRulePriorities.value;
  const { name, priority, sourceAddressPrefixes, destinationAddressPrefixes } = rule;
  const finding = (says: string, fact: Finding['facts'][number]): Finding => ({
    code: 'SECURITY_RULE_OUT_OF_LIMITS',
    severity: 'error',
    subjects: [{ id }],
    says: `Rule ${name} of ${group} ${says} Azure refuses the group.`,
    facts: [fact],
  });
  const entries = sourceAddressPrefixes.length + destinationAddressPrefixes.length;
  return [
    ...(priority < min || priority > max
      ? [finding(`has priority ${priority}, outside ${min} to ${max}.`, securityRulePriorities)]
      : []),
    ...(entries > entriesPerSecurityRule.value
      ? [
          finding(
            `names ${number(entries)} addresses and ranges, more than ${number(entriesPerSecurityRule.value)}.`,
            entriesPerSecurityRule,
          ),
        ]
      : []),
  ];
}

/** The first text at fault among the addresses of a rule, and among its ports. */
function unreadable({ id, name: group }: Group, rule: SecurityRule): Finding[] {
  const address = [...rule.sourceAddressPrefixes, ...rule.destinationAddressPrefixes].find(
    (text) => readAddressText(text) === undefined,
  );
  const port = [...rule.sourcePortRanges, ...rule.destinationPortRanges].find(
    (text) => readPortText(text) === undefined,
  );
  const finding = (text: string, what: string, code: string, fact: Finding['facts'][number]): Finding => ({
    code: 'SECURITY_RULE_UNREADABLE',
    severity: 'error',
    subjects: [{ id }],
    says: `Rule ${rule.name} of ${group} names “${text}”, which is no ${what}: Azure refuses the group with ${code}.`,
    facts: [fact],
  });
  return [
    ...(address === undefined
      ? []
      : [finding(address, 'address, prefix or service tag', securityRuleAddresses.value, securityRuleAddresses)]),
    ...(port === undefined ? [] : [finding(port, 'port or range', securityRulePorts.value.code, securityRulePorts)]),
  ];
}
