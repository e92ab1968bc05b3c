/** Does one piece of work after another; a piece that fails fails for whoever asked for it only. */
export function createQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}

export type InTurn = ReturnType<typeof createQueue>;

/** Does the work when it is first asked for, and again until it comes out well. */
export function untilOk(work: () => Promise<boolean>): () => Promise<boolean> {
  let going: Promise<boolean> | undefined;
  return () => {
    going ??= work().then(
      (isOk) => {
        if (!isOk) going = undefined;
        return isOk;
      },
      (error: unknown) => {
        going = undefined;
        throw error;
      },
    );
    return going;
  };
}
