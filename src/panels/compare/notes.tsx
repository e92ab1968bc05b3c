import type { ReactNode } from 'react';
import type { Note } from '../../engine/migration';
import { Sources } from '../sources';

/** A part of the way, under its title; nothing where there is nothing to say. */
export const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="flex flex-col gap-1">
    <h3 className="font-semibold">{title}</h3>
    {children}
  </section>
);

/** Sentences, each with the rules behind it. */
export const Notes = ({ notes }: { readonly notes: readonly Note[] }) => (
  <ul className="flex list-disc flex-col gap-1 pl-4 marker:text-ink3">
    {notes.map((note) => (
      <li key={note.says}>
        <Said note={note} />
      </li>
    ))}
  </ul>
);

/** A sentence and its sources. */
export const Said = ({ note: { says, facts } }: { readonly note: Note }) => (
  <span className="flex items-start justify-between gap-1.5">
    <span className="min-w-0 break-words">{says}</span>
    {facts.length > 0 && (
      <span className="-my-1">
        <Sources about={says} facts={facts} />
      </span>
    )}
  </span>
);
