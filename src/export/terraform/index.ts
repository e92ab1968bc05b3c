import { azureDesign } from '../azure/design';
import type { Exporter } from '../exporter';
import { terraformFile } from './file';

export const terraform: Exporter = {
  id: 'terraform',
  label: 'Terraform',
  says: 'The network and the clusters as one file for the azurerm provider.',
  extension: 'tf',
  mediaType: 'text/plain',
  write: (input) => terraformFile(azureDesign(input)),
};
