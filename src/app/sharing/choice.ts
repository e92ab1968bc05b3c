import type { Envelope } from '../../model';
import { ok, type Result } from '../../result';
import { addressWith, linkAt } from '../../share/address';
import { anonymised } from '../../share/anonymised';
import type { LinkError } from '../../share/link';
import { type LinkOptions, withOptions } from '../../share/link-options';
import { ALL_PARTS, type LinkParts, trimmed } from '../../share/parts';

export type Kind = 'copy' | 'view' | 'embed';

/** What a person wants of a link. */
export interface Choice {
  readonly kind: Kind;
  readonly parts: LinkParts;
  readonly anonymous: boolean;
  /** Of a page in another page. */
  readonly embed: Pick<LinkOptions, 'theme' | 'tab' | 'panels'> & {
    /** In px, as typed; empty: all the width there is, and the usual height. */
    readonly width: string;
    readonly height: string;
  };
}

/** In px: with a panel below, the diagram keeps about as much of it. */
export const usualHeight = ({ tab }: Choice['embed']): number => (tab === undefined ? 480 : 720);

export const FIRST_CHOICE: Choice = {
  kind: 'copy',
  parts: ALL_PARTS,
  anonymous: false,
  embed: { width: '', height: '' },
};

const optionsOf = ({ kind, embed: { theme, tab, panels } }: Choice): LinkOptions => {
  if (kind === 'copy') return {};
  if (kind === 'view') return { open: 'view' };
  return { open: 'embed', ...(theme && { theme }), ...(tab && { tab }), ...(panels && { panels }) };
};

/** What of a design goes out of hand, and under which names. */
export const sharedOf = (envelope: Envelope, { anonymous, parts }: Choice): Envelope =>
  trimmed(anonymous ? anonymised(envelope) : envelope, parts);

/** Whether a short link to a lesson of the app says all that is wanted. */
export const mayBeShort = ({ kind, parts, anonymous }: Choice): boolean =>
  kind === 'copy' && !anonymous && Object.values(parts).every(Boolean);

/**
 * The whole address of what is wanted.
 * @param app the address of the app
 * @param short the fragment that opens the same without a design in it, where there is one
 */
export function linkFor(envelope: Envelope, choice: Choice, app: string, short?: string): Result<string, LinkError> {
  if (short !== undefined && mayBeShort(choice)) return ok(addressWith(app, short));
  const link = linkAt(app, sharedOf(envelope, choice));
  if (!link.ok) return link;
  const at = link.value.indexOf('#');
  return ok(link.value.slice(0, at) + withOptions(link.value.slice(at), optionsOf(choice)));
}
