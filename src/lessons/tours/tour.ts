import { templates } from '../../examples/templates';
import { type Envelope, SCHEMA_VERSION, type TopologyDocument, type Tour } from '../../model';

/** A tour that comes with the app, along a ready design. */
export interface BuiltInTour {
  /** Of links and of what is kept about progress. */
  readonly id: string;
  /** Id of the template that it begins with. */
  readonly template: string;
  readonly tour: Tour;
}

/** The design that a tour begins with. */
export async function tourDocument({ template, tour }: BuiltInTour): Promise<TopologyDocument> {
  const found = templates.find(({ id }) => id === template);
  if (!found) throw new Error(`No template ${template}`);
  return { ...(await found.load()), name: tour.title };
}

/** A tour as it is opened, saved and shared. */
export const tourEnvelope = async (one: BuiltInTour): Promise<Envelope> => ({
  schemaVersion: SCHEMA_VERSION,
  document: await tourDocument(one),
  tour: one.tour,
});
