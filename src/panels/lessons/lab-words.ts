import { isSolved, type Mark, type MayEdit } from '../../lessons';
import { own } from '../../own';
import { kindWords } from '../words';

/** How many checks hold, for whoever cannot see which. */
export const checksWords = (marks: readonly Mark[]): string =>
  isSolved(marks) ? `All ${marks.length} hold` : `${marks.filter(({ holds }) => holds).length} of ${marks.length} hold`;

/** What of a resource, or of all of a kind, may be edited. */
export const mayEditWords = ({ id, kind, parts }: MayEdit): string => {
  // A lab of a newer version may know kinds that this one does not.
  if (id === undefined) return `Every ${own(kindWords, kind)?.toLowerCase() ?? kind}`;
  return parts.length === 0 ? 'Everything, and its deletion' : parts.map(({ label }) => label).join(', ');
};
