/** Lets work on the workbook be done one after the other, in the order in which it was asked for. */
export function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    // What goes wrong in one turn is its own affair.
    last = turn.catch(() => {});
    return turn;
  };
}
