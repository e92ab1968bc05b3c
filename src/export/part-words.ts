import type { Chip, Drawn, Faces } from '../drawing';
import { plain, shortened } from './plain';

/** What a drawing of another tool prints in a box. */
export interface PartWords {
  readonly name: string;
  /** What stands beneath the name, or after it. */
  readonly lines: readonly string[];
}

/** Longest text that a box has room for. */
const LONGEST = 60;

/** The words of a part of the picture, in the order in which it shows them. */
export function partWords(drawn: Drawn): PartWords {
  const { name, lines } = wordsOf(drawn);
  const fitted = (text: string) => shortened(plain(text), LONGEST);
  return { name: fitted(name), lines: lines.map(fitted).filter((line) => line !== '') };
}

function wordsOf({ view, face }: Drawn): PartWords {
  switch (view) {
    case 'network':
      return { name: face.name, lines: [face.prefixes, ...chipWords(face.dns), ...chipWords(face.zones)] };
    case 'subnet':
      return { name: face.name, lines: [face.prefix, face.usage.text, ...face.chips.flatMap(chipWords)] };
    case 'cluster':
      return { name: face.name, lines: [face.mode, ...face.chips.flatMap(chipWords)] };
    case 'pool':
      return poolWords(face);
    case 'node':
      return { name: face.name, lines: [face.address, `Pods ${face.pods}`, `${face.inUse}, ${face.most}`] };
    case 'refused':
      return { name: face.name, lines: [face.code, face.says] };
    case 'card':
      return { name: face.name, lines: face.lines.map(({ text, address = '' }) => joined(text, address)) };
    case 'site':
      return { name: face.name, lines: [face.prefixes, ...hostWords(face)] };
  }
}

const joined = (...words: readonly (string | undefined)[]): string => words.filter(Boolean).join(' ');

/** In full: a chip leaves out what its icon says. */
const chipWords = (chip: Chip | undefined): string[] =>
  chip ? [(chip.name ?? joined(chip.text, chip.address)).replace('Network security group', 'NSG')] : [];

const poolWords = ({ name, count, refused, securityGroup }: Faces['pool']): PartWords => ({
  name,
  lines: [count, ...(refused === undefined ? [] : [refused]), ...chipWords(securityGroup)],
});

const hostWords = ({ hosts, more }: Faces['site']): string[] => [
  ...hosts.map(({ name, address }) => joined(name, address)),
  ...(more > 0 ? [`and ${more} more`] : []),
];
