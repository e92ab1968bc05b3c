import type { CellFace } from '../../engine/reachability';
import { OUTCOME_WORDS } from '../../engine/trace';
import type { MatrixLook } from '../../ui/matrix/types';
import { toneOf } from './tone';

const NOBODY: MatrixLook = { text: '–', label: 'Nobody asks' };

/**
 * A cell at a glance: a shape, whom the far side sees or how it fails, and a dot where the last edit changed it.
 * @param face none where nobody asks
 */
export function cellLook(face: CellFace | undefined, isChanged: boolean): MatrixLook {
  if (!face) return NOBODY;
  const { outcome, words } = face;
  const word = outcome ? OUTCOME_WORDS[outcome] : 'Cannot be asked';
  const label = `${word === words ? '' : `${word}: `}${words}${isChanged ? ', changed' : ''}`;
  return { text: words, label, tone: toneOf(face), isChanged };
}
