import { useEffect, useState } from 'react';
import { type Template, templates } from '../../examples/templates';
import type { TopologyDocument } from '../../model';
import { Card, CardName, Cards } from './card';
import { openTemplate } from './opening';
import { figuresOf } from './sketch';

/** Ready designs to begin with. */
export const Templates = () => (
  <Cards>
    {templates.map((template) => (
      <TemplateCard key={template.id} template={template} />
    ))}
  </Cards>
);

function TemplateCard({ template }: { readonly template: Template }) {
  const document = useLoaded(template);
  return (
    <Card document={document}>
      <CardName onClick={() => void openTemplate(template)}>{template.title}</CardName>
      <p className="mt-1 text-ink2 max-sm:text-[13px]/[18px]">{template.says}</p>
      <p className="mt-auto pt-2 text-meta text-ink3">{document ? figuresOf(document) : '\u00a0'}</p>
    </Card>
  );
}

/** Only the picture needs it: where it cannot be loaded, that is said once the template is to be opened. */
export function useLoaded({ load }: Template): TopologyDocument | undefined {
  const [document, setDocument] = useState<TopologyDocument>();
  useEffect(() => {
    let shown = true;
    load().then(
      (loaded) => shown && setDocument(loaded),
      () => {},
    );
    return () => {
      shown = false;
    };
  }, [load]);
  return document;
}
