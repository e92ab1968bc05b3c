import { templates } from '../../examples/templates';
import {
  type Envelope,
  type Lab,
  type LessonEdit,
  resourcesOf,
  SCHEMA_VERSION,
  type TopologyDocument,
} from '../../model';
import { edited } from '../edit';

/** A lab that comes with the app: a ready design, what is broken in it, and what is asked. */
export interface BuiltInLab {
  /** Of links and of what is kept about progress. */
  readonly id: string;
  /** Id of the template that it begins with. */
  readonly template: string;
  /** What is made of the template, the faults among it. */
  readonly faults: readonly LessonEdit[];
  readonly lab: Lab & { readonly solution: NonNullable<Lab['solution']> };
  /** Other right answers. */
  readonly alternatives?: readonly (readonly LessonEdit[])[];
  /** Ways round the task, none of which may pass. */
  readonly shortcuts: readonly (readonly LessonEdit[])[];
}

/**
 * The design that a lab begins with. What the template itself holds to be true is left out: it would tell what is wrong,
 * and the lab's checks take its place.
 */
export async function labDocument({ template, faults, lab }: BuiltInLab): Promise<TopologyDocument> {
  const found = templates.find(({ id }) => id === template);
  if (!found) throw new Error(`No template ${template}`);
  const whole = await found.load();
  const held = resourcesOf(whole, 'assertion').map(({ id }) => id);
  const begun = edited({ ...whole, name: lab.title }, [
    ...(held.length > 0 ? [{ do: 'delete' as const, ids: held }] : []),
    ...faults,
  ]);
  if (!begun.ok) throw new Error(`${lab.title}: ${JSON.stringify(begun.error)}`);
  return begun.value;
}

/** A lab as it is opened, saved and shared. */
export const labEnvelope = async (one: BuiltInLab): Promise<Envelope> => ({
  schemaVersion: SCHEMA_VERSION,
  document: await labDocument(one),
  lab: one.lab,
});
