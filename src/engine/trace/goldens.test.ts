import { describe, expect, it } from 'vitest';
import { examples } from '../../examples';
import { modeChoices } from '../../modes';
import { plan } from '../plan/plan';
import { inMode } from '../testing';
import { FLOWS } from './designs/opening/testing';
import { trace } from './trace';
import { traceText } from './words';

describe('traces of the opening design', () => {
  it.each(modeChoices.map(({ id }) => id))('in %s read as they should', async (id) => {
    const planned = plan(inMode(examples.article, 'aks', id));
    const texts = FLOWS.map((flow) => {
      const traced = trace(planned, flow);
      return traced.ok ? traceText(planned, traced.value) : JSON.stringify(traced.error);
    });
    await expect(`${texts.join('\n\n\n')}\n`).toMatchFileSnapshot(`__golden__/${id}.txt`);
  });
});
