import { readFileSync } from 'node:fs';

/** How many of each kind the article's picture has; what nobody sees in it, such as assertions, left out. */
export function kindsOfTheArticle(): ReadonlyMap<string, number> {
  const { resources } = JSON.parse(readFileSync(new URL('../../src/examples/article.json', import.meta.url), 'utf8'));
  const counts = new Map<string, number>();
  for (const { kind } of Object.values<{ readonly kind: string }>(resources)) {
    if (kind !== 'assertion') counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}
