import { Button } from '../ui/button';
import { lazyPart } from '../ui/lazy-part';
import { keeping } from './keeping';
import { leaveStart } from './start-shown';

const StartPage = lazyPart<object>(
  () => Promise.all([import('./start-page'), keeping()]).then(([page]) => page),
  <Button onClick={leaveStart}>Back to the design</Button>,
);

/** The start page, over the whole workspace. */
export const StartPart = () => (
  <div className="fixed inset-0 z-40 flex flex-col bg-canvas">
    <StartPage />
  </div>
);
