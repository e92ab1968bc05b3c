import { type Entry, importTexts, type Report } from '../import';
import { SCHEMA_VERSION } from '../model';
import { err, ok } from '../result';
import { writeFile } from '../share/file';
import type { OfTexts } from './command';
import { toImportOutput } from './output/import';

/** In the order in which a person should read them. */
const SECTIONS = [
  ['problems', 'problem'],
  ['assumed', 'assumed'],
  ['understood', 'understood'],
  ['ignored', 'left out'],
] as const satisfies readonly (readonly [keyof Report, string])[];

/** `import`: what tools of Azure and Kubernetes print, as a design. */
export const importFrom: OfTexts = {
  reads: 'texts',
  operands: ['FILE'],
  options: { needed: [], taken: ['out'] },
  answer: (texts) => {
    const imported = importTexts(texts);
    const report = SECTIONS.flatMap(([section, word]) => imported.report[section].map((one) => line(word, one)));
    if (imported.document.order.length === 0) return err([...report, 'Nothing here makes a network design.']);
    const envelope = { schemaVersion: SCHEMA_VERSION, document: imported.document } as const;
    return ok({
      output: toImportOutput(envelope, imported),
      text: { file: writeFile(envelope).text },
      notes: report,
      failed: false,
    });
  },
};

/** Which files it was read from is told where the sentence does not name them itself. */
function line(word: string, { text, from = [] }: Entry): string {
  const unnamed = from.filter((name) => !text.includes(name));
  return `${word}: ${text}${unnamed.length > 0 ? ` (${unnamed.join(', ')})` : ''}`;
}
