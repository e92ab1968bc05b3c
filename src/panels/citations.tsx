import type { Fact } from '../facts/fact';
import { sources } from '../facts/sources';
import { SourceNote } from '../ui';

/** The facts with the documents that say so. */
export default function Citations({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <div className="flex flex-col gap-3">
      {facts.map(({ source, others = [], ...fact }) => (
        <SourceNote
          key={fact.id}
          {...fact}
          source={sources[source]}
          others={others.map((other) => ({ says: other.says, source: sources[other.source] }))}
        />
      ))}
    </div>
  );
}
