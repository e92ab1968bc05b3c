import type { ReactNode } from 'react';
import { predictedAddresses } from '../../facts/aks-resources';
import type { Fact } from '../../facts/fact';
import { classNames } from '../../ui';
import { Sources } from '../sources';

/** A part of the inspector under a title. */
export const Part = ({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) => (
  <section className="mt-3">
    <h3 className="mb-1 flex flex-wrap items-baseline justify-between gap-x-2 font-semibold">
      {title}
      {aside !== undefined && <span className="text-meta font-normal text-ink3">{aside}</span>}
    </h3>
    {children}
  </section>
);

/** Facts as label and value; its children are `Row`s. */
export const Rows = ({ children }: { readonly children: ReactNode }) => <dl className="m-0">{children}</dl>;

interface RowProps {
  readonly label: string;
  /** Where the value comes from. */
  readonly facts?: readonly Fact[];
  /** The value is an address that nobody fixed. */
  readonly predicted?: boolean;
  /** The value under its label, for long names. */
  readonly stacked?: boolean;
  readonly children: ReactNode;
}

export function Row({ label, facts = [], predicted = false, stacked = false, children }: RowProps) {
  const all = predicted ? [...facts, predictedAddresses] : facts;
  return (
    <div
      className={classNames(
        'flex min-h-6 flex-wrap gap-x-3 py-0.5 max-sm:min-h-11',
        stacked ? 'flex-col flex-nowrap' : 'items-start justify-between max-sm:items-center',
      )}
    >
      <dt className="flex-none leading-5 text-ink2">{label}</dt>
      <dd
        className={classNames(
          'm-0 flex min-w-0 items-start gap-1 leading-5 max-sm:items-center',
          stacked ? 'justify-between' : 'ml-auto justify-end text-right',
        )}
      >
        <span className="min-w-0 [overflow-wrap:anywhere]">{children}</span>
        {all.length > 0 && (
          <span className="-my-0.5 -mr-1">
            <Sources about={label} facts={all} {...(predicted && { word: 'predicted' })} />
          </span>
        )}
      </dd>
    </div>
  );
}

interface RemarkProps {
  readonly about: string;
  readonly facts?: readonly Fact[];
  readonly children: ReactNode;
}

/** A sentence on how something was worked out. */
export const Remark = ({ about, facts = [], children }: RemarkProps) => (
  <div className="mt-1.5 flex items-start gap-1 border-l-2 border-line2 pl-2 text-meta leading-[15px] text-ink3 max-sm:items-center max-sm:text-body">
    <p className="min-w-0 flex-1">{children}</p>
    {facts.length > 0 && (
      <span className="-my-1">
        <Sources about={about} facts={facts} />
      </span>
    )}
  </div>
);
