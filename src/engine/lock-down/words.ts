import { counted } from '../words';
import type { Fare, Proof, Proposal, Wish } from './types';

/** What comes of a proposal in one sentence, and whether all is well. */
export function proposalWords({ rules, proofs }: Proposal): { readonly says: string; readonly isWell: boolean } {
  const works = proofs.filter(({ after }) => after.outcome === 'delivered').length;
  const denials = rules.filter(({ rule }) => rule.access === 'Deny').length;
  const allows = rules.length - denials;
  const needed = allows === 0 ? 'No further rule is needed' : `${counted(allows, 'rule is', 'rules are')} needed`;
  const and = denials === 0 ? '' : `, and ${counted(denials, 'rule denies', 'rules deny')} the rest`;
  return { says: `${needed}${and}: ${worksWords(works, proofs.length)}.`, isWell: works === proofs.length };
}

function worksWords(works: number, all: number): string {
  if (works === all) return all === 1 ? 'what is chosen works' : `all ${all} chosen work`;
  return `${works} of ${all} chosen ${works === 1 ? 'works' : 'work'}`;
}

/** What the rules do for a wish. */
export function proofWords({ now, denied, after, beyondRules }: Proof): string {
  if (after.outcome === 'delivered') {
    if (denied.outcome === 'delivered') return 'Needs no further rule.';
    return now.outcome === 'delivered' ? 'Stays as it is.' : 'Works then.';
  }
  return beyondRules
    ? 'No rule of the chosen groups mends it: it fails with them wide open too.'
    : 'The rules that can be added are not enough for it.';
}

/** What stands in its way after all: where no rule mends it, what does so with the groups wide open. */
export const hindrance = ({ after, open, beyondRules }: Proof): Fare | undefined =>
  after.outcome === 'delivered' ? undefined : beyondRules ? open : after;

/** Of the wishes that need a rule the first, and how many more. */
export function usersWords(wishes: readonly Wish[]): string {
  const [first, ...others] = wishes;
  if (!first) return 'Nothing passes that no rule allows.';
  return others.length === 0 ? first.says : `${first.says}, and ${counted(others.length, 'other')}`;
}
