import { Pause, Play, TimerReset } from 'lucide-react';
import { BigButton } from './big-button';
import { elapsed, reset, timeWords, toggled } from './timer';
import { useNow, useTimer } from './use-timer';

/** The time that was spoken for, and that of day. */
export function Time() {
  const now = useNow();
  const [timer, change] = useTimer();
  const paused = timer.since === undefined;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <p className="flex items-baseline gap-2">
        <span className="text-ink3">Elapsed</span>
        <span role="timer" aria-label="Elapsed" className="font-mono text-[28px]/[32px] font-semibold">
          {timeWords(elapsed(timer, now))}
        </span>
      </p>
      <BigButton icon={paused ? Play : Pause} onClick={() => change(toggled)}>
        {paused ? 'Go on' : 'Pause'}
      </BigButton>
      <BigButton icon={TimerReset} onClick={() => change(reset)}>
        From nought
      </BigButton>
      <p className="flex items-baseline gap-2">
        <span className="text-ink3">Clock</span>
        <time className="font-mono text-[20px]/[28px]">{clockWords(now)}</time>
      </p>
    </div>
  );
}

const clockWords = (now: number): string =>
  new Date(now).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
