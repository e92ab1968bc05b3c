import { Presentation } from 'lucide-react';
import { Player } from '../../panels/lessons';
import { useApp } from '../../store';
import { Button } from '../../ui';
import { present } from '../presenting/present';

/** Beside the design what is taught with it. */
export default function LessonColumn() {
  const touring = useApp((state) => state.touring);
  return (
    touring && (
      <Player touring={touring}>
        <Button icon={Presentation} onClick={present} data-present className="self-start">
          Present
        </Button>
      </Player>
    )
  );
}
