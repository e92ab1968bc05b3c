import { select } from 'd3-selection';
import { expect, it } from 'vitest';
import { interrupt } from './no-transitions';

it('what the zoom starts is over at once, in the order in which it would have come', () => {
  const heard: string[] = [];
  const node = {} as Element;
  const begun = select(node) as unknown as {
    interrupt(): typeof begun;
    transition(): {
      duration(ms: number): { call(act: (one: never, to: string) => void, to: string): unknown };
    };
  };
  interrupt();
  begun
    .interrupt()
    .transition()
    .duration(250)
    .call((one: { on: typeof Function.prototype; tween: typeof Function.prototype }, to) => {
      one.on('start.zoom', () => heard.push('start'));
      one.on('interrupt.zoom end.zoom', () => heard.push('end'));
      one.tween('zoom', function (this: Element) {
        expect(this).toBe(node);
        return (t: number) => heard.push(`${to} at ${t}`);
      });
    }, 'there');
  expect(heard).toEqual(['start', 'there at 1', 'end']);
});
