import { ruleLine } from '../../rule-line';
import { type CodeEntry, codes } from '.';

const KINDS: Readonly<Record<CodeEntry['kind'], { readonly title: string; readonly says: string }>> = {
  failure: { title: 'Failures', says: 'The packet, its answer or the next packet is lost.' },
  surprise: { title: 'Surprises', says: 'The connection works, and not as one expects.' },
  unknown: { title: 'Unknown', says: 'The design or the simulator lacks something, which is named.' },
};

/** All codes of traces as a page: what each means, why it happens, how to mend it, and where the rule stands. */
export function codesPage(): string {
  const parts = (['failure', 'surprise', 'unknown'] as const).map((kind) => {
    const entries = Object.entries<CodeEntry>(codes).filter(([, entry]) => entry.kind === kind);
    return [
      `## ${KINDS[kind].title}`,
      KINDS[kind].says,
      ...entries.flatMap(([code, entry]) => paragraphsOf(code, entry)),
    ];
  });
  return `${['# Codes of traces', 'What can happen to a packet, by its code.', ...parts.flat()].join('\n\n')}\n`;
}

const paragraphsOf = (code: string, { what, why, mend, rule }: CodeEntry): string[] => [
  `### ${code}`,
  `${what} ${why}`,
  `*What helps:* ${mend}`,
  ruleLine(rule),
];
