/**
 * The same function with its answers kept, for what is asked of the same words again and again. A full memory is
 * emptied: words of one text are asked for together.
 *
 * @param most answers kept at a time
 */
export function remembered(make: (text: string) => string, most: number): (text: string) => string {
  const answers = new Map<string, string>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const made = make(text);
    if (answers.size >= most) answers.clear();
    answers.set(text, made);
    return made;
  };
}
