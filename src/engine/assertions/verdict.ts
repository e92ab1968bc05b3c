import { type Address, formatAddress } from '../../ip';
import type { ResourceOf } from '../../model';
import { answerWords, type Resolution } from '../dns';
import { type Branch, codeEntry } from '../trace';
import { MORE_WAYS, OUTCOME_WORDS } from '../trace/words';
import { percentWords } from '../words';

type Assertion = Pick<ResourceOf<'assertion'>, 'expect' | 'expectedSource'>;
type Branches = readonly [Branch, ...Branch[]];

export interface Verdict {
  readonly holds: boolean;
  readonly isKnown: boolean;
  readonly why: string;
}

const holds = (why: string): Verdict => ({ holds: true, isKnown: true, why });
const broken = (why: string): Verdict => ({ holds: false, isKnown: true, why });
const unknown = (why: string): Verdict => ({ holds: false, isKnown: false, why });

/** Whether a connection fares as it is held to. @param isCut there are more ways than these branches */
export function verdictOf(
  assertion: Assertion,
  branches: Branches,
  isCut: boolean,
  sourceSeen: Address | undefined,
): Verdict {
  switch (assertion.expect) {
    case 'works':
      return works(assertion, branches, isCut, sourceSeen);
    case 'fails':
      return fails(branches, isCut);
    default:
      return endsAs(assertion.expect, branches, isCut);
  }
}

/** Where nobody knows the name that is asked for, or tells it. */
export function nameVerdict({ expect }: Assertion, resolution: Resolution | undefined): Verdict {
  const why = resolution ? `${answerWords(resolution)}.` : 'Nothing is sent.';
  if (!resolution || resolution.outcome === 'insufficient-info') return unknown(why);
  // Another server may know the name.
  if (expect === 'fails') return resolution.otherwise.length > 0 ? unknown(why) : holds(why);
  return broken(why);
}

const isDelivered = ({ outcome }: Branch): boolean => outcome === 'delivered';
const isTold = ({ outcome }: Branch): boolean => outcome !== 'insufficient-info';

function works(assertion: Assertion, branches: Branches, isCut: boolean, sourceSeen: Address | undefined): Verdict {
  const delivered = branches.filter(isDelivered);
  if (delivered.length < branches.length) {
    const worst = reasonOf(branches[0]);
    const why = delivered.length === 0 ? worst : `Only ${shareOf(delivered)} delivered. ${worst}`;
    return branches.filter(isTold).length > delivered.length ? broken(why) : unknown(why);
  }
  const arrived = sourceVerdict(assertion, sourceSeen);
  return isCut && arrived.holds ? unknown(`Whether it always works is not known. ${MORE_WAYS}`) : arrived;
}

function sourceVerdict({ expectedSource }: Assertion, sourceSeen: Address | undefined): Verdict {
  if (expectedSource === undefined) return holds('Request and answer arrive, whatever is picked.');
  const seen = sourceSeen === undefined ? 'no address' : formatAddress(sourceSeen);
  return seen === expectedSource
    ? holds(`Request and answer arrive, and the far side sees ${seen}.`)
    : broken(`It arrives, but the far side sees ${seen} instead of ${expectedSource}.`);
}

function fails(branches: Branches, isCut: boolean): Verdict {
  const worst = reasonOf(branches[0]);
  const delivered = branches.filter(isDelivered);
  if (delivered.length > 0) {
    const all = delivered.length === branches.length;
    return broken(`It is to fail, and ${all ? 'every connection is' : shareOf(delivered)} delivered.`);
  }
  if (!branches.every(isTold)) return unknown(`Whether it fails is not known. ${worst}`);
  return isCut ? unknown(`Whether it fails is not known. ${worst} ${MORE_WAYS}`) : holds(worst);
}

/** Intermittent is what ends in several ways; all else has to end so every time. */
function endsAs(
  expected: Exclude<Assertion['expect'], 'works' | 'fails'>,
  branches: Branches,
  isCut: boolean,
): Verdict {
  const known = new Set(branches.filter(isTold).map(({ outcome }) => outcome));
  const isOpen = isCut || !branches.every(isTold);
  const [worst] = branches;
  const now = isDelivered(worst) ? 'Every connection is delivered.' : reasonOf(worst);
  const wanted = `It is to end as ${OUTCOME_WORDS[expected].toLowerCase()}`;
  if (expected === 'intermittent' ? known.size > 1 : known.size === 1 && known.has(expected) && !isOpen) {
    return holds(now);
  }
  const isRefuted = expected !== 'intermittent' && [...known].some((outcome) => outcome !== expected);
  return isOpen && !isRefuted
    ? unknown(`${wanted}; whether it does is not known. ${now}`)
    : broken(`${wanted}. ${now}`);
}

const shareOf = (branches: readonly Branch[]): string =>
  `${percentWords(branches.reduce((sum, { share }) => sum + share, 0))} of connections are`;

function reasonOf({ outcome, code }: Branch): string {
  return code ? `${OUTCOME_WORDS[outcome]}, ${code}: ${codeEntry(code).what}` : `${OUTCOME_WORDS[outcome]}.`;
}
