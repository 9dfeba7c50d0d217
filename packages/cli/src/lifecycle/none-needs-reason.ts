// "None" is an answer only with a reason.
import { lacksReason } from '@clausemark/linter';

export function noneNeedsReason(answer: string): string | undefined {
  const isWritten = !/^none\b/i.test(answer) || /^none\s*[-\u2013\u2014:]\s*\S/i.test(answer);
  if (isWritten && !lacksReason(answer)) return undefined;
  return 'Say why, in a few words: "none - reason".';
}
