import { CircleHelp } from 'lucide-react';
import { type About, REFERENCES, type ResourceKind } from '../model';
import { lazyPart, Popover } from '../ui';

/** With every document that is cited anywhere: nobody needs them before asking. */
const AboutNote = lazyPart(() => import('./about-note'));

interface AboutFieldProps {
  readonly label: string;
  readonly about: About;
  /** The kind of resource that has the field. */
  readonly kind: ResourceKind;
}

/** What Azure or Kubernetes calls a field, what it means, its limits, and who says so. */
export const AboutField = ({ label, about, kind }: AboutFieldProps) => (
  <Popover icon={CircleHelp} label={`About ${label}`}>
    <AboutNote label={label} about={about} source={about.source ?? (about.property && REFERENCES[kind])} />
  </Popover>
);
