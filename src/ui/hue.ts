/** The hue of an address space; ink for public addresses and for text that is no address. */
export type Hue = 'blue' | 'violet' | 'teal' | 'slate' | 'ink';

export const hueText: Readonly<Record<Hue, string>> = {
  blue: 'text-blue',
  violet: 'text-violet',
  teal: 'text-teal',
  slate: 'text-slate',
  ink: 'text-ink',
};

export const hueTint: Readonly<Record<Hue, string>> = {
  blue: 'bg-blue-t border-blue-l text-blue',
  violet: 'bg-violet-t border-violet-l text-violet',
  teal: 'bg-teal-t border-teal-l text-teal',
  slate: 'bg-slate-t border-slate-l text-slate',
  ink: 'bg-surface border-line2 text-ink2',
};
