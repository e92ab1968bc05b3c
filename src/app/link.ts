import { number } from '../engine';
import type { Envelope } from '../model';
import { ok, type Result } from '../result';
import { addressWith, isOfOwnMachine, linkAt } from '../share/address';
import { type LessonAsked, lessonAsked } from '../share/lesson-link';
import type { LinkError } from '../share/link';
import { optionsOf } from '../share/link-options';
import type { OpenedLink } from '../share/open-link';
import { LONG_LINK, linkSize } from '../share/size';
import { toEnvelope, useApp } from '../store';
import { type Browser, browser } from './browser';
import { type Designs, designs } from './designs';
import { designOfFragment } from './reading';
import { reportNotOpened } from './reports';

/** Opens the design or lesson in the address, if there is one, as a new design; then the address is the page's own again. */
export async function openFromAddress(page: Browser = browser, into: Designs = designs): Promise<void> {
  const fragment = page.fragment();
  const asked = lessonAsked(fragment);
  if (asked) return openLessonFromAddress(asked, page, into);
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

async function openLessonFromAddress(asked: LessonAsked, page: Browser, into: Designs): Promise<void> {
  const lessons = await import('./teaching/open-lesson').catch(() => undefined);
  if (lessons)
    return lessons.openAsked(asked, { into, origin: 'link', onShown: (kept) => kept && page.clearFragment() });
  reportNotOpened('The lesson was not opened: a part of the app could not be loaded. Reload the page to try again.');
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
  /** It names what the app has itself, so that no design is in it. */
  readonly short: boolean;
  /** It opens a step of a tour. */
  readonly atStep: boolean;
  /** Unset where the browser does not let a page write to the clipboard; the person copies it by hand then. */
  readonly copied: boolean;
  /** What to know before sending it. */
  readonly cautions: readonly ('only-this-machine' | 'long')[];
}

/**
 * Puts a link to the design on screen on the clipboard; to a step of a tour of the app a short one. The link's address is the
 * page's own.
 */
export async function copyLink(
  address = location.href,
  write = (text: string): Promise<void> => navigator.clipboard.writeText(text),
): Promise<Result<CopiedLink, LinkError>> {
  const envelope = toEnvelope(useApp.getState());
  const short = await shortFragmentOf(envelope);
  const written = short === undefined ? linkAt(address, envelope) : ok(addressWith(address, short));
  if (!written.ok) return written;
  const link = written.value;
  return ok({
    link,
    short: short !== undefined,
    atStep: envelope.view?.step !== undefined,
    copied: await copied(() => write(link)),
    cautions: [
      ...(isOfOwnMachine(link) ? (['only-this-machine'] as const) : []),
      ...(linkSize(link).level === 'too-long' ? (['long'] as const) : []),
    ],
  });
}

/** What tells lessons of the app from others is loaded where there is a lesson; a long link will do where it cannot be. */
export async function shortFragmentOf(envelope: Envelope): Promise<string | undefined> {
  if (!envelope.lab && envelope.view?.step === undefined) return undefined;
  const known = await import('./teaching/built-in').catch(() => undefined);
  return known?.shortFragment(envelope);
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

const cautionWords: Readonly<Record<CopiedLink['cautions'][number], string>> = {
  'only-this-machine': 'Only this machine can open it: the app runs on localhost here.',
  long: `It has more than ${number(LONG_LINK)} characters. Chat tools and mail may cut it; a file is safer.`,
};

function openingWords({ short, atStep }: CopiedLink): string {
  if (short) return atStep ? 'it opens this step of the tour.' : 'it opens this lab.';
  return atStep ? 'the whole design is in it, and it opens at this step of the tour.' : 'the whole design is in it.';
}

/** Copies the link and says so. @param byHand what is done with it where the browser lets no page write to the clipboard */
export async function copyAndTell(byHand: (link: string) => void): Promise<void> {
  const { notify } = useApp.getState();
  const result = await copyLink();
  if (!result.ok) {
    return notify({
      id: 'link',
      severity: 'error',
      says: 'This design is too large for a link. Save it to a file and send that.',
    });
  }
  const { link, copied, cautions } = result.value;
  if (!copied) return byHand(link);
  notify({
    id: 'link',
    severity: cautions.length > 0 ? 'warning' : 'info',
    says: [`Link copied: ${openingWords(result.value)}`, ...cautions.map((caution) => cautionWords[caution])].join(' '),
  });
}
