import { err, ok, type Result } from '../result';
import { isOfOwnMachine, linkAt } from '../share/address';
import type { Given, OfDesign } from './command';
import { toLinkOutput } from './output/link';

/** Where `npm start` serves the app: the one address that everybody has who has this program. */
export const HOME = 'http://localhost:4173/';

/** `link`: the whole design in one address. */
export const link: OfDesign = {
  reads: 'design',
  operands: ['FILE'],
  options: { needed: [], taken: ['base', 'out'] },
  answer: ({ document }, given) => {
    const base = baseOf(given);
    if (!base.ok) return base;
    const written = linkAt(base.value, given.envelope);
    if (!written.ok) return err('The design is too large for a link: send it as a file.');
    return ok({
      output: toLinkOutput(document.name, written.value),
      text: () => written.value,
      notes: whereNotes(base.value),
      failed: false,
    });
  },
};

/** Where the app stands that links lead to: `--base`; else where the design's own link leads; else this machine. */
export function baseOf({ file, options: { base } }: Pick<Given, 'file' | 'options'>): Result<string, string> {
  if (base === undefined) return ok(/^https?:\/\//i.test(file) ? file : HOME);
  const isAddress = /^(https?|file):\/\//i.test(base) && URL.canParse(base);
  return isAddress ? ok(base) : err(`base: ${base} is no address of the app; write https://host/path/.`);
}

/** What to know of a link before it is sent. */
export const whereNotes = (base: string): readonly string[] =>
  isOfOwnMachine(base)
    ? [`The link leads to ${new URL(base).origin}, which only this machine can open; --base says where the app is.`]
    : [];
