import type { Column } from '../../engine/compare';
import { selectHeldBack, useApp } from '../../store';
import { classNames, Disclosure, Mark } from '../../ui';
import HeldBack from '../held-back';
import { Sources } from '../sources';
import { CELL, MODE_CELL, ROW_HEAD } from './row-head';

/** What Azure or AKS would refuse in each mode, and not in every one. */
export function RefusalRow({ columns }: { readonly columns: readonly Column[] }) {
  const isHeldBack = useApp(selectHeldBack);
  return (
    <tr className="max-sm:block">
      <th
        scope="row"
        className={classNames(
          ROW_HEAD,
          CELL,
          'pl-3 font-normal text-ink2 max-sm:pt-2 max-sm:font-semibold max-sm:text-ink',
        )}
      >
        Azure refuses
      </th>
      {isHeldBack && <HeldBackCell columns={columns.length} />}
      {!isHeldBack &&
        columns.map(({ mode, title, present, noRoom, refusals }) => (
          <td key={mode} data-mode={title} className={classNames(CELL, MODE_CELL, present && 'bg-sunk')}>
            {refusals.length === 0 ? (
              <span className="text-ink3">{noRoom ? '–' : 'nothing'}</span>
            ) : (
              <ul className="flex flex-col gap-2">
                {refusals.map((refusal) => (
                  <Refusal key={`${refusal.subjects[0].id} ${refusal.says}`} {...refusal} />
                ))}
              </ul>
            )}
          </td>
        ))}
    </tr>
  );
}

/** In the place of what is refused in every column, while that is for somebody to find out. */
export const HeldBackCell = ({ columns }: { readonly columns: number }) => (
  <td colSpan={columns} className={classNames(CELL, 'px-2.5 max-sm:block max-sm:border-0 max-sm:px-3')}>
    <HeldBack />
  </td>
);

/** The first sentence says what; the rest why, for those who ask. */
export function Refusal({ code, says, facts }: Column['refusals'][number]) {
  const [headline = says, ...rest] = says.split(/(?<=\.) (?=\p{Lu})/u);
  return (
    <li className="flex items-start gap-1.5">
      <Mark tone="bad" word="Refused" />
      <div className="min-w-0 grow">
        <p className="font-mono text-meta break-words">{code}</p>
        <p className="text-meta text-ink2">{headline}</p>
        <Disclosure summary={<Why of={headline} />}>
          <div className="text-meta text-ink2">{rest.join(' ')}</div>
          {facts.length > 0 && <Sources about={says} facts={facts} />}
        </Disclosure>
      </div>
    </li>
  );
}

const Why = ({ of }: { readonly of: string }) => (
  <span>
    Why<span className="sr-only">: {of}</span>
  </span>
);
