/**
 * Weights of the scoring, chosen on judged queries (`npm run eval`). Those of contexts, other names and answers were
 * tried on the wide set of queries with `scripts/eval/halves.ts`: a value was kept where both halves of the documents
 * agreed; all of them are flat there.
 */
export const WEIGHTS = {
  /** BM25: saturation and length. */
  k: 1.1,
  b: 0.6,
  /** Of a clause that is to tell a time: a long one tells several, of which most are not asked. */
  bOfTime: 0.75,
  title: 2.4,
  /** Words standing only above the record: in an ancestor's title, in the document's own heading. */
  heading: 0.45,
  context: 0.5,
  /** How much more words above a record are worth where it is asked from when a document holds. */
  contextOfEffect: 1.5,
  /** A heading of the kind that is asked for; standing under one. */
  headed: 0.3,
  underHeading: 0.1,
  /** A clause that does not speak of it, where it is asked from when a document holds. */
  ofOther: 0.35,
  /** A name that stands elsewhere in the document. */
  elsewhere: 0.15,
  /** A word that stands elsewhere in the document beside a word it is asked with. */
  around: 0.06,
  /** How far such a word counts in the question whether all is there. */
  aroundThere: 0.6,
  /** A word found only above the record, in the question whether all is there. */
  above: 0.8,
  /** A word found by another name (synonym), likewise. */
  otherName: 0.85,
  /** A name of several words that is met by its other names, in words. */
  instead: 1.5,
  /** Two words side by side; a row of three; words that only join still make pairs worth this much. */
  pair: 1.3,
  triple: 0.4,
  leastPair: 0.3,
  /** Asked words close together; all of them in one tight place, in any order. */
  near: 0.9,
  tight: 0.5,
  /** How much of that the shortness of the place adds. */
  density: 0.6,
  /** A word of keywords that stands nowhere is the best sign that nothing answers. */
  missing: 1.3,
  /** Least weight of a word of a name that the index does not know, in the question whether all is there. */
  strange: 3,
  /** Roles of words, beside 1 for content. */
  weak: 0.12,
  soft: 0.5,
  number: 1.5,
  /** A year in a question. */
  year: 0.9,
  /** What each further word of a short form adds to the first. */
  abbreviated: 0.35,
  /** Opening and closing of a document, where a question is asked; where many words are. */
  frame: 0.6,
  frameOfAsked: 0.4,
  frameOfKeywords: 0.75,
  /** What is kept of the score where the words of a long record stand far apart. */
  scattered: 0.35,
  /** A title made of what is asked. */
  titleShare: 0.2,
  /** Kinds: targets that hold all, bullets, and the signature where one asks who signed. */
  target: 0.5,
  bullet: 0.88,
  signature: 3,
  /** Of a text once read: an amount beside what is counted; a name that stands as a name; all in one sentence. */
  answered: 0.5,
  /** Nothing in the text is of the kind that a question wants to be told. */
  unanswered: 0.6,
  /** A number led in by the words before the blank of a question. */
  blankFilled: 1,
  /** What only says its topic again, where a fact is asked. */
  topicOnly: 0.4,
  /** The clause from when its document holds, where that is asked. */
  takesEffect: 2,
  yearThere: 0.25,
  counted: 0.6,
  countedTarget: 0.2,
  name: 0.4,
  sentence: 0.3,
  /** Every symbol, number and quoted phrase is there. */
  complete: 1.6,
  /** The whole query word for word (three words or more); in this record alone. */
  whole: 0.6,
  soleWhole: 0.9,
  /** How much a record loses that lacks asked words: (uncovered + share) ^ coverage. */
  uncovered: 0.15,
  coverage: 1.2,
  /** What is lost where words that stand together elsewhere stand apart. */
  cohesion: 0.3,
};
