import { type ResourceOf, resourcesOf, type SecurityRule } from '../../model';
import { noteDrawnIn } from './public-addresses';
import { type AzureResource, type Fields, given, type Value } from './types';
import { locationOf, made, named, quoted, type Writing } from './writing';

export const securityGroups = (w: Writing): AzureResource[] =>
  resourcesOf(w.document, 'networkSecurityGroup').map((group) =>
    made('Microsoft.Network/networkSecurityGroups', {
      ...named(w, 'Microsoft.Network/networkSecurityGroups', group),
      location: locationOf(w, networkOf(w, 'networkSecurityGroup', group.id)),
      properties: {
        securityRules: group.securityRules.map((rule, n) => ({
          name: w.name(`${n}`, rule.name, 'network', `rules of ${group.id}`),
          properties: ruleFields(w, `Rule ${quoted(rule.name)} of ${quoted(group.name)}`, rule),
        })),
      },
    }),
  );

function ruleFields(w: Writing, what: string, rule: SecurityRule): Fields {
  noteDrawnIn(w, what, [...rule.sourceAddressPrefixes, ...rule.destinationAddressPrefixes]);
  noteMixed(w, what, rule);
  return given({
    priority: rule.priority,
    direction: rule.direction,
    access: rule.access,
    protocol: rule.protocol,
    ...oneOrMore('sourceAddressPrefix', 'sourceAddressPrefixes', rule.sourceAddressPrefixes),
    ...oneOrMore('sourcePortRange', 'sourcePortRanges', rule.sourcePortRanges),
    ...oneOrMore('destinationAddressPrefix', 'destinationAddressPrefixes', rule.destinationAddressPrefixes),
    ...oneOrMore('destinationPortRange', 'destinationPortRanges', rule.destinationPortRanges),
  });
}

/** Azure answers SecurityRuleParameterContainsUnsupportedValue. */
function noteMixed(w: Writing, what: string, rule: SecurityRule): void {
  const lists = [rule.sourceAddressPrefixes, rule.destinationAddressPrefixes];
  const isMixed = lists.some((list) => list.length > 1 && list.some((text) => /^[*A-Za-z]/.test(text)));
  if (isMixed) {
    w.note(`${what} has a service tag or * beside other addresses, which Azure refuses: make it a rule for each.`);
  }
}

/** Azure takes `*` and service tags as the one value only, not in a list of one. */
const oneOrMore = (one: string, more: string, values: readonly string[]): Record<string, Value> =>
  values.length === 1 && values[0] !== undefined ? { [one]: values[0] } : { [more]: values };

export const routeTables = (w: Writing): AzureResource[] =>
  resourcesOf(w.document, 'routeTable').map((table) =>
    made('Microsoft.Network/routeTables', {
      ...named(w, 'Microsoft.Network/routeTables', table),
      location: locationOf(w, networkOf(w, 'routeTable', table.id)),
      properties: {
        disableBgpRoutePropagation: table.disableBgpRoutePropagation,
        routes: table.routes.map(({ name, ...route }, n) => ({
          name: w.name(`${n}`, name, 'network', `routes of ${table.id}`),
          properties: given(route),
        })),
      },
      comments: commentsOn(w, table),
    }),
  );

/** AKS writes its routes into the user's table, which a template that names none of them would take out again. */
function commentsOn(w: Writing, table: ResourceOf<'routeTable'>): string[] {
  const cluster = w.document.resources[w.plan.routeTables[table.id]?.cluster ?? '']?.name;
  if (cluster === undefined) return [];
  const text = `AKS adds a route for each node of ${cluster} to ${table.name}. A Bicep or ARM template that is deployed again takes them out until AKS puts them back.`;
  w.note(text);
  return [text];
}

/** The network of the first subnet, pool or machine that has a group or table. */
function networkOf(w: Writing, field: 'networkSecurityGroup' | 'routeTable', id: string): string | undefined {
  const subnets = resourcesOf(w.document, 'subnet');
  const own = subnets.find((subnet) => subnet[field] === id);
  if (own || field === 'routeTable') return own?.virtualNetwork;
  const machine = resourcesOf(w.document, 'virtualMachine').find((one) => one.networkSecurityGroup === id);
  return subnets.find((subnet) => subnet.id === machine?.subnet)?.virtualNetwork;
}
