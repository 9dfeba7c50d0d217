// "None" is an answer only with a reason, and a reason is more than a few letters. What a verb writes is what the gate takes.

const LEAST = 5;
const NONE = /^(?:none|keine|aucun|aucune|ninguno|ninguna)\b[\s:;,.\u2013\u2014-]*/i;

export function saysNone(text: string): boolean {
  return NONE.test(text);
}

/** Whether a text that says "none" leaves out why. */
export function lacksReason(text: string): boolean {
  return saysNone(text) && text.replace(NONE, '').trim().length < LEAST;
}
