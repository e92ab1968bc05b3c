import type { Differences } from './types';
import type { Walks } from './walks';

/** Variants side by side as a table that a person can read: what differs, cell by cell. */
export function differencesText({ heads, groups }: Differences): string {
  const names = heads.map((head) => (typeof head === 'string' ? head : head.networking));
  const told = groups.flatMap(({ title, rows }) => {
    const different = rows.filter(({ differs }) => differs);
    return different.length === 0
      ? []
      : [
          `${title}`,
          ...different.flatMap((row) => [
            `  ${row.title}`,
            ...row.cells.map((cell, at) => {
              const says = cell?.lines.map(({ text, space }) => [text, space?.prefix].filter(Boolean).join(' '));
              return `    ${names[at]}: ${[says?.join('; ') ?? '–', cell?.detail].filter(Boolean).join(' | ')}`;
            }),
          ]),
        ];
  });
  const refused = heads.flatMap((head) =>
    typeof head === 'string'
      ? []
      : head.refused
          .filter(({ everywhere }) => !everywhere)
          .map(({ finding }) => `  ${head.networking}: ${finding.code}`),
  );
  return [...told, ...(refused.length > 0 ? ['Azure refuses', ...refused] : [])].join('\n');
}

/** One connection in every variant as text: how it fared, and its ways line by line. */
export function walksText({ fared, legs }: Walks, names: readonly string[]): string {
  const outcomes = fared.map((one, at) => {
    const says =
      typeof one === 'string'
        ? one
        : [one.word, one.why?.code, one.at && `at ${one.at}`, one.seen].filter(Boolean).join(', ');
    return `${names[at]}: ${says}`;
  });
  const ways = legs.flatMap(({ name, lines }) => [
    name,
    ...lines.flatMap(({ place, stops, differs }) => [
      `  ${place}${differs ? ' *' : ''}`,
      ...stops.map((stop, at) => {
        const sides = stop?.sides.map(({ was, is }) => (was === undefined ? is : `${was} → ${is}`)).join(' > ');
        return `    ${names[at]}: ${[sides ?? '–', stop?.end?.word].filter(Boolean).join(', ')}`;
      }),
    ]),
  ]);
  return [...outcomes, ...ways].join('\n');
}
