import { arm } from './arm';
import { azCli } from './az-cli';
import { bicep } from './bicep';
import { csv } from './csv';
import { drawio } from './drawio';
import type { Exporter } from './exporter';
import { mermaid } from './mermaid';
import { report } from './report';
import { svg } from './svg';
import { terraform } from './terraform';

export type { Exported, Exporter, ExportInput } from './exporter';

/** All formats, as menu and command line list them. A new one is a file or folder here, and a line. */
export const exporters: readonly Exporter[] = [svg, bicep, arm, terraform, azCli, mermaid, drawio, csv, report];
