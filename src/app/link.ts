import { number } from '../engine';
import { ok, type Result } from '../result';
import { type LinkError, writeLink } from '../share/link';
import { toEnvelope, useApp } from '../store';
import { type Browser, browser } from './browser';
import { type Designs, designs } from './designs';
import { designOfFragment } from './reading';
import { reportNotOpened } from './reports';

/** Opens the design in the address, if there is one, as a new design; then the address is the page's own again. */
export async function openFromAddress(page: Browser = browser, into: Designs = designs): Promise<void> {
  const design = designOfFragment(page.fragment());
  if (!design) return;
  if (!design.ok) {
    page.clearFragment();
    reportNotOpened(design.error);
    return;
  }
  // Where the browser keeps nothing, the address stays the one place that a reload can open the design from.
  await into.openNew(design.value, 'link', (kept) => kept && page.clearFragment());
}

export interface CopiedLink {
  readonly link: string;
  /** Unset where the browser does not let a page write to the clipboard; the person copies it by hand then. */
  readonly copied: boolean;
  /** What to know before sending it. */
  readonly cautions: readonly ('only-this-machine' | 'long')[];
}

/** Chat tools and mail cut longer ones, or refuse them. Browsers open links of up to about two million characters. */
const LONG_LINK = 8000;

/** The names under which a machine reaches itself and no other does. */
const OWN_MACHINE = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\]|)$/;

/** Puts a link to the design on screen on the clipboard. The link's address is the page's own. */
export async function copyLink(
  address = location.href,
  write = (text: string): Promise<void> => navigator.clipboard.writeText(text),
): Promise<Result<CopiedLink, LinkError>> {
  const fragment = writeLink(toEnvelope(useApp.getState()));
  if (!fragment.ok) return fragment;
  const url = new URL(address);
  url.search = '';
  url.hash = fragment.value;
  const link = url.href;
  return ok({
    link,
    copied: await copied(() => write(link)),
    cautions: [
      ...(OWN_MACHINE.test(url.hostname) ? (['only-this-machine'] as const) : []),
      ...(link.length > LONG_LINK ? (['long'] as const) : []),
    ],
  });
}

/** `navigator.clipboard` is missing on pages not served over https, so even asking for it may throw. */
async function copied(write: () => Promise<void>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch {
    return false;
  }
}

export const cautionWords: Readonly<Record<CopiedLink['cautions'][number], string>> = {
  'only-this-machine': 'Only this machine can open it: the app runs on localhost here.',
  long: `It has more than ${number(LONG_LINK)} characters. Chat tools and mail may cut it; a file is safer.`,
};
