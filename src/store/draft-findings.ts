import { checkText, type Finding } from '../engine';
import { findField, type TopologyDocument } from '../model';
import { derive } from './derive';
import type { AppState } from './store';

/** Why a text that waits in a field is not in force; nothing for one that could be by now, or whose field is gone. */
function findingOf(document: TopologyDocument, key: string, text: string): Finding | undefined {
  const dot = key.lastIndexOf('.');
  const [id, name] = [key.slice(0, dot), key.slice(dot + 1)];
  const resource = document.resources[id];
  const field = resource && findField(resource.kind, name)?.id;
  if (!field) return undefined;
  const checked = checkText(document, { id, field, text });
  return checked.ok ? undefined : checked.error;
}

/** What is wrong with what waits in the fields. */
export const draftFindings = derive((document: TopologyDocument) =>
  derive((drafts: AppState['drafts']): readonly Finding[] =>
    Object.entries(drafts).flatMap(([key, text]) => findingOf(document, key, text) ?? []),
  ),
);
