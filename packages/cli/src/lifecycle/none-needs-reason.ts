// "None" is an answer only with a reason.

export function noneNeedsReason(answer: string): string | undefined {
  return /^none\b/i.test(answer) && !/^none\s*[-\u2013\u2014:]\s*\S/i.test(answer)
    ? 'Say why: "none - reason".'
    : undefined;
}
