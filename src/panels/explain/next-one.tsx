import { number } from '../../engine';
import type { Next } from '../../engine/explain';
import { Mark } from '../../ui';
import { Sources } from '../sources';
import { Sentence } from './sentence';

/** Takers named one by one; many pools may stand in one subnet. */
const SHOWN = 6;

/** Who takes the next free address of the space. */
export const NextOne = ({ next: { says, takers, facts } }: { readonly next: Next }) => (
  <div className="min-w-0 @max-[1000px]:col-span-full">
    <h3 className="mb-1 flex items-center gap-1 font-semibold">
      Who takes the next one
      <span className="-my-1 font-normal">
        <Sources about="who takes the next one" facts={facts} />
      </span>
    </h3>
    <p>
      <Sentence>{says}</Sentence>
    </p>
    <ul className="m-0 mt-1 flex list-none flex-col gap-2 p-0 text-ink2">
      {takers.slice(0, SHOWN).map((taker) => (
        <li key={taker.says} className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-1">
          {taker.fits ? (
            <span aria-hidden className="text-ink3">
              –
            </span>
          ) : (
            <Mark tone="bad" word="No room:" />
          )}
          <span>
            <Sentence>{taker.says}</Sentence>
          </span>
        </li>
      ))}
      {takers.length > SHOWN && <li className="pl-5">{number(takers.length - SHOWN)} more could.</li>}
    </ul>
  </div>
);
