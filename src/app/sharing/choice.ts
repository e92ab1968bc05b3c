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
    /** In px, as typed; empty: all there is. */
    readonly width: string;
    readonly height: string;
  };
}

export const FIRST_CHOICE: Choice = {
  kind: 'copy',
  parts: ALL_PARTS,
  anonymous: false,
  embed: { width: '', height: '480' },
};

const optionsOf = ({ kind, embed: { theme, tab, panels } }: Choice): LinkOptions => {
  if (kind === 'copy') return {};
  if (kind === 'view') return { open: 'view' };
  return { open: 'embed', ...(theme && { theme }), ...(tab && { tab }), ...(panels && { panels }) };
};

/** The whole address of what is wanted. @param app the address of the app */
export function linkFor(envelope: Envelope, choice: Choice, app: string): Result<string, LinkError> {
  const shared = trimmed(choice.anonymous ? anonymised(envelope) : envelope, choice.parts);
  const link = linkAt(app, shared);
  if (!link.ok) return link;
  const at = link.value.indexOf('#');
  return ok(link.value.slice(0, at) + withOptions(link.value.slice(at), optionsOf(choice)));
}
