/** So many texts are remembered: a document has far fewer numbers, names and pieces of text that come back. */
const MOST = 5000;
/** Longer texts do not come back. */
const LONGEST = 2000;

/**
 * The same function, which gives for a text that came before what it gave then: for functions of a text alone whose
 * answers nobody changes, and that pages ask for the same few texts again and again.
 */
export function remembered<Answer>(answerOf: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    if (text.length > LONGEST) return answerOf(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = answerOf(text);
    if (known.size >= MOST) known.clear();
    known.set(text, answer);
    return answer;
  };
}
