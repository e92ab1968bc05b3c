import { withoutUnset } from '../../lessons';
import { type Lab, LONGEST_PARAGRAPH, LONGEST_TEXT } from '../../model';
import { selectPlan, useApp } from '../../store';
import { changeLab } from '../../store/authoring-lab';
import { TextField } from '../../ui';
import { Passage } from '../lessons/passage';
import { FactsField } from './facts-field';
import { ParagraphsField } from './paragraphs-field';
import { someOf } from './step-words';

/** What a lab tells: the complaint, what there is to know, hints, and what one learns from the solution. */
export function LabWords({ lab }: { readonly lab: Lab }) {
  const plan = useApp(selectPlan);
  const { title, symptom, says = [], hints, solution, facts = [] } = lab;
  const put = (changed: { readonly [K in keyof Lab]?: Lab[K] | undefined }, what: string) =>
    changeLab(withoutUnset<Lab>({ ...lab, ...changed }), `${what} of the lab`);
  return (
    <>
      <TextField
        label="Title of the lab"
        stacked
        value={title}
        onCommit={(text) => text.trim() !== '' && put({ title: text.trim().slice(0, LONGEST_TEXT) }, 'Title')}
      />
      <ParagraphsField
        label="Symptom"
        value={[symptom]}
        onCommit={([first]) => first !== undefined && put({ symptom: first }, 'Symptom')}
        description="What a user of the network complains of, in one paragraph."
        rows={3}
        most={LONGEST_PARAGRAPH}
      />
      <Passage plan={plan} texts={[symptom]} className="my-1 border-l-[3px] border-line2 pl-2.5" />
      <ParagraphsField
        label="What there is to know"
        value={says}
        onCommit={(paragraphs) => put({ says: someOf(paragraphs) }, 'Words')}
        rows={3}
      />
      <ParagraphsField
        label="Hints"
        value={hints}
        onCommit={(paragraphs) => put({ hints: paragraphs }, 'Hints')}
        description="One paragraph a hint, from a nudge to nearly the answer."
        rows={4}
      />
      <ParagraphsField
        label="Told with the solution"
        value={solution?.says ?? []}
        onCommit={(paragraphs) =>
          put({ solution: { edits: solution?.edits ?? [], says: paragraphs } }, 'Words of the solution')
        }
        rows={3}
      />
      <FactsField ids={facts} onCommit={(ids) => put({ facts: someOf(ids) }, 'Facts')} />
    </>
  );
}
