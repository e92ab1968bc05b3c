import { type SourceId, sources } from '../facts/sources';
import type { About } from '../model';
import { DocumentLink } from '../ui/source-note';
import Citations from './citations';

interface AboutNoteProps {
  readonly label: string;
  readonly about: About;
  /** The document that describes the property. */
  readonly source: SourceId | '' | undefined;
}

export default function AboutNote({ label, about, source }: AboutNoteProps) {
  const { property, means, limits, facts = [] } = about;
  return (
    <div className="flex flex-col gap-2">
      <div>
        <p className="font-semibold">{label}</p>
        {property === undefined ? (
          <p className="text-meta text-ink2">The design’s own: neither Azure nor Kubernetes has such a property.</p>
        ) : (
          <p className="font-mono text-meta [overflow-wrap:anywhere] text-ink2">{property}</p>
        )}
      </div>
      <p>{means}</p>
      {limits !== undefined && <p className="text-ink2">{limits}</p>}
      {source && (
        <p className="text-meta text-ink3">
          <DocumentLink {...sources[source]} />
        </p>
      )}
      {facts.length > 0 && (
        <div className="border-t border-line pt-2">
          <Citations facts={facts} />
        </div>
      )}
    </div>
  );
}
