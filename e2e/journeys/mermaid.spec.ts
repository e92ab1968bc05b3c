import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { label, withoutStandIns } from '../../src/export/mermaid/label';
import { plain } from '../../src/export/plain';
import { NASTY } from '../../src/export/testing';

const GOLDEN = fileURLToPath(new URL('../../src/export/__golden__/', import.meta.url));
const charts = readdirSync(GOLDEN).filter((file) => file.endsWith('.mmd'));

/** Mermaid as its users run it, in a page of its own. */
test.beforeEach(async ({ page }) => {
  await page.route('**/*', (route) => route.abort());
  await page.setContent('<!doctype html><main></main>');
  await page.addScriptTag({ path: join(dirname(createRequire(import.meta.url).resolve('mermaid')), 'mermaid.min.js') });
});

/** Text of the boxes that Mermaid draws, in the order of the chart. */
const drawn = (page: Page, chart: string): Promise<(string | null)[]> =>
  page.evaluate(async (text) => {
    const { mermaid } = globalThis as unknown as { mermaid: import('mermaid').Mermaid };
    mermaid.initialize({ startOnLoad: false });
    const { svg } = await mermaid.render('chart', text);
    const parsed = new DOMParser().parseFromString(
      svg.replaceAll('<br>', '<br/>').replaceAll('&nbsp;', ' '),
      'text/html',
    );
    return [...parsed.querySelectorAll('.node')].map((node) => node.textContent);
  }, chart);

for (const file of charts) {
  test(`Mermaid draws ${file}`, async ({ page }) => {
    const chart = readFileSync(join(GOLDEN, file), 'utf8');
    const boxes = chart.match(/^ *\w+\[".*"\]$/gm) ?? [];
    expect(boxes.length).toBeGreaterThan(5);
    expect(await drawn(page, chart)).toHaveLength(boxes.length);
  });
}

test('whatever a name says, Mermaid shows it as text', async ({ page }) => {
  const names = NASTY.map((name) => plain(name)).filter((name) => name !== '');
  const chart = ['flowchart LR', ...names.map((name, i) => `  r_${i}[${label([name])}]`)].join('\n');
  expect((await drawn(page, chart)).map((text) => text?.trim())).toEqual(names.map(withoutStandIns));
});
