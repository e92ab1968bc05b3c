import { options } from '../../facts/options';
import { assumption, cited, type TopologyDocument } from '../../model';
import type { Change } from './types';

/** What the design says otherwise where sources disagree or are silent. */
export const assumptionChanges = (before: TopologyDocument, after: TopologyDocument): Change[] =>
  before.assumptions === after.assumptions
    ? []
    : options.flatMap((option): Change[] => {
        const [was, is] = [assumption(before, option), assumption(after, option)];
        if (was === is) return [];
        return [
          {
            id: `assumption ${option.id}`,
            area: 'assumptions',
            subject: option.id,
            says: option.asks,
            values: [{ from: was.says, to: is.says }],
            because: 'The design was edited.',
            facts: [cited(after, option)],
          },
        ];
      });
