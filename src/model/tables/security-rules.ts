import { rulesPerSecurityGroup } from '../../facts/azure-rules';
import { rulesByPriority, securityRuleAddresses, securityRulePorts } from '../../facts/filtering';
import { entriesPerSecurityRule, securityRuleConflict, securityRulePriorities } from '../../facts/limits';
import { securityRuleNames } from '../../facts/lock-down';
import { parsePrefix } from '../../ip';
import { once } from '../../once';
import { err, ok, type Result } from '../../result';
import type { FieldError } from '../fields/field';
import { anyText, atLeastOne, listOf, wholeNumber } from '../fields/texts';
import type { SecurityRule } from '../resources';
import { readAddressText, readPortText } from '../rule-texts';
import { alike, sameName } from './clashes';
import { choiceColumn, listColumn, numberColumn, textColumn } from './columns';
import { freeAfter, freeName, freeNumber, nameOfCopy } from './names';
import { type ColumnOf, tableOf } from './table';

type Rules = readonly SecurityRule[];
type Direction = SecurityRule['direction'];
type OfRule = ColumnOf<'networkSecurityGroup', SecurityRule>;

const ANY = '*';
/** Between the priorities of new rules, so that others fit in between. */
const STEP = 10;
const NAME_LENGTH = 80;
const LIMITS = securityRulePriorities.value;

const isAny = (text: string): boolean => text.toLowerCase() === 'any';

/** An address, prefix, service tag or `*`; the portal's word for that is taken too. */
function addressPart(text: string): Result<string, FieldError> {
  if (isAny(text)) return ok(ANY);
  if (readAddressText(text)) return ok(text);
  const prefix = text.includes('/') ? parsePrefix(text) : undefined;
  if (prefix && !prefix.ok) return prefix;
  return err({ code: 'not-a-rule-address', input: text, fact: securityRuleAddresses });
}

function portPart(text: string): Result<string, FieldError> {
  if (isAny(text)) return ok(ANY);
  return readPortText(text) ? ok(text) : err({ code: 'not-a-rule-port', input: text, fact: securityRulePorts });
}

const addresses = (id: 'sourceAddressPrefixes' | 'destinationAddressPrefixes', label: string, of: string): OfRule =>
  listColumn(
    {
      id,
      label,
      width: 20,
      aliases: [id.replace('Prefixes', 'Prefix'), `${of} address prefixes`, `${of} addresses`, `${of} IP`],
      about: {
        property: `properties.${id}`,
        means: `Whom the rule means as ${of}: addresses, prefixes, service tags, or * for all.`,
        facts: [securityRuleAddresses, entriesPerSecurityRule],
        source: 'referenceSecurityRule',
      },
    },
    (text) => atLeastOne(listOf(text, addressPart)),
  );

const ports = (id: 'sourcePortRanges' | 'destinationPortRanges', label: string, of: string, also: string[]): OfRule =>
  listColumn(
    {
      id,
      label,
      width: 12,
      aliases: [id.replace('Ranges', 'Range'), `${of} ports`, ...also],
      about: {
        property: `properties.${id}`,
        means: `The ports of the ${of} that the rule means: numbers, ranges such as 80-90, or * for all.`,
        facts: [securityRulePorts],
        source: 'referenceSecurityRule',
      },
    },
    (text) => atLeastOne(listOf(text, portPart)),
  );

const COLUMNS: readonly OfRule[] = [
  choiceColumn(
    {
      id: 'direction',
      label: 'Direction',
      width: 10,
      about: {
        property: 'properties.direction',
        means: 'Whether the rule is asked about what comes in or about what goes out.',
        facts: [rulesByPriority],
        source: 'referenceSecurityRule',
      },
    },
    [
      { value: 'Inbound', label: 'Inbound' },
      { value: 'Outbound', label: 'Outbound' },
    ],
  ),
  numberColumn(
    {
      id: 'priority',
      label: 'Priority',
      width: 6,
      about: {
        property: 'properties.priority',
        means: 'Rules of a direction are asked in this order, and the first that matches decides.',
        facts: [rulesByPriority, securityRulePriorities, securityRuleConflict],
        source: 'referenceSecurityRule',
      },
    },
    (text) => wholeNumber(text, LIMITS.min, LIMITS.max, securityRulePriorities),
  ),
  textColumn(
    {
      id: 'name',
      label: 'Name',
      input: 'text',
      width: 22,
      aliases: ['rule', 'rule name'],
      about: {
        property: 'name',
        means: 'What the rule is called.',
        facts: [securityRuleNames, securityRuleConflict],
        source: 'referenceSecurityRule',
      },
    },
    (text) => anyText(text, NAME_LENGTH),
  ),
  choiceColumn(
    {
      id: 'access',
      label: 'Action',
      width: 7,
      aliases: ['access'],
      about: {
        property: 'properties.access',
        means: 'What becomes of what the rule matches.',
        facts: [rulesByPriority],
        source: 'referenceSecurityRule',
      },
    },
    [
      { value: 'Allow', label: 'Allow' },
      { value: 'Deny', label: 'Deny' },
    ],
  ),
  choiceColumn(
    {
      id: 'protocol',
      label: 'Protocol',
      width: 7,
      about: {
        property: 'properties.protocol',
        means: 'The protocol that the rule means.',
        source: 'referenceSecurityRule',
      },
    },
    [
      { value: ANY, label: 'Any' },
      { value: 'Tcp', label: 'TCP' },
      { value: 'Udp', label: 'UDP' },
      { value: 'Icmp', label: 'ICMP' },
      { value: 'Esp', label: 'ESP' },
      { value: 'Ah', label: 'AH' },
    ],
  ),
  addresses('sourceAddressPrefixes', 'Source', 'source'),
  ports('sourcePortRanges', 'Source port', 'source', []),
  addresses('destinationAddressPrefixes', 'Destination', 'destination'),
  ports('destinationPortRanges', 'Destination port', 'destination', ['port', 'ports']),
];

const DIRECTIONS: readonly Direction[] = ['Inbound', 'Outbound'];

/** As Azure asks them: what comes in first, then by priority. Each row of a table asks whether it can be moved. */
const evaluated = once((rules: Rules): readonly number[] =>
  rules
    .map((_, at) => at)
    .toSorted((a, b) => {
      const [one, other] = [rules[a], rules[b]];
      if (!one || !other) return 0;
      const direction = DIRECTIONS.indexOf(one.direction) - DIRECTIONS.indexOf(other.direction);
      return direction || one.priority - other.priority || a - b;
    }),
);

/**
 * A rule put at another place of its direction: the rules between here and there pass their priorities on, so that no
 * number is used that was not, and Azure asks them in the order that one sees. Equal ones are drawn apart.
 */
function moved(rules: Rules, row: number, place: number): SecurityRule[] {
  const direction = rules[row]?.direction;
  const order = evaluated(rules);
  const block = order.filter((at) => rules[at]?.direction === direction);
  const start = order.indexOf(block[0] ?? 0);
  const [from, to] = [block.indexOf(row), Math.min(Math.max(place - start, 0), block.length - 1)];
  const priorities = block.map((at) => rules[at]?.priority ?? 0);
  const next = block.toSpliced(from, 1).toSpliced(to, 0, row);
  const changed = [...rules];
  let last = from === to ? Number.POSITIVE_INFINITY : (priorities[Math.min(from, to) - 1] ?? 0);
  for (let at = Math.min(from, to); at < block.length; at++) {
    const index = next[at] ?? 0;
    const rule = rules[index];
    const priority = Math.max(priorities[at] ?? 0, last + 1);
    // Beyond the two places only those give way that the ones before them have come up to.
    if (!rule || (at > Math.max(from, to) && priority === priorities[at]) || last === Number.POSITIVE_INFINITY) break;
    if (rule.priority !== priority) changed[index] = { ...rule, priority };
    last = priority;
  }
  return from === to ? changed : withinLimits(changed, next);
}

/** Where rules were pushed beyond the last priority that there is, they and those before them give way downwards. */
function withinLimits(rules: SecurityRule[], order: readonly number[]): SecurityRule[] {
  const within = [...rules];
  let most = LIMITS.max;
  for (const index of order.toReversed()) {
    const rule = within[index];
    if (!rule || rule.priority <= most) break;
    within[index] = { ...rule, priority: most };
    most -= 1;
  }
  return within;
}

export const securityRules = tableOf<'networkSecurityGroup', SecurityRule>('networkSecurityGroup', {
  id: 'securityRules',
  title: 'Security rules',
  noun: 'rule',
  columns: COLUMNS,
  most: rulesPerSecurityGroup.value,
  mostFact: rulesPerSecurityGroup,
  order: 'Azure asks the rules of a direction by priority; moving one passes the priorities on.',
  rows: (group) => group.securityRules,
  withRows: (group, rules) => ({ ...group, securityRules: rules }),
  // Changes nothing until it is edited: what it lets through the default rules let through as well.
  fresh: (rules) => ({
    name: freeName(rules, 'Rule'),
    priority: freeNumber(
      rules.map(({ priority }) => priority),
      LIMITS,
      STEP,
    ),
    direction: 'Inbound',
    access: 'Allow',
    protocol: 'Tcp',
    sourceAddressPrefixes: ['VirtualNetwork'],
    sourcePortRanges: [ANY],
    destinationAddressPrefixes: ['VirtualNetwork'],
    destinationPortRanges: ['443'],
  }),
  again: (rule, rules) => ({
    ...rule,
    name: nameOfCopy(rule.name, rules),
    priority: freeAfter(
      rule.priority,
      rules.map(({ priority }) => priority),
      LIMITS.max,
    ),
  }),
  calledBy: 'name',
  view: evaluated,
  move: moved,
  clashes: (rules) => [
    ...alike(rules, {
      column: 'priority',
      key: ({ direction, priority }) => `${direction} ${priority}`,
      says: ({ direction, priority }) => `Another ${direction.toLowerCase()} rule has priority ${priority} already.`,
      facts: [securityRuleConflict],
    }),
    ...sameName(rules, 'rule', [securityRuleConflict]),
  ],
});
