import { type Exporter, exporters } from '../export';
import { err, ok } from '../result';
import { linkAt } from '../share/address';
import type { OfDesign } from './command';
import { baseOf, whereNotes } from './linking';
import { toExportOutput } from './output/export';

/** `export`: the design as a file of another tool. */
export const exportTo = (formats: readonly Exporter[] = exporters): OfDesign => ({
  reads: 'design',
  operands: ['FILE'],
  options: { needed: ['to'], taken: ['base', 'out'] },
  answer: (plan, given) => {
    const { to = '' } = given.options;
    const exporter = formats.find(({ id }) => id === to);
    if (!exporter) return err(`to: there is no format ${to}; there are ${formats.map(({ id }) => id).join(', ')}.`);
    const base = baseOf(given);
    if (!base.ok) return base;
    const { layout } = given.envelope;
    const link = linkAt(base.value, given.envelope);
    const exported = exporter.write({ plan, ...(layout && { layout }), ...(link.ok && { link: link.value }) });
    const linkNotes = link.ok
      ? whereNotes(base.value)
      : ['The design is too large for a link, so nothing in the file leads back to it.'];
    return ok({
      output: toExportOutput(plan.document.name, exporter, exported),
      text: { file: exported.text },
      notes: [...exported.notes, ...linkNotes],
      failed: false,
    });
  },
});
