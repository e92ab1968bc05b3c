import { checkText, type Finding } from '../engine';
import { type FieldId, fieldsOf, type TopologyDocument } from '../model';
import { derive } from './derive';
import { selectFindings } from './selectors';
import type { AppState } from './store';

/** Why a text that waits in a field is not in force; nothing for one that could be by now, or whose field is gone. */
function findingOf(document: TopologyDocument, key: string, text: string): Finding | undefined {
  const dot = key.lastIndexOf('.');
  const [id, name] = [key.slice(0, dot), key.slice(dot + 1)];
  const resource = document.resources[id];
  const field: FieldId | undefined = resource && fieldsOf(resource.kind).find((candidate) => candidate.id === name)?.id;
  if (!field) return undefined;
  const checked = checkText(document, { id, field, text });
  return checked.ok ? undefined : checked.error;
}

const draftFindingsOf = derive((document: TopologyDocument) =>
  derive((drafts: AppState['drafts']): readonly Finding[] =>
    Object.entries(drafts).flatMap(([key, text]) => findingOf(document, key, text) ?? []),
  ),
);

const together = derive((drafted: readonly Finding[]) =>
  derive((found: readonly Finding[]): readonly Finding[] => (drafted.length === 0 ? found : [...drafted, ...found])),
);

/** All that is wrong: with the design in force, and with what waits in its fields. */
export const selectProblems = (state: AppState): readonly Finding[] =>
  together(draftFindingsOf(state.document)(state.drafts))(selectFindings(state));
