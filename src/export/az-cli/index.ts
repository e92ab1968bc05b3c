import { azureDesign } from '../azure/design';
import type { Exporter } from '../exporter';
import { printScript, scriptOf } from './script';

export const azCli: Exporter = {
  id: 'az-cli',
  label: 'Azure CLI script',
  says: 'The same one command after another, as a bash script of az.',
  extension: 'sh',
  mediaType: 'text/x-shellscript',
  write(input) {
    const design = azureDesign(input);
    const script = scriptOf(design);
    return { text: printScript(design, script), notes: script.notes };
  },
};
