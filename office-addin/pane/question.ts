import { type Signal, signal } from "@preact/signals";

/** A question to the user, shown in the pane: Office forbids confirm(). */
export interface Question {
  readonly text: string;
  /** Words of the button that agrees. */
  readonly yes: string;
  /** Words of the button that does not agree, where it does more than leave everything as it is. */
  readonly no?: string;
  readonly answer: (answer: Answer) => void;
}

export type Answer = "yes" | "no";

export interface Questions {
  readonly open: Signal<Question | null>;
  /** Resolves to the answer; a question that another one pushes aside is answered with no. */
  readonly ask: (question: Omit<Question, "answer">) => Promise<Answer>;
}

export function createQuestions(): Questions {
  const open = signal<Question | null>(null);
  return {
    open,
    ask: (question) => {
      open.value?.answer("no");
      return new Promise((resolve) => {
        const asked: Question = {
          ...question,
          answer: (answer) => {
            if (open.value === asked) open.value = null;
            resolve(answer);
          },
        };
        open.value = asked;
      });
    },
  };
}
