import { number } from '../engine';
import type { Dropped } from '../model/read';
import { kindWords } from '../panels/words';

/** Lines of a list that people still read. */
const MOST_LINES = 20;

/** One line for each loss; what repeats itself once, and of a long list the beginning. */
export function droppedWords(dropped: readonly Dropped[]): string[] {
  const lines = [...new Set(dropped.map(droppedLine))];
  const more = lines.length - MOST_LINES;
  return more > 0 ? [...lines.slice(0, MOST_LINES), `and ${number(more)} more`] : lines;
}

function droppedLine(dropped: Dropped): string {
  const { lost, id = '', kind = '', path } = dropped;
  const why = reason(dropped);
  if (lost === 'part') return `Left out ${clipped(path)}: ${why}.`;
  const whose = `${kindWord(kind)} “${clipped(id)}”`;
  return lost === 'field' ? `Left out ${clipped(path)} of ${whose}: ${why}.` : `Left out ${whose}: ${why}.`;
}

function reason({ lost, path, code, kind }: Dropped): string {
  const field = lost === 'resource' && path !== '' ? `its ${clipped(path)}` : 'it';
  switch (code) {
    case 'missing':
      return `${field} is incomplete or missing`;
    case 'invalid':
      return `${field} has a value that no design can have`;
    case 'not-understood':
      return 'this version does not know it';
    case 'unknown-kind':
      return `this version knows no kind ${clipped(kind ?? '')}`;
    case 'reserved-id':
      return 'no resource can have this id';
    case 'id-differs':
      return 'it stands under another id than its own';
    case 'leads-nowhere':
      return `${field} names something that is not there`;
    case 'too-deep':
      return 'it is nested too deep';
    case 'not-arrived':
      return 'it did not arrive whole';
  }
}

/** The portal's word in the middle of a sentence; for a kind that this version does not know, as written. */
function kindWord(kind: string): string {
  const word = Object.entries(kindWords).find(([known]) => known === kind)?.[1];
  return word ? word.charAt(0).toLowerCase() + word.slice(1) : clipped(kind || 'resource');
}

/** Names come from outside and may be of any length. */
const clipped = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
