// Word lists as they are easiest to read and to extend: one text, words and phrases divided by commas.

export function phraseList(text: string): readonly string[] {
  return text.split(',').map((phrase) => phrase.trim().replace(/\s+/g, ' '));
}
