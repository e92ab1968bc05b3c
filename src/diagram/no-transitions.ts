import { type BaseType, type Selection, selection } from 'd3-selection';

/**
 * Stands in for d3-transition, which comes along with React Flow's zoom and weighs 4 kB with its clock and its blends:
 * the one thing that is moved in steps is the view at a double click. Here it is where it goes at once, as at every
 * other way to zoom, and as people want it who asked for little motion.
 */
type Nodes = Selection<BaseType, unknown, BaseType, unknown>;
type Listener = (this: BaseType, ...args: unknown[]) => void;
type Tween = (this: BaseType, ...args: unknown[]) => (t: number) => void;

/** A transition that is over as soon as it is known what it does. */
class AtOnce {
  private readonly listeners = new Map<string, Listener>();
  private readonly nodes: Nodes;
  constructor(nodes: Nodes) {
    this.nodes = nodes;
  }

  duration = (): this => this;

  /** @param types such as `start.zoom`, or several with spaces between them */
  on(types: string, listener: Listener): this {
    for (const type of types.split(' ')) this.listeners.set(type.replace(/\..*/, ''), listener);
    return this;
  }

  tween(_name: string, tween: Tween): this {
    const { listeners } = this;
    this.nodes.each(function (...args) {
      listeners.get('start')?.apply(this, args);
      tween.apply(this, args)(1);
      listeners.get('end')?.apply(this, args);
    });
    return this;
  }

  call<A extends unknown[]>(act: (transition: this, ...args: A) => void, ...args: A): this {
    act(this, ...args);
    return this;
  }
}

Object.assign(selection.prototype, {
  interrupt(this: Nodes): Nodes {
    return this;
  },
  transition(this: Nodes): AtOnce {
    return new AtOnce(this);
  },
});

/** There is nothing under way that could be stopped. */
export const interrupt = (): void => undefined;
