import type { Finding } from '../../engine';
import { catalogue } from '../../engine/findings/catalogue';
import { sources } from '../../facts/sources';
import { Disclosure } from '../../ui';
import { FindingNote } from '../finding-note';

interface FindingEntryProps {
  readonly finding: Finding;
  /** Names what it is about, where the group does not. */
  readonly named: boolean;
}

/** A finding, with its code, who says so since when, and what the catalogue has to say of it. What is out of sight is not laid out. */
export function FindingEntry({ finding, named }: FindingEntryProps) {
  const { code, facts } = finding;
  const { what, why, mend } = catalogue[code];
  const [first] = facts;
  const source = first && sources[first.source];
  return (
    <li className="[contain-intrinsic-size:auto_110px] [content-visibility:auto]">
      <FindingNote finding={finding} named={named} />
      <div className="px-2.5 text-meta">
        <Disclosure
          summary={
            <span className="min-w-0 [overflow-wrap:anywhere]">
              <code className="font-mono text-ink">{code}</code>
              {source && (
                <>
                  {' · '}
                  {source.title}, {source.dated} {source.date}
                </>
              )}
            </span>
          }
        >
          <p className="pb-1 pl-4 text-body text-ink2">
            {what} {why} <span className="text-ink">{mend}</span>
          </p>
        </Disclosure>
      </div>
    </li>
  );
}
