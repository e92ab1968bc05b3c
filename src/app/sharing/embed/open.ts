import { openEnvelope, useApp } from '../../../store';
import { pageOptions } from '../../page-options';
import { designOfFragment } from '../../reading';
import { reportLosses } from '../../reports';

let failure: string | undefined;

/** Why there is nothing to show, in words. */
export const embedFailure = (): string | undefined => failure;

/**
 * Shows the design of a link in the page of somebody else. Reads no design of this browser, so that a page can learn from its
 * frame only what it has put there itself.
 */
export async function openEmbedded(fragment: string): Promise<void> {
  // Another link in the same frame is another page.
  addEventListener('hashchange', () => location.reload());
  const design = designOfFragment(fragment);
  if (!design?.ok) {
    failure = design ? design.error : 'There is no design in this link.';
    return;
  }
  // What is wrong with the design is known with its first picture.
  await useApp.getState().loadEditing();
  const { envelope, ...losses } = design.value;
  openEnvelope(envelope, true);
  reportLosses(losses, 'The link');
  const { stepAsked } = useApp.getState();
  if (stepAsked !== undefined) await showStep(stepAsked);
  const { tab } = pageOptions();
  useApp.getState().setDock({ open: tab !== undefined, ...(tab !== undefined && { tab }) });
}

/** A step of a tour with its packet; there is nobody to be asked anything. */
async function showStep(id: string): Promise<void> {
  const { followFrom, answer } = await import('../../../store/touring');
  followFrom(id);
  answer('');
}
