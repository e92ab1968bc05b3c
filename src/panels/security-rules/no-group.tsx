import { LEVEL_WORDS, type Level } from '../../engine/filtering';
import { noGroupAllows } from '../../facts/filtering';
import { Sources } from '../sources';

/** A level without a group. */
export const NoGroup = ({ level }: { readonly level: Level }) => (
  <section aria-label={`${LEVEL_WORDS[level]}: no security group`} className="flex items-center gap-x-1.5 px-3 py-1.5">
    <h3 className="text-label font-semibold">{LEVEL_WORDS[level]}</h3>
    <p className="text-ink2">No security group, so everything passes.</p>
    <Sources about="a level without a group" facts={[noGroupAllows]} />
  </section>
);
