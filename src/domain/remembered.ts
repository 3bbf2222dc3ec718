/** What is remembered. */
export interface Memory {
  /** So many texts: a document has far fewer numbers, names and pieces of text that come back. */
  readonly most: number;
  /** Longer texts do not come back. */
  readonly longest: number;
}

const MEMORY: Memory = { most: 5000, longest: 2000 };

/**
 * The same function, which gives for a text that came before what it gave then: for functions of a text alone whose
 * answers nobody changes, and that pages ask for the same few texts again and again.
 */
export function remembered<Answer>(
  answerOf: (text: string) => Answer,
  { most, longest }: Memory = MEMORY,
): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    if (text.length > longest) return answerOf(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = answerOf(text);
    if (known.size >= most) known.clear();
    known.set(text, answer);
    return answer;
  };
}
