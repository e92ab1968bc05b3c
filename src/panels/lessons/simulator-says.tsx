/** The engine's answer to a question. */
export const SimulatorSays = ({ words }: { readonly words: string }) => (
  <>
    <span className="text-ink2">The simulator says: </span>
    <b className="font-semibold">{words}</b>
  </>
);

/** To a question that a design edited live does not answer, or in several ways. */
export const NO_ONE_ANSWER = 'As the design is now, there is no one answer to this.';
