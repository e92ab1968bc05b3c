import { Player } from '../../panels/lessons';
import { useApp } from '../../store';
import { CopyStepLink } from './copy-step-link';

/** Beside the design what is taught with it. */
export default function LessonColumn() {
  const touring = useApp((state) => state.touring);
  return (
    touring && (
      <Player touring={touring}>
        <CopyStepLink />
      </Player>
    )
  );
}
