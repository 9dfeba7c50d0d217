// A guard before `yaml`: brackets and dashes by the thousand would cost it the stack and a quarter of a second.

const MAX_BRACKETS = 64;
const MAX_MARKS = 64;

/** Where brackets, or dashes and question marks on one line, nest deeper than a stack bears; -1 nowhere. Quotes are not minded. */
export function findDeepNesting(yaml: string): number {
  let brackets = 0;
  let marks = 0;
  for (let at = 0; at < yaml.length; at += 1) {
    const character = yaml[at];
    if (character === '[' || character === '{') brackets += 1;
    else if (character === ']' || character === '}') brackets = Math.max(0, brackets - 1);
    else if (character === '\n') marks = 0;
    else if ((character === '-' || character === '?' || character === ':') && yaml[at + 1] === ' ') marks += 1;
    else if (character !== ' ' && marks < MAX_MARKS) marks = 0;
    if (brackets > MAX_BRACKETS || marks >= MAX_MARKS) return at;
  }
  return -1;
}
