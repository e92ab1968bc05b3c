import { useApp } from '../../store';

/** A design that was opened at a step of its tour goes on there, once what follows tours is here. */
export function startTakingSteps(): void {
  useApp.subscribe(({ stepAsked, opened }, earlier) => {
    if (stepAsked === undefined || opened === earlier.opened) return;
    void import('../../store/touring').then(
      ({ followFrom }) => {
        if (useApp.getState().opened === opened) followFrom(stepAsked);
      },
      // The design shows without its tour, which can be begun by hand.
      () => useApp.setState({ stepAsked: undefined }),
    );
  });
}
