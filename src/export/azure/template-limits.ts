import { templateLimits } from '../../facts/limits';
import { counted, number } from '../../words';
import type { AzureDesign } from './types';

const { outputs: mostOutputs, parameters: mostParameters, resources: mostResources } = templateLimits.value;

/** A design as one template takes it: with no more outputs than that, and told where it is too large for one. */
export function asTemplate(design: AzureDesign): AzureDesign {
  const { outputs, parameters, resources, notes } = design;
  const isTooLarge = resources.length > mostResources || parameters.length > mostParameters;
  const told = [
    ...(isTooLarge
      ? [
          `Azure refuses this as one deployment: it has ${counted(resources.length, 'resource')} and ${counted(parameters.length, 'parameter')}, and a template takes ${number(mostResources)} and ${number(mostParameters)}; divide it.`,
        ]
      : []),
    ...(outputs.length > mostOutputs
      ? [`Only ${number(mostOutputs)} of ${number(outputs.length)} outputs are written: a template takes no more.`]
      : []),
  ];
  return { ...design, outputs: outputs.slice(0, mostOutputs), notes: [...notes, ...told] };
}
