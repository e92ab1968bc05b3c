import { isSolved, type Mark, type MayEdit } from '../../lessons';
import { kindWords } from '../words';

/** How many checks hold, for whoever cannot see which. */
export const checksWords = (marks: readonly Mark[]): string =>
  isSolved(marks) ? `All ${marks.length} hold` : `${marks.filter(({ holds }) => holds).length} of ${marks.length} hold`;

/** What of a resource, or of all of a kind, may be edited. */
export const mayEditWords = ({ id, kind, parts }: MayEdit): string => {
  if (id === undefined) return `Every ${kindWords[kind].toLowerCase()}`;
  return parts.length === 0 ? 'Everything, and its deletion' : parts.map(({ label }) => label).join(', ');
};
