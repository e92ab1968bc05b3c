import { azureDesign } from '../azure/design';
import { headerLines } from '../azure/header';
import { expressionsIn, hasProperties, referredTo } from '../azure/references';
import { asTemplate } from '../azure/template-limits';
import type { AzureDesign, AzureResource, Output, Parameter } from '../azure/types';
import type { Exporter } from '../exporter';
import { plain } from '../plain';
import { type Place, printed, subnetSymbols, textOf } from './values';

export const bicep: Exporter = {
  id: 'bicep',
  label: 'Bicep',
  says: 'The networks, the clusters and what stands beside them, as a Bicep file to deploy.',
  extension: 'bicep',
  mediaType: 'text/plain',
  write(input) {
    const design = asTemplate(azureDesign(input));
    return { text: written(design), notes: design.notes };
  },
};

function written(design: AzureDesign): string {
  const ids = design.resources
    .flatMap(({ properties }) => expressionsIn(properties))
    .flatMap((one) => (one.expression === 'id' ? one : []));
  const place: Place = { design, subnets: subnetSymbols(design, ids) };
  const blocks = [
    headerLines(
      design,
      'Deploy it:',
      `az deployment group create --resource-group ${shellWord(design.resourceGroup)} --template-file main.bicep`,
    )
      .map(comment)
      .join(''),
    ...design.parameters.map((one) => parameterOf(one, place)),
    ...design.resources.map((one) => resourceOf(one, { ...place, within: one.symbol })),
    ...design.outputs.map((one) => outputOf(one, place)),
  ];
  return blocks.join('\n');
}

const comment = (text: string): string => (text === '' ? '//\n' : `// ${plain(text)}\n`);

/** Of a group's name what a shell takes for one word. */
const shellWord = (text: string): string => text.replace(/[^\w.()-]+/g, '-').replace(/[()]/g, '\\$&');

function parameterOf({ name, type, says, isSecret, defaultValue }: Parameter, place: Place): string {
  const value = defaultValue === undefined ? '' : ` = ${printed(defaultValue, place)}`;
  return `${isSecret ? '@secure()\n' : ''}${described(says)}param ${name} ${type}${value}\n`;
}

const described = (says: string): string => `@description(${textOf(plain(says))})\n`;

const outputOf = ({ name, says, value }: Output, place: Place): string =>
  `${described(says)}output ${name} string = ${printed(value, place)}\n`;

function resourceOf(resource: AzureResource, place: Place): string {
  const { symbol, type, apiVersion, comments } = resource;
  const body = [
    ...headOf(resource, place),
    ...(hasProperties(resource) ? [`  properties: ${printed(resource.properties, place, '  ')}\n`] : []),
    ...dependsOn(resource),
    ...subnetsOf(resource, place),
  ];
  return `${comments.map(comment).join('')}resource ${symbol} '${type}@${apiVersion}' = {\n${body.join('')}}\n`;
}

function headOf({ name, parent, scope, location, sku, zones, identity }: AzureResource, place: Place): string[] {
  const lines: [string, string | undefined][] = [
    ['parent', parent],
    ['scope', scope],
    ['name', printed(name, place)],
    ['location', location === undefined ? undefined : printed(location, place)],
    ['sku', sku && printed(sku, place, '  ')],
    ['zones', zones && printed(zones, place, '  ')],
    ['identity', identity === undefined ? undefined : identityOf(identity)],
  ];
  return lines.flatMap(([field, value]) => (value === undefined ? [] : [`  ${field}: ${value}\n`]));
}

const identityOf = (symbol: string): string =>
  `{\n    type: 'UserAssigned'\n    userAssignedIdentities: {\n      '\${${symbol}.id}': {}\n    }\n  }`;

/** Only what no reference tells: the compiler finds the others itself. */
function dependsOn({ dependsOn: told, parent, scope, identity, name, properties }: AzureResource): string[] {
  const implied = new Set([parent, scope, identity, ...referredTo(name, properties)]);
  const rest = [...new Set(told)].filter((symbol) => !implied.has(symbol));
  return rest.length === 0 ? [] : [`  dependsOn: [\n${rest.map((one) => `    ${one}\n`).join('')}  ]\n`];
}

/**
 * Subnets are made with their network; named once more as existing, they can be referred to.
 * https://learn.microsoft.com/azure/azure-resource-manager/bicep/scenarios-virtual-networks (read 2026-11-23).
 */
const subnetsOf = ({ symbol }: AzureResource, { subnets }: Place): string[] =>
  [...subnets].flatMap(([key, subnet]) => {
    const [network, ...name] = key.split(' ');
    return network === symbol
      ? [`\n  resource ${subnet} 'subnets' existing = {\n    name: ${textOf(name.join(' '))}\n  }\n`]
      : [];
  });
