import { azureDesign } from '../azure/design';
import { wayBack } from '../azure/header';
import { hasProperties, needsOf, resourceNamed } from '../azure/references';
import { asTemplate } from '../azure/template-limits';
import type { AzureDesign, AzureResource, Parameter } from '../azure/types';
import type { Exporter } from '../exporter';
import { plain } from '../plain';
import { fullName, jsonOf, resourceIdOf } from './expressions';

export const arm: Exporter = {
  id: 'arm',
  label: 'ARM template',
  says: 'The same as Bicep, as the JSON that Azure Resource Manager itself takes; the import reads it too.',
  extension: 'json',
  mediaType: 'application/json',
  write(input) {
    const design = asTemplate(azureDesign(input));
    return { text: `${JSON.stringify(templateOf(design), null, 2)}\n`, notes: design.notes };
  },
};

const templateOf = (design: AzureDesign): object => ({
  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  contentVersion: '1.0.0.0',
  metadata: {
    description: [plain(design.name), ...wayBack(design)].join(' '),
    notes: design.notes,
  },
  parameters: Object.fromEntries(design.parameters.map((one) => [one.name, parameterOf(one, design)])),
  resources: design.resources.map((one) => resourceOf(one, design)),
  outputs: Object.fromEntries(
    design.outputs.map(({ name, says, value }) => [
      name,
      { type: 'string', value: jsonOf(value, design), metadata: { description: plain(says) } },
    ]),
  ),
});

const parameterOf = ({ type, says, isSecret, defaultValue }: Parameter, design: AzureDesign): object => ({
  type: isSecret ? 'secureString' : type,
  ...(defaultValue !== undefined && { defaultValue: jsonOf(defaultValue, design) }),
  metadata: { description: plain(says) },
});

function resourceOf(resource: AzureResource, design: AzureDesign): object {
  const { type, apiVersion, scope, location, sku, zones, identity, comments, properties } = resource;
  const idOf = (symbol: string) => `[${resourceIdOf(resourceNamed(design, symbol), design)}]`;
  const needs = needsOf(resource).map(idOf);
  return {
    type,
    apiVersion,
    name: fullName(resource, design),
    ...(comments.length > 0 && { comments: comments.map(plain).join(' ') }),
    ...(scope !== undefined && { scope: idOf(scope) }),
    ...(location !== undefined && { location: jsonOf(location, design) }),
    ...(sku && { sku: jsonOf(sku, design) }),
    ...(zones && { zones }),
    ...(identity !== undefined && {
      identity: { type: 'UserAssigned', userAssignedIdentities: { [idOf(identity)]: {} } },
    }),
    ...(needs.length > 0 && { dependsOn: needs }),
    ...(hasProperties(resource) && { properties: jsonOf(properties, design) }),
  };
}
