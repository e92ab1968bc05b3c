import { describe, expect, it } from 'vitest';
import { plan } from '../engine';
import { templates } from '../examples/templates';
import { exporters } from '.';

const LINK = 'https://netsim.example/#v1.4.abcd';
const GOLDEN = ['article', 'hub-spoke-firewall', 'pod-subnet'];

describe('formats', () => {
  it('have ids of their own', () => {
    expect(new Set(exporters.map(({ id }) => id)).size).toBe(exporters.length);
  });
});

describe.each(exporters)('$id', (exporter) => {
  it.each(templates)('writes $id the same every time, with the way back', async ({ load }) => {
    const document = await load();
    const { text, notes } = exporter.write({ plan: plan(document), link: LINK });
    expect(exporter.write({ plan: plan(structuredClone(document)), link: LINK }).text).toBe(text);
    expect(text).toContain(LINK);
    for (const note of notes) expect(note).toMatch(/^\p{Lu}.*\.$/su);
  });

  it.each(templates.filter(({ id }) => GOLDEN.includes(id)))('writes $id as it did', async ({ id, load }) => {
    const { text } = exporter.write({ plan: plan(await load()), link: LINK });
    await expect(text).toMatchFileSnapshot(`./__golden__/${id}.${exporter.id}.${exporter.extension}`);
  });
});
