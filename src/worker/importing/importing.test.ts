import { expect, it, vi } from 'vitest';
import { importTexts } from '../../import';
import type { Thread } from '../thread';
import { askImporter } from '.';
import { importOutcome } from './answer';
import type { ImportOutcome } from './types';

const TEXTS = [{ name: 'a.json', text: '{"kind":"Pod","apiVersion":"v1","metadata":{"name":"web"}}' }];

class Importer extends EventTarget implements Thread {
  postMessage({ seq, question }: Parameters<Worker['postMessage']>[0]): void {
    const data = structuredClone({ seq, outcome: importOutcome(structuredClone(question)) });
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  terminate(): void {}
}

const heardBy = (ask: ReturnType<typeof askImporter>): Promise<ImportOutcome> =>
  new Promise((resolve) => ask({ kind: 'import', texts: TEXTS }, resolve));

it('reads in a thread what it would read on the page', async () => {
  const start = vi.fn(() => new Importer());
  expect(await heardBy(askImporter(start))).toEqual({ ok: true, value: importTexts(TEXTS) });
  expect(start).toHaveBeenCalledOnce();
});

it('reads on the page where no thread can be had', async () => {
  const forbidden = () => {
    throw new Error('forbidden');
  };
  expect(await heardBy(askImporter(forbidden))).toEqual({ ok: true, value: importTexts(TEXTS) });
});
