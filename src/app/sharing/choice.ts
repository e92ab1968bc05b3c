import type { Envelope } from '../../model';
import { ok, type Result } from '../../result';
import { linkAt } from '../../share/address';
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

/** The whole address of what is wanted. @param app the address of the app */
export function linkFor(envelope: Envelope, choice: Choice, app: string): Result<string, LinkError> {
  const link = linkAt(app, sharedOf(envelope, choice));
  if (!link.ok) return link;
  const at = link.value.indexOf('#');
  return ok(link.value.slice(0, at) + withOptions(link.value.slice(at), optionsOf(choice)));
}
