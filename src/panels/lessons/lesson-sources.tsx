import type { Plan } from '../../engine';
import type { Fact } from '../../facts/fact';
import { factOf, textOf } from '../../lessons';
import { Sources } from '../sources';

/** Where all that a lesson states comes from: what it names, and the figures in its words. */
export function LessonSources(props: {
  readonly plan: Plan;
  readonly about: string;
  readonly ids: readonly string[];
  readonly texts: readonly string[];
}) {
  const { plan, about, ids, texts } = props;
  const inWords = texts.flatMap((text) => textOf(plan, text)).flatMap(({ fact }) => fact ?? []);
  const facts: readonly Fact[] = [...new Set([...ids.flatMap((id) => factOf(id) ?? []), ...inWords])];
  if (facts.length === 0) return null;
  return (
    <p className="flex items-center gap-1 text-meta text-ink3">
      {facts.length === 1 ? 'One source' : `${facts.length} sources`}
      <Sources about={about} facts={facts} />
    </p>
  );
}
