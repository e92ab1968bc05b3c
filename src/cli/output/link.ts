import * as z from 'zod/mini';
import { count, FORMAT, told } from './values';

/** What `aks-netsim link --format json` prints. */
export const linkOutput = z.object({
  format: z.literal(FORMAT),
  command: z.literal('link'),
  design: told('Name of the design', z.string()),
  link: told('The address of the app, with the whole design behind its #', z.string()),
  characters: told('How long the link is', count),
});

export type LinkOutput = z.infer<typeof linkOutput>;

/** A link, as `--format json` prints it. */
export const toLinkOutput = (design: string, link: string): LinkOutput => ({
  format: FORMAT,
  command: 'link',
  design,
  link,
  characters: link.length,
});
