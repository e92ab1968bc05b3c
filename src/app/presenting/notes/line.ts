import { type Message, read, written } from './protocol';

/** How often a window asks whether the other is there, in ms. */
const ASKS = 4000;
/** For so long the other may be away before that is said: it takes as much to load it anew. In ms. */
const PATIENCE = 2500;

export type Other = 'waited-for' | 'there' | 'gone' | 'other-version';

interface Hears {
  readonly onMessage: (message: Message) => void;
  readonly onOther: (other: Other) => void;
}

export interface Line {
  readonly send: (message: Message) => void;
  readonly close: () => void;
}

/** The line between the stage of an id and its presenter's window; each end is told whether the other is there. */
export function openLine(me: 'stage' | 'notes', id: string, { onMessage, onOther }: Hears): Line {
  const channel = new BroadcastChannel(`aksnet-presenting-${id}`);
  let other: Other = 'waited-for';
  let unanswered = false;
  let missed: ReturnType<typeof setTimeout> | undefined;
  const set = (now: Other) => {
    clearTimeout(missed);
    if (now !== other) onOther(now);
    other = now;
  };
  const miss = () => {
    clearTimeout(missed);
    if (other === 'there') missed = setTimeout(() => set('gone'), PATIENCE);
  };
  const send = (message: Message) => channel.postMessage(written(message));
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = read(data);
    if (!message.ok) {
      if (message.error === 'other-version') set('other-version');
      return;
    }
    if (message.value.from === me) return;
    unanswered = false;
    if (message.value.says === 'bye') miss();
    else {
      set('there');
      onMessage(message.value);
    }
  };
  const ask = () => {
    // A window that is hidden is late with its questions, and no answer is late.
    if (unanswered) miss();
    unanswered = true;
    send({ from: me, says: 'ask' });
  };
  const asking = setInterval(ask, ASKS);
  const bye = () => send({ from: me, says: 'bye' });
  addEventListener('pagehide', bye);
  ask();
  return {
    send,
    close() {
      clearInterval(asking);
      clearTimeout(missed);
      removeEventListener('pagehide', bye);
      bye();
      channel.close();
    },
  };
}
