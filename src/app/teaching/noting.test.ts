import { beforeAll, beforeEach, expect, it } from 'vitest';
import { labEnvelope, labs, tourEnvelope, tours } from '../../lessons';
import { openEnvelope, useApp } from '../../store';
import { followFrom, goToStep, stopTour } from '../../store/touring';
import { freshApp } from '../testing';
import { startNoting } from './noting';
import { forget, progress } from './progress';

startNoting();
// What is known of lessons is here by the time that nothing is to be noted.
beforeAll(() => Promise.all([import('./built-in'), import('../../store/lab')]));
beforeEach(() => {
  freshApp();
  forget();
});

const [tour] = tours;
const [lab] = labs;
if (!tour || !lab) throw new Error('There are no lessons');
const { steps } = tour.tour;

/** What is noted is noted once the lessons of the app are known. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
const rename = (name: string) => useApp.setState(({ document }) => ({ document: { ...document, name } }));

it('each step of a tour of the app that shows is noted, and its end', async () => {
  openEnvelope(await tourEnvelope(tour));
  await settled();
  expect(progress().tours).toEqual({});
  followFrom();
  await expect.poll(() => progress().tours).toEqual({ [tour.id]: { step: steps[0]?.id, walked: false } });
  goToStep(1);
  goToStep(2);
  await expect.poll(() => progress().tours).toEqual({ [tour.id]: { step: steps[2]?.id, walked: false } });
  goToStep(steps.length - 1);
  await expect.poll(() => progress().tours).toEqual({ [tour.id]: { step: steps.at(-1)?.id, walked: true } });
  stopTour();
  await settled();
  expect(progress().tours[tour.id]?.walked).toBe(true);
});

it('nothing is noted of a tour that is somebody’s own', async () => {
  openEnvelope({ ...(await tourEnvelope(tour)), tour: { ...tour.tour, title: 'My tour' } });
  followFrom();
  goToStep(1);
  await settled();
  expect(progress()).toEqual({ tours: {}, labs: {} });
});

it('a lab of the app is begun with the first edit', async () => {
  openEnvelope(await labEnvelope(lab));
  await settled();
  expect(progress().labs).toEqual({});
  rename('touched');
  await expect.poll(() => progress().labs).toEqual({ [lab.id]: { state: 'begun', hints: 0 } });
});

it('nothing is noted of a lab that is somebody’s own', async () => {
  openEnvelope({ ...(await labEnvelope(lab)), lab: { ...lab.lab, title: 'My lab' } });
  rename('touched');
  await settled();
  expect(progress()).toEqual({ tours: {}, labs: {} });
});
