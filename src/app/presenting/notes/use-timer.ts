import { useEffect, useState } from 'react';
import { browser } from '../../browser';
import { keptTimer, started, type Timer } from './timer';

const KEY = 'aksnet.timer';

/** The time of day, told anew twice a second. */
export function useNow(): number {
  const [now, setNow] = useState(browser.now);
  useEffect(() => {
    const telling = setInterval(() => setNow(browser.now()), 500);
    return () => clearInterval(telling);
  }, []);
  return now;
}

/** A timer that begins with the window and comes through a reload of it. */
export function useTimer(): [Timer, (change: (timer: Timer, now: number) => Timer) => void] {
  const [timer, setTimer] = useState(() => keptTimer(browser.tab?.getItem(KEY) ?? null) ?? started(browser.now()));
  useEffect(() => {
    try {
      browser.tab?.setItem(KEY, JSON.stringify(timer));
    } catch {
      // A tab whose storage is full counts anew after a reload.
    }
  }, [timer]);
  return [timer, (change) => setTimer((now) => change(now, browser.now()))];
}
