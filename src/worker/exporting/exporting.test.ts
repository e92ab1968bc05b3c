import { describe, expect, it, vi } from 'vitest';
import { examples } from '../../examples';
import type { Exporter } from '../../export';
import { type Envelope, SCHEMA_VERSION } from '../../model';
import type { Thread } from '../thread';
import { askExporter } from '.';
import { exportOutcome } from './answer';
import type { ExportOutcome, ExportQuestion } from './types';

const envelope: Envelope = {
  schemaVersion: SCHEMA_VERSION,
  document: examples.article,
  layout: { headquarters: { x: 3, y: 4 } },
};
const LINK = 'https://netsim.example/#v1.4.abcd';
const question = (format: string, link?: string, heldBack?: string): ExportQuestion => ({
  ...{ kind: 'export', envelope, link, heldBack, format },
});

const format = (id: string, write: Exporter['write']): Exporter => ({
  ...{ id, label: id, says: 'For tests.', extension: 'txt', mediaType: 'text/plain' },
  write,
});
const FORMATS = [
  format('names', ({ plan, layout, link, heldBack }) => ({
    text: `${plan.document.name}, ${Object.keys(plan.subnets).length} subnets, ${JSON.stringify(layout)}, ${link}, ${heldBack}`,
    notes: ['Nothing of the nodes.'],
  })),
  format('broken', () => {
    throw new Error('no such subnet');
  }),
];

class Writer extends EventTarget implements Thread {
  postMessage({ seq, question: asked }: Parameters<Worker['postMessage']>[0]): void {
    const data = structuredClone({ seq, outcome: exportOutcome(structuredClone(asked)) });
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  terminate(): void {}
}

const heardBy = (ask: ReturnType<typeof askExporter>): Promise<ExportOutcome> =>
  new Promise((resolve) => ask(question('nosuch'), resolve));

describe('a file', () => {
  it('is written of the plan, of where things were put, of the link, and of what is held back', () => {
    expect(exportOutcome(question('names', LINK, 'Not told.'), FORMATS)).toEqual({
      ok: true,
      value: {
        text: `${examples.article.name}, 5 subnets, {"headquarters":{"x":3,"y":4}}, ${LINK}, Not told.`,
        notes: ['Nothing of the nodes.'],
      },
    });
  });

  it.each([
    ['broken', 'no such subnet'],
    ['nosuch', 'There is no format nosuch.'],
  ])('that cannot be written says why: %s', (id, error) => {
    expect(exportOutcome(question(id), FORMATS)).toEqual({ ok: false, error });
  });
});

it('is asked for in a thread', async () => {
  const start = vi.fn(() => new Writer());
  expect(await heardBy(askExporter(start))).toEqual({ ok: false, error: 'There is no format nosuch.' });
  expect(start).toHaveBeenCalledOnce();
});

it('is written on the page where no thread can be had', async () => {
  const forbidden = () => {
    throw new Error('forbidden');
  };
  expect(await heardBy(askExporter(forbidden))).toEqual({ ok: false, error: 'There is no format nosuch.' });
});
