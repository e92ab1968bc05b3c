import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CodeEntry, codes } from '.';
import { codesPage } from './page';

describe.each(Object.entries<CodeEntry>(codes))('%s', (code, { what, why, mend }) => {
  it('is named for good, and says what, why and how to mend it', () => {
    expect(code).toMatch(/^[A-Z][A-Z_]+$/);
    for (const sentence of [what, why, mend]) expect(sentence).toMatch(/^[A-Z0-9].*[.!?]$/);
  });
});

it('docs/traces.md is the catalogue as it is; UPDATE_DOCS=1 writes it anew', () => {
  const file = new URL('../../../../docs/traces.md', import.meta.url);
  if (process.env.UPDATE_DOCS) writeFileSync(file, codesPage());
  expect(readFileSync(file, 'utf8')).toBe(codesPage());
});
