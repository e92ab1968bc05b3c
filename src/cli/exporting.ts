import { type Exporter, exporters } from '../export';
import { err, ok, type Result } from '../result';
import { linkAt } from '../share/address';
import type { OfDesign } from './command';
import { baseOf, whereNotes } from './linking';
import { toExportOutput } from './output/export';

/** `export`: the design as a file of another tool. */
export const exportTo = (formats: readonly Exporter[] = exporters): OfDesign => ({
  reads: 'design',
  operands: ['FILE'],
  options: { needed: ['to'], taken: ['base', 'out', 'theme'] },
  answer: (plan, given) => {
    const { to = '' } = given.options;
    const exporter = formats.find(({ id }) => id === to);
    if (!exporter) return err(noFormat(to, formats));
    const theme = themeOf(given.options.theme, exporter);
    if (!theme.ok) return theme;
    const base = baseOf(given);
    if (!base.ok) return base;
    const { layout } = given.envelope;
    const link = linkAt(base.value, given.envelope);
    const exported = exporter.write({
      plan,
      ...(layout && { layout }),
      ...(link.ok && { link: link.value }),
      ...(theme.value && { theme: theme.value }),
    });
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

const noFormat = (to: string, formats: readonly Exporter[]): string =>
  to === 'png'
    ? 'to: a PNG is drawn by a browser: the app writes one. Here, svg is the same picture.'
    : `to: there is no format ${to}; there are ${formats.map(({ id }) => id).join(', ')}.`;

type Theme = 'light' | 'dark';

function themeOf(theme: string | undefined, { id, isThemed }: Exporter): Result<Theme | undefined, string> {
  if (theme === undefined) return ok(undefined);
  if (!isThemed) return err(`theme: ${id} has no colours to choose.`);
  return theme === 'light' || theme === 'dark' ? ok(theme) : err(`theme: ${theme} is neither light nor dark.`);
}
