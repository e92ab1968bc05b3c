import { beforeEach, describe, expect, it } from 'vitest';
import { labEnvelope, labs, tours } from '../../lessons';
import { openEnvelope, toEnvelope, useApp } from '../../store';
import { followFrom, goToStep, stopTour } from '../../store/touring';
import { createDesigns } from '../designs';
import { copyLink, openFromAddress } from '../link';
import { FIRST_CHOICE, linkFor } from '../sharing/choice';
import { fakeTab, freshApp, listed, notice, shownName } from '../testing';
import { shortFragment } from './built-in';
import { openLab } from './open-lesson';
import { noteStep } from './progress';
import { startTakingSteps } from './take-step';

startTakingSteps();
beforeEach(() => {
  freshApp();
  useApp.setState({ stepAsked: undefined });
});

const [tour] = tours;
const [lab] = labs;
if (!tour || !lab) throw new Error('There are no lessons');
const steps = tour.tour.steps.map(({ id }) => id);

/** Opens an address as the page does, and waits until the step of a tour shows. */
async function opened(fragment: string) {
  const tab = fakeTab(undefined, fragment);
  const designs = createDesigns(tab.around);
  await openFromAddress(tab.page, designs);
  await expect.poll(() => useApp.getState().stepAsked).toBeUndefined();
  return { tab, designs };
}

const stepShown = (): string | undefined => {
  const { touring } = useApp.getState();
  return touring?.tour.steps[touring.at]?.id;
};

describe('a short link', () => {
  it('opens a tour as a design of one’s own and follows it', async () => {
    const { tab, designs } = await opened(`#learn=${tour.id}`);
    expect([shownName(), stepShown()]).toEqual([tour.tour.title, steps[0]]);
    expect(await listed(designs)).toMatchObject([{ name: tour.tour.title, origin: 'link', open: true }]);
    expect(tab.address.fragment).toBe('');
  });

  it.each(tours.flatMap(({ id, tour }) => tour.steps.map((step) => ({ link: `${id}/${step.id}` }))))(
    '$link opens that step, and is what is copied there',
    async ({ link }) => {
      await opened(`#learn=${link}`);
      expect(stepShown()).toBe(link.split('/')[1]);
      expect(await copyLink('https://example.org/app/?x#y', async () => {})).toMatchObject({
        value: { link: `https://example.org/app/#learn=${link}`, short: true, atStep: true },
      });
    },
  );

  it.each(labs.map((one) => ({ id: one.id, one })))('$id opens a lab to work on', async ({ id, one }) => {
    await opened(`#learn=${id}`);
    const { document, lessons } = useApp.getState();
    expect([lessons.lab, lessons.labStart, shownName()]).toEqual([one.lab, document, one.lab.title]);
    expect(await shortFragment(toEnvelope(useApp.getState()))).toBe(`#learn=${id}`);
  });

  it('goes on where one was, unless it names the step', async () => {
    noteStep(tour.id, steps[4] ?? '', false);
    await opened(`#learn=${tour.id}`);
    expect(stepShown()).toBe(steps[4]);
    await opened(`#learn=${tour.id}/${steps[1]}`);
    expect(stepShown()).toBe(steps[1]);
  });

  it.each(['#learn=gone', '#learn=', '#learn=gone/inbound', '#learn=__proto__'])(
    '%s is told in words with the way to all lessons; what was on screen stays',
    async (fragment) => {
      useApp.getState().renameDesign('mine');
      const { tab } = await opened(fragment);
      expect(shownName()).toBe('mine');
      expect(notice('opened')).toMatchObject({
        severity: 'error',
        says: expect.stringContaining('There is no tour or lab'),
        action: { label: 'Tours and labs' },
      });
      expect(tab.address.fragment).toBe('');
    },
  );

  it('to a step that a tour no longer has begins with its first and says so', async () => {
    await opened(`#learn=${tour.id}/gone`);
    expect(stepShown()).toBe(steps[0]);
    expect(notice('losses')?.says).toContain('no step “gone” any more');
  });

  it('stays in the address where the browser keeps nothing', async () => {
    const tab = fakeTab(undefined, `#learn=${tour.id}`);
    tab.inside.refuse('SecurityError');
    await openFromAddress(tab.page, createDesigns(tab.around));
    expect(shownName()).toBe(tour.tour.title);
    expect(tab.address.fragment).toBe(`#learn=${tour.id}`);
  });
});

describe('a link is long', () => {
  const copied = async () => {
    const result = await copyLink('https://example.org/', async () => {});
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };

  it('where the design was edited before its tour was followed', async () => {
    await opened(`#learn=${tour.id}`);
    stopTour();
    useApp.getState().renameDesign('mine');
    followFrom(steps[2]);
    expect(await copied()).toMatchObject({ short: false, atStep: true });
  });

  it('where cards were moved', async () => {
    await opened(`#learn=${tour.id}`);
    useApp.getState().move({ aks: { x: 12, y: 34 } });
    expect(await copied()).toMatchObject({ short: false });
  });

  it('where the tour is somebody’s own', async () => {
    const envelope = { ...(await labEnvelope(lab)), tour: { ...tour.tour, title: 'My tour' } };
    openEnvelope(envelope);
    followFrom();
    goToStep(1);
    expect(await copied()).toMatchObject({ short: false, atStep: true });
  });

  it('where nobody follows the tour', async () => {
    await opened(`#learn=${tour.id}`);
    stopTour();
    expect(await copied()).toMatchObject({ short: false, atStep: false });
  });

  it('where something else than a copy of all of it is wanted', async () => {
    await opened(`#learn=${tour.id}/${steps[1]}`);
    const envelope = toEnvelope(useApp.getState());
    const short = await shortFragment(envelope);
    const link = (choice: Partial<typeof FIRST_CHOICE>) =>
      linkFor(envelope, { ...FIRST_CHOICE, ...choice }, 'https://example.org/', short);
    expect(link({})).toEqual({ ok: true, value: `https://example.org/#learn=${tour.id}/${steps[1]}` });
    for (const choice of [
      { kind: 'view' },
      { anonymous: true },
      { parts: { ...FIRST_CHOICE.parts, view: false } },
    ] as const) {
      expect(link(choice)).toMatchObject({ value: expect.stringContaining('#v2.') });
    }
  });
});

describe('a lab', () => {
  it('that was begun opens as it was left, and anew where that is wished', async () => {
    const tab = fakeTab();
    const designs = createDesigns(tab.around);
    await openLab(lab, { into: designs });
    useApp.getState().move({ aks: { x: 12, y: 34 } });
    const { labStart = undefined } = useApp.getState().lessons;
    useApp.setState(({ document }) => ({ document: { ...document, assumptions: { touched: 'yes' } } }));
    await designs.newFromExample();

    await openLab(lab, { into: designs });
    expect(useApp.getState().document.assumptions).toBeDefined();
    expect(useApp.getState().lessons.labStart).toEqual(labStart);
    await openLab(lab, { into: designs, anew: true });
    expect(useApp.getState().document).toEqual(labStart);
    expect(await listed(designs)).toHaveLength(2);
  });

  it('that was begun and cannot be opened stays in the address, and opens once it can be', async () => {
    const tab = fakeTab();
    const designs = createDesigns(tab.around);
    await openLab(lab, { into: designs });
    useApp.setState(({ document }) => ({ document: { ...document, assumptions: { touched: 'yes' } } }));
    await designs.newFromExample();
    tab.address.fragment = `#learn=${lab.id}`;

    const textOf: typeof designs.textOf = async (id) => {
      const text = await designs.textOf(id);
      tab.inside.refuse('UnknownError');
      return text;
    };
    await openFromAddress(tab.page, { ...designs, textOf });
    expect(notice('opened')?.says).toContain('could not be opened');
    expect(useApp.getState().lessons.lab).toBeUndefined();
    expect(tab.address.fragment).toBe(`#learn=${lab.id}`);

    tab.inside.refuse(undefined);
    await openFromAddress(tab.page, designs);
    expect(useApp.getState().document.assumptions).toBeDefined();
    expect(tab.address.fragment).toBe('');

    tab.address.fragment = `#learn=${lab.id}`;
    await openFromAddress(tab.page, designs);
    expect(tab.address.fragment).toBe('');
  });
});
