import * as z from 'zod/mini';
import { checkOutput } from './check';
import { explainOutput } from './explain';
import { exportOutput } from './export';
import { importOutput } from './import';
import { linkOutput } from './link';
import { planOutput } from './plan-schema';
import { traceOutput } from './trace';
import { verdictsOutput } from './verdicts';

/** Whatever `--format json` prints; the JSON Schema of it is published. */
export const output = z.discriminatedUnion('command', [
  planOutput,
  verdictsOutput,
  checkOutput,
  explainOutput,
  traceOutput,
  exportOutput,
  importOutput,
  linkOutput,
]);
