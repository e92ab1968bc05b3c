import { number } from '../engine';
import { ok, type Result } from '../result';
import { isOfOwnMachine, linkAt } from '../share/address';
import type { LinkError } from '../share/link';
import { optionsOf } from '../share/link-options';
import type { OpenedLink } from '../share/open-link';
import { LONG_LINK, linkSize } from '../share/size';
import { toEnvelope, useApp } from '../store';
import { type Browser, browser } from './browser';
import { type Designs, designs } from './designs';
import { designOfFragment } from './reading';
import { reportNotOpened } from './reports';

/** Opens the design in the address, if there is one, as a new design; then the address is the page's own again. */
export async function openFromAddress(page: Browser = browser, into: Designs = designs): Promise<void> {
  const fragment = page.fragment();
  const design = designOfFragment(fragment);
  if (!design) return;
  if (!design.ok) {
    page.clearFragment();
    reportNotOpened(design.error);
    return;
  }
  if (optionsOf(fragment).open) return viewFromAddress(design.value, page, into);
  // Where the browser keeps nothing, the address stays the one place that a reload can open the design from.
  await into.openNew(design.value, 'link', (kept) => kept && page.clearFragment());
}

/** What is only looked at is kept nowhere: the address stays the place to open it from until something else shows. */
const viewFromAddress = (design: OpenedLink, page: Browser, into: Designs): Promise<void> =>
  into.view(design, () => {
    const { opened } = useApp.getState();
    const stop = useApp.subscribe((state) => {
      if (state.opened === opened) return;
      stop();
      if (!state.viewOnly) void leaveAddress(page, into);
    });
  });

/** What shows now is not what the address holds. Where the browser does not keep it, a reload has at least that. */
async function leaveAddress(page: Browser, into: Designs): Promise<void> {
  const saved = await into.save();
  if (saved.ok && optionsOf(page.fragment()).open) page.clearFragment();
}

export interface CopiedLink {
  readonly link: string;
  /** Unset where the browser does not let a page write to the clipboard; the person copies it by hand then. */
  readonly copied: boolean;
  /** What to know before sending it. */
  readonly cautions: readonly ('only-this-machine' | 'long')[];
}

/** Puts a link to the design on screen on the clipboard. The link's address is the page's own. */
export async function copyLink(
  address = location.href,
  write = (text: string): Promise<void> => navigator.clipboard.writeText(text),
): Promise<Result<CopiedLink, LinkError>> {
  const written = linkAt(address, toEnvelope(useApp.getState()));
  if (!written.ok) return written;
  const link = written.value;
  return ok({
    link,
    copied: await copied(() => write(link)),
    cautions: [
      ...(isOfOwnMachine(link) ? (['only-this-machine'] as const) : []),
      ...(linkSize(link).level === 'too-long' ? (['long'] as const) : []),
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
