import type { Answer, Doers, Order, TaskTable } from "../protocol";

/** Does one task; whatever goes wrong becomes one sentence. */
export async function answer<Tasks extends TaskTable<keyof Tasks & string>>(
  tasks: Doers<Tasks>,
  { id, task, take }: Order,
): Promise<Answer> {
  try {
    // Page and worker are built from one table of tasks: what comes is what the task takes.
    const own = tasks[task as keyof Tasks];
    return { id, give: await own(take as Tasks[keyof Tasks]["take"]) };
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) };
  }
}
