import { number } from '../../engine';
import { catalogue } from '../../engine/findings/catalogue';
import { Mark } from '../../ui';

const RULES = Object.keys(catalogue).length;

/** All is well, and what that means. */
export const Quiet = () => (
  <p className="flex items-start gap-1.5 p-3 text-ink2 max-sm:text-[14px] max-sm:leading-5">
    <Mark tone="good" word="Good" />
    {`Nothing is wrong with this design: it was checked against ${number(RULES)} rules.`}
  </p>
);
